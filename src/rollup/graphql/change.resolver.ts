import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../kernel/context.js';
import { changeBetween } from '../rules/change.plan.js';
import { RollupChange } from './change.type.js';
import { loadPrevious } from '../query/previous.loader.js';
import type { RollupModel } from '../query/rollup.model.js';
import { Rollup } from './rollup.type.js';

const COMPARE =
  '"YEAR" (the default): the same stretch a year before (同比). "PERIOD": the stretch of the same length just before (环比): the month before a month, the quarter before a quarter, n months before n whole months, else as many days. Anything else is INVALID_ARGUMENT.';

@Resolver(() => Rollup)
export class RollupChangeResolver {
  @FieldResolver(() => Rollup, {
    nullable: true,
    description:
      'The same roll-up for an earlier period: same node, metric, borders and moment. Its status is MISSING where nothing was reported then. Null for a period without an end, such as ALL.',
  })
  previous(
    @Root() rollup: RollupModel,
    @Arg('compare', () => String, { nullable: true, defaultValue: 'YEAR', description: COMPARE })
    compare: string | null,
    @Ctx() context: RequestContext,
  ) {
    return loadPrevious(context, rollup, compare);
  }

  @FieldResolver(() => RollupChange, {
    nullable: true,
    description: 'By how much it differs from an earlier period. Null for a period without an end, such as ALL.',
  })
  async change(
    @Root() rollup: RollupModel,
    @Arg('compare', () => String, { nullable: true, defaultValue: 'YEAR', description: COMPARE })
    compare: string | null,
    @Ctx() context: RequestContext,
  ): Promise<RollupChange | null> {
    const previous = await loadPrevious(context, rollup, compare);
    return previous && { ...changeBetween(rollup, previous), previous };
  }
}
