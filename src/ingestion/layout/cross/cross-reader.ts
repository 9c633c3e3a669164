import type { FaultCandidate } from '../../fault/fault.js';
import type { TableRow } from '../../reading/table.js';
import type { CellRange } from '../../../workbook/cell-reference.js';
import { looksPersonal, wasIdentityNumber } from '../../text/personal-data.js';
import { type CrossOutput, OutputBuffer } from './body/cross-output.js';
import { SignedCells } from './body/signed-cells.js';
import { TableBody } from './body/table-body.js';
import type { CrossLayout } from './cross-layout.js';
import type { CrossTable, LongTable } from './cross-table.js';
import { outerTitle, planTable, saysNothing, type TablePlan, type TableSetting } from './header/table-plan.js';
import type { TitleMeaning } from './header/title-meaning.js';
import { LayoutLookup } from './layout-lookup.js';
import { columnsIn, type ColumnRange, onlyIn, rowFor, tablesSideBySide } from './side-by-side.js';
import type { CrossMetric } from './words/cross-metric.js';
import type { TableWords } from './words/header-text.js';
import { MetricNames } from './words/metric-names.js';
import { PairNames } from './words/pair-names.js';
import { placeBySuffix, type PlaceClassifier } from './words/place-text.js';
import { statedSigns } from './words/sign-words.js';
import { UnitWords } from './words/unit-words.js';

/** What all sheets of an import are read with; made once. */
export interface CrossWords extends TableWords {
  readonly layout: CrossLayout | null;
  /** The places of a name, to be offered where a label may mean one of them; none if left out. */
  readonly placesNamed?: (name: string) => readonly FaultCandidate[];
  /** Whether a place may lie in another, by their names: false only where all that bear them are known not to. */
  readonly mayLieIn?: (place: string, around: string) => boolean;
}

/**
 * `placeOf`: which names are places; by their suffix alone if it is left out. `namesOfCode`, `pairs`: none if they are left
 * out. `near`: the year in which the tables are read; without it, years of two digits alone are not understood.
 */
export function crossWords(
  metrics: readonly CrossMetric[],
  placeOf: PlaceClassifier = placeBySuffix,
  layout: CrossLayout | null = null,
  namesOfCode: CrossWords['namesOfCode'] = () => [],
  pairs: PairNames = new PairNames([]),
  near: number | null = null,
): CrossWords {
  const units = new UnitWords(metrics.map(({ unit }) => unit));
  return { metrics: new MetricNames(metrics), units, placeOf, namesOfCode, pairs, near, layout };
}

/** One sheet, before its rows. */
export interface CrossSheet {
  /** Null for a file without sheets. */
  readonly name: string | null;
  /** The name of the file; its ending does not count. */
  readonly file: string | null;
  readonly merged: readonly CellRange[];
}

/** Where something about a person stands; nothing of the file may be kept. */
export interface PersonsFound {
  readonly line: number;
  readonly column: number;
  /** The header of the column that holds them; empty where only a cell looks like it. What stands in the cell is nobody's business. */
  readonly header: string;
}

export type CrossVerdict =
  /** Not enough rows have come. */
  | 'open'
  | 'cross'
  /** One figure a row under 指标, 地区, 期间, 数值: read it as such a table. */
  | 'long'
  /** No table with figures that has anything this reader knows. */
  | 'none';

/** The rows of one table, and the columns that are its own where several stand side by side. */
interface BodyInRange {
  readonly body: TableBody;
  readonly range: ColumnRange | null;
}

/** As many rows as are looked at before the first of them is mapped: titles, the header, and enough of what stands below. */
const ROWS_AHEAD = 60;

/**
 * Reads one sheet of cross tables as its rows come: push them in batches of any size, take what comes out, end. The first
 * header is understood before any row is mapped; `verdict` says then whether it is a cross table at all. Pure: it reads
 * nothing but what it is given.
 */
