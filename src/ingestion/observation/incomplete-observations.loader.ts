import { type Kysely, sql } from 'kysely';
import { duplicateRow } from '../session/duplicate-row.js';
import type { FileProgress } from '../session/file-progress.js';

interface IncompleteObservation {
  readonly file: FileProgress;
  readonly line: number;
  /** The text of the value cell. */
  readonly given: string;
}

/** More than a receipt lists. */
const MOST_HELD = 10_000;

/**
 * Rows with errors that do not affect their key. Such a row may also duplicate another one; without this check the
 * sender would learn that only after correcting the first error.
 */
export class IncompleteObservations {
  readonly #first = new Map<string, IncompleteObservation>();

  /** Adds a row. Reports it if it duplicates one added before. */
  add(key: string, { file, line, given }: IncompleteObservation): void {
    const earlier = this.#first.get(key);
    if (earlier) file.report(line, duplicateRow(null, given, earlier));
    else if (this.#first.size < MOST_HELD) this.#first.set(key, { file, line, given });
  }

  /** Reports rows that duplicate an observation of this import. To be called when all observations are stored. */
  async reportDuplicates(db: Kysely<unknown>, importId: string, files: readonly FileProgress[]): Promise<void> {
    if (this.#first.size === 0) return;
    const { rows } = await sql<{ key: string; fileOrd: number; line: number }>`
      select key, import_file as "fileOrd", import_row as line from observation
      where key = any(${[...this.#first.keys()]}::uuid[]) and import_id = ${importId}::uuid`.execute(db);
    for (const { key, fileOrd, line } of rows) {
      const incomplete = this.#first.get(key);
      const other = files[fileOrd];
      if (incomplete && other)
        incomplete.file.report(incomplete.line, duplicateRow(null, incomplete.given, { file: other, line }));
    }
  }
}
