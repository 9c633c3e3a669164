import type { ColumnFinder } from '../reading/table.js';
import type { CrossLayout } from './cross/cross-layout.js';
import { isPersonsColumn } from './cross/words/header-words.js';
import { LayoutLookup } from './cross/layout-lookup.js';
import { plainText } from './cross/words/plain-text.js';
import type { NamedColumns } from './named-column.js';

/** Which column each header is of, by its name or by what a person has chosen for it. */
export interface ChosenColumns {
  readonly find: ColumnFinder;
  /** Whether a person has left the column out. */
  readonly leavesOut: (header: string) => boolean;
}

/** No choice opens a column of names of persons. */
export function chosenColumns(
  columns: NamedColumns,
  find: ColumnFinder,
  { layout, sheet }: { readonly layout: CrossLayout | null; readonly sheet: string | null },
): ChosenColumns {
  if (layout === null) return { find, leavesOut: () => false };
  const lookup = new LayoutLookup(layout, sheet);
  const roleOf = (header: string): string | null => {
    if (header === '' || find(header) !== null || isPersonsColumn(plainText(header))) return null;
    const { as, metric, place, period } = lookup.column(header, -1) ?? {};
    // What says a metric or a place of its own is a column of a cross table.
    return metric === undefined && place === undefined && period === undefined ? (as ?? null) : null;
  };
  const chosen = (header: string): string | null => {
    const role = roleOf(header);
    const name = role === 'figures' ? 'value' : role;
    return name !== null && Object.hasOwn(columns, name) ? name : null;
  };
  return {
    find: (header) => find(header) ?? chosen(header),
    leavesOut: (header) => roleOf(header) === 'left-out',
  };
}
