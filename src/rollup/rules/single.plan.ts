import { overlaps, type Period } from '../../kernel/period.js';
import { isExact } from '../../kernel/bounded.js';
import { chooseClaims } from './claim.plan.js';
import { ALWAYS } from './ledger.plan.js';
import { type Boundaries, positionOf, rootsOf, type RollupNode } from './node.plan.js';
import { type Observation, seriesKey } from './observation.plan.js';
import { MISSING, NOT_ADDITIVE, type Resolved } from './resolve.plan.js';

/**
 * A metric that does not add: the observation of exactly this node and period. MISSING where nothing was reported of the
 * node, what lies below it and the period; without a value where only others were: another period, places below, or
 * several series of which none is the place's own total.
 */
export function resolveSingle(
  observations: readonly Observation[],
  node: RollupNode,
  period: Period,
  boundaries: Boundaries,
): Resolved {
  const roots = rootsOf(node);
  const asked = { start: period.start ?? ALWAYS.start, end: period.end ?? ALWAYS.end };
  const around = observations.filter(
    (observation) =>
      overlaps(observation, asked) &&
      positionOf(observation, node, boundaries).some((position) => roots.includes(position)),
  );
  if (around.length === 0) return MISSING;
  const { counting, findings } = chooseClaims(
    around.filter((observation) => {
      const [position] = positionOf(observation, node, boundaries);
      const isHere = position !== undefined && roots.includes(position);
      return isHere && observation.start === period.start && observation.end === period.end;
    }),
    seriesKey,
  );
  const chosen = ownOf(counting);
  if (!chosen) return NOT_ADDITIVE;
  const total = { ...chosen.amount, exact: isExact(chosen.amount) };
  const isTotal = chosen.scope === 'TOTAL';
  return {
    ...MISSING,
    total,
    basis: isTotal ? 'REPORTED' : 'ITEMIZED',
    reported: isTotal ? total : null,
    itemized: isTotal ? null : total,
    observationCount: 1,
    latestEnd: chosen.end,
    evidence: { observations: [chosen], denominator: [], findings },
  };
}

/** The only one, or the one total of the place itself, whatever else was reported of a pairing or a subject. */
function ownOf(counting: readonly Observation[]): Observation | null {
  if (counting.length === 1) return counting[0] ?? null;
  const own = counting.filter(
    ({ scope, pairing, subject }) => scope === 'TOTAL' && pairing === null && subject === null,
  );
  return own.length === 1 ? (own[0] ?? null) : null;
}
