import { CodedError } from '../kernel/errors.js';
import type { Locale } from '../kernel/locale.js';
import { SHEET_COLUMNS } from '../workbook/sheet-size.js';
import type { Sheet } from '../workbook/write/sheet.js';
import { find, propertyOf, rowScopes, type RowScope } from './document/scope.js';
import { hasPageArguments } from './document/picked.js';
import type { Execute } from './execute.js';
import { joinLabels, labelOf, WORDS } from './labels.js';
import type { PlannedSheet } from './plan-export.js';
import { type AnswerPage, pageTooShort, loadAnswerPages } from './answer-pages.js';
import { tableColumns, type TableColumn } from './table-columns.js';

/** A sheet whose first page has arrived, so that errors surface before anything is sent. */
export interface OpenSheet {
  readonly sheet: Sheet;
  readonly columns: readonly TableColumn[];
  /** The first answer, from which the file can be named. */
  readonly firstPage: unknown;
  readonly firstScopes: readonly RowScope[];
}

export interface TableOptions {
  readonly execute: Execute;
  readonly locale: Locale;
  /** Called with every page, for the sheet that explains the others. */
  readonly onPage: ((page: AnswerPage, scopes: readonly RowScope[]) => Promise<void>) | null;
}

/** Loads the first page of a sheet; the others are loaded as the rows are read. Throws if the sheet is too wide. */
export async function openSheet(planned: PlannedSheet, options: TableOptions): Promise<OpenSheet> {
  const { execute, locale, onPage } = options;
  const pages = loadAnswerPages(execute, planned.query);
  const first = await pages.next();
  const firstPage = first.done === true ? null : first.value;
  const firstScopes = firstPage ? scopesOf(planned, firstPage.data) : [];
  const columns = tableColumns(planned.columns, firstScopes[0] ?? null, { locale, path: planned.path });

  if (columns.length > SHEET_COLUMNS) {
    const most = SHEET_COLUMNS.toString();
    throw new CodedError('LIMIT_EXCEEDED', `${columns.length.toString()} columns: expected at most ${most}.`, {
      subject: 'columns',
      given: columns.length,
      expected: `at most ${most}`,
    });
  }

  async function* rows() {
    for (let page = firstPage; page;) {
      const scopes = page === firstPage ? firstScopes : scopesOf(planned, page.data);
      await onPage?.(page, scopes);
      for (const scope of scopes) yield columns.map(({ cell }) => cell(scope));
      const next = await pages.next();
      page = next.done === true ? null : next.value;
    }
  }
  const frozenColumns = Math.min(
    Math.max(
      columns.findIndex(({ isNumber }) => isNumber),
      0,
    ),
    2,
  );
  return {
    sheet: { name: nameOf(planned, locale), columns, rows: rows(), frozenColumns },
    columns,
    firstPage: firstPage?.data ?? null,
    firstScopes,
  };
}

function scopesOf({ list, path, query }: PlannedSheet, data: unknown): readonly RowScope[] {
  const scopes = [...rowScopes(data, path)];
  if (list?.connection && query.paged === null && !hasPageArguments(list.connection)) {
    // A connection inside another list is not followed to its end: a silently cut list would look complete.
    const pages = find({ data, chosen: new Map() }, path.slice(0, -1)).values;
    if (pages.some((page) => propertyOf(propertyOf(page, 'pageInfo'), 'hasNextPage') === true))
      throw pageTooShort(list.key);
  }
  return scopes;
}

/** The name of a sheet: the labels of the last two fields on the path to its rows. */
function nameOf({ list }: PlannedSheet, locale: Locale): string {
  if (!list) return WORDS.overview[locale];
  const steps = list.key.split('.');
  const fields = list.path.filter(({ key }) => steps.includes(key));
  const labels = new Set(fields.slice(-2).map((field) => labelOf(field, locale)));
  return joinLabels([...labels], locale) || WORDS.answer[locale];
}
