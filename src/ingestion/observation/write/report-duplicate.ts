import { duplicateOf } from '../../record/record-draft.js';
import type { FileProgress } from '../../session/file-progress.js';
import type { StagedObservation } from './staged-observation.js';

/** Tells a row that an earlier one of the same import has spoken about the same figure. */
export function reportDuplicate(
  { file, line, asPrinted }: StagedObservation,
  earlier: { readonly file: FileProgress; readonly line: number },
): void {
  file.report(line, duplicateOf(null, asPrinted, earlier));
}
