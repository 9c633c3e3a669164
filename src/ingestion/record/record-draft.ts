import { Reference } from '../column/reference.js';
import { type Columns, type Known, parseRow, type Values } from '../column/row.js';
import type { RecordKind } from '../kind/record-kind.js';
import type { SheetContext } from '../layout/sheet-context.js';
import type { ReferenceLookup } from '../lookup/reference-lookup.loader.js';
import { duplicateRow } from '../session/duplicate-row.js';
import type { FileProgress } from '../session/file-progress.js';
import type { ParsedFile } from '../session/parsed-file.js';
import type { PresentColumns } from './stored-record-kind.js';

/** A parsed row whose references have not been looked up. */
export interface RecordDraft<C extends Columns> {
  readonly file: FileProgress;
  readonly line: number;
  /** The columns of its file: the stored values of other columns are kept. */
  readonly columns: PresentColumns;
  readonly code: string;
  readonly context: SheetContext;
  readonly values: Known<Values<C>>;
}

export interface RecordDrafts<C extends Columns> {
  /** Rows without an error so far. */
  readonly sound: readonly RecordDraft<C>[];
  /** Rows with an error: they are checked further, so that all their errors are found at once. */
  readonly incomplete: readonly RecordDraft<C>[];
}

/** Parses all rows of all files of a kind, and reports their errors. */
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

/** Reports the second of two duplicates; the first remains valid, so that rows that refer to it have no error. */
function reportDuplicates<C extends Columns>(drafts: readonly RecordDraft<C>[]): void {
  const first = new Map<string, RecordDraft<C>>();
  for (const draft of drafts) {
    const { file, line, code } = draft;
    const earlier = first.get(code);
    if (earlier) file.report(line, duplicateRow('code', code, earlier));
    // Missing codes are not duplicates.
    else if (code !== '') first.set(code, draft);
  }
}
