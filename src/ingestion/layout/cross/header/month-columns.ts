import type { ColumnDraft } from './column-draft.js';
import { DatedMonths } from '../words/dated-months.js';

/** The columns of one metric and place, from the left to the right. */
interface MonthColumns {
  readonly months: DatedMonths;
  /** Those of January up to the last one. */
  columns: number[];
}

/**
 * Dates months by those before them: 12月 nearby 2021年11月 is of its year, and 累计 behind the months from January on must
 * be what they add up to. `title`: the year that the title names.
 */
export function withMonthsDated(drafts: readonly ColumnDraft[], title: number | null): readonly ColumnDraft[] {
  const series = new Map<string, MonthColumns>();
  return drafts.map((draft) => {
    const [sense, ...more] = draft.periods;
    if (draft.kind !== 'values' || sense === undefined || more.length > 0) return draft;
    const key = `${draft.metric?.code ?? ''}|${draft.places.join('/')}`;
    const run = series.get(key) ?? { months: new DatedMonths(), columns: [] };
    series.set(key, run);
    const before = run.months.sofar;
    const dated = run.months.next(sense, title);
    if (!dated.ok) return { ...draft, kind: 'problem', problem: dated.cause };
    const { sofar } = run.months;
    if (sofar?.start !== before?.start) run.columns = [];
    if (sofar !== before) run.columns.push(draft.column);
    const addsUp = dated.sense.kind === 'relative' && dated.sense.base !== undefined;
    return { ...draft, periods: [dated.sense], ...(addsUp ? { addends: [...run.columns] } : {}) };
  });
}
