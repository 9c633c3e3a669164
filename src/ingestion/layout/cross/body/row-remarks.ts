import type { TableRow } from '../../../reading/table.js';
import type { Cause } from '../cross-problem.js';
import type { ColumnDraft } from '../header/column-draft.js';
import { contradicts, readRowRemark } from '../words/row-remark.js';
import type { SeriesChoice } from './series.js';

/** Columns of remarks about the row; others, such as 数据来源 or 存在问题, are about something else. */
const REMARKS = /(?:^|·)(?:备注|说明|备考|附注|注|情况说明|备注说明|数据说明|remarks?|notes?|comments?)$/iu;

const LONGEST = 60;

/** Hears what the remarks of a row say of its figures. */
export class RowRemarks {
  readonly #columns: readonly number[];

  /** `drafts`: the columns that hold no figures. */
  constructor(drafts: readonly ColumnDraft[]) {
    this.#columns = drafts
      .filter(({ header }) => REMARKS.test(header.replaceAll(/\s/gu, '')))
      .map(({ column }) => column);
  }

  /** Why the figures of a row may be others than those of the rows around it; null for nearly all rows. */
  causeFor({ cells }: TableRow, choicesOf: () => readonly SeriesChoice[]): Cause | null {
    for (const column of this.#columns) {
      const printed = cells[column] ?? '';
      const remark = printed === '' ? null : readRowRemark(printed);
      if (!remark) continue;
      const isOther =
        remark.changes || choicesOf().some((choice) => choice.ok && contradicts(remark, choice.series.printed));
      if (isOther) return { code: 'UNCLEAR_REMARK', given: remark.text.slice(0, LONGEST) };
    }
    return null;
  }
}
