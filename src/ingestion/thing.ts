import type { Day } from '../kernel/day.js';
import type { ImportKind } from './import-kind.js';
import type { ImportRun } from './import-run.js';
import type { OpenedFile } from './opened-file.js';
import type { RowFault } from './fault.js';
import type { Reference, ReferenceKind } from './reference.js';
import type { Columns, Known, Values } from './row.js';
import type { SheetContext } from './sheet-context.js';

type FieldValue = string | number | boolean | null;

/** Columns of the table and what they are to hold. */
export type Fields = Readonly<Record<string, FieldValue>>;

/** The id behind a reference; null if there is none. */
export type IdOf = (reference: Reference | null | undefined) => number | null;

/** A kind of file whose rows are things with a code of their own: the same code again updates the thing. */
export interface ThingKind<C extends Columns = Columns> {
  readonly kind: ImportKind;
  readonly table: string;
  /** What others call such a thing when they name it; null for things that nobody names. */
  readonly reference: Exclude<ReferenceKind, 'division'> | null;
  readonly columns: C;
  /** What contradicts itself within a row; cells that are at fault contradict nothing. */
  readonly check?: (values: Known<Values<C>>) => readonly RowFault[];
  /** The day that decides which division a code means; undefined if it is at fault. */
  readonly dayOf?: (values: Known<Values<C>>) => Day | null | undefined;
  /** By the column of the file that they follow from: what a file has no column for is left as it is stored. */
  readonly fields: (values: Values<C>, idOf: IdOf) => Readonly<Partial<Record<keyof C, Fields>>>;
  /** What must be asked of the database: reports faults, and may add to what is written. Rows at fault are among them. */
  readonly verify?: (run: ImportRun, rows: readonly CheckedRow<C>[]) => Promise<void>;
  /** What is written beside the table itself. Returns the things that changed by it. */
  readonly writeMore?: (run: ImportRun, file: OpenedFile, rows: readonly ThingRow<C>[]) => Promise<Iterable<number>>;
  /** Notes what else must be derived again because these rows are new or different. */
  readonly afterWriting?: (run: ImportRun, rows: readonly ThingRow<C>[]) => void;
}

/** A row as it is checked: of one that is at fault, only what is known. */
export interface CheckedRow<C extends Columns = Columns> {
  readonly file: OpenedFile;
  readonly line: number;
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
export interface ThingRow<C extends Columns = Columns> extends CheckedRow<C> {
  readonly values: Values<C>;
}
