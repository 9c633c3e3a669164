import { LASTING_LIST, type LastingList } from '../../kernel/lasting.js';
import type { Remembered } from '../../kernel/memory/versioned-memory.js';
import type { Period } from '../../kernel/period.js';
import type { MetricModel } from '../../metric/metric.type.js';
import { placeKey, type RollupQuestion } from '../rules/question.plan.js';
import type { Resolved } from '../rules/resolve.plan.js';
import { AMOUNT_PROPERTIES, type RollupModel, toCell } from './rollup.model.js';

/** A column of a row: its period is that of the row, unless it has one of its own. */
export interface CellColumn {
  readonly metric: MetricModel;
  readonly period: Period | null;
}

/** A row of cells that is asked for as one: its questions are made when they have to be. */
export class CellRow {
  constructor(
    readonly place: RollupQuestion['place'],
    readonly period: Period | null,
    /** The same list for all rows of a table. */
    readonly columns: readonly CellColumn[],
    readonly asked: Pick<RollupQuestion, 'boundaries' | 'asOf'>,
  ) {}

  questionAt({ metric, period: own }: CellColumn): RollupQuestion {
    const period = this.period ?? own;
    if (!period) throw new Error('neither the row nor the column says a period');
    return { place: this.place, metric, period, boundaries: this.asked.boundaries, asOf: this.asked.asOf };
  }

  questions(): readonly RollupQuestion[] {
    return this.columns.map((column) => this.questionAt(column));
  }
}

/** The answers of a row, of one cube; two rows of any requests that ask the same have the same object. */
export interface KeptRow {
  readonly resolved: readonly Resolved[];
}

/** About what a row and each of its answers take, which are counted with what they were read of. */
const BYTES = { row: 300, answer: 40 };

/** The rows as they are remembered; null unless all of them are, so that all are of one cube. */
export function rememberedRows(rows: readonly CellRow[], remembered: Remembered): readonly KeptRow[] | null {
  const found: KeptRow[] = [];
  for (const row of rows) {
    const kept = remembered.get(memoryKey(row)) as KeptRow | undefined;
    if (!kept) return null;
    found.push(kept);
  }
  return found;
}

export function rememberRow(row: CellRow, resolved: readonly Resolved[], remembered: Remembered): KeptRow {
  const kept = { resolved };
  remembered.add(memoryKey(row), kept, BYTES.row + resolved.length * BYTES.answer, remembered.version);
  return kept;
}

/** Most headings of tables that have a number. */
const MOST_HEADINGS = 1_000;
const numbers = new Map<string, number>();
const known = new WeakMap<readonly CellColumn[], number>();
let last = 0;

function numberOf(columns: readonly CellColumn[]): number {
  let number = known.get(columns);
  if (number === undefined) {
    const heading = columns
      .map(({ metric: { rowId, nature, scale, signed }, period }) =>
        [rowId, nature, scale, signed ? 's' : '', period ? periodKey(period) : ''].join(' '),
      )
      .join(';');
    number = numbers.get(heading);
    if (number === undefined) {
      if (numbers.size >= MOST_HEADINGS) numbers.clear();
      numbers.set(heading, (number = ++last));
    }
    known.set(columns, number);
  }
  return number;
}

const periodKey = ({ start, end }: Period): string => `${start ?? ''}/${end ?? ''}`;

/** Rows are asked for plainly: as of now, under current boundaries. */
const memoryKey = (row: CellRow): string =>
  `row ${numberOf(row.columns).toString()} ${placeKey(row.place)} ${row.period ? periodKey(row.period) : ''}`;

/** The cells of a row that is remembered, made when they are read: mostly only their amounts are written, which were before. */
export class LastingCells implements Iterable<RollupModel>, LastingList {
  readonly [LASTING_LIST]: LastingList[typeof LASTING_LIST];

  constructor(
    private readonly row: CellRow,
    private readonly kept: KeptRow,
    private readonly now: Date,
  ) {
    this[LASTING_LIST] = { of: kept, properties: AMOUNT_PROPERTIES };
  }

  *[Symbol.iterator](): Generator<RollupModel> {
    for (const [at, column] of this.row.columns.entries()) {
      yield toCell(this.row.questionAt(column), this.kept.resolved[at] as Resolved, this.now);
    }
  }
}
