import type { PrintedPeriod } from '../../../text/period-text.js';
import type { UnitText } from '../../../text/unit-text.js';
import type { Cause } from '../cross-problem.js';
import type { ColumnDraft } from '../header/column-draft.js';
import type { TablePlan } from '../header/table-plan.js';
import { isWithin } from '../words/period-words.js';
import { passesNewYear } from '../words/new-year.js';
import type { RowReading } from './row-reader.js';
import type { Section } from './section.js';
import { resolveSeries, type RowSense, sameColumns, type SeriesChoice } from './series.js';

const TO_DATE: ReadonlySet<string> = new Set(['to-date', 'year-to-date']);

/** More kinds of rows than a table of one office has. */
const MOST_KEPT = 5_000;

/** What the columns say in rows of one sense: the same for all rows of a table of places. */
export class SeriesCache {
  readonly #known = new Map<string, readonly SeriesChoice[]>();
  #lastKey = '';
  #last: readonly SeriesChoice[] | null = null;
  readonly #hasToDate: boolean;

  constructor(
    private readonly plan: TablePlan,
    private readonly values: readonly ColumnDraft[],
  ) {
    this.#hasToDate = values.some(({ periods }) =>
      periods.some((sense) => sense.kind === 'relative' && TO_DATE.has(sense.of)),
    );
  }

  /** A choice for every column with figures, in their order. */
  choicesOf(reading: RowReading, section: Section | null): readonly SeriesChoice[] {
    const { metric, unit, wholesUnit, periods } = reading;
    const key = `${metric?.code ?? ''}|${textOf(unit)}|${textOf(wholesUnit)}|${periods.map(({ text }) => text).join('/')}|${section?.text ?? ''}`;
    if (this.#last !== null && key === this.#lastKey) return this.#last;
    let choices = this.#known.get(key);
    if (!choices) {
      choices = this.#resolve(reading, section);
      if (this.#known.size >= MOST_KEPT) this.#known.clear();
      this.#known.set(key, choices);
    }
    this.#lastKey = key;
    this.#last = choices;
    return choices;
  }

  #resolve(reading: RowReading, section: Section | null): readonly SeriesChoice[] {
    const sense: RowSense = {
      metric: reading.metric ?? section?.metric ?? null,
      periods: [...(section?.periods ?? []), ...reading.periods],
      unit: reading.unit ?? section?.unit ?? null,
      wholesUnit: reading.wholesUnit,
    };
    const isClash = reading.metric && section?.metric && reading.metric !== section.metric;
    const around = {
      title: this.plan.title,
      addsPeriods: this.plan.sums.some(({ over }) => over === 'period'),
      hasToDate: this.#hasToDate,
    };
    const choices = this.values.map((draft): SeriesChoice => {
      if (draft.problem) return { ok: false, cause: draft.problem };
      if (isClash) return { ok: false, cause: { code: 'METRIC_TWICE', given: `${section.text} / ${reading.label}` } };
      return resolveSeries(draft, sense, around);
    });
    const same = sameColumns(choices, this.values);
    const open = this.#sumsOfQuarter(choices);
    const undated = sense.periods.length === 0 ? undatedColumns(this.values) : null;
    return choices.map((choice, at) => {
      const cause = same.get(at) ?? open.get(at) ?? undated?.get(at);
      return cause ? { ok: false, cause } : choice;
    });
  }

  /** 累计 behind the months of a later quarter: of the quarter, or of the year up to it? */
  #sumsOfQuarter(choices: readonly SeriesChoice[]): ReadonlyMap<number, Cause> {
    const open = new Map<number, Cause>();
    const { period } = this.plan.title;
    if (period === null || period.start.endsWith('-01-01') || isOneMonth(period)) return open;
    const hasMonths = choices.some(
      (choice) => choice.ok && isOneMonth(choice.series.printed) && isWithin(choice.series.printed, period),
    );
    for (const [at, draft] of this.values.entries()) {
      const saysSum = draft.periods.some((sense) => sense.kind === 'relative' && sense.of === 'to-date');
      if (hasMonths && saysSum && choices[at]?.ok === true)
        open.set(at, { code: 'PERIOD_UNCLEAR', given: draft.header });
    }
    return open;
  }
}

/** 11月, 12月, 1月 side by side: the months of one metric and place go past the end of a year. */
function undatedColumns(values: readonly ColumnDraft[]): ReadonlyMap<number, Cause> {
  const causes = new Map<number, Cause>();
  const series = Map.groupBy(values.keys(), (at) => {
    const { metric, places = [] } = values[at] ?? {};
    return `${metric?.code ?? ''}|${places.join('/')}`;
  });
  for (const columns of series.values()) {
    const drafts = columns.map((at) => values[at]).filter((draft) => draft !== undefined);
    const turn = drafts.findIndex((draft, at) => passesNewYear(drafts[at - 1]?.periods ?? [], draft.periods));
    if (turn === -1) continue;
    const given = `${drafts[turn - 1]?.header ?? ''} / ${drafts[turn]?.header ?? ''}`;
    for (const at of columns)
      if (values[at]?.periods.every(({ kind }) => kind === 'in-year'))
        causes.set(at, { code: 'PERIOD_UNCLEAR', given });
  }
  return causes;
}

function isOneMonth({ start, end }: Pick<PrintedPeriod, 'start' | 'end'>): boolean {
  return start.slice(0, 7) === end.slice(0, 7);
}

function textOf(unit: UnitText | null): string {
  return unit ? `${unit.multiple}${unit.noun ?? ''}` : '';
}
