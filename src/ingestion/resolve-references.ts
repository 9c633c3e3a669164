import type { Day } from '../kernel/day.js';
import type { Directory } from './directory.loader.js';
import type { OpenedFile } from './opened-file.js';
import { Reference } from './reference.js';
import { rowFault } from './row.js';

/** Every reference that a row holds, with the column that it stands in. */
export function referencesIn(values: object): readonly (readonly [column: string, reference: Reference])[] {
  return Object.entries(values).flatMap(([column, value]) =>
    (Array.isArray(value) ? (value as readonly unknown[]) : [value])
      .filter((one) => one instanceof Reference)
      .map((reference) => [column, reference] as const),
  );
}

/** Whether all that a row names exists. What does not is reported, unless its own row was at fault already. */
export function checkReferences(
  directory: Directory,
  row: { readonly file: OpenedFile; readonly line: number; readonly values: object },
  on: Day | null,
): boolean {
  let allFound = true;
  for (const [column, reference] of referencesIn(row.values)) {
    const found = directory.find(reference, on);
    if (found !== null && found !== 'at fault') continue;
    allFound = false;
    if (found === 'at fault') row.file.reject(row.line);
    else row.file.report(row.line, unknown(column, reference));
  }
  return allFound;
}

function unknown(column: string, { kind, code }: Reference) {
  return kind === 'division'
    ? rowFault('UNKNOWN_DIVISION', column, code, 'the code of a division that exists or existed')
    : rowFault('UNKNOWN_REFERENCE', column, code, `the code of a ${kind} that is stored or stands in this import`);
}
