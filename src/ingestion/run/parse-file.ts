import { rowFault } from '../fault/fault.js';
import { COLUMNS } from '../kind/kind-columns.js';
import { sha256Of } from '../reading/file-content.js';
import type { ImportFile } from '../session/import-file.js';
import { ParsedFile } from '../session/parsed-file.js';
import type { Refusal } from '../session/refusal.js';

/** Rows of records are held in memory; observations have no limit. */
const MOST_ROWS_HELD = 1_000_000;

/**
 * Opens a file and, unless it holds observations, reads its rows. The text of the cells is not parsed yet. `refused`: what
 * of it is to be left out, as an earlier attempt found.
 */
export async function parseFile(
  { name, kind, content, reading = {} }: ImportFile,
  refused: Refusal | null = null,
): Promise<ParsedFile> {
  const identity = { name, kind, sha256: await sha256Of(content) };
  const file = new ParsedFile(identity, content, COLUMNS[kind], reading, refused);
  const { progress } = file;
  if (!isPlainName(name)) progress.refuse(rowFault('INVALID_FILE_NAME', null, name, 'a name without folders'));
  if (kind === 'observations') return file;
  for await (const part of file.parts()) {
    file.hold(part);
    // The rows of a refused file are counted only.
    if (Math.max(file.rows.length, refused?.isOfFile ? progress.receipt().read : 0) <= MOST_ROWS_HELD) continue;
    const expected = `at most ${MOST_ROWS_HELD.toLocaleString('en')} rows of ${kind} in one file: send it in several`;
    const detail = `每个文件最多${(MOST_ROWS_HELD / 10_000).toString()}万行。`;
    progress.refuse(rowFault('TOO_MANY_ROWS', null, 'more', { en: expected, zh: detail }));
    break;
  }
  return file;
}

/** Names are stored and displayed, so they must not lead to another folder or hide characters. */
function isPlainName(name: string): boolean {
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  return name !== '' && name.length <= 255 && !/[\\/\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/.test(name);
}
