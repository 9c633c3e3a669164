import type { OpenedFile } from '../../session/opened-file.js';
import type { StagedFigure } from './staged-figure.js';
import { duplicateOf } from '../../record/record-draft.js';

/** Tells a row that an earlier one of the same import has spoken about the same figure. */
export function reportDuplicate(
  { file, line, asPrinted }: StagedFigure,
  earlier: { readonly file: OpenedFile; readonly line: number },
): void {
  file.report(line, duplicateOf(null, asPrinted, earlier));
}
