import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Division, type DivisionModel } from '../../division/division.type.js';
import type { RequestContext } from '../../kernel/context.js';
import type { PairingModel } from '../../pairing/pairing.loader.js';
import { Pairing } from '../../pairing/pairing.type.js';
import { type Side, SideEnum } from '../../pairing/side.type.js';
import type { ProgramModel } from '../../program/program.loader.js';
import { Program } from '../../program/program.type.js';
import { SIDE_ARGUMENT } from '../query/rollup-arguments.js';
import { loadReach } from '../query/reach.loader.js';
import { MetricReach } from './reach.type.js';

const REACH =
  'Every metric that has a figure here or below, over all time, with how far the figures reach: what is worth asking for. In the order of `metrics`.';

@Resolver(() => Division)
export class DivisionReachResolver {
  @FieldResolver(() => [MetricReach], { description: REACH })
  reach(
    @Root() division: DivisionModel,
    @Arg('side', () => SideEnum, { nullable: true, defaultValue: 'RECIPIENT', description: SIDE_ARGUMENT })
    side: Side | null,
    @Ctx() context: RequestContext,
  ) {
    return loadReach(context, { tree: side ?? 'RECIPIENT', division: division.rowId });
  }
}

@Resolver(() => Pairing)
export class PairingReachResolver {
  @FieldResolver(() => [MetricReach], { description: REACH })
  reach(@Root() pairing: PairingModel, @Ctx() context: RequestContext) {
    return loadReach(context, { tree: 'PAIRING', pairing: pairing.rowId });
  }
}

@Resolver(() => Program)
export class ProgramReachResolver {
  @FieldResolver(() => [MetricReach], { description: REACH })
  reach(@Root() program: ProgramModel, @Ctx() context: RequestContext) {
    return loadReach(context, { tree: 'PROGRAM', program: program.rowId });
  }
}
