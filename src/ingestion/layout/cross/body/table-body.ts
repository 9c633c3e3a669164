import type { TableRow } from '../../../reading/table.js';
import { type Cause, ProblemLog } from '../cross-problem.js';
import type { ColumnDraft } from '../header/column-draft.js';
import type { TablePlan } from '../header/table-plan.js';
import type { LayoutLookup } from '../layout-lookup.js';
import { isMissingMark, isPlainNumber, readCellAmount } from '../words/cell-amount.js';
import type { TableWords } from '../words/header-text.js';
import { plainText } from '../words/plain-text.js';
import { isNoteRow } from '../words/sum-words.js';
import { cellUnitFits } from '../words/unit-words.js';
import type { CrossOutput } from './cross-output.js';
import { HeldFigures } from './held-figures.js';
import { MergedValues } from './merged-values.js';
import { RowPlaces } from './row-places.js';
import { RowReader, type RowReading } from './row-reader.js';
import { readHeading, type Section } from './section.js';
import { resolveSeries, type RowSense, sameColumns, type Series, type SeriesChoice } from './series.js';
import { SumCheck } from './sum-check.js';
import { TableRecord } from './table-record.js';

/** Maps the rows below one header, one after the other. */
export class TableBody {
  readonly problems = new ProblemLog();
  readonly record: TableRecord;
  readonly #reader: RowReader;
  readonly #held: HeldFigures;
  readonly #sums: SumCheck;
  readonly #merged: MergedValues;
  /** Columns whose cells may be figures. */
  readonly #values: readonly ColumnDraft[];
  /** Columns whose cells are none, for the count. */
  readonly #passed: readonly ColumnDraft[];
  readonly #headerless: readonly number[];
  readonly #series = new Map<string, readonly SeriesChoice[]>();
  #section: Section | null = null;
  /** A row that may have changed what the rows below it mean. */
  #unclear: string | null = null;
  #lastKey = '';
  #lastSeries: readonly SeriesChoice[] = [];

  constructor(
    private readonly plan: TablePlan,
    private readonly words: TableWords,
    private readonly layout: LayoutLookup,
    out: CrossOutput,
  ) {
    const { drafts, sums, labels } = plan;
    this.#values = drafts.filter(({ kind, sum }) => (kind === 'values' && sum === null) || kind === 'problem');
    this.#passed = drafts.filter(({ kind }) => kind === 'left-out');
    this.#headerless = drafts
      .filter(({ kind, column }) => kind === 'headerless' && !labels.roles.has(column))
      .map(({ column }) => column);
    this.record = new TableRecord(plan);
    this.#reader = new RowReader(plan, words, layout);
    this.#held = new HeldFigures(out, this.problems, this.record);
    this.#merged = new MergedValues(
      plan,
      [...this.#values, ...sums.map(({ draft }) => draft)].map(({ column }) => column),
    );
    this.#sums = new SumCheck(plan, this.#values, out, this.record);
  }

  /** Whether a row has nothing but texts where figures should be: it may be the header of another table. */
  hasOnlyTexts(row: TableRow): boolean {
    let texts = 0;
    for (const { column } of this.#values) {
      const cell = row.cells[column] ?? '';
      if (cell === '') continue;
      if (isPlainNumber(cell) && !/^(?:19|20)\d\d$/.test(cell)) return false;
      if (isMissingMark(cell)) return false;
      if (readCellAmount(cell, this.words.units) && !/[年月季]/u.test(cell) && !/^(?:19|20)\d\d$/.test(cell))
        return false;
      texts += 1;
    }
    return texts > 0;
  }

