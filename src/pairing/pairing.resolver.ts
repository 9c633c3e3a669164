import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { optionalDivision } from '../division/division-required.loader.js';
import { DivisionCodeScalar } from '../division/division-code.scalar.js';
import { Party } from '../division/party.type.js';
import { PageArgs } from '../kernel/connection.type.js';
import type { RequestContext } from '../kernel/context.js';
import { keyOf } from '../kernel/global-id.js';
import { optionalProgramId, programById } from '../program/program.loader.js';
import { Program } from '../program/program.type.js';
import { sourcedResolver } from '../source/sourced.type.js';
import { anyPairing, listPairings, pairingByCode, pairingById, type PairingModel } from './pairing.loader.js';
import type { PairingKind } from './pairing-kind.js';
import { Pairing, PairingConnection, PairingEdge, PairingKindEnum, TOPMOST } from './pairing.type.js';
import { loadParty } from './party.loader.js';
import { type Side, SideEnum } from './side.type.js';

@Resolver(() => Pairing)
export class PairingResolver extends sourcedResolver(() => Pairing) {
  @FieldResolver(() => Program, { description: 'Program of the pairing.' })
  program(@Root() pairing: PairingModel, @Ctx() context: RequestContext) {
    return programById(context, pairing.programId);
  }

  @FieldResolver(() => Party, { description: 'The supporting party, in the east.' })
  supporter(@Root() pairing: PairingModel, @Ctx() context: RequestContext) {
    return loadParty(context, pairing.supporter);
  }

  @FieldResolver(() => Party, { description: 'The supported party, in the west.' })
  recipient(@Root() pairing: PairingModel, @Ctx() context: RequestContext) {
    return loadParty(context, pairing.recipient);
  }

  @FieldResolver(() => Pairing, {
    nullable: true,
    description:
      'The nearest wider pairing of the same program: the one given in the data, else derived from the parties. Null for a topmost pairing.',
  })
  parent(@Root() pairing: PairingModel, @Ctx() context: RequestContext) {
    return pairing.parentId === null ? null : pairingById(context).load(pairing.parentId);
  }

  @FieldResolver(() => PairingConnection, { description: 'Pairings directly below, ordered by code.' })
  children(
    @Root() parent: PairingModel,
    @Arg('kind', () => PairingKindEnum, { nullable: true, description: 'Only this kind.' }) kind: PairingKind | null,
    @Args() page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return listPairings(context, { ...anyPairing, kind: kind ?? null, parentId: parent.rowId }, page);
  }

  @Query(() => PairingConnection, { description: 'Pairings, ordered by code.' })
  async pairings(
    @Arg('program', () => String, {
      nullable: true,
      description: 'Only in the program with this code. Error: UNKNOWN_PROGRAM.',
    })
    program: string | null,
    @Arg('kind', () => PairingKindEnum, { nullable: true, description: 'Only this kind.' }) kind: PairingKind | null,
    @Arg('within', () => DivisionCodeScalar, {
      nullable: true,
      description: 'Only those with a party in this division or below it. Error: UNKNOWN_DIVISION.',
    })
    within: string | null,
    @Arg('role', () => SideEnum, {
      nullable: true,
      description: 'The side that must be in `within`; either if omitted.',
    })
    role: Side | null,
    @Arg('topmost', () => Boolean, { defaultValue: false, description: TOPMOST }) topmost: boolean,
    @Args() page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    const place = await optionalDivision(context, within, 'within');
    const filter = {
      ...anyPairing,
      within: place?.rowId ?? null,
      role: role ?? null,
      kind: kind ?? null,
      programId: await optionalProgramId(context, program),
      topmost,
    };
    return listPairings(context, filter, page);
  }

  @Query(() => Pairing, { nullable: true, description: 'The pairing with this id or code; null if there is none.' })
  pairing(
    @Arg('code', () => String, { description: 'Id, or code from `pairings`.' }) code: string,
    @Ctx() context: RequestContext,
  ) {
    return pairingByCode(context).load(keyOf('Pairing', code));
  }
}

@Resolver(() => PairingEdge)
export class PairingEdgeResolver {
  @FieldResolver(() => Party, {
    description:
      'The other party, seen from the party or division whose pairings are listed; the recipient if the list is for neither side.',
  })
  counterpart(@Root() edge: { node: PairingModel; askedSide: Side }, @Ctx() context: RequestContext) {
    return loadParty(context, edge.askedSide === 'SUPPORTER' ? edge.node.recipient : edge.node.supporter);
  }
}
