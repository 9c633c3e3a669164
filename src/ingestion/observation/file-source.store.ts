import { sql } from 'kysely';
import { Reference } from '../column/reference.js';
import type { ImportRun } from '../lookup/import-run.js';
import type { FileProgress } from '../session/file-progress.js';

/** A figure without a source belongs to the file it came in, so the file is made a source. */
export async function addFileSources({ db, references }: ImportRun, files: ReadonlySet<FileProgress>): Promise<void> {
  for (const file of files) {
    const code = sourceCodeOf(file);
    await sql`insert into source (code, title) values (${code}, ${file.name}) on conflict (code) do nothing`.execute(
      db,
    );
    await references.load([new Reference('source', code)]);
  }
}

/** The code under which a file is the source of its figures: the same file is the same source wherever it is sent. */
export function sourceCodeOf({ sha256 }: FileProgress): string {
  return `file:${sha256.slice(0, 16)}`;
}
