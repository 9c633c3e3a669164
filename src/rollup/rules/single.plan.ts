import { overlaps, type Period } from '../../kernel/period.js';
import { isExact } from '../../kernel/bounded.js';
import { chooseClaims } from './claim.plan.js';
import { ALWAYS } from './ledger.plan.js';
import { type Boundaries, depthBelow, positionOf, type RollupNode, standsAt } from './node.plan.js';
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
  const depthOf = (observation: Observation): number | null =>
    depthBelow(positionOf(observation, node, boundaries), node);
  const around = observationsAround(observations, { place: node, period, boundaries });
  if (around.length === 0) return MISSING;
  const exactly = around.filter(({ start, end }) => start === period.start && end === period.end);
  const isOwn = (): boolean => exactly.some((observation) => depthOf(observation) === 0);
  const { counting, findings } = chooseClaims(
    exactly.filter((observation) => standsAt(node, depthOf(observation) ?? -1, isOwn)),
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

/** The last day that the observations of a node and what lies below it cover, in a period; null without any. */
export function latestAround(observations: readonly Observation[], asked: Around): string | null {
  return observationsAround(observations, asked).reduce<string | null>(
    (latest, { end }) => (latest === null || end > latest ? end : latest),
    null,
  );
}

interface Around {
  readonly place: RollupNode;
  readonly period: Period;
  readonly boundaries: Boundaries;
}

function observationsAround(
  observations: readonly Observation[],
  { place, period, boundaries }: Around,
): readonly Observation[] {
  const asked = { start: period.start ?? ALWAYS.start, end: period.end ?? ALWAYS.end };
  return observations.filter(
    (observation) =>
      overlaps(observation, asked) && depthBelow(positionOf(observation, place, boundaries), place) !== null,
  );
}

/** The only one, or the one total of the place itself, whatever else was reported of a pairing or a subject. */
function ownOf(counting: readonly Observation[]): Observation | null {
  if (counting.length === 1) return counting[0] ?? null;
  const own = counting.filter(
    ({ scope, pairing, subject }) => scope === 'TOTAL' && pairing === null && subject === null,
  );
  return own.length === 1 ? (own[0] ?? null) : null;
}
