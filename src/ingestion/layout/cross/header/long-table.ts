import { formatPeriod } from '../../../../kernel/period.js';
import type { CrossTable, Given, LongTable } from '../cross-table.js';
import { readHeaderText, type TableWords } from '../words/header-text.js';
import { isValueHeader } from '../words/header-words.js';
import { unitName } from '../words/unit-words.js';
import type { ColumnDraft } from './column-draft.js';
import type { Grid } from './grid.js';
import type { HeaderBlock } from './header-block.js';
import type { TitleMeaning } from './title-meaning.js';

export function isValueColumn({ path }: ColumnDraft, words: TableWords): boolean {
  return path.some(({ text }) => isValueHeader(readHeaderText(text, words).name));
}

/** What the titles and the header of a long table say. */
export function longTable(
  grid: Grid,
  block: HeaderBlock,
  { drafts, title, words }: { drafts: readonly ColumnDraft[]; title: TitleMeaning; words: TableWords },
): LongTable {
  return {
    lines: linesOf(grid, block),
    body: grid.rows[block.body]?.line ?? 0,
    given: givenOf(title),
    columns: drafts.map((draft) => ({
      column: draft.column,
      header: draft.header,
      role: isValueColumn(draft, words) ? 'value' : (draft.role ?? (draft.kind === 'left-out' ? 'left-out' : 'other')),
      unit: unitOf(draft, words),
    })),
  };
}

function unitOf({ path }: ColumnDraft, words: TableWords): string | null {
  const unit = path.map(({ text }) => readHeaderText(text, words).unit).findLast((one) => one !== null);
  return unit ? unitName(unit) : null;
}

/** Rows of the grid as lines of the sheet. */
export function linesOf(grid: Grid, { titles, header, numbering }: HeaderBlock): CrossTable['lines'] {
  const lines = (some: readonly number[]): number[] => some.map((at) => grid.rows[at]?.line ?? 0);
  return { titles: lines(titles), header: lines(header), numbering: lines(numbering) };
}

/** What titles say once for all cells. */
export function givenOf(title: TitleMeaning): CrossTable['given'] {
  const { metric, place, period, units, scope } = title;
  return {
    metric: metric ? { value: metric.code, from: title.metricFrom } : null,
    place: place === null ? null : { value: place, from: title.placeFrom },
    period: period ? { value: formatPeriod(period), from: title.periodFrom } : null,
    units: units.map(({ unit, from }): Given => ({ value: unitName(unit), from })),
    scope: scope === null ? null : { value: scope, from: 'layout' },
  };
}
