import { type Kysely, sql } from 'kysely';
import { duplicateOf } from '../record/record-draft.js';
import type { FileProgress } from '../session/file-progress.js';

interface IncompleteObservation {
  readonly file: FileProgress;
  readonly line: number;
  /** What stands in the cell of the value. */
  readonly given: string;
}

/** More than are listed on a receipt. */
const MOST_KEPT = 10_000;

/**
 * Rows that are at fault, but not in what tells which figure they speak about. Who mended only what they are told would be
 * told next that another row of the file speaks about the same: so they are told both at once.
 */
export class IncompleteObservations {
  readonly #first = new Map<string, IncompleteObservation>();

  add(key: string, { file, line, given }: IncompleteObservation): void {
    const earlier = this.#first.get(key);
    if (earlier) file.report(line, duplicateOf(null, given, earlier));
    else if (this.#first.size < MOST_KEPT) this.#first.set(key, { file, line, given });
  }

  /** Once all rows without fault are stored: which of them speak about the same figures. */
  async reportDuplicates(db: Kysely<unknown>, importId: string, files: readonly FileProgress[]): Promise<void> {
    if (this.#first.size === 0) return;
    const { rows } = await sql<{ key: string; fileOrd: number; line: number }>`
      select key, import_file as "fileOrd", import_row as line from observation
      where key = any(${[...this.#first.keys()]}::uuid[]) and import_id = ${importId}::uuid`.execute(db);
    for (const { key, fileOrd, line } of rows) {
      const incomplete = this.#first.get(key);
      const other = files[fileOrd];
      if (incomplete && other)
        incomplete.file.report(incomplete.line, duplicateOf(null, incomplete.given, { file: other, line }));
    }
  }
}
