import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../kernel/context.js';
import { type ChangeDirection, changeBetween } from '../rules/change.plan.js';
import { directionOf, displayChange } from '../rules/display.plan.js';
import { ChangeDirectionEnum, RollupChange } from './change.type.js';
import { loadPrevious } from '../query/previous.loader.js';
import type { RollupModel } from '../query/rollup.model.js';
import { Rollup } from './rollup.type.js';

const LOCALE = 'Language tag: "zh" (the default) or "en".';
const COMPARE =
  '"YEAR" (the default): the same interval a year before (同比). "PERIOD": the interval of the same length just before (环比): the month before a month, the quarter before a quarter, n months before n whole months, else as many days. Error for any other value: INVALID_ARGUMENT.';

@Resolver(() => Rollup)
export class RollupChangeResolver {
  @FieldResolver(() => Rollup, {
    nullable: true,
    description:
      'The roll-up of the same node and metric for an earlier period, with the same boundaries and `asOf`. Its status is MISSING if nothing was reported then. Null for a period without an end, such as ALL.',
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
    description: 'Difference from an earlier period. Null for a period without an end, such as ALL.',
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

@Resolver(() => RollupChange)
export class ChangeDisplayResolver {
  @FieldResolver(() => String, {
    description:
      'Change as text for readers: "增长12.5%", "约下降5%", "增长33.33%以上", or as an amount if there is no rate; "升降不明" if the bounds of the two values decide nothing; "—" if either is missing.',
  })
  display(
    @Root() change: RollupChange,
    @Arg('locale', () => String, { nullable: true, defaultValue: 'zh', description: LOCALE }) locale: string | null,
  ): string {
    return displayChange(change, change.previous.unit, locale ?? 'zh') ?? '—';
  }

  @FieldResolver(() => ChangeDirectionEnum, {
    nullable: true,
    description: 'Whether it is a rise; null if either value is missing or their bounds decide nothing.',
  })
  direction(@Root() change: RollupChange): ChangeDirection | null {
    return directionOf(change);
  }
}
