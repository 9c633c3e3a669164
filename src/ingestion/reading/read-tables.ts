import { readCsv } from './csv-sheet.js';
import type { FileContent } from './file-content.js';
import { findHeader } from './find-header.js';
import type { Table } from './table.js';

/**
 * The sheets of a file in their order, a table each; what is no sheet of figures is told in a notice. To be gone through
 * one after the other. Stops where the file cannot be read any further.
 */
export async function* readTables(content: FileContent, knows: (name: string) => boolean): AsyncGenerator<Table> {
  yield await findHeader(await readCsv(content, knows), knows);
}
