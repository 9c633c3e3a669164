import type { Day } from '../../kernel/day.js';
import { isReference, type Reference } from '../column/reference.js';
import { rowFault } from '../fault/fault.js';
import type { FileProgress } from '../session/file-progress.js';
import { type Found, isFound, type ReferenceLookup, type WasSplit } from './reference-lookup.loader.js';

/** Calls `visit` for each reference in a row, without building a list per row. */
function eachReference(values: object, visit: (reference: Reference, column: string) => void): void {
  for (const [column, value] of Object.entries(values) as [string, unknown][]) {
    if (isReference(value)) visit(value, column);
    else if (Array.isArray(value)) for (const one of value) if (isReference(one)) visit(one, column);
  }
}

/** Loads what rows refer to, with one statement for each kind. */
export async function loadReferences(
  references: ReferenceLookup,
  rows: readonly { readonly values: object }[],
): Promise<void> {
  const named: Reference[] = [];
  for (const { values } of rows) eachReference(values, (reference) => named.push(reference));
  await references.load(named);
}

/** Returns whether everything that a row refers to exists; reports what does not. */
export function checkReferences(
  references: ReferenceLookup,
  row: { readonly file: FileProgress; readonly line: number; readonly values: object },
  /** Undefined for an error in the cell of the day. */
  on: Day | null | undefined,
): boolean {
  let allFound = true;
  eachReference(row.values, (reference, column) => {
    const found = references.find(reference, on ?? null);
    if (isFound(found)) {
      reportSuccession(references, row, reference, found);
      return;
    }
    allFound = false;
    reportUnknown(row, column, reference, found);
  });
  return allFound;
}

/** Reports a missing reference. If it failed only because of an error in its own row, the row is just rejected. */
export function reportUnknown(
  { file, line }: { readonly file: FileProgress; readonly line: number },
  column: string,
  reference: Reference,
  found: Exclude<Found, { readonly id: number }>,
): void {
  if (found === 'faulty') file.reject(line);
  else file.report(line, found === null ? unknown(column, reference) : wasSplit(column, reference, found));
}

/** Adds a notice, once per file, if a division has been succeeded by another. */
export function reportSuccession(
  references: ReferenceLookup,
  { file, line }: { readonly file: FileProgress; readonly line: number },
  { code }: Reference,
  found: Found,
): void {
  if (!isFound(found) || !found.before) return;
  const { before } = found;
  const now = references.division(found.id);
  const [ended, name, nowCode] = [before.validTo ?? '', now?.officialName ?? '', now?.code ?? ''];
  const message = {
    en: `${before.officialName} (${code}) ended on ${ended}; later observations are stored for ${name} (${nowCode}).`,
    zh: `${before.officialName}（${code}）已于${ended}撤销，此后的数据记入${name}（${nowCode}）。`,
  };
  file.noticeOnce(line, { code: 'DIVISION_SUCCEEDED', given: code, message });
}

function wasSplit(column: string, { given }: Reference, { split, successors }: WasSplit) {
  const names = successors.map((entry) => `${entry.officialName} (${entry.code})`).join(', ');
  const ended = `${split.officialName} ended on ${split.validTo ?? ''}`;
  const expected =
    names === ''
      ? `its present successor: ${ended}, and no successor is recorded`
      : `one of ${names}: ${ended} and was split among them`;
  return rowFault('DIVISION_WAS_SPLIT', column, given, { en: expected, zh: names === '' ? '' : `可选：${names}。` });
}

function unknown(column: string, { kind, code }: Reference) {
  return kind === 'division'
    ? rowFault('UNKNOWN_DIVISION', column, code, 'the code of a present or former division')
    : rowFault('UNKNOWN_REFERENCE', column, code, `the code of a ${kind} that is stored or part of this import`);
}
