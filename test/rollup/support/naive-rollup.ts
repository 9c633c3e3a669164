import type { Decimal } from '../../../src/kernel/decimal.js';
import type { Period } from '../../../src/kernel/period.js';
import type { Boundaries, RollupNode } from '../../../src/rollup/rules/node.plan.js';
import type { Observation } from '../../../src/rollup/rules/observation.plan.js';

/*
 * The meaning of a roll-up by brute force, written from the specification alone. It shares no step with the
 * implementation on purpose: whole numbers instead of decimals, day numbers instead of days, every pair of observations
 * compared with every other, every choice of what crosses tried, nothing kept from one question to the next.
 */

/** A sum of observations: its value in ten-thousandths, and how often each inexact observation is in it. */
export interface Sum {
  readonly value: number;
  readonly parts: ReadonlyMap<Observation, number>;
}

/** Value, lower and upper bound in ten-thousandths; null without a bound. */
export type Bounds = readonly [number, number | null, number | null];

export interface Piece {
  readonly observation: Observation;
  /** Day numbers; a stock's are all there are. */
  readonly from: number;
  readonly to: number;
  readonly cut: boolean;
  readonly says: Sum;
  contribution: Sum | null;
  /** Of a stock: the series has ended, as the place's successor reports for both. */
  readonly ended?: true;
}

export interface NaiveAnswer {
  readonly total: Bounds | null;
  readonly exact: boolean;
  /** Whether another choice of what crosses has the same sum, so that bounds may differ. */
  readonly tied: boolean;
  readonly basis: 'REPORTED' | 'ITEMIZED' | 'MIXED' | 'NONE';
  readonly reported: Bounds | null;
  readonly itemized: Bounds | null;
  readonly gap: Bounds | null;
  readonly coverage: number | null;
  readonly scoped: readonly Piece[];
  /** Totals at the node itself. */
  readonly standing: readonly Piece[];
  /** At the node, sharing days with the period and having others. */
  readonly spanning: readonly Piece[];
  readonly latestEnd: string | null;
  readonly reportingUnits: number;
}

// Taken out once: reaching for a global is slow inside a test.
const { parse } = Date;
const GREATEST = 2 ** 53 - 1;

/** Exact as long as observations have four decimals at most and stay below what a whole number can hold. */
export function wholeOf(amount: Decimal): number {
  const result = Number(amount.toFixed(4).replace('.', ''));
  if (result > GREATEST || result < -GREATEST) throw new Error(`${amount.toFixed()} is too great to be exact here`);
  return result;
}

function sumOf(observation: Observation): Sum {
  const { value, lower, upper } = observation.amount;
  const precise = lower?.toFixed() === value.toFixed() && upper?.toFixed() === value.toFixed();
  return { value: wholeOf(value), parts: new Map(precise ? [] : [[observation, 1]]) };
}

function combine(one: Sum, other: Sum, sign: 1 | -1): Sum {
  const all = [...new Set([...one.parts.keys(), ...other.parts.keys()])];
  const parts = all.map((part): [Observation, number] => [
    part,
    (one.parts.get(part) ?? 0) + sign * (other.parts.get(part) ?? 0),
  ]);
  return { value: one.value + sign * other.value, parts: new Map(parts.filter(([, times]) => times !== 0)) };
}

export function total(sums: readonly Sum[]): Sum {
  return sums.reduce<Sum>((left, right) => combine(left, right, 1), { value: 0, parts: new Map() });
}

/** Of a metric that cannot be negative. */
export function bounds({ value, parts }: Sum): Bounds {
  let [lower, upper] = [value, value];
  for (const [{ amount }, times] of parts) {
    const below = amount.lower === null ? Infinity : wholeOf(amount.value) - wholeOf(amount.lower);
    const above = amount.upper === null ? Infinity : wholeOf(amount.upper) - wholeOf(amount.value);
    lower -= times > 0 ? times * below : -times * above;
    upper += times > 0 ? times * above : -times * below;
  }
  const floor = parts.size > 0 && lower < 0 ? Math.min(0, value) : lower;
  return [value, floor === -Infinity ? null : floor, upper === Infinity ? null : upper];
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
  return sameSeries(one, other) && one.start === other.start && one.end === other.end;
}