  /** Whether a row has no figure at all: a heading, a remark, or a label alone. */
  hasNoValues(row: TableRow): boolean {
    for (const { column } of this.#values) if ((row.cells[column] ?? '') !== '') return false;
    for (const { draft } of this.plan.sums) if ((row.cells[draft.column] ?? '') !== '') return false;
    return true;
  }

  map(row: TableRow): void {
    if (this.hasNoValues(row)) {
      this.#mapHeading(row);
      return;
    }
    if (isNoteRow(row.cells)) {
      this.#mapNote(row);
      return;
    }
    for (const { column } of this.#passed) if ((row.cells[column] ?? '') !== '') this.record.counts.leftOut += 1;
    const blocked: Cause | null =
      this.plan.blocked ?? (this.#unclear === null ? null : { code: 'UNCLEAR_SECTION', given: this.#unclear });
    if (blocked) {
      this.#fail(row, blocked);
      return;
    }
    const reading = this.#reader.read(row);
    this.record.addRow(row, reading);
    if (reading.leftOut !== null) this.record.counts.leftOut += this.#filledIn(row);
    else if (reading.problem) this.#fail(row, reading.problem);
    else if (reading.sum) this.#mapSum(row, reading, reading.sum.over);
    else this.#mapFigures(row, reading);
  }

  /** All rows have been mapped. */
  end(): void {
    this.#sums.end();
    this.#held.end();
  }

  #filledIn(row: TableRow): number {
    return this.#values.filter(({ column }) => (row.cells[column] ?? '') !== '').length;
  }

  #fail(row: TableRow, cause: Cause): void {
    const cells = this.#filledIn(row);
    if (cells === 0) return;
    this.record.counts.problems += cells;
    this.problems.add(cause, { line: row.line, column: null }, cells);
  }

  #mapNote(row: TableRow): void {
    const text = row.cells
      .filter((cell) => cell !== '')
      .map(plainText)
      .join(' ');
    this.record.addNote(row.line, text);
    for (const unit of this.words.units.stated(text)) this.#held.addUnit(unit);
    this.#unclear = text;
  }

