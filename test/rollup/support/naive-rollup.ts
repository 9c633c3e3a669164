import type { Bounded } from '../../../src/kernel/bounded.js';
import type { Decimal } from '../../../src/kernel/decimal.js';
import type { Period } from '../../../src/kernel/period.js';
import type { Observation } from '../../../src/rollup/rules/observation.plan.js';
import type { Boundaries, RollupNode } from '../../../src/rollup/rules/node.plan.js';

/*
 * The meaning of a roll-up by brute force, written from the specification alone. It shares no step with the
 * implementation on purpose: whole numbers instead of decimals, day numbers instead of days, every pair of observations
 * compared with every other, nothing kept from one question to the next.
 */

/** Value, lower, upper, open, all as whole numbers; the first three in ten-thousandths. */
export type Four = readonly [number, number, number, number];

export interface Piece {
  readonly observation: Observation;
  /** Day numbers; a stock's are its day. */
  readonly from: number;
  readonly to: number;
  readonly stated: Four;
  /** What it brings to a sum: itself, or as a total what it adds to its parts. */
  contribution: Four | null;
}

export interface NaiveAnswer {
  readonly total: Four | null;
  readonly basis: 'REPORTED' | 'ITEMIZED' | 'MIXED' | 'NONE';
  readonly reported: number | null;
  readonly itemized: number | null;
  readonly gap: number | null;
  readonly coverage: number | null;
  readonly scoped: readonly Piece[];
  /** At the node, sharing days with the period and having others. */
  readonly spanning: readonly Piece[];
  readonly latestEnd: string | null;
  readonly reportingUnits: number;
}

const NIL: Four = [0, 0, 0, 0];
// Taken out once: reaching for a global is slow inside a test.
const { parse } = Date;
const GREATEST = 2 ** 53 - 1;

const converted = new WeakMap<Bounded, Four>();

export function four(amount: Bounded): Four {
  const known = converted.get(amount);
  if (known) return known;
  const result: Four = [whole(amount.value), whole(amount.lower), whole(amount.upper), amount.open];
  converted.set(amount, result);
  return result;
}

/** Exact as long as observations have four decimals at most and stay below what a whole number can hold. */
export function whole(amount: Decimal): number {
  const result = Number(amount.toFixed(4).replace('.', ''));
  if (result > GREATEST || result < -GREATEST) throw new Error(`${amount.toFixed()} is too great to be exact here`);
  return result;
}

function combine(one: Four, other: Four, sign: 1 | -1): Four {
  return [one[0] + sign * other[0], one[1] + sign * other[1], one[2] + sign * other[2], one[3] + sign * other[3]];
}

function total(parts: readonly Four[]): Four {
  return parts.reduce((left, right) => combine(left, right, 1), NIL);
}

function dayNumber(day: string): number {
  return parse(day) / 86_400_000;
}

export function sameSeries(one: Observation, other: Observation): boolean {
  return (
    one.scope === other.scope &&
    one.place.canonical[0] === other.place.canonical[0] &&
    one.subject === other.subject &&
    one.pairing?.id === other.pairing?.id
  );
}

export function sameClaim(one: Observation, other: Observation): boolean {
  return sameSeries(one, other) && one.basis === other.basis && one.start === other.start && one.end === other.end;
}

function beats(one: Observation, other: Observation): boolean {
  const precise = ({ amount: { value, lower, upper, open } }: Observation): boolean =>
    open === 0 && lower.toFixed() === value.toFixed() && upper.toFixed() === value.toFixed();
  if (one.preferred !== other.preferred) return one.preferred;
  if (precise(one) !== precise(other)) return precise(one);
  if (one.published !== other.published) return (one.published ?? '') > (other.published ?? '');
  return BigInt(one.id) > BigInt(other.id);
}

export function winners(observations: readonly Observation[]): Observation[] {
  return observations.filter(
    (one) => !observations.some((rival) => rival !== one && sameClaim(one, rival) && beats(rival, one)),
  );
}

