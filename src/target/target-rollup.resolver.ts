import { Ctx, FieldResolver, Float, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../kernel/context.js';
import type { RollupModel } from '../rollup/query/rollup.model.js';
import { Rollup } from '../rollup/graphql/rollup.type.js';
import { type RollupTarget, loadActual, loadTargetOf } from './actual.loader.js';
import { isMet, progressOf } from './progress.plan.js';
import { Target } from './target.type.js';

@Resolver(() => Rollup)
export class RollupTargetResolver {
  @FieldResolver(() => Target, {
    nullable: true,
    description:
      'The target for this metric and node: one for exactly this period, else one without a stated period. A division on the recipient side has its own targets, else those of its only pairing. Null on the supporter side, for programs, institutions, enterprises and projects, and if nothing was agreed. Of several, the first by code; `targets` lists all.',
  })
  target(@Root() rollup: RollupModel, @Ctx() context: RequestContext): Promise<RollupTarget | null> {
    return loadTargetOf(context, rollup);
  }
}

@Resolver(() => Target)
export class TargetProgressResolver {
  @FieldResolver(() => Rollup, {
    nullable: true,
    description:
      "The roll-up to compare with the target: the metric over the target's pairing, or else over its division on the recipient side, in the target's period, or over all time if it states none. Null for a target that a pairing agreed for only a part of its area, because no roll-up covers exactly that part.",
  })
  actual(@Root() target: RollupTarget, @Ctx() context: RequestContext) {
    return loadActual(context, target);
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'Share of the target value that is reached: 1 is all of it. Null if the target has no value or the value 0, or if the actual value is missing.',
  })
  async progress(@Root() target: RollupTarget, @Ctx() context: RequestContext): Promise<number | null> {
    return progressOf(target, await loadActual(context, target));
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether the observations so far meet the target, also while its period is running: true or false only if that is certain for every value within the bounds, else null. Null if the actual value is missing, and for AT_LEAST_PREVIOUS_ROUND, because the values of the previous round are unknown.',
  })
  async met(@Root() target: RollupTarget, @Ctx() context: RequestContext): Promise<boolean | null> {
    return isMet(target, await loadActual(context, target));
  }
}
