import type { Day } from '../../kernel/day.js';
import type { Reference, ReferenceKind } from '../column/reference.js';
import type { Columns, Known, Values } from '../column/row.js';
import type { RowFault } from '../fault/fault.js';
import type { ImportKind } from '../fault/import-kind.js';

type FieldValue = string | number | boolean | null;

/** Columns of the table and what they are to hold. */
export type Fields = Readonly<Record<string, FieldValue>>;

/** The id behind a reference; null if there is none. */
export type IdOf = (reference: Reference | null | undefined) => number | null;

/** A kind of file whose rows are things with a code of their own: the same code again updates the thing. */
export interface RecordKind<C extends Columns = Columns> {
  readonly kind: ImportKind;
  readonly table: string;
  /** What others call such a thing when they name it; null for things that nobody names. */
  readonly reference: Exclude<ReferenceKind, 'division'> | null;
  readonly columns: C;
  /** Whether it can be a party: where pairings lie follows from where it lies. */
  readonly standsAtPairings?: boolean;
  /** What contradicts itself within a row; cells that are at fault contradict nothing. */
  readonly check?: (values: Known<Values<C>>) => readonly RowFault[];
  /** The day that decides which division a code means; undefined if it is at fault. */
  readonly dayOf?: (values: Known<Values<C>>) => Day | null | undefined;
  /** By the column of the file that they follow from: what a file has no column for is left as it is stored. */
  readonly fields: (values: Values<C>, idOf: IdOf) => Readonly<Partial<Record<keyof C, Fields>>>;
}
