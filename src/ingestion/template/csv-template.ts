import { stringify } from 'csv-stringify/sync';
import type { ImportKind } from '../fault/import-kind.js';
import type { TemplateLanguage } from './template-language.js';
import { templateColumns } from './template.js';

export interface CsvTemplateOptions {
  readonly language: TemplateLanguage;
  /** With a row that shows what may stand in it. It would be imported as it is. */
  readonly withExample: boolean;
}

/** The header of a kind, to be filled in. Spreadsheets take a file for UTF-8 only by its first bytes. */
export function csvTemplate(kind: ImportKind, { language, withExample }: CsvTemplateOptions): string {
  const columns = templateColumns(kind, language);
  const rows = [columns.map(({ header }) => header), ...(withExample ? [columns.map(({ example }) => example)] : [])];
  return `\uFEFF${stringify(rows, { record_delimiter: 'windows' })}`;
}
