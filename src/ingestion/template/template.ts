import type { Locale } from '../../kernel/locale.js';
import type { ImportKind } from '../fault/import-kind.js';
import { COLUMNS } from '../kind/kind-columns.js';
import { headerOf } from '../layout/header.js';

/** A column of a template, with its explanation. */
export interface TemplateColumn {
  readonly header: string;
  /** The header in the other language. */
  readonly otherName: string;
  /** What is required: the column and a value in each row, the column alone, or neither. */
  readonly need: 'column and value' | 'column' | 'neither';
  readonly about: string;
  readonly example: string;
}

/** The columns of a kind as they are parsed, so that templates always match the import. */
export function templateColumns(kind: ImportKind, language: Locale): readonly TemplateColumn[] {
  return Object.entries(COLUMNS[kind]).map(([name, column]) => ({
    header: headerOf(name, column, language),
    otherName: headerOf(name, column, language === 'zh' ? 'en' : 'zh'),
    need: column.mayBeAbsent ? 'neither' : column.empty === undefined ? 'column and value' : 'column',
    about: column.words.about[language],
    example: column.words.example,
  }));
}
