import type { Day } from '../../kernel/day.js';
import type { Reference, ReferenceKind } from '../column/reference.js';
import type { Columns, Known, Values } from '../column/row.js';
import type { RowFault } from '../fault/fault.js';
import type { ImportKind } from '../fault/import-kind.js';

type FieldValue = string | number | boolean | null;

/** Values by column of the table. */
export type Fields = Readonly<Record<string, FieldValue>>;

/** Returns the id of a reference; null if it has none. */
export type IdOf = (reference: Reference | null | undefined) => number | null;

/** A kind of file whose rows are records, identified by a code: importing a code again updates the record. */
export interface RecordKind<C extends Columns = Columns> {
  readonly kind: ImportKind;
  readonly table: string;
  /** The kind of reference to such a record; null for records that nothing refers to. */
  readonly reference: Exclude<ReferenceKind, 'division'> | null;
  readonly columns: C;
  /** Whether it can be a party of a pairing: the places of pairings depend on its place. */
  readonly canBeParty?: boolean;
  /** Finds contradictions within a row. Cells with errors (undefined) contradict nothing. */
  readonly check?: (values: Known<Values<C>>) => readonly RowFault[];
  /** The day that decides which division a code refers to; undefined for a cell with an error. */
  readonly dayOf?: (values: Known<Values<C>>) => Day | null | undefined;
  /** Values by the column of the file that states them: stored values of absent columns are kept. */
  readonly fields: (values: Values<C>, idOf: IdOf) => Readonly<Partial<Record<keyof C, Fields>>>;
}
