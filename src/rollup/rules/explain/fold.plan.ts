import type { Interval } from '../../../kernel/period.js';
import { type Amount, sumAmounts } from '../overlap/amount.plan.js';
import type { CountedFigure } from './counted.plan.js';

export const EXPLAIN_BY = ['PLACE', 'SOURCE', 'PERIOD'] as const;
export type ExplainBy = (typeof EXPLAIN_BY)[number];

/** A summand of an answer: an observation, or several that are folded. */
export interface Part {
  readonly amount: Amount;
  /** How many observations it holds. */
  readonly figures: number;
  /** The observation, if it is one. */
  readonly figure: CountedFigure | null;
  /** The node below the one asked that it belongs to; null at the node itself and where it is not folded by place. */
  readonly node: number | string | null;
  readonly sourceId: number | null;
  readonly interval: Interval | null;
  readonly parts: readonly Part[];
}

/** Folds what counts in levels. What is alone in its level is not folded. The greatest come first, what stands at the node itself last. */
export function fold(figures: readonly CountedFigure[], by: ExplainBy): readonly Part[] {
  switch (by) {
    case 'PLACE':
      return foldPlaces(figures, 0);
    case 'SOURCE':
      return foldGroups(Map.groupBy(figures, ({ sourceId }) => sourceId)).toSorted(greatestFirst);
    case 'PERIOD':
      return foldGroups(Map.groupBy(figures, ({ interval: { start, end } }) => `${start}/${end}`)).toSorted(
        ({ interval: one }, { interval: other }) =>
          compareText(one?.start ?? '', other?.start ?? '') || compareText(one?.end ?? '', other?.end ?? ''),
      );
  }
}

function foldPlaces(figures: readonly CountedFigure[], depth: number): readonly Part[] {
  const here = figures.filter(({ way }) => way.length <= depth).map(leafOf);
  const below = figures.filter(({ way }) => way.length > depth);
  const groups = [...Map.groupBy(below, ({ way }) => way[depth] ?? '')].map(([node, some]): Part => {
    const [only] = some;
    if (only && some.length === 1) return leafOf(only);
    return { ...groupOf(some), node, parts: foldPlaces(some, depth + 1) };
  });
  return [...groups.toSorted(greatestFirst), ...here.toSorted(greatestFirst)];
}

function foldGroups(groups: ReadonlyMap<unknown, readonly CountedFigure[]>): readonly Part[] {
  return [...groups.values()].map((some): Part => {
    const [first] = some;
    if (first && some.length === 1) return leafOf(first);
    const shared = <Value>(of: (one: CountedFigure) => Value, isSame: (one: Value, other: Value) => boolean) =>
      first && some.every((one) => isSame(of(one), of(first))) ? of(first) : null;
    return {
      ...groupOf(some),
      sourceId: shared(({ sourceId }) => sourceId, Object.is),
      interval: shared(
        ({ interval }) => interval,
        (one, other) => one.start === other.start && one.end === other.end,
      ),
      parts: some.map(leafOf).toSorted(greatestFirst),
    };
  });
}

/** One observation as a part. */
export function leafOf(figure: CountedFigure): Part {
  const { amount, sourceId, interval, way } = figure;
  return { amount, figures: 1, figure, node: way.at(-1) ?? null, sourceId, interval, parts: [] };
}

/** Several observations as a part, not yet divided. */
function groupOf(some: readonly CountedFigure[]): Part {
  const amount = sumAmounts(some.map((one) => one.amount));
  return { amount, figures: some.length, figure: null, node: null, sourceId: null, interval: null, parts: [] };
}

export function greatestFirst(one: Part, other: Part): number {
  return (
    other.amount.value.cmp(one.amount.value) ||
    compareText(String(one.node ?? ''), String(other.node ?? '')) ||
    compareText(one.figure?.id ?? '', other.figure?.id ?? '')
  );
}

const compareText = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/** Up to so many observations are listed one by one, and so many parts at one level. */
export const MOST_LISTED = 500;

/** Parts as they are shown: of too many only the uppermost level, and what is beyond its first parts as one. */
export function bound(parts: readonly Part[]): { readonly parts: readonly Part[]; readonly complete: boolean } {
  const figures = parts.reduce((sum, part) => sum + part.figures, 0);
  if (figures <= MOST_LISTED) return { parts, complete: parts.every(isListed) };
  const shown = parts.map((part) => (part.figure ? part : { ...part, parts: [] }));
  if (shown.length <= MOST_LISTED) return { parts: shown, complete: false };
  const rest = shown.slice(MOST_LISTED - 1);
  return { parts: [...shown.slice(0, MOST_LISTED - 1), restOf(rest)], complete: false };
}

const isListed = ({ figure, parts }: Part): boolean => figure !== null || (parts.length > 0 && parts.every(isListed));

/** Parts that are not listed, as one. */
function restOf(parts: readonly Part[]): Part {
  const figures = parts.reduce((sum, part) => sum + part.figures, 0);
  return partOf(sumAmounts(parts.map(({ amount }) => amount)), figures, null);
}

/** Several observations as a part, of which only the sum is known. */
export function partOf(amount: Amount, figures: number, node: number | null): Part {
  return { ...groupOf([]), amount, figures, node };
}