function beats(one: Observation, other: Observation): boolean {
  const precise = (observation: Observation): boolean => sumOf(observation).parts.size === 0;
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

/** The widest observations of the same series that lie in this one. */
export function partsOf(observation: Observation, counted: readonly Observation[]): Observation[] {
  const lies = (inner: Observation, outer: Observation): boolean => outer.start <= inner.start && inner.end <= outer.end;
  const within = counted.filter(
    (other) => other !== observation && sameSeries(other, observation) && lies(other, observation),
  );
  return within.filter((one) => !within.some((other) => other !== one && lies(one, other)));
}

function pieceOf(observation: Observation, counted: readonly Observation[]): Piece {
  const [first, last] = [dayNumber(observation.start), dayNumber(observation.end)];
  const parts = partsOf(observation, counted);
  const meet = parts.some((one) =>
    parts.some((other) => one !== other && one.start <= other.end && other.start <= one.end),
  );
  const days = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (day) => !parts.some(({ start, end }) => dayNumber(start) <= day && day <= dayNumber(end)),
  );
  const [from, to] = [days[0] ?? 0, days.at(-1) ?? 0];
  const isRun = days.length > 0 && days.length === to - from + 1 && (from === first || to === last);
  if (parts.length === 0 || meet || !isRun)
    return { observation, from: first, to: last, cut: false, says: sumOf(observation), contribution: null };
  const says = combine(sumOf(observation), total(parts.map(sumOf)), -1);
  return { observation, from, to, cut: true, says, contribution: null };
}

export function naiveFlows(observations: readonly Observation[]): readonly Piece[] {
  const counted = winners(observations);
  return counted.map((observation) => pieceOf(observation, counted));
}

/** The level of every series at the end of the period, and the last ones of those that have ended by then. */
export function naiveStocks(observations: readonly Observation[], period: Period): readonly Piece[] {
  const known = winners(observations).filter(({ end }) => period.end === null || end <= period.end);
  const replacing = ({ place, subject, pairing }: Observation): readonly string[] =>
    known
      .filter(
        (other) =>
          subject === null &&
          other.subject === null &&
          other.place.canonical[0] === place.current[0] &&
          place.mergedBy !== null &&
          other.end > place.mergedBy &&
          (other.pairing === null || other.pairing.id === pairing?.id),
      )
      .map(({ end }) => end);
  const stands = (one: Observation): boolean => replacing(one).every((day) => one.end < day);
  return known
    .filter((one) => stands(one) && !known.some((other) => sameSeries(one, other) && other.end > one.end && stands(other)))
    .map((observation) => ({
      ...{ observation, from: -Infinity, to: Infinity, cut: false },
      ...{ says: sumOf(observation), contribution: null },
      ...(replacing(observation).length > 0 ? { ended: true } : {}),
    }));
}

export function placeIsIn(inner: Observation, outer: Observation, boundaries: Boundaries): boolean {
  if (boundaries === 'AS_REPORTED') return inner.place.path.includes(outer.place.id);
  const today = outer.place.canonical[0] as number;
  const known = new Set([...inner.place.path, ...inner.place.canonical]);
  if (known.has(outer.place.id) || known.has(today)) return true;
  const { mergedBy, current } = inner.place;
  return mergedBy !== null && outer.end > mergedBy && current.includes(today);
}

export function pairingIsIn(inner: Observation, outer: Observation): boolean {
  return outer.pairing === null || (inner.pairing !== null && inner.pairing.path.includes(outer.pairing.id));
}

const within = (inner: Piece, outer: Piece): boolean => outer.from <= inner.from && inner.to <= outer.to;

/** "F speaks for G". */
export function speaksFor(outer: Piece, inner: Piece, boundaries: Boundaries): boolean {
  const speaks = (f: Piece, g: Piece): boolean => {
    if (!within(g, f)) return false;
    if (sameSeries(f.observation, g.observation)) return !f.cut;
    return (
      f.observation.scope === 'TOTAL' &&
      placeIsIn(g.observation, f.observation, boundaries) &&
      pairingIsIn(g.observation, f.observation)
    );
  };
  if (outer === inner || !speaks(outer, inner)) return false;
  if (!speaks(inner, outer)) return true;
  const [home, other] = [inner.observation.place.canonical[0] as number, outer.observation.place.canonical[0] as number];
  if (home !== other) return home < other;
  if (inner.observation.start !== outer.observation.start) return inner.observation.start < outer.observation.start;
  return BigInt(inner.observation.id) < BigInt(outer.observation.id);
}

export function cross(one: Piece, other: Piece, boundaries: Boundaries): boolean {
  if (one === other || one.to < other.from || other.to < one.from) return false;
  if (speaksFor(one, other, boundaries) || speaksFor(other, one, boundaries)) return false;
  const over = (t: Observation, o: Observation): boolean =>
    t.scope === 'TOTAL' &&
    placeIsIn(o, t, boundaries) &&
    (t.pairing === null || o.pairing === null || pairingIsIn(o, t) || (o.scope === 'TOTAL' && pairingIsIn(t, o)));
  const [a, b] = [one.observation, other.observation];
  return sameSeries(a, b) || over(a, b) || over(b, a);
}

