import type { RequestContext } from '../../kernel/context.js';
import { invalid } from '../../kernel/errors.js';
import { askIfApplicable } from './ask-rollup.loader.js';
import { type Comparison, COMPARISONS, previousPeriod } from '../rules/comparison.plan.js';
import type { RollupAnswer } from './rollup.loader.js';
import type { RollupModel } from './rollup.model.js';

/** The roll-up that another is compared with: same node, metric, borders and moment; null where nothing can lie before. */
export async function askPrevious(
  context: RequestContext,
  { place, metric, period, boundaries, asOf }: RollupAnswer,
  compare: string | null,
): Promise<RollupModel | null> {
  const previous = previousPeriod(period, readComparison(compare ?? 'YEAR'));
  return previous && askIfApplicable(context, { place, metric, period: previous, boundaries, asOf });
}

function readComparison(given: string): Comparison {
  const comparison = COMPARISONS.find((one) => one === given);
  if (!comparison) {
    throw invalid('compare', given, COMPARISONS.map((one) => `"${one}"`).join(' or '));
  }
  return comparison;
}
