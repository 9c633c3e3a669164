import { Arg, Args, Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import { DIVISION_LEVELS } from '../division/division-level.js';
import { type DivisionModel, divisionTypeName } from '../division/division.type.js';
import { Party } from '../division/party.type.js';
import { type Scope, ScopeEnum } from '../division/scope.type.js';
import { PageArgs } from '../kernel/connection.type.js';
import type { RequestContext } from '../kernel/context.js';
import { fromGlobalId } from '../kernel/global-id.js';
import { optionalProgramId } from '../program/program.loader.js';
import { Program } from '../program/program.type.js';
import type { ProgramModel } from '../program/program.loader.js';
import { anyPairing, listPairings } from './pairing.loader.js';
import type { PairingKind } from './pairing-kind.js';
import { PairingConnection, PairingKindEnum } from './pairing.type.js';
import type { PartyKind } from './party.loader.js';
import { comparePairings, listPairingsOf } from './remembered-pairings.loader.js';
import { type Side, SideEnum } from './side.type.js';

@Resolver(() => Party)
export class PartyResolver {
  @FieldResolver(() => PairingConnection, { description: 'Pairings of the party, ordered by code.' })
  @Extensions({ before: comparePairings })
  pairings(
    @Root() party: Pick<DivisionModel, 'id' | 'rowId'> & { readonly __typename?: string },
    @Arg('role', () => SideEnum, {
      nullable: true,
      description: 'The side on which the party must be; either if omitted.',
    })
    role: Side | null,
    @Arg('kind', () => PairingKindEnum, { nullable: true, description: 'Only this kind.' }) kind: PairingKind | null,
    @Arg('program', () => String, {
      nullable: true,
      description: 'Only in the program with this code. Error: UNKNOWN_PROGRAM.',
    })
    program: string | null,
    @Arg('scope', () => ScopeEnum, {
      nullable: true,
      defaultValue: 'SELF',
      description:
        'For a division, SUBTREE adds the pairings of everything in it: divisions below, clusters, institutions and enterprises.',
    })
    scope: Scope | null,
    @Args() page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    const partyKind = partyKindOf(party);
    const isBelow = scope === 'SUBTREE' && partyKind === 'division';
    const list = (programId: number | null): ReturnType<typeof listPairingsOf> => {
      const filter = { role: role ?? null, kind: kind ?? null, programId };
      if (isBelow) return listPairings(context, { ...anyPairing, ...filter, within: party.rowId }, page);
      return listPairingsOf(context, { kind: partyKind, rowId: party.rowId }, filter, page);
    };
    return program == null ? list(null) : optionalProgramId(context, program).then(list);
  }
}

const DIVISION_TYPES: ReadonlySet<string> = new Set(DIVISION_LEVELS.map(divisionTypeName));

/** A division names its type, which spares making its id and taking it apart; any other party has its kind in its id. */
function partyKindOf(party: { readonly id: string; readonly __typename?: string }): PartyKind {
  const { __typename: type } = party;
  if (type !== undefined && DIVISION_TYPES.has(type)) return 'division';
  return fromGlobalId(party.id).kind.toLowerCase() as PartyKind;
}

@Resolver(() => Program)
export class ProgramPairingsResolver {
  @FieldResolver(() => PairingConnection, { description: 'Pairings of the program at every level, ordered by code.' })
  pairings(
    @Root() program: ProgramModel,
    @Arg('kind', () => PairingKindEnum, { nullable: true, description: 'Only this kind.' }) kind: PairingKind | null,
    @Args() page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return listPairings(context, { ...anyPairing, kind: kind ?? null, programId: program.rowId }, page);
  }
}
