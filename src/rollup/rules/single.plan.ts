import { contains, type Period } from '../../kernel/period.js';
import { chooseClaims } from './claim.plan.js';
import { type Observation, seriesKey } from './observation.plan.js';
import { type Boundaries, positionOf, rootsOf, type RollupNode } from './node.plan.js';
import type { Resolved } from './resolve.plan.js';

/**
 * A metric that does not add: the node's own observation, the latest of the period. Null where there is none, or where several
 * series would have to be put together.
 */
export function resolveSingle(
  observations: readonly Observation[],
  node: RollupNode,
  period: Period,
  boundaries: Boundaries,
): Resolved | null {
  const roots = rootsOf(node);
  const here = observations.filter((observation) => {
    const [position] = positionOf(observation, node, boundaries);
    return position !== undefined && roots.includes(position) && contains(period, observation);
  });
  const { counting, findings } = chooseClaims(
    here,
    (observation) => `${seriesKey(observation)}|${observation.start}|${observation.end}`,
  );
  if (new Set(counting.map(seriesKey)).size !== 1) return null;
  const latest = counting.reduce((one, other) => (other.end > one.end ? other : one));
  return {
    total: latest.amount,
    basis: latest.scope === 'TOTAL' ? 'REPORTED' : 'ITEMIZED',
    reported: latest.scope === 'TOTAL' ? latest.amount.value : null,
    itemized: latest.scope === 'OWN' ? latest.amount.value : null,
    gap: null,
    coverage: null,
    applicable: true,
    observationCount: 1,
    latestEnd: latest.end,
    reportingUnits: 0,
    evidence: { observations: [latest], denominator: [], findings },
  };
}
