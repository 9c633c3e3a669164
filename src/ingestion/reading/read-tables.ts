import { readCsv } from './csv-sheet.js';
import type { FileContent } from './file-content.js';
import { findHeader } from './find-header.js';
import type { Table } from './table.js';

export interface ReadingOptions {
  /** Cells merged among the rows stand for every cell that they cover; without it they are a fault. */
  readonly repeatMerged?: boolean;
}

/**
 * The sheets of a file in their order, a table each; what is no sheet of figures is told in a notice. To be gone through
 * one after the other. Stops where the file cannot be read any further.
 */
export async function* readTables(
  content: FileContent,
  knows: (name: string) => boolean,
  _options: ReadingOptions,
): AsyncGenerator<Table> {
  yield await findHeader(await readCsv(content, knows), knows);
}