/** The cumulative observation of the same chain that came last before this one. */
export function predecessor(observation: Observation, counted: readonly Observation[]): Observation | null {
  const earlier = counted.filter(
    (one) =>
      one.basis === 'CUMULATIVE' &&
      sameSeries(one, observation) &&
      one.start === observation.start &&
      one.end < observation.end,
  );
  return earlier.find((one) => earlier.every((other) => other.end <= one.end)) ?? null;
}

export interface Conflict {
  readonly increment: Observation;
  readonly intervals: readonly Piece[];
  /** The one interval that the increment details; null where the increment does not count. */
  readonly inside: Piece | null;
}

export interface NaiveFlows {
  readonly pieces: readonly Piece[];
  readonly conflicts: readonly Conflict[];
}

export function naiveFlows(observations: readonly Observation[]): NaiveFlows {
  const counted = winners(observations);
  const intervals = counted
    .filter(({ basis }) => basis === 'CUMULATIVE')
    .map((observation): Piece => {
      const before = predecessor(observation, counted);
      return {
        observation,
        from: before ? dayNumber(before.end) + 1 : dayNumber(observation.start),
        to: dayNumber(observation.end),
        stated: before ? combine(four(observation.amount), four(before.amount), -1) : four(observation.amount),
        contribution: null,
      };
    });
  const increments = counted
    .filter(({ basis }) => basis === 'INCREMENT')
    .map((observation): Piece => {
      const stated = four(observation.amount);
      return {
        observation,
        from: dayNumber(observation.start),
        to: dayNumber(observation.end),
        stated,
        contribution: null,
      };
    });

  const conflicts = increments.flatMap((piece): Conflict[] => {
    const met = intervals.filter(
      (one) => sameSeries(one.observation, piece.observation) && one.from <= piece.to && piece.from <= one.to,
    );
    const [only] = met;
    if (!only) return [];
    const longer = only.to - only.from > piece.to - piece.from;
    const inside = met.length === 1 && longer && only.from <= piece.from && piece.to <= only.to ? only : null;
    return [{ increment: piece.observation, intervals: met, inside }];
  });
  const dropped = conflicts.filter(({ inside }) => !inside).map(({ increment }) => increment);
  const pieces = [...intervals, ...increments.filter(({ observation }) => !dropped.includes(observation))];
  for (const piece of pieces.filter(({ observation }) => observation.scope === 'OWN')) {
    const details = conflicts.filter(({ inside }) => inside === piece).map(({ increment }) => four(increment.amount));
    piece.contribution = combine(piece.stated, total(details), -1);
  }
  adjustTotals(pieces, true);
  return { pieces, conflicts };
}

/** The level of every series at the end of the period. */
export function naiveStocks(observations: readonly Observation[], period: Period): Piece[] {
  const known = winners(observations).filter(({ end }) => period.end === null || end <= period.end);
  const pieces = known
    .filter((one) => !known.some((other) => sameSeries(one, other) && other.end > one.end))
    .map((observation): Piece => {
      const stated = four(observation.amount);
      const day = dayNumber(observation.end);
      return { observation, from: day, to: day, stated, contribution: observation.scope === 'OWN' ? stated : null };
    });
  adjustTotals(pieces, false);
  return pieces;
}

export function placeIsIn(inner: Observation, outer: Observation): boolean {
  const known = new Set([...inner.place.path, ...inner.place.canonical]);
  return known.has(outer.place.id) || known.has(outer.place.canonical[0] as number);
}

export function pairingIsIn(inner: Observation, outer: Observation): boolean {
  return outer.pairing === null || (inner.pairing !== null && inner.pairing.path.includes(outer.pairing.id));
}

/** Whether one piece lies in a total's region; of two totals with the same region the one of the older place, then of the earlier start, lies in the other. */
export function liesIn(inner: Piece, outer: Piece, timed: boolean): boolean {
  const covered = (one: Piece, other: Piece): boolean =>
    placeIsIn(one.observation, other.observation) &&
    pairingIsIn(one.observation, other.observation) &&
    (!timed || (other.from <= one.from && one.to <= other.to));
  if (inner === outer || outer.observation.scope !== 'TOTAL' || !covered(inner, outer)) return false;
  if (inner.observation.scope === 'OWN' || !covered(outer, inner)) return true;
  const [home, other] = [
    inner.observation.place.canonical[0] as number,
    outer.observation.place.canonical[0] as number,
  ];
  return home < other || (home === other && inner.observation.start < outer.observation.start);
}

