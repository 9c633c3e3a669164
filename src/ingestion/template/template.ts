import type { ImportKind } from '../fault/import-kind.js';
import { COLUMNS } from '../kind/kind-columns.js';
import type { TemplateLanguage } from './template-language.js';

/** What a template says about one column. */
export interface TemplateColumn {
  /** Its header. */
  readonly header: string;
  readonly otherName: string;
  readonly need: 'column and value' | 'column' | 'neither';
  readonly about: string;
  readonly example: string;
}

/** The columns of a kind as its files are read by: a template cannot say anything else than the reader does. */
export function templateColumns(kind: ImportKind, language: TemplateLanguage): readonly TemplateColumn[] {
  return Object.entries(COLUMNS[kind]).map(([name, { mayBeAbsent, empty, words }]) => ({
    header: language === 'zh' ? words.zh : name,
    otherName: language === 'zh' ? name : words.zh,
    need: mayBeAbsent ? 'neither' : empty === undefined ? 'column and value' : 'column',
    about: words.about[language],
    example: words.example,
  }));
}
