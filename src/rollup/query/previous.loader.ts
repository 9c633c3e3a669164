import type { RequestContext } from '../../kernel/context.js';
import { invalid } from '../../kernel/errors.js';
import { type Comparison, COMPARISONS, previousPeriod } from '../rules/comparison.plan.js';
import { loadRollup } from './rollup.loader.js';
import type { RollupModel } from './rollup.model.js';

/**
 * Loads the roll-up that another is compared with: same node, metric, boundaries and `asOf`. Null for a period without
 * an end. Throws INVALID_ARGUMENT unless `compare` is YEAR or PERIOD.
 */
export async function loadPrevious(
  context: RequestContext,
  { place, metric, period, boundaries, asOf }: RollupModel,
  compare: string | null,
): Promise<RollupModel | null> {
  const previous = previousPeriod(period, validateComparison(compare ?? 'YEAR'));
  return previous && loadRollup(context, { place, metric, period: previous, boundaries, asOf });
}

function validateComparison(given: string): Comparison {
  const comparison = COMPARISONS.find((one) => one === given);
  if (!comparison) {
    throw invalid('compare', given, COMPARISONS.map((one) => `"${one}"`).join(' or '));
  }
  return comparison;
}