/** Smaller regions first: a total is resolved once everything in its region is. */
function adjustTotals(pieces: readonly Piece[], timed: boolean): void {
  for (;;) {
    const open = pieces.filter(({ contribution }) => contribution === null);
    if (open.length === 0) return;
    const ready = open.find((outer) => !open.some((inner) => liesIn(inner, outer, timed)));
    if (!ready) throw new Error('Totals lie in one another in a circle: the meaning is not defined.');
    const parts = pieces.filter((inner) => liesIn(inner, ready, timed)).map(({ contribution }) => contribution as Four);
    ready.contribution = combine(ready.stated, total(parts), -1);
  }
}

/** The way from the observation up its tree, and the nodes that are asked for. */
function wayAndTops(observation: Observation, node: RollupNode, boundaries: Boundaries): [unknown[], unknown[]] {
  const side = boundaries === 'CURRENT' ? 'current' : 'path';
  switch (node.tree) {
    case 'RECIPIENT':
      return [[...observation.place[side]], [node.division]];
    case 'SUPPORTER':
      return [[...(observation.pairing?.supporter[side] ?? [])], [node.division]];
    case 'PAIRING':
      return [[...(observation.pairing?.path ?? [])], [node.pairing]];
    case 'PROGRAM':
      return [[...(observation.pairing?.path ?? [])], [...node.roots]];
    case 'SUBJECT':
      return [[observation.subject], [node.subject]];
  }
}

export function naiveAnswer(
  pieces: readonly Piece[],
  node: RollupNode,
  period: Period,
  boundaries: Boundaries,
  timed: boolean,
): NaiveAnswer {
  const first = timed && period.start !== null ? dayNumber(period.start) : -Infinity;
  const last = period.end === null ? Infinity : dayNumber(period.end);
  const scoped: Piece[] = [];
  const spanning: Piece[] = [];
  const standing: Piece[] = [];
  const units = new Set<unknown>();
  for (const piece of pieces) {
    if (piece.to < first || piece.from > last) continue;
    const [way, tops] = wayAndTops(piece.observation, node, boundaries);
    const at = way.findIndex((step) => tops.includes(step));
    if (at < 0) continue;
    if (piece.from < first || piece.to > last) {
      spanning.push(piece);
      continue;
    }
    scoped.push(piece);
    if (at === 0 && piece.observation.scope === 'TOTAL') standing.push(piece);
    if (node.tree === 'PROGRAM') units.add(way[at]);
    else if (at > 0) units.add(way[at - 1]);
  }
  const items = scoped.filter((piece) => !standing.includes(piece));
  const outermost = standing.filter((piece) => !standing.some((other) => liesIn(piece, other, timed)));
  const reported = standing.length > 0 ? total(outermost.map(({ stated }) => stated))[0] : null;
  const itemized = items.length > 0 ? total(items.map(({ contribution }) => contribution as Four))[0] : null;
  const added = total(outermost.map(({ contribution }) => contribution as Four))[0];
  return {
    total: scoped.length > 0 ? total(scoped.map(({ contribution }) => contribution as Four)) : null,
    basis: scoped.length === 0 ? 'NONE' : reported === null ? 'ITEMIZED' : itemized === null ? 'REPORTED' : 'MIXED',
    reported,
    itemized,
    gap: reported === null || itemized === null ? null : added,
    coverage: reported === null || reported === 0 ? null : itemized === null ? 0 : 1 - added / reported,
    scoped,
    spanning,
    latestEnd: scoped
      .map(({ observation }) => observation.end)
      .reduce<string | null>((a, b) => (a && a > b ? a : b), null),
    reportingUnits: units.size,
  };
}
