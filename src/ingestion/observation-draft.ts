import { checkObservation, observationColumns, type ObservationValues } from './observation.row.js';
import { asItStands } from './as-it-stands.js';
import { withEnds } from './figure-ends.plan.js';
import type { OpenedFile } from './opened-file.js';
import type { QuickFigure } from './quick-figure.js';
import { QuickRows } from './quick-rows.js';
import { Reference } from './reference.js';
import { RememberingRow } from './remembering-row.js';
import type { RowMemory } from './row-memory.js';
import { readSumRow } from './sum-row.js';
import type { SheetPart } from './sheet.js';
import type { SheetContext } from './sheet-context.js';
import type { SheetRow } from './sheet-row.js';
import { type Known, readRow } from './row.js';

/**
 * A row that was read; what it names is not looked up yet. It may be rejected already: then it is looked up all the same,
 * as far as it is known, so that all that is wrong with it is told at once.
 */
export interface ObservationDraft {
  readonly file: OpenedFile;
  /** Which of the import's files it is, from 0. */
  readonly fileOrd: number;
  readonly line: number;
  /** Which columns its sheet has: what it has no column for is left as it is stored. */
  readonly columns: ReadonlyMap<string, string>;
  /** What its sheet says once for all rows. */
  readonly context: SheetContext;
  readonly values: Known<ObservationValues>;
  /** As it stands in the file, by column. */
  readonly cells: Readonly<Record<string, string>>;
  /** The one given, or the file itself. */
  readonly source: Reference<'source'>;
  /** What its place says where it is a row of sums: it counts only if it agrees with its rows. */
  readonly sum: string | null;
  readonly row: SheetRow;
  /** To be told what the row turned out to say. */
  readonly memory: RowMemory;
}

/** Rows that are looked up and written together. */
export interface ObservationBatch {
  readonly quick: QuickFigure[];
  readonly drafts: ObservationDraft[];
}

const UNNAMED_SUM = {
  en: 'This row of sums does not say of which place; it was not read.',
  zh: '此合计行没有写明是哪个地区的合计，未读取。',
};

/** Reads the rows of one file; what is wrong with them is reported. */
export class ObservationReader {
  readonly #row = new RememberingRow(observationColumns);
  readonly #quick = new QuickRows(this);
  readonly #ownSource: Reference<'source'>;

  constructor(
    readonly file: OpenedFile,
    /** Which of the import's files it is, from 0. */
    readonly fileOrd: number,
  ) {
    this.#ownSource = new Reference('source', sourceCodeOf(file));
  }

  /** Adds what can be read to a batch. */
  read({ rows }: SheetPart, { quick, drafts }: ObservationBatch): void {
    for (const row of rows) {
      const short = this.#quick.read(row);
      if (short !== null) {
        quick.push(short);
        continue;
      }
      const draft = this.draftOf(row);
      if (draft !== null) drafts.push(draft);
    }
  }

  /** The row as it goes the long way; null if it holds no figure. */
  draftOf(row: SheetRow): ObservationDraft | null {
    const { file, fileOrd } = this;
    const { line, context, layout } = row;
    const given = row.cells;
    const sum = readSumRow(given);
    if (sum?.place === null) {
      // One with a cell at fault is rejected already.
      if (!row.faultyAt) file.leaveOut(line, 'TOTAL_LEFT_OUT', sum.given, UNNAMED_SUM);
      return null;
    }
    const cells = sum ? { ...given, place: sum.place, scope: 'TOTAL' } : given;
    const reading = row.faultyAt
      ? readRow(observationColumns, cells, context, row.faulty)
      : this.#row.read(cells, context);
    const read = reading.ok ? reading.values : reading.known;
    const faults = [...(reading.ok ? [] : reading.faults), ...checkObservation(read)];
    for (const fault of faults) file.report(line, asItStands(fault, cells));
    const values = withEnds(read);
    const source = values.source ?? this.#ownSource;
    const memory = this.#quick.memoryOf(row);
    return {
      ...{ file, fileOrd, line, columns: layout.printed, context, values, cells: given, source },
      ...{ sum: sum?.given ?? null, row, memory },
    };
  }
}

/** The code under which a file is the source of its figures: the same file is the same source wherever it is sent. */
export function sourceCodeOf({ sha256 }: OpenedFile): string {
  return `file:${sha256.slice(0, 16)}`;
}
