import type { TableRow } from '../../../reading/table.js';
import type { ColumnDraft } from '../header/column-draft.js';
import type { TablePlan } from '../header/table-plan.js';
import { isMissingMark } from '../words/cell-amount.js';
import type { CellCheck } from './cell-check.js';

/** Tells rows of figures from headings, remarks and headers by which of their cells are filled. */
export class RowShape {
  /** `values`: columns whose cells may be figures; `headerless`: those whose cells have nothing above them. */
  constructor(
    private readonly plan: TablePlan,
    private readonly values: readonly ColumnDraft[],
    private readonly headerless: readonly number[],
    private readonly check: CellCheck,
  ) {}

  /** Whether a row has nothing but texts where figures should be: it may be the header of another table. */
  hasOnlyTexts({ cells }: TableRow): boolean {
    let texts = 0;
    for (const { column } of this.values) {
      const cell = cells[column] ?? '';
      if (cell === '') continue;
      if (isMissingMark(cell) || !this.check.isWords(cell)) return false;
      texts += 1;
    }
    return texts > 0;
  }

  /** Whether a row has no figure at all: a heading, a remark, or a label alone. */
  hasNoValues({ cells }: TableRow): boolean {
    for (const { column } of this.values) if ((cells[column] ?? '') !== '') return false;
    for (const { draft } of this.plan.sums) if ((cells[draft.column] ?? '') !== '') return false;
    for (const column of this.headerless) if ((cells[column] ?? '') !== '') return false;
    return !this.isTooWide(cells);
  }

  /** Whether cells beyond the header are filled. */
  isTooWide(cells: readonly string[]): boolean {
    const width = this.plan.drafts.length;
    return cells.length > width && cells.slice(width).some((cell) => cell !== '');
  }

  /** How many cells of a row may be figures. */
  filledIn({ cells }: TableRow): number {
    return this.values.filter(({ column }) => (cells[column] ?? '') !== '').length;
  }
}
