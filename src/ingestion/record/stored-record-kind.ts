import type { Columns, Known, Values } from '../column/row.js';
import type { Fields, IdOf, RecordKind } from '../kind/record-kind.js';
import type { SheetContext } from '../layout/sheet-context.js';
import type { ImportRun } from '../lookup/import-run.js';
import type { FileProgress } from '../session/file-progress.js';

/** The columns that a file has. */
export type PresentColumns = Pick<ReadonlySet<string>, 'has'>;

/** A kind of things, with what only the database can check and what else is written with them. */
export interface StoredRecordKind<C extends Columns = Columns> extends RecordKind<C> {
  /** What must be asked of the database: reports faults, and may add to what is written. Rows at fault are among them. */
  readonly verify?: (run: ImportRun, rows: readonly CheckedRow<C>[]) => Promise<void>;
  /** What is written beside the table itself. Returns the things that changed by it. */
  readonly writeMore?: (
    run: ImportRun,
    columns: PresentColumns,
    rows: readonly RecordRow<C>[],
  ) => Promise<Iterable<number>>;
  /** Notes what else must be derived again because these rows are new or different. */
  readonly afterWriting?: (run: ImportRun, rows: readonly RecordRow<C>[]) => void;
}

/** A row as it is checked: of one that is at fault, only what is known. */
export interface CheckedRow<C extends Columns = Columns> {
  readonly file: FileProgress;
  readonly line: number;
  /** The columns that its file has: what it has no column for is left as it is stored. */
  readonly columns: PresentColumns;
  readonly code: string;
  readonly context: SheetContext;
  readonly values: Known<Values<C>>;
  /** Of a row at fault that is new: one below 0, that nothing has. */
  readonly id: number;
  readonly isNew: boolean;
  /** Found out by `verify`; written as if the row itself had said so. */
  extra: Fields;
  readonly idOf: IdOf;
}

/** A row on its way into the table. */
export interface RecordRow<C extends Columns = Columns> extends CheckedRow<C> {
  readonly values: Values<C>;
}
