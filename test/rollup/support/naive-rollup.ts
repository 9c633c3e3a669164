import type { Period } from '../../../src/kernel/period.js';
import type { Boundaries, RollupNode } from '../../../src/rollup/rules/node.plan.js';
import type { Observation, Place } from '../../../src/rollup/rules/observation.plan.js';
import { type Bounds, bounds, combine, dayNumber, type Piece, sameSeries, type Sum, total } from './naive-series.js';

/*
 * The meaning of a roll-up by brute force, written from the specification alone. It shares no step with the
 * implementation on purpose: whole numbers instead of decimals, day numbers instead of days, every pair of observations
 * compared with every other, every choice of what crosses tried, nothing kept from one question to the next.
 */

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

export function placeIsIn(inner: Observation, outer: Observation, boundaries: Boundaries): boolean {
  if (boundaries === 'AS_REPORTED') return inner.place.path.includes(outer.place.id);
  const today = outer.place.canonical[0] as number;
  const known = new Set([...inner.place.path, ...inner.place.canonical]);
  if (known.has(outer.place.id) || known.has(today)) return true;
  const { mergedBy, current } = inner.place;
  return mergedBy !== null && outer.end > mergedBy && current.includes(today);
}

/** Whether the place of the one is a group that has a part in common with the place of the other, which does not hold it. */
export function sharesPart(one: Observation, other: Observation): boolean {
  const { shared } = one.place;
  return shared?.some((step) => step === other.place.id || step === other.place.canonical[0]) ?? false;
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
  const [home, other] = [
    inner.observation.place.canonical[0] as number,
    outer.observation.place.canonical[0] as number,
  ];
  if (home !== other) return home < other;
  if (inner.observation.start !== outer.observation.start) return inner.observation.start < outer.observation.start;
  return BigInt(inner.observation.id) < BigInt(outer.observation.id);
}

export function cross(one: Piece, other: Piece, boundaries: Boundaries): boolean {
  if (one === other || one.to < other.from || other.to < one.from) return false;
  if (speaksFor(one, other, boundaries) || speaksFor(other, one, boundaries)) return false;
  const over = (t: Observation, o: Observation): boolean =>
    t.scope === 'TOTAL' &&
    (placeIsIn(o, t, boundaries) || sharesPart(o, t)) &&
    (t.pairing === null || o.pairing === null || pairingIsIn(o, t) || (o.scope === 'TOTAL' && pairingIsIn(t, o)));
  const [a, b] = [one.observation, other.observation];
  return sameSeries(a, b) || over(a, b) || over(b, a);
}

/** The greatest sum of contributions no two of which cross, and whether it can be had in more than one way. */
export function resolved(
  view: readonly Piece[],
  boundaries: Boundaries,
): { readonly sum: Sum; readonly tied: boolean } {
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
  // A program has many supporters: a figure of it is on no supporter's side.
  const wayFrom = (place: Place | null): unknown[] => [...(place?.[side] ?? [])];
  switch (node.tree) {
    case 'RECIPIENT':
      return [wayFrom(observation.place), [node.division]];
    case 'SUPPORTER':
      return [observation.pairing ? wayFrom(observation.pairing.supporter) : [], [node.division]];
    case 'PAIRING':
      return [[...(observation.pairing?.path ?? [])], [node.pairing]];
    case 'PROGRAM':
      return [[...(observation.pairing?.path ?? [])], [-node.program]];
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
  const depths = new Map<Piece, number>();
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
    const unit = way[at - 1];
    // A group is none of the places below, and its members are counted apart.
    const isGroup = 'division' in node && node.division < 0;
    if (unit !== undefined && !isGroup && !(typeof unit === 'number' && unit < 0)) units.add(unit);
    if (piece.observation.scope === 'TOTAL' && at <= 1) depths.set(piece, at);
  }
  const own = [...depths.values()].includes(0);
  const deepest = node.tree === 'PROGRAM' && !own ? 1 : 0;
  const standing = scoped.filter((piece) => (depths.get(piece) ?? 2) <= deepest);
  const items = scoped.filter((piece) => !standing.includes(piece));
  const outermost = (some: readonly Piece[]): readonly Piece[] =>
    some.filter((piece) => !some.some((other) => speaksFor(other, piece, boundaries)));
  const amount = (
    view: readonly Piece[],
  ): { readonly bounds: Bounds; readonly exact: boolean; readonly tied: boolean } => {
    const { sum, tied } = resolved(view, boundaries);
    const [value, lower, upper] = bounds(sum);
    const isCrossed = view.some((one) => view.some((other) => cross(one, other, boundaries)));
    const outer = isCrossed ? bounds(total(outermost(view).map(({ says }) => says)))[2] : upper;
    const most = upper === null || outer === null ? null : Math.max(upper, outer);
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
      .map(({ observation, cut, to }) => (cut ? new Date(to * 86_400_000).toISOString().slice(0, 10) : observation.end))
      .reduce<string | null>((a, b) => (a && a > b ? a : b), null),
    reportingUnits: units.size,
  };
}
