import type { TableRow } from '../../../reading/table.js';
import { problemOf, type ProblemLog } from '../cross-problem.js';
import type { CellCounts, ColumnMeaning, CrossTable, RowMeaning } from '../cross-table.js';
import type { ColumnDraft } from '../header/column-draft.js';
import { givenOf, linesOf } from '../header/long-table.js';
import type { TablePlan } from '../header/table-plan.js';
import { unitName } from '../words/unit-words.js';
import type { RowReading } from './row-reader.js';
import type { Section } from './section.js';
import { describePeriod, resolveSeries } from './series.js';

/** Rows that the description lists one by one. */
const MOST_ROWS = 500;

/** Keeps what is known of a table while its rows go by. */
export class TableRecord {
  readonly counts: CellCounts = { figures: 0, missing: 0, sums: 0, leftOut: 0, problems: 0 };
  readonly sums = { checked: 0, differing: 0 };
  readonly #marks = new Map<string, number>();
  readonly #rows: RowMeaning[] = [];
  readonly #notes: { line: number; text: string }[] = [];

  constructor(private readonly plan: TablePlan) {}

  addMark(text: string): void {
    this.#marks.set(text, (this.#marks.get(text) ?? 0) + 1);
  }

  addNote(line: number, text: string): void {
    if (this.#notes.length < MOST_ROWS) this.#notes.push({ line, text: text.slice(0, 200) });
  }

  addRow({ line }: TableRow, reading: RowReading): void {
    if (this.#rows.length >= MOST_ROWS) return;
    const { sum, leftOut, problem, metric, place, within, unit, periods } = reading;
    const kind = sum ? 'sum' : leftOut ? 'left-out' : problem ? 'problem' : 'figures';
    this.#rows.push({
      ...{
        line,
        label: reading.label,
        kind,
        leftOut,
        metric: metric?.code ?? null,
        place: sum ? sum.of : place,
        within,
      },
      period: describePeriod(periods, this.plan.title),
      unit: unit && unitName(unit),
      partOf: metric?.partOf ?? null,
    });
  }

  addSection(line: number, { text, metric, place, within, periods, unit }: Section): void {
    if (this.#rows.length >= MOST_ROWS) return;
    this.#rows.push({
      ...{ line, label: text, kind: 'section', leftOut: null, metric: metric?.code ?? null, place, within },
      period: describePeriod(periods, this.plan.title),
      ...{ unit: unit && unitName(unit), partOf: metric?.partOf ?? null },
    });
  }

  /** What is known so far. */
  table(number: number, sheet: string | null, { problems }: ProblemLog): CrossTable {
    const { grid, block, rowsAre, columnsAre, title, drafts } = this.plan;
    return {
      ...{ number, sheet, rowsAre, columnsAre, lines: linesOf(grid, block), given: givenOf(title) },
      columns: drafts.map((draft) => this.#columnOf(draft)),
      rows: this.#rows,
      notes: this.#notes,
      ...{ counts: this.counts, missingMarks: this.#marks, signs: [], sums: this.sums, problems },
    };
  }

  #columnOf(draft: ColumnDraft): ColumnMeaning {
    const { labels, title } = this.plan;
    const role = labels.roles.get(draft.column) ?? null;
    const isSum = draft.kind === 'values' && draft.sum !== null;
    const isEmpty = draft.kind === 'headerless' && role === null;
    const kind =
      role !== null ? 'label' : isSum ? 'sum' : draft.kind === 'values' ? 'figures' : isEmpty ? 'left-out' : draft.kind;
    const choice =
      kind === 'figures'
        ? resolveSeries(draft, { metric: null, periods: [], unit: null }, { title, addsPeriods: false })
        : null;
    return {
      ...{ column: draft.column, header: draft.header, role },
      kind: kind === 'persons' || kind === 'headerless' ? 'problem' : kind,
      metric: draft.metric?.code ?? null,
      place: draft.places.at(-1) ?? null,
      period: choice?.ok ? choice.series.period : describePeriod(draft.periods, title),
      unit: choice?.ok && choice.series.unit !== '' ? choice.series.unit : draft.unit && unitName(draft.unit),
      partOf: draft.metric?.partOf ?? null,
      leftOut: isEmpty ? 'EMPTY' : draft.leftOut,
      problem: draft.problem ? problemOf(draft.problem) : null,
    };
  }
}
