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
      'The target for this metric, node and period: for exactly this period, else one that states no period. A place has its own targets on the recipient side, else those of its one pairing; null on the supporter side, for programs and for organizations. Of several the first by code is given: `targets` lists them all.',
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
      'What came of it: the metric rolled up over its pairing, or else its place on the recipient side, in its period; over all time if it states none. Null for a target that was agreed in a pairing for a part of where the pairing works: no roll-up is cut that way.',
  })
  actual(@Root() target: RollupTarget, @Ctx() context: RequestContext) {
    return loadActual(context, target);
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'Share of the agreed value that is reached: 1 is all of it, above 1 more. Null where the target has no value or that is zero, or the actual figure is missing.',
  })
  async progress(@Root() target: RollupTarget, @Ctx() context: RequestContext): Promise<number | null> {
    return progressOf(target, await loadActual(context, target));
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether it is met by the figures as they stand, also while the period still runs: true or false only where that is certain whatever the true figure within its bounds is, else null. Null where the actual figure is missing, and against the round before, whose figures are not here.',
  })
  async met(@Root() target: RollupTarget, @Ctx() context: RequestContext): Promise<boolean | null> {
    return isMet(target, await loadActual(context, target));
  }
}
