import type { TableRow } from '../../../reading/table.js';
import { type Cause, ProblemLog } from '../cross-problem.js';
import type { CrossSum } from '../cross-table.js';
import type { ColumnDraft } from '../header/column-draft.js';
import type { TablePlan } from '../header/table-plan.js';
import type { LayoutLookup } from '../layout-lookup.js';
import { isMissingMark, isPlainNumber } from '../words/cell-amount.js';
import type { TableWords } from '../words/header-text.js';
import { plainText } from '../words/plain-text.js';
import { isNoteRow } from '../words/sum-words.js';
import { CellCheck } from './cell-check.js';
import { ColumnSums } from './sums/column-sums.js';
import type { OutputBuffer } from './cross-output.js';
import { type HalfTotals, sumAcross } from './sums/half-sums.js';
import { HeldFigures } from './held-figures.js';
import { OuterRows } from './sums/outer-rows.js';
import { RowPlaces } from './row-places.js';
import { RowReader, type RowReading } from './row-reader.js';
import { RowRemarks } from './row-remarks.js';
import { RowShape } from './row-shape.js';
import { RowSums } from './sums/row-sums.js';
import { readHeading, type Section } from './section.js';
import { SeriesCache } from './series-cache.js';
import { TableNotes } from './table-notes.js';
import { TableRecord } from './table-record.js';

/** Maps the rows below one header, one after the other. */
export class TableBody {
  readonly problems = new ProblemLog();
  readonly record: TableRecord;
  readonly shape: RowShape;
  readonly #reader: RowReader;
  readonly #series: SeriesCache;
  readonly #check: CellCheck;
  readonly #notes: TableNotes;
  readonly #held: HeldFigures;
  readonly #outer: OuterRows | null;
  readonly #rowSums: RowSums;
  readonly #columnSums: ColumnSums;
  /** Columns whose cells may be figures. */
  readonly #values: readonly ColumnDraft[];
  /** Columns whose cells are none, for the count. */
  readonly #passed: readonly ColumnDraft[];
  readonly #remarks: RowRemarks;
  readonly #headerless: readonly number[];
  #section: Section | null = null;
  /** No row has come below the last heading. */
  #isLone = false;
  /** A row that may have changed what the rows below it mean. */
  #unclear: string | null = null;
  #isRemark = false;

