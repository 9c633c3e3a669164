/** A figure on its way to the database. */
export interface StagedFigure {
  /** Its place in the import. */
  readonly ord: number;
  /** What it speaks about, in codes. */
  readonly identity: string;
  readonly columns: StagedColumns;
}

/** By the columns of the table that figures are sent in. */
interface StagedColumns {
  /** Of its first revision. */
  readonly key: string;
  readonly metric_id: number;
  readonly division_id: number;
  readonly institution_id: number | null;
  readonly enterprise_id: number | null;
  readonly project_id: number | null;
  readonly pairing_id: number | null;
  readonly period_start: string;
  readonly period_end: string;
  readonly basis: string;
  readonly scope: string;
  readonly value: string;
  readonly lower: string;
  readonly upper: string | null;
  readonly as_printed: string;
  readonly source_id: number;
  readonly locator: string | null;
  /** The file has no column for it: a correction keeps what was stored. */
  readonly keeps_locator: boolean;
  readonly note: string | null;
  readonly keeps_note: boolean;
}
