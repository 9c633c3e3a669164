import { sql } from 'kysely';
import { Reference } from '../column/reference.js';
import type { ImportRun } from '../lookup/import-run.js';
import type { FileProgress } from '../session/file-progress.js';
import { sourceCodeOf } from './observation-parser.js';

/** Stores files as the sources of observations that state none. */
export async function addFileSources({ db, references }: ImportRun, files: ReadonlySet<FileProgress>): Promise<void> {
  for (const file of files) {
    const code = sourceCodeOf(file);
    await sql`insert into source (code, title) values (${code}, ${file.name}) on conflict (code) do nothing`.execute(
      db,
    );
    await references.load([new Reference('source', code)]);
  }
}