/** The greatest sum of contributions no two of which cross, and whether it can be had in more than one way. */
export function resolved(view: readonly Piece[], boundaries: Boundaries): { readonly sum: Sum; readonly tied: boolean } {
  const rivals = view.filter((one) => view.some((other) => cross(one, other, boundaries)));
  const free = total(view.filter((one) => !rivals.includes(one)).map(({ contribution }) => contribution as Sum));
  const choices = choicesOf(
    rivals.filter(({ contribution }) => (contribution as Sum).value > 0),
    boundaries,
  ).map((choice) => total(choice.map(({ contribution }) => contribution as Sum)));
  const best = choices.reduce((one, other) => (other.value > one.value ? other : one));
  const tied = choices.filter(({ value }) => value === best.value).length > 1;
  return { sum: combine(free, best, 1), tied };
}

/** Every choice of pieces no two of which cross. */
function choicesOf(rivals: readonly Piece[], boundaries: Boundaries): Piece[][] {
  const [first, ...rest] = rivals;
  if (!first) return [[]];
  const compatible = rest.filter((other) => !cross(first, other, boundaries));
  return [...choicesOf(rest, boundaries), ...choicesOf(compatible, boundaries).map((choice) => [first, ...choice])];
}

/** Works out every contribution; true if one of them rests on a choice that could have been another. */
export function contribute(all: readonly Piece[], boundaries: Boundaries): boolean {
  const pieces = all.filter(({ ended }) => !ended);
  let anyTied = false;
  for (const piece of pieces) piece.contribution = null;
  for (;;) {
    const open = pieces.filter(({ contribution }) => contribution === null);
    if (open.length === 0) return anyTied;
    const ready = open.find((outer) => !open.some((inner) => speaksFor(outer, inner, boundaries)));
    if (!ready) throw new Error('Totals lie in one another in a circle: the meaning is not defined.');
    const { sum, tied } = resolved(
      pieces.filter((inner) => speaksFor(ready, inner, boundaries)),
      boundaries,
    );
    ready.contribution = combine(ready.says, sum, -1);
    anyTied ||= tied;
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

/** `all`: with what they contribute. `timed`: of a flow. */
export function naiveAnswer(
  all: readonly Piece[],
  node: RollupNode,
  period: Period,
  boundaries: Boundaries,
  timed: boolean,
): NaiveAnswer {
  const first = timed && period.start !== null ? dayNumber(period.start) : -Infinity;
  const last = timed && period.end !== null ? dayNumber(period.end) : Infinity;
  const pieces = all.filter(({ ended }) => !ended);
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
  const outermost = (some: readonly Piece[]): readonly Piece[] =>
    some.filter((piece) => !some.some((other) => speaksFor(other, piece, boundaries)));
  const amount = (view: readonly Piece[]): { readonly bounds: Bounds; readonly exact: boolean; readonly tied: boolean } => {
    const { sum, tied } = resolved(view, boundaries);
    const [value, lower, upper] = bounds(sum);
    const isCrossed = view.some((one) => view.some((other) => cross(one, other, boundaries)));
    const most = isCrossed ? bounds(total(outermost(view).map(({ says }) => says)))[2] : upper;
    return { bounds: [value, lower, most], exact: sum.parts.size === 0 && !isCrossed, tied };
  };
  const atNode = (piece: Piece): boolean => {
    const [way, tops] = wayAndTops(piece.observation, node, boundaries);
    return way.some((step) => tops.includes(step));
  };
  const past = scoped.length > 0 ? all.filter((piece) => piece.ended && atNode(piece)) : [];
  const whole = scoped.length > 0 ? amount(scoped) : null;
  const below = items.length > 0 ? amount(items) : null;
  const reported = standing.length > 0 ? bounds(total(outermost(standing).map(({ says }) => says))) : null;
  const gap = standing.length > 0 ? bounds(total(standing.map(({ contribution }) => contribution as Sum))) : null;
  return {
    total: whole?.bounds ?? null,
    exact: whole?.exact ?? true,
    tied: (whole?.tied ?? false) || (below?.tied ?? false),
    basis: scoped.length === 0 ? 'NONE' : reported === null ? 'ITEMIZED' : below === null ? 'REPORTED' : 'MIXED',
    reported,
    itemized: below?.bounds ?? null,
    gap,
    coverage: reported === null || gap === null || reported[0] === 0 ? null : 1 - gap[0] / reported[0],
    scoped,
    standing,
    spanning,
    latestEnd: [...scoped, ...past]
      .map(({ observation, cut, to }) =>
        cut ? new Date(to * 86_400_000).toISOString().slice(0, 10) : observation.end,
      )
      .reduce<string | null>((a, b) => (a && a > b ? a : b), null),
    reportingUnits: units.size,
  };
}
