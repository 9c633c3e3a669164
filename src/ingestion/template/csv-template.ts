import { stringify } from 'csv-stringify/sync';
import type { Locale } from '../../kernel/locale.js';
import type { ImportKind } from '../fault/import-kind.js';
import { templateColumns } from './template.js';

export interface CsvTemplateOptions {
  readonly language: Locale;
  /** Whether to add a row of examples, which can be imported. */
  readonly withExample: boolean;
}

/**
 * The header row of a kind, to be filled in. It begins with a byte order mark, by which spreadsheets recognize UTF-8.
 */
export function csvTemplate(kind: ImportKind, { language, withExample }: CsvTemplateOptions): string {
  const columns = templateColumns(kind, language);
  const rows = [columns.map(({ header }) => header), ...(withExample ? [columns.map(({ example }) => example)] : [])];
  return `\uFEFF${stringify(rows, { record_delimiter: 'windows' })}`;
}