export class CrossReader {
  readonly #layout: LayoutLookup;
  readonly #out = new OutputBuffer();
  readonly #tables: (BodyInRange & { readonly number: number; readonly signed: SignedCells })[] = [];
  /** Texts that say what △ and the like before amounts mean. */
  readonly #signTexts = new Set<string>();
  #signed = new SignedCells(new Map());
  #rows: TableRow[] = [];
  #at = 0;
  /** The tables that stand side by side, usually one. */
  #bodies: readonly BodyInRange[] = [];
  #plan: TablePlan | null = null;
  #outer: TitleMeaning | null = null;
  #verdict: CrossVerdict = 'open';
  #long: LongTable | null = null;
  #persons: PersonsFound | null = null;

  constructor(
    private readonly sheet: CrossSheet,
    private readonly words: CrossWords,
  ) {
    this.#layout = new LayoutLookup(words.layout, sheet.name);
  }

  get verdict(): CrossVerdict {
    return this.#verdict;
  }

  /** Set as soon as it is found; nothing comes out from then on. */
  get persons(): PersonsFound | null {
    return this.#persons;
  }

  /** How the tables of the sheet were understood, as far as their rows have come. */
  get tables(): readonly CrossTable[] {
    return this.#tables.map(({ body, number, range, signed }) => {
      const table = body.record.table(number, this.sheet.name, body.problems);
      const signs = [...signed.read].map(([mark, sign]) => ({ mark, sign }));
      return { ...table, signs, columns: columnsIn(table.columns, range) };
    });
  }

  /** Of a long table: where its parts stand, and what its titles say of all rows. */
  get longTable(): LongTable | null {
    return this.#long;
  }

  push(rows: readonly TableRow[]): CrossOutput {
    for (const row of rows) this.#rows.push(row);
    return this.#advance(false);
  }

  /** No more rows will come. */
  end(): CrossOutput {
    return this.#advance(true);
  }

  #advance(isLast: boolean): CrossOutput {
    while (
      this.#persons === null &&
      this.#at < this.#rows.length &&
      (isLast || this.#rows.length - this.#at > ROWS_AHEAD)
    ) {
      if (this.#verdict === 'long' || this.#verdict === 'none') {
        this.#at = this.#rows.length;
        break;
      }
      if (this.#bodies.length === 0) this.#begin();
      else this.#next();
    }
    if (isLast) this.#finish();
    // What has gone by is let go of.
    if (this.#at > 2 * ROWS_AHEAD || this.#at === this.#rows.length) {
      this.#rows = this.#rows.slice(this.#at);
      this.#at = 0;
    }
    const out = this.#out.take();
    return this.#persons === null ? out : { figures: [], sums: [] };
  }

  #window(from: number): readonly TableRow[] {
    return this.#rows.slice(from, from + ROWS_AHEAD);
  }

  #setting(): TableSetting {
    const { name, file, merged } = this.sheet;
    const { words } = this;
    const bare = file?.replace(/\.[a-z]{2,4}$/iu, '') ?? null;
    return { words, layout: this.#layout, sheet: name, file: bare, merged, outer: this.#outer };
  }

  #begin(): void {
    const window = this.#window(this.#at);
    const found = planTable(window, this.#setting());
    if (found.kind === 'persons') {
      this.#persons = { line: found.line, column: found.column, header: found.header };
      return;
    }
    if (found.kind !== 'cross') {
      this.#verdict = found.kind;
      this.#long = found.kind === 'long' ? found.table : null;
      return;
    }
    this.#verdict = 'cross';
    for (const row of window.slice(0, found.plan.block.body)) this.#lookForPersons(row);
    this.#start(found.plan);
  }

  #start(plan: TablePlan): void {
    this.#finish();
    this.#plan = plan;
    this.#outer ??= outerTitle(plan, this.#setting());
    const tables = tablesSideBySide(this.#window(this.#at), plan, this.#setting());
    this.#bodies = tables.map(({ plan: own, range }) => ({
      body: new TableBody(own, this.words, this.#layout, this.#out, { isHalf: range !== null }),
      range,
    }));
    for (const text of plan.grid.texts()) if (statedSigns([text]).size > 0) this.#signTexts.add(text);
    const signed = new SignedCells(statedSigns(this.#signTexts));
    this.#signed = signed;
    for (const one of this.#bodies) this.#tables.push({ ...one, number: this.#tables.length + 1, signed });
    this.#at += plan.block.body;
  }

  #finish(): void {
    if (this.#persons === null) {
      const halves = this.#bodies.map(({ body }) => body.halfTotals());
      for (const [at, { body }] of this.#bodies.entries()) body.end(halves.toSpliced(at, 1));
    }
    this.#bodies = [];
  }

  #next(): void {
    const printed = this.#rows[this.#at];
    if (!printed) return;
    if (!this.#lookForPersons(printed)) return;
    const row = this.#signed.apply(printed);
    const mayBegin = this.#hasNoValues(row)
      ? this.#isAboveTexts()
      : this.#bodies.some(({ body, range }) => body.shape.hasOnlyTexts(onlyIn(row, range)));
    if (mayBegin && this.#beginsTable()) return;
    for (const { body, range } of this.#bodies) {
      const own = rowFor(row, range);
      if (range === null || own.cells.some((cell) => cell !== '')) body.map(own);
    }
    this.#at += 1;
  }

  #hasNoValues(row: TableRow): boolean {
    return this.#bodies.every(({ body, range }) => body.shape.hasNoValues(onlyIn(row, range)));
  }

  /** A heading, and texts in place of figures right below it. */
  #isAboveTexts(): boolean {
    for (let at = this.#at + 1; at < this.#at + 6; at++) {
      const row = this.#rows[at];
      if (!row) return false;
      if (this.#hasNoValues(row)) continue;
      const hasTexts = this.#bodies.some(({ body, range }) => body.shape.hasOnlyTexts(onlyIn(row, range)));
      return hasTexts || this.#hasOtherColumns(row);
    }
    return false;
  }

  /** The columns of the next table need not stand where those of this one do. */
  #hasOtherColumns(row: TableRow): boolean {
    return row.cells.filter((cell) => cell !== '' && !/\d/u.test(cell)).length > 1;
  }

  /** The header once more, as on every page, or that of another table. */
  #beginsTable(): boolean {
    const window = this.#window(this.#at);
    const found = planTable(window, this.#setting());
    if (found.kind === 'persons') {
      this.#persons = { line: found.line, column: found.column, header: found.header };
      return true;
    }
    if (found.kind !== 'cross' || found.plan.block.titles.length > 5) return false;
    const { plan } = found;
    // Without a word such as 地区, only a heading tells a header from a row of texts.
    const isHeader = plan.drafts.some(({ kind }) => kind === 'label') || plan.block.titles.length > 0;
    if (!isHeader) return false;
    const headers = plan.drafts.map(({ header }) => header).join('\n');
    const isSame = headers === this.#plan?.drafts.map(({ header }) => header).join('\n');
    if (isSame && saysNothing(plan, this.words)) {
      for (const { body } of this.#bodies) body.turnPage();
      const [first] = this.#bodies;
      for (const row of window.slice(0, plan.block.body))
        first?.body.record.addNote(row.line, row.cells.join(' ').trim());
      this.#at += plan.block.body;
      return true;
    }
    this.#start(plan);
    return true;
  }

  /** False if the row has what belongs to a person. */
  #lookForPersons(row: TableRow): boolean {
    for (let column = 0; column < row.cells.length; column++) {
      const cell = row.cells[column] ?? '';
      if (cell.length < 11 || !looksPersonal(cell, this.#isValue(column))) continue;
      this.#persons = { line: row.line, column, header: '' };
      return false;
    }
    const lost = row.faults?.find(({ given }) => wasIdentityNumber(given));
    if (lost) this.#persons = { line: row.line, column: lost.at, header: '' };
    return !lost;
  }

  #isValue(column: number): boolean {
    const kind = this.#plan?.drafts[column]?.kind;
    return kind === 'values' || kind === 'problem';
  }
}
