import type { Figure } from './figure.plan.js';
import type { OpenedFile } from './opened-file.js';

/** A figure on its way to the database, with the row that it stands in. */
export interface StagedFigure {
  readonly file: OpenedFile;
  readonly line: number;
  /** Of its first revision: the same key again is the same figure. */
  readonly key: string;
  readonly asPrinted: string;
  readonly figure: Figure;
  /** Its columns as COPY takes them, in the order of STAGED_COLUMNS: there are too many figures to keep them apart. */
  readonly text: string;
  /** What it points at. */
  readonly parents: FigureParents;
  /** What a correction keeps as it was stored, because the file has no column for it. */
  readonly keepsLocator: boolean;
  readonly keepsNote: boolean;
}

/** What figures point at, by id. */
export interface FigureParents {
  readonly metric: number;
  readonly division: number;
  readonly institution: number | null;
  readonly enterprise: number | null;
  readonly project: number | null;
  readonly pairing: number | null;
  readonly source: number;
}

export const STAGED_COLUMNS = [
  ...['key', 'metric_id', 'division_id', 'institution_id', 'enterprise_id', 'project_id', 'pairing_id'],
  ...['period_start', 'period_end', 'basis', 'scope', 'value', 'lower', 'upper', 'as_printed', 'source_id', 'locator'],
  ...['note', 'import_file', 'import_row'],
] as const;
