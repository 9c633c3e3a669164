import { contains, type Period } from '../../kernel/period.js';
import { settleClaims } from './claim.plan.js';
import { type Figure, seriesKey } from './figure.plan.js';
import { type Boundaries, positionOf, rootsOf, type RollupNode } from './node.plan.js';
import type { Resolved } from './resolve.plan.js';

/**
 * A metric that does not add: the node's own figure, the latest of the period. Null where there is none, or where several
 * series would have to be put together.
 */
export function resolveSingle(
  figures: readonly Figure[],
  node: RollupNode,
  period: Period,
  boundaries: Boundaries,
): Resolved | null {
  const roots = rootsOf(node);
  const here = figures.filter((figure) => {
    const [position] = positionOf(figure, node, boundaries);
    return position !== undefined && roots.includes(position) && contains(period, figure);
  });
  const { counting, findings } = settleClaims(here, (figure) => `${seriesKey(figure)}|${figure.start}|${figure.end}`);
  if (new Set(counting.map(seriesKey)).size !== 1) return null;
  const latest = counting.reduce((one, other) => (other.end > one.end ? other : one));
  return {
    total: latest.amount,
    basis: latest.scope === 'TOTAL' ? 'REPORTED' : 'ITEMIZED',
    reported: latest.scope === 'TOTAL' ? latest.amount.value : null,
    itemized: latest.scope === 'OWN' ? latest.amount.value : null,
    gap: null,
    coverage: null,
    figures: [latest],
    latestEnd: latest.end,
    reportingUnits: 0,
    findings,
  };
}