  constructor(
    private readonly plan: TablePlan,
    private readonly words: TableWords,
    private readonly layout: LayoutLookup,
    private readonly out: OutputBuffer,
    /** `isHalf`: another table stands nearby in the same rows, and a sum may be of both. */
    private readonly mode: { readonly isHalf: boolean } = { isHalf: false },
  ) {
    const { drafts, labels, sums } = plan;
    this.#values = drafts.filter(({ kind, sum }) => (kind === 'values' && sum === null) || kind === 'problem');
    this.#passed = drafts.filter(({ kind }) => kind === 'left-out');
    this.#remarks = new RowRemarks(this.#passed);
    this.#headerless = drafts
      .filter(({ kind, column }) => kind === 'headerless' && !labels.roles.has(column))
      .map(({ column }) => column);
    this.record = new TableRecord(plan);
    this.#reader = new RowReader(plan, words, layout);
    this.#series = new SeriesCache(plan, this.#values);
    const numbers = [...this.#values, ...sums.map(({ draft }) => draft)].map(({ column }) => column);
    this.#check = new CellCheck(plan, numbers, words.units);
    this.#notes = new TableNotes(words, plan.title.place);
    this.shape = new RowShape(plan, this.#values, this.#headerless, this.#check);
    this.#held = new HeldFigures(out, this.problems, this.record, this.#notes);
    this.#outer = labels.place.length > 1 ? new OuterRows(this.#values) : null;
    this.#rowSums = new RowSums(plan, this.#values);
    this.#columnSums = new ColumnSums(plan, this.#values);
  }

  map(row: TableRow): void {
    if (this.shape.hasNoValues(row)) {
      this.#mapHeading(row);
      return;
    }
    if (isNoteRow(row.cells)) {
      this.#mapNote(row);
      return;
    }
    this.#isLone = false;
    for (const { column } of this.#passed) if ((row.cells[column] ?? '') !== '') this.record.counts.leftOut += 1;
    const blocked: Cause | null =
      this.plan.blocked ?? (this.#unclear === null ? null : { code: 'UNCLEAR_SECTION', given: this.#unclear });
    if (blocked) {
      this.#rowFailed(row, blocked);
      return;
    }
    const reading = this.#reader.read(row);
    const problem =
      reading.problem ?? this.#remarks.causeFor(row, () => this.#series.choicesOf(reading, this.#section));
    this.record.addRow(row, { ...reading, problem });
    if (reading.leftOut !== null) this.record.counts.leftOut += this.shape.filledIn(row);
    else if (problem) {
      // What its remark keeps out is one of two rows that say the same all the same.
      if (!reading.problem) this.#held.beginRow(row, reading, this.#section?.text ?? '');
      this.#rowFailed(row, problem);
    } else if (reading.sum) this.#mapSums(row, reading);
    else this.#mapFigures(row, reading);
  }

  /** The header stands there once more: the remarks before it were those of a page. */
  turnPage(): void {
    if (this.#isRemark) this.#unclear = null;
  }

  /** What the rows add up to, for the sums of the tables nearby. */
  halfTotals(): HalfTotals {
    return this.#rowSums.halfTotals();
  }

  /** All rows have been mapped. `others`: what the tables that stand nearby in the same rows add up to. */
  end(others: readonly HalfTotals[]): void {
    this.#hearLoneSection();
    if (this.#outer) this.#held.doubt(this.#outer.inDoubt());
    this.#addSums(
      this.#rowSums.end().map((sum) => {
        // A sum of figures of which some are expected, or end earlier, is no total of the period.
        if (this.#notes.saysTime) return { ...sum, meaning: null };
        if (!this.mode.isHalf) return sum;
        return sumAcross(sum, this.#rowSums.wholeOf(sum.column), others);
      }),
    );
    this.#held.end();
  }

  #addSums(sums: readonly CrossSum[]): void {
    for (const sum of sums) {
      this.out.addSum(sum);
      if (sum.agrees !== null) this.record.sums.checked += 1;
      if (sum.agrees === false) this.record.sums.differing += 1;
    }
  }

  #rowFailed(row: TableRow, cause: Cause): void {
    const cells = this.shape.filledIn(row);
    if (cells === 0) return;
    this.record.counts.problems += cells;
    this.problems.add(cause, { line: row.line, column: null }, cells);
    this.#rowSums.addUnknown(row);
  }

  #cellFailed({ line }: TableRow, column: number, cause: Cause): void {
    this.record.counts.problems += 1;
    this.problems.add(cause, { line, column });
  }

  #mapNote(row: TableRow): void {
    const text = row.cells
      .filter((cell) => cell !== '')
      .map(plainText)
      .join(' ');
    this.record.addNote(row.line, text);
    // A person has read it.
    if (row.cells.some((cell) => cell !== '' && this.layout.row(cell)?.as === 'heading')) return;
    this.#notes.addUnits(text);
    this.#notes.hear(text);
    this.#isRemark ||= this.#unclear === null;
    this.#unclear ??= text;
  }

  #mapHeading(row: TableRow): void {
    const texts = row.cells.filter((cell) => cell !== '');
    const isLabelled = row.cells.some((cell, column) => cell !== '' && this.plan.labels.roles.has(column));
    // A number alone in front, or a remark that goes on, says nothing of the rows below.
    if (!isLabelled || texts.every((text) => /^\d{1,4}$/.test(text))) return;
    if (isNoteRow(row.cells)) {
      this.#mapNote(row);
      return;
    }
    const [only = ''] = texts;
    const { words, layout, plan } = this;
    const heading =
      texts.length === 1 ? readHeading(only, { words, layout, rowsAre: plan.rowsAre }) : ({ kind: 'label' } as const);
    if (heading.kind === 'section' && /^\s*[*※★☆▲△◆●#]/u.test(only)) {
      // *发耳镇数据截至10月底: the remark on a name with such a mark.
      this.#mapNote(row);
    } else if (heading.kind === 'section') {
      this.#begin(heading.section);
      this.record.addSection(row.line, heading.section);
    } else if (heading.kind === 'theme') {
      this.#begin(null);
    } else if (heading.kind === 'unclear') {
      this.record.addNote(row.line, plainText(only));
      // 计划数 alone is the heading of what follows.
      if (/^[*※#]|[为系是]|以上/u.test(only)) this.#notes.hear(plainText(only));
      this.#unclear = plainText(only);
      this.#isRemark = false;
    } else {
      // A place, or a metric, of which nothing is reported.
      const label = this.#reader.read(row);
      if (label.sum === null && label.leftOut === null) this.record.counts.missing += this.#values.length;
    }
  }

  #begin(section: Section | null): void {
    this.#hearLoneSection();
    this.#section = section;
    this.#isLone = section !== null;
    this.#unclear = null;
    this.#isRemark = false;
    this.#reader.begin();
    this.#rowSums.begin();
  }

  /** A heading with no row below it is a remark on the rows above it: 发耳镇数据截至10月底. */
  #hearLoneSection(): void {
    if (!this.#isLone || this.#section === null) return;
    this.#notes.addUnits(this.#section.text);
    this.#notes.hear(this.#section.text);
  }

  #mapFigures(row: TableRow, reading: RowReading): void {
    const { cells } = row;
    const choices = this.#series.choicesOf(reading, this.#section);
    const places = new RowPlaces(reading, this.#section, this.plan, this.words.pairs);
    let figures = 0;
    let missing = 0;
    this.#held.beginRow(row, reading, this.#section?.text ?? '');
    this.#outer?.add(row, reading);
    this.#rowSums.beginRow(row, reading, choices);
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
      const { series } = choice;
      const cause = this.#check.causeFor(text, series, row, draft.column) ?? places.causeFor(series);
      if (cause) {
        this.#cellFailed(row, draft.column, cause);
        this.#rowSums.addUnknown(row, at);
        continue;
      }
      if (places.isZeroOfNone(series, text)) {
        missing += 1;
        this.record.addMark(text);
        continue;
      }
      figures += 1;
      this.#rowSums.add(at, text, reading.isPart);
      this.#held.add(row.line, draft, series, places.of(series), text, this.#check.unitOf(text, series));
    }
    this.record.counts.figures += figures;
    this.record.counts.missing += missing;
    this.#mapSumsAcross(row, choices, places);
    const beyond = this.shape.isTooWide(cells)
      ? cells.map((_cell, column) => column).slice(this.plan.drafts.length)
      : [];
    for (const column of [...this.#headerless, ...beyond]) {
      const text = cells[column] ?? '';
      if (text !== '') this.#cellFailed(row, column, { code: 'VALUE_WITHOUT_HEADER', given: text });
    }
  }

  #mapSumsAcross(row: TableRow, choices: ReturnType<SeriesCache['choicesOf']>, places: RowPlaces): void {
    if (this.plan.sums.length === 0) return;
    const sums = this.#columnSums.sumsOf({ row, choices, ...places.ofRow, isOfSupporter: places.isOfSupporter });
    this.record.counts.sums += sums.length;
    this.#addSums(this.mode.isHalf ? sums.map((sum) => sumAcross(sum, null, [])) : sums);
  }

  #mapSums(row: TableRow, reading: RowReading): void {
    const choices = this.#series.choicesOf(reading, this.#section);
    this.record.counts.sums += this.#rowSums.addSum(row, reading, { choices, section: this.#section });
    if (reading.sum?.over !== 'period' || reading.sum.isToDate === true) return;
    // A column of states has no sum.
    for (const [column, text] of row.cells.entries())
      if (text !== '' && !isMissingMark(text)) this.#held.dropStocksOf(column);
  }
}
