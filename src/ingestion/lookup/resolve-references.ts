import type { Day } from '../../kernel/day.js';
import { Reference } from '../column/reference.js';
import { rowFault } from '../fault/fault.js';
import type { FileProgress } from '../session/file-progress.js';
import { type Found, isFound, type ReferenceLookup, type WasSplit } from './reference-lookup.loader.js';

/** Calls back for every reference that a row holds, with the column that it stands in: no list is made for each row. */
function eachReference(values: object, visit: (reference: Reference, column: string) => void): void {
  for (const [column, value] of Object.entries(values) as [string, unknown][]) {
    if (isReference(value)) visit(value, column);
    else if (Array.isArray(value)) for (const one of value) if (isReference(one)) visit(one, column);
  }
}

function isReference(value: unknown): value is Reference {
  return value instanceof Reference;
}

/** Looks up what rows name: a statement for each kind of thing, however many the rows. */
export async function loadReferences(
  references: ReferenceLookup,
  rows: readonly { readonly values: object }[],
): Promise<void> {
  const named: Reference[] = [];
  for (const { values } of rows) eachReference(values, (reference) => named.push(reference));
  await references.load(named);
}

/** Whether all that a row names exists. What does not is reported, unless its own row was at fault already. */
export function checkReferences(
  references: ReferenceLookup,
  row: { readonly file: FileProgress; readonly line: number; readonly values: object },
  /** Undefined: at fault. */
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

/** What is not there is reported, unless its own row was at fault already. */
export function reportUnknown(
  { file, line }: { readonly file: FileProgress; readonly line: number },
  column: string,
  reference: Reference,
  found: Exclude<Found, { readonly id: number }>,
): void {
  if (found === 'at fault') file.reject(line);
  else file.report(line, found === null ? unknown(column, reference) : wasSplit(column, reference, found));
}

/** A place that had become another is told once for each file. */
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
    en: `${before.officialName} (${code}) ended on ${ended}; later figures are put at ${name} (${nowCode}).`,
    zh: `${before.officialName}（${code}）于${ended}撤销，此后的数据已记到${name}（${nowCode}）。`,
  };
  file.noticeOnce(line, { code: 'DIVISION_SUCCEEDED', given: code, message });
}

function wasSplit(column: string, { given }: Reference, { split, successors }: WasSplit) {
  const names = successors.map((entry) => `${entry.officialName} (${entry.code})`).join(', ');
  const ended = `${split.officialName} ended on ${split.validTo ?? ''}`;
  const expected =
    names === ''
      ? `the place that stands for it now: ${ended}, and it is not known what became of it`
      : `one of ${names}: ${ended} and went to them`;
  return rowFault('DIVISION_WAS_SPLIT', column, given, { en: expected, zh: names === '' ? '' : `可选：${names}。` });
}

function unknown(column: string, { kind, code }: Reference) {
  return kind === 'division'
    ? rowFault('UNKNOWN_DIVISION', column, code, 'the code of a division that exists or existed')
    : rowFault('UNKNOWN_REFERENCE', column, code, `the code of a ${kind} that is stored or stands in this import`);
}
