import type { Directory } from './directory.loader.js';
import type { OpenedFile } from './opened-file.js';
import { Reference } from './reference.js';
import { type Columns, readRow, rowFault, type Values } from './row.js';
import type { SheetContext } from './sheet-context.js';
import type { ThingKind } from './thing.js';

/** A row that says something in itself; what it names is not looked up yet. */
export interface ThingDraft<C extends Columns> {
  readonly file: OpenedFile;
  readonly line: number;
  readonly code: string;
  /** What its sheet says once for all rows. */
  readonly context: SheetContext;
  readonly values: Values<C>;
}

/** Reads all rows of all files of a kind. */
export function readThings<C extends Columns>(
  kind: ThingKind<C>,
  files: readonly OpenedFile[],
  directory: Directory,
): readonly ThingDraft<C>[] {
  return withoutDuplicates(files.flatMap((file) => readFile(kind, file, directory)));
}

function readFile<C extends Columns>(
  kind: ThingKind<C>,
  file: OpenedFile,
  directory: Directory,
): readonly ThingDraft<C>[] {
  const drafts: ThingDraft<C>[] = [];
  if (kind.reference) for (const code of file.codesLeftOut) directory.markFaulty(new Reference(kind.reference, code));
  for (const { line, cells, context } of file.sheet.rows) {
    const code = cells.code ?? '';
    const reading = readRow(kind.columns, cells, context);
    const faults = reading.ok ? (kind.check?.(reading.values) ?? []) : reading.faults;
    for (const fault of faults) file.report(line, fault);
    if (reading.ok && faults.length === 0) drafts.push({ file, line, code, context, values: reading.values });
    else if (kind.reference) directory.markFaulty(new Reference(kind.reference, code));
  }
  return drafts;
}

/** The first of two goes on, so that rows that name it are not at fault too. */
function withoutDuplicates<C extends Columns>(drafts: readonly ThingDraft<C>[]): readonly ThingDraft<C>[] {
  const first = new Map<string, ThingDraft<C>>();
  for (const draft of drafts) {
    const earlier = first.get(draft.code);
    if (earlier) draft.file.report(draft.line, duplicateOf('code', draft.code, earlier));
    else first.set(draft.code, draft);
  }
  return [...first.values()];
}

/** A row that says what an earlier one has said. */
export function duplicateOf(
  column: string | null,
  given: string,
  earlier: { readonly line: number; readonly file: OpenedFile },
) {
  return rowFault(
    'DUPLICATE_ROW',
    column,
    given,
    `something else than on ${earlier.file.lineInWords(earlier.line, 'en')} of ${earlier.file.name}`,
    `见${earlier.file.lineInWords(earlier.line, 'zh')}。`,
  );
}
