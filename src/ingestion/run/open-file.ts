import type { ImportFile } from '../session/import-file.js';
import { COLUMNS } from '../kind/kind-columns.js';
import { OpenedFile } from '../session/opened-file.js';
import { sha256Of } from '../reading/sha256.js';
import { rowFault } from '../fault/fault.js';
import { readSheets } from '../layout/sheet.js';

/** Figures may be any number; of everything else there are so few that they are held whole. */
const MOST_ROWS_HELD = 1_000_000;

/** Takes a file apart into rows under columns that its kind has; what stands in the cells is not looked at yet. */
export async function openFile({ name, kind, content, reading }: ImportFile): Promise<OpenedFile> {
  async function* parts() {
    for await (const part of readSheets(content, COLUMNS[kind], reading)) {
      file.take(part);
      yield part;
    }
  }
  const names = new Map(Object.entries(COLUMNS[kind]).map(([column, { words }]) => [column, words.zh]));
  const file = new OpenedFile({ name, kind }, await sha256Of(content), reading ?? {}, parts, names);
  if (!isPlainName(name)) file.report(null, rowFault('INVALID_FILE_NAME', null, name, 'a name without folders'));
  if (kind === 'observations') return file;
  for await (const part of file.parts()) {
    file.hold(part);
    if (file.sheet.rows.length <= MOST_ROWS_HELD) continue;
    const expected = `at most ${MOST_ROWS_HELD.toLocaleString('en')} rows of ${kind} in one file: send it in several`;
    file.report(
      null,
      rowFault('TOO_MANY_ROWS', null, 'more', expected, `每个文件最多${(MOST_ROWS_HELD / 10_000).toString()}万行。`),
    );
    break;
  }
  return file;
}

/** A name is kept and shown: it leads nowhere and hides nothing. */
function isPlainName(name: string): boolean {
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  return name !== '' && name.length <= 255 && !/[\\/\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/.test(name);
}
