import { Arg, Args, type ClassType, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../kernel/context.js';
import type { Grain } from '../../kernel/grain.js';
import { ALL, type Period } from '../../kernel/period.js';
import { PeriodScalar } from '../../kernel/scalars.js';
import { type Side, SideEnum } from '../../pairing/side.type.js';
import {
  loadRollupByCode,
  loadRollupsByCode,
  loadSeriesByCode,
  type RollupOptions,
} from '../query/rollup-by-code.loader.js';
import { loadReach } from '../query/reach.loader.js';
import type { RollupPlace } from '../rules/question.plan.js';
import { MetricReach } from './reach.type.js';
import {
  FAILS_ALONE,
  FROM_ARGUMENT,
  GRAIN_ARGUMENT,
  METRIC_ARGUMENT,
  METRICS_ARGUMENT,
  PERIOD_ARGUMENT,
  REACH,
  SERIES,
  SEVERAL,
  SIDE_ARGUMENT,
  TO_ARGUMENT,
} from './rollup-arguments.js';
import { GrainEnum, Rollup } from './rollup.type.js';

/** A GraphQL type with roll-ups. */
export interface RolledUpType<Model, Options extends RollupOptions> {
  /** The object or interface type that gets the fields. */
  readonly type: () => ClassType | (abstract new () => object);
  /** The arguments besides metric and period. */
  readonly argsType: () => ClassType<Options>;
  /** Description of `rollup`. */
  readonly description: string;
  /** The place of an object in the roll-up. */
  readonly placeOf: (model: Model, options: Options) => RollupPlace;
}

/** The field `rollup` of one type. */
export function rollupField<Model extends object, Options extends RollupOptions>({
  type,
  argsType,
  description,
  placeOf,
}: RolledUpType<Model, Options>) {
  @Resolver(type as () => ClassType)
  class RollupField {
    @FieldResolver(() => Rollup, { nullable: true, description: `${description} ${FAILS_ALONE}` })
    rollup(
      @Root() model: Model,
      @Arg('metric', () => ID, { description: METRIC_ARGUMENT }) metric: string,
      @Arg('period', () => PeriodScalar, { nullable: true, defaultValue: ALL, description: PERIOD_ARGUMENT })
      period: Period | null,
      @Args(argsType) options: Options,
      @Ctx() context: RequestContext,
    ) {
      return loadRollupByCode(context, placeOf(model, options), metric, period, options);
    }
  }
  return RollupField;
}

/** The fields `rollups` and `series` of a type that has other nodes below it. */
export function rollupListFields<Model extends object, Options extends RollupOptions>({
  type,
  argsType,
  placeOf,
}: Omit<RolledUpType<Model, Options>, 'description'>) {
  @Resolver(type as () => ClassType)
  class RollupListFields {
    @FieldResolver(() => [Rollup], { nullable: 'itemsAndList', description: SEVERAL })
    rollups(
      @Root() model: Model,
      @Arg('metrics', () => [ID], { description: METRICS_ARGUMENT }) metrics: string[],
      @Arg('period', () => PeriodScalar, { nullable: true, defaultValue: ALL, description: PERIOD_ARGUMENT })
      period: Period | null,
      @Args(argsType) options: Options,
      @Ctx() context: RequestContext,
    ) {
      return loadRollupsByCode(context, placeOf(model, options), metrics, period, options);
    }

    @FieldResolver(() => [Rollup], { nullable: 'itemsAndList', description: SERIES })
    series(
      @Root() model: Model,
      @Arg('metric', () => ID, { description: METRIC_ARGUMENT }) metric: string,
      @Arg('grain', () => GrainEnum, { description: GRAIN_ARGUMENT }) grain: Grain,
      @Arg('from', () => PeriodScalar, { description: FROM_ARGUMENT }) from: Period,
      @Arg('to', () => PeriodScalar, { description: TO_ARGUMENT }) to: Period,
      @Args(argsType) options: Options,
      @Ctx() context: RequestContext,
    ) {
      return loadSeriesByCode(context, placeOf(model, options), metric, { grain, from, to }, options);
    }
  }
  return RollupListFields;
}

/** The field `reach` of a type without sides. */
export function reachField<Model extends object>(
  type: () => ClassType | (abstract new () => object),
  placeOf: (model: Model) => RollupPlace,
) {
  @Resolver(type as () => ClassType)
  class ReachField {
    @FieldResolver(() => [MetricReach], { nullable: true, description: REACH })
    reach(@Root() model: Model, @Ctx() context: RequestContext) {
      return loadReach(context, placeOf(model));
    }
  }
  return ReachField;
}

/** The field `reach` of places and groups, which have two sides. */
export function reachOfSides<Model extends object>(
  type: () => ClassType | (abstract new () => object),
  placeOf: (model: Model, side: Side | null) => RollupPlace,
) {
  @Resolver(type as () => ClassType)
  class ReachOfSides {
    @FieldResolver(() => [MetricReach], { nullable: true, description: REACH })
    reach(
      @Root() model: Model,
      @Arg('side', () => SideEnum, { nullable: true, defaultValue: 'RECIPIENT', description: SIDE_ARGUMENT })
      side: Side | null,
      @Ctx() context: RequestContext,
    ) {
      return loadReach(context, placeOf(model, side));
    }
  }
  return ReachOfSides;
}
