import { layoutOf } from '../layout/cross/layout-lookup.js';
import type { CrossLayout } from '../layout/cross/cross-layout.js';
import type { CrossProblem } from '../layout/cross/cross-problem.js';
import type { CrossTable } from '../layout/cross/cross-table.js';
import type { FileProgress } from '../session/file-progress.js';

/** How a cross table was understood, as data. */
export interface UnderstoodTable extends Omit<CrossTable, 'missingMarks' | 'problems'> {
  readonly file: string;
  readonly problems: readonly Omit<CrossProblem, 'marked'>[];
  readonly missingMarks: readonly { readonly mark: string; readonly cells: number }[];
}

/** What a dry run says of cross tables, for a person or a program to correct. */
export interface Understanding {
  readonly tables: readonly UnderstoodTable[];
  /** The same as a layout, to be corrected and given with the next file of the same form. */
  readonly layout: CrossLayout;
}

/** Null without cross tables. */
export function understandingOf(files: readonly FileProgress[], before: CrossLayout | null): Understanding | null {
  const tables = files.flatMap(({ name, tables: own }) => own.map((table) => understood(name, table)));
  if (tables.length === 0) return null;
  return {
    tables,
    layout: layoutOf(
      files.flatMap((file) => file.tables),
      before,
    ),
  };
}

function understood(file: string, { missingMarks, problems, ...table }: CrossTable): UnderstoodTable {
  const causes = problems.map(({ marked: _, ...problem }) => problem);
  return {
    file,
    ...table,
    problems: causes,
    missingMarks: [...missingMarks].map(([mark, cells]) => ({ mark, cells })),
  };
}
