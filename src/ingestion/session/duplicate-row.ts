import { type RowFault, rowFault } from '../fault/fault.js';
import type { FileProgress } from './file-progress.js';

/** The error of a row that repeats an earlier one of the same import. */
export function duplicateRow(
  column: string | null,
  given: string,
  { file, line }: { readonly file: FileProgress; readonly line: number },
): RowFault {
  return rowFault('DUPLICATE_ROW', column, given, {
    en: `no repetition of ${file.describeLine(line, 'en')} of ${file.name}`,
    zh: `见${file.describeLine(line, 'zh')}。`,
  });
}
