import type { Day } from '../../../kernel/day.js';
import type { FileProgress } from '../../session/file-progress.js';
import type { BinaryRows } from './binary-rows.js';

/** An observation ready to be written, with its row. */
export interface StagedObservation {
  readonly file: FileProgress;
  /** Index of the file in its import, from 0. */
  readonly fileOrd: number;
  readonly line: number;
  /** The key of its first revision: the same key means the same observation. */
  readonly key: string;
  readonly parents: ObservationParents;
  readonly division: number;
  readonly periodStart: Day;
  readonly periodEnd: Day;
  readonly basis: string;
  readonly scope: string;
  /** In plain digits, like the bounds. */
  readonly value: string;
  readonly lower: string;
  /** Null for no upper bound. */
  readonly upper: string | null;
  readonly asPrinted: string;
  readonly locator: string | null;
  readonly note: string | null;
  /** Whether a correction keeps the stored locator or note, because the file has no column for it. */
  readonly keepsLocator: boolean;
  readonly keepsNote: boolean;
}

/** The ids that observations refer to, other than their place: many observations share them. */
export interface ObservationParents {
  readonly metric: number;
  readonly institution: number | null;
  readonly enterprise: number | null;
  readonly project: number | null;
  readonly pairing: number | null;
  readonly program: number | null;
  readonly source: number;
}

export const STAGED_COLUMNS = [
  ...['key', 'metric_id', 'division_id', 'institution_id', 'enterprise_id', 'project_id', 'pairing_id', 'program_id'],
  ...['period_start', 'period_end', 'basis', 'scope', 'value', 'lower', 'upper', 'as_printed', 'source_id', 'locator'],
  ...['note', 'import_file', 'import_row'],
] as const;

/** Writes the columns of an observation in the order of STAGED_COLUMNS. */
export function writeStaged(rows: BinaryRows, observation: StagedObservation): void {
  const { parents } = observation;
  rows.uuid(observation.key);
  rows.int4(parents.metric);
  rows.int4(observation.division);
  rows.int4(parents.institution);
  rows.int4(parents.enterprise);
  rows.int4(parents.project);
  rows.int4(parents.pairing);
  rows.int4(parents.program);
  rows.date(observation.periodStart);
  rows.date(observation.periodEnd);
  rows.text(observation.basis);
  rows.text(observation.scope);
  rows.numeric(observation.value);
  rows.numeric(observation.lower);
  rows.numeric(observation.upper);
  rows.text(observation.asPrinted);
  rows.int4(parents.source);
  rows.text(observation.locator);
  rows.text(observation.note);
  rows.int2(observation.fileOrd);
  rows.int4(observation.file.rowOf(observation.line));
}
