import type { ColumnDraft } from './column-draft.js';
import type { Dimension } from '../cross-table.js';

/** A column of sums, and the columns that it adds up. */
export interface SumColumn {
  readonly draft: ColumnDraft;
  readonly over: Dimension;
  /** Empty where nothing tells which they are. */
  readonly parts: readonly number[];
}

export interface SumsApart {
  /** All columns, those among them that are the whole of a metric nearby its parts turned into figures. */
  readonly drafts: readonly ColumnDraft[];
  readonly sums: readonly SumColumn[];
}

/** Tells which columns add up others. 合计 below 帮助农村劳动力实现就业, nearby 其中：脱贫劳动力, is that metric itself. */
export function takeSumsApart(drafts: readonly ColumnDraft[]): SumsApart {
  const sums: SumColumn[] = [];
  const withSums = drafts.map((draft) => {
    if (draft.kind !== 'values' || draft.sum === null) return draft;
    const found = sumOf(draft, draft.sum.isPartial, drafts);
    if (found === 'whole') return { ...draft, sum: null };
    sums.push(found);
    return draft;
  });
  return { drafts: withSums, sums };
}

function sumOf(draft: ColumnDraft, isPartial: boolean, drafts: readonly ColumnDraft[]): SumColumn | 'whole' {
  const group = draft.path.slice(0, draft.sumDepth);
  const nearby = drafts.filter(
    (one) => one.kind === 'values' && one.sum === null && group.every((text, at) => isSameText(text, one.path[at])),
  );
  const own = periodKey(draft);
  const asLate = nearby.filter((one) => own === '' || periodKey(one) === own);
  const places = asLate.filter((one) => one.places.length > draft.places.length);
  const columnsOf = (some: readonly ColumnDraft[]): number[] =>
    isPartial && group.length === 0 ? [] : some.map(({ column }) => column);
  if (places.length > 0) return { draft, over: 'place', parts: columnsOf(places) };
  const periods = nearby.filter((one) => one.periods.length > draft.periods.length);
  if (periods.length > 0) return { draft, over: 'period', parts: columnsOf(periods) };
  const metrics = asLate.filter(({ metric }) => metric !== null);
  const { metric } = draft;
  if (metric !== null && draft.sum?.of === null && metrics.every((one) => one.metric?.partOf === metric.code))
    return 'whole';
  if (metrics.length > 0) return { draft, over: 'metric', parts: columnsOf(metrics) };
  return { draft, over: 'place', parts: [] };
}

function periodKey({ periods }: ColumnDraft): string {
  return periods.map(({ text }) => text).join('|');
}

function isSameText(one: ColumnDraft['path'][number], other: ColumnDraft['path'][number] | undefined): boolean {
  return other?.text === one.text && other.from === one.from;
}
