import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { optionalDivision } from '../division/division-required.loader.js';
import { DivisionCodeScalar } from '../division/division-code.scalar.js';
import { Party } from '../division/party.type.js';
import { PageArgs } from '../kernel/connection.type.js';
import type { RequestContext } from '../kernel/context.js';
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
  @FieldResolver(() => Program, { description: 'The program that it belongs to.' })
  program(@Root() pairing: PairingModel, @Ctx() context: RequestContext) {
    return programById(context, pairing.programId);
  }

  @FieldResolver(() => Party, { description: 'Who gives: the eastern end.' })
  supporter(@Root() pairing: PairingModel, @Ctx() context: RequestContext) {
    return loadParty(context, pairing.supporter);
  }

  @FieldResolver(() => Party, { description: 'Who is supported: the western end.' })
  recipient(@Root() pairing: PairingModel, @Ctx() context: RequestContext) {
    return loadParty(context, pairing.recipient);
  }

  @FieldResolver(() => Pairing, {
    nullable: true,
    description: 'The nearest wider pairing of the same program, as it was sent or else as it follows from the ends.',
  })
  parent(@Root() pairing: PairingModel, @Ctx() context: RequestContext) {
    return pairing.parentId === null ? null : pairingById(context).load(pairing.parentId);
  }

  @FieldResolver(() => PairingConnection, { description: 'The pairings directly under it, by code.' })
  children(
    @Root() parent: PairingModel,
    @Arg('kind', () => PairingKindEnum, { nullable: true, description: 'Only this kind.' }) kind: PairingKind | null,
    @Args() page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return listPairings(context, { ...anyPairing, kind: kind ?? null, parentId: parent.rowId }, page);
  }

  @Query(() => PairingConnection, { description: 'Pairings by code.' })
  async pairings(
    @Arg('program', () => String, { nullable: true, description: 'Only in the program with this code.' })
    program: string | null,
    @Arg('kind', () => PairingKindEnum, { nullable: true, description: 'Only this kind.' }) kind: PairingKind | null,
    @Arg('within', () => DivisionCodeScalar, {
      nullable: true,
      description: 'Only with an end in this place or below it.',
    })
    within: string | null,
    @Arg('role', () => SideEnum, {
      nullable: true,
      description: 'Which end must lie in `within`; either if not given.',
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

  @Query(() => Pairing, { nullable: true, description: 'The pairing with this code; null if there is none.' })
  pairing(
    @Arg('code', () => String, { description: 'Code, as `pairings` lists it.' }) code: string,
    @Ctx() context: RequestContext,
  ) {
    return pairingByCode(context).load(code);
  }
}

@Resolver(() => PairingEdge)
export class PairingEdgeResolver {
  @FieldResolver(() => Party, {
    description:
      'The other end, seen from the party or place that was asked; the recipient where neither was asked about.',
  })
  counterpart(@Root() edge: { node: PairingModel; askedSide: Side }, @Ctx() context: RequestContext) {
    return loadParty(context, edge.askedSide === 'SUPPORTER' ? edge.node.recipient : edge.node.supporter);
  }
}