  #mapHeading(row: TableRow): void {
    const texts = row.cells.filter((cell) => cell !== '');
    if (texts.length === 0) return;
    if (isNoteRow(row.cells)) {
      this.#mapNote(row);
      return;
    }
    const reading =
      texts.length === 1 && texts[0] !== undefined ? this.#headingOf(texts[0]) : ({ kind: 'label' } as const);
    if (reading.kind === 'section') {
      this.#begin(reading.section);
      this.record.addSection(row.line, reading.section);
    } else if (reading.kind === 'theme') {
      this.#begin(null);
    } else if (reading.kind === 'unclear') {
      const text = plainText(texts[0] ?? '');
      this.record.addNote(row.line, text);
      this.#unclear = text;
    } else {
      // A place, or a metric, of which nothing is reported.
      const label = this.#reader.read(row);
      if (label.sum === null && label.leftOut === null) this.record.counts.missing += this.#values.length;
    }
  }

  #headingOf(text: string): ReturnType<typeof readHeading> {
    return readHeading(text, { words: this.words, layout: this.layout, rowsAre: this.plan.rowsAre });
  }

  #begin(section: Section | null): void {
    this.#section = section;
    this.#unclear = null;
    this.#reader.begin();
    this.#sums.begin();
  }

  #mapFigures(row: TableRow, reading: RowReading): void {
    const { cells } = row;
    const choices = this.#seriesOf(reading);
    const places = new RowPlaces(reading, this.#section, this.plan);
    const faults = row.faults;
    let figures = 0;
    let missing = 0;
    this.#held.beginRow(row, reading, this.#section?.text ?? '');
    for (let at = 0; at < this.#values.length; at++) {
      const draft = this.#values[at];
      const choice = choices[at];
      if (!draft || !choice) continue;
      const text = cells[draft.column] ?? '';
      if (text === '') {
        missing += 1;
        continue;
      }
      if (!isPlainNumber(text) && isMissingMark(text)) {
        missing += 1;
        this.record.addMark(text);
        continue;
      }
      if (!choice.ok) {
        if (choice.cause) this.#cellFailed(row, draft.column, choice.cause);
        else this.record.counts.leftOut += 1;
        continue;
      }
      const cause =
        this.#cellCause(text, choice.series, row, draft.column, faults !== undefined) ?? places.causeFor(choice.series);
      if (cause) {
        this.#cellFailed(row, draft.column, cause);
        continue;
      }
      figures += 1;
      this.#sums.add(at, text, reading.isPart);
      const unit = choice.series.unit === '' ? this.#ownUnit(text, choice.series) : choice.series.unit;
      this.#held.add(row.line, draft, choice.series, places.of(choice.series), text, unit);
    }
    this.record.counts.figures += figures;
    this.record.counts.missing += missing;
    this.#sums.addRow(row, reading, choices, places.sum);
    for (const column of this.#headerless) {
      const text = cells[column] ?? '';
      if (text !== '') this.#cellFailed(row, column, { code: 'VALUE_WITHOUT_HEADER', given: text });
    }
  }

  #cellFailed(row: TableRow, column: number, cause: Cause): void {
    this.record.counts.problems += 1;
    this.problems.add(cause, { line: row.line, column });
  }

  /** Why a cell that is not blank is no amount of its series; null for nearly all. */
  #cellCause(text: string, series: Series, row: TableRow, column: number, hasFaults: boolean): Cause | null {
    const fault = hasFaults ? row.faults?.find(({ at }) => at === column) : undefined;
    if (fault) return { code: 'CELL_AT_FAULT', given: fault.given, expected: fault.expected };
    if (this.#merged.covers(row.line, column)) return { code: 'MERGED_VALUE', given: text };
    if (isPlainNumber(text)) return null;
    const amount = readCellAmount(text, this.words.units);
    if (!amount) return { code: 'NOT_AN_AMOUNT', given: plainText(text).slice(0, 40) };
    if (amount.unit === null) return null;
    // Money with its own unit needs no other.
    const declared = series.unit === '' ? series.metric.unit : series.unit;
    if (series.unit === '' && amount.unit.noun === null) return null;
    return cellUnitFits(amount.unit, declared) ? null : { code: 'CONFLICTING_UNITS', given: `${text} / ${declared}` };
  }

  /** Money that has its unit behind every number needs no other. */
  #ownUnit(text: string, { metric }: Series): string {
    return readCellAmount(text, this.words.units)?.unit?.noun == null ? '' : metric.unit;
  }

  #mapSum(row: TableRow, reading: RowReading, over: 'metric' | 'place' | 'period'): void {
    const choices = this.#seriesOf(reading);
    this.record.counts.sums += this.#sums.mapRow(row, reading, over, choices, this.#section);
    if (over === 'period') this.#held.dropStocks();
  }

  /** The meaning of every column in rows of one sense: the same for all rows of a table of places. */
  #seriesOf(reading: RowReading): readonly SeriesChoice[] {
    const section = this.#section;
    const key = `${reading.metric?.code ?? ''}|${reading.unit ? `${reading.unit.multiple}${reading.unit.noun ?? ''}` : ''}|${reading.periods.map(({ text }) => text).join('/')}|${section?.text ?? ''}`;
    if (key === this.#lastKey && this.#lastSeries.length > 0) return this.#lastSeries;
    let series = this.#series.get(key);
    if (!series) {
      const sense: RowSense = {
        metric: reading.metric ?? section?.metric ?? null,
        periods: [...(section?.periods ?? []), ...reading.periods],
        unit: reading.unit ?? section?.unit ?? null,
      };
      const clash = reading.metric && section?.metric && reading.metric !== section.metric;
      const around = { title: this.plan.title, addsPeriods: this.plan.sums.some((sum) => sum.over === 'period') };
      const choices = this.#values.map((draft): SeriesChoice => {
        if (draft.problem) return { ok: false, cause: draft.problem };
        if (clash) return { ok: false, cause: { code: 'METRIC_TWICE', given: `${section.text} / ${reading.label}` } };
        return resolveSeries(draft, sense, around);
      });
      const same = sameColumns(choices, this.#values);
      series = choices.map((choice, at) => {
        const cause = same.get(at);
        return cause ? { ok: false, cause } : choice;
      });
      if (this.#series.size > 5_000) this.#series.clear();
      this.#series.set(key, series);
    }
    this.#lastKey = key;
    this.#lastSeries = series;
    return series;
  }
}
