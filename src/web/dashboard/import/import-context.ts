import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { MetricInfo } from '../load/load-start.js';
import type { ImportWords } from '../words/import-words.js';
import type { Language } from '../words/language.js';
import type { Correction } from './tried-sheet.js';
import type { ImportDesk } from './use-import.js';

export type CatalogueMetric = Pick<MetricInfo, 'code' | 'name' | 'nameEn' | 'unit' | 'nature' | 'family' | 'partOf'>;

/** What every part of the page may need. */
interface ImportPage {
  readonly language: Language;
  readonly text: ImportWords;
  readonly metrics: readonly CatalogueMetric[];
  readonly desk: ImportDesk;
  /** Opens the dialog in which a column, a row or a table is set. */
  readonly correct: (correction: Correction) => void;
}

export const ImportContext = createContext<ImportPage | null>(null);

/** Throws an Error outside of ImportContext. */
export function useImportPage(): ImportPage {
  const page = useContext(ImportContext);
  if (!page) throw new Error('The component is not inside ImportContext.');
  return page;
}
