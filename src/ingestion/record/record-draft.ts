import { Reference } from '../column/reference.js';
import { type Columns, type Known, parseRow, type Values } from '../column/row.js';
import { rowFault } from '../fault/fault.js';
import type { RecordKind } from '../kind/record-kind.js';
import type { SheetContext } from '../layout/sheet-context.js';
import type { ReferenceLookup } from '../lookup/reference-lookup.loader.js';
import type { FileProgress } from '../session/file-progress.js';
import type { ParsedFile } from '../session/parsed-file.js';
import type { PresentColumns } from './stored-record-kind.js';

/** A row that was read; what it names is not looked up yet. */
export interface RecordDraft<C extends Columns> {
  readonly file: FileProgress;
  readonly line: number;
  /** The columns that its file has: what it has no column for is left as it is stored. */
  readonly columns: PresentColumns;
  readonly code: string;
  /** What its sheet says once for all rows. */
  readonly context: SheetContext;
  readonly values: Known<Values<C>>;
}

export interface RecordDrafts<C extends Columns> {
  /** Those without a fault so far. */
  readonly sound: readonly RecordDraft<C>[];
  /** Those at fault: they are checked on, so that all that is wrong with them is told at once. */
  readonly incomplete: readonly RecordDraft<C>[];
}

/** Reads all rows of all files of a kind. */
export function parseRecords<C extends Columns>(
  kind: RecordKind<C>,
  files: readonly ParsedFile[],
  references: ReferenceLookup,
): RecordDrafts<C> {
  const drafts = files.flatMap((file) => parseFile(kind, file, references));
  reportDuplicates(drafts);
  return splitBySoundness(drafts);
}

export function splitBySoundness<C extends Columns>(drafts: readonly RecordDraft<C>[]): RecordDrafts<C> {
  const isSound = ({ file, line }: RecordDraft<C>): boolean => !file.isRejected(line);
  return { sound: drafts.filter(isSound), incomplete: drafts.filter((draft) => !isSound(draft)) };
}

function parseFile<C extends Columns>(
  kind: RecordKind<C>,
  { progress: file, columns: present, rows, rejectedCodes }: ParsedFile,
  references: ReferenceLookup,
): readonly RecordDraft<C>[] {
  const { reference, columns } = kind;
  if (reference) for (const code of rejectedCodes) references.markFaulty(new Reference(reference, code));
  return rows.map(({ line, cells, context, faulty }) => {
    const code = cells.code ?? '';
    const parsed = parseRow(columns, cells, context, faulty);
    const values = parsed.ok ? parsed.values : parsed.known;
    for (const fault of parsed.ok ? [] : parsed.faults) file.report(line, fault);
    for (const fault of kind.check?.(values) ?? []) file.report(line, fault);
    if (reference && file.isRejected(line)) references.markFaulty(new Reference(reference, code));
    return { file, line, columns: present, code, context, values };
  });
}

/** The first of two goes on, so that rows that name it are not at fault too. */
function reportDuplicates<C extends Columns>(drafts: readonly RecordDraft<C>[]): void {
  const first = new Map<string, RecordDraft<C>>();
  for (const draft of drafts) {
    const { file, line, code } = draft;
    const earlier = first.get(code);
    if (earlier) file.report(line, duplicateOf('code', code, earlier));
    // Codes that are missing are not the same one.
    else if (code !== '') first.set(code, draft);
  }
}

/** A row that says what an earlier one has said. */
export function duplicateOf(
  column: string | null,
  given: string,
  earlier: { readonly line: number; readonly file: FileProgress },
) {
  return rowFault('DUPLICATE_ROW', column, given, {
    en: `something else than on ${earlier.file.describeLine(earlier.line, 'en')} of ${earlier.file.name}`,
    zh: `见${earlier.file.describeLine(earlier.line, 'zh')}。`,
  });
}
