import type { Columns, Known, Values } from '../column/row.js';
import type { Fields, IdOf, RecordKind } from '../kind/record-kind.js';
import type { SheetContext } from '../layout/sheet-context.js';
import type { ImportRun } from '../lookup/import-run.js';
import type { FileProgress } from '../session/file-progress.js';

/** The columns of a file. */
export type PresentColumns = Pick<ReadonlySet<string>, 'has'>;

/** A kind of record, with the checks that need the database and what is written besides its table. */
export interface StoredRecordKind<C extends Columns = Columns> extends RecordKind<C> {
  /** Checks that need the database: reports errors, and may set `derivedFields`. Rows with errors are included. */
  readonly verify?: (run: ImportRun, rows: readonly CheckedRow<C>[]) => Promise<void>;
  /** Writes related tables. Returns the ids of the records that changed by it. */
  readonly writeRelated?: (
    run: ImportRun,
    columns: PresentColumns,
    rows: readonly RecordRow<C>[],
  ) => Promise<Iterable<number>>;
  /** Notes in `run.changed` what has to be derived again because these rows are new or changed. */
  readonly noteChanges?: (run: ImportRun, rows: readonly RecordRow<C>[]) => void;
}

/** A row to be checked; values with an error are undefined. */
export interface CheckedRow<C extends Columns = Columns> {
  readonly file: FileProgress;
  readonly line: number;
  /** The columns of its file: the stored values of other columns are kept. */
  readonly columns: PresentColumns;
  readonly code: string;
  readonly context: SheetContext;
  readonly values: Known<Values<C>>;
  /** Negative for a new row with an error, which is not written. */
  readonly id: number;
  readonly isNew: boolean;
  /** Set by `verify`; written like values of the row. */
  derivedFields: Fields;
  readonly idOf: IdOf;
}

/** A row to be written. */
export interface RecordRow<C extends Columns = Columns> extends CheckedRow<C> {
  readonly values: Values<C>;
}
