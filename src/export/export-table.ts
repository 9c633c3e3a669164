import { CodedError } from '../kernel/errors.js';
import type { Locale } from '../kernel/locale.js';
import { SHEET_COLUMNS } from '../workbook/sheet-size.js';
import type { Sheet } from '../workbook/write/sheet.js';
import { find, propertyOf, rowScopes, type RowScope } from './document/scope.js';
import type { Execute } from './execute.js';
import { joinLabels, labelOf, WORDS } from './labels.js';
import type { PlannedSheet } from './plan-export.js';
import { type AnswerPage, pageTooShort, readPages } from './read-pages.js';
import { tableColumns, type TableColumn } from './table-columns.js';

/** A sheet that has been begun: its first page has come, so that faults are told before anything is sent. */
export interface BegunSheet {
  readonly sheet: Sheet;
  readonly columns: readonly TableColumn[];
  /** Answers a name for the file can be made of. */
  readonly firstPage: unknown;
  readonly firstScopes: readonly RowScope[];
}

export interface TableOptions {
  readonly execute: Execute;
  readonly locale: Locale;
  /** Sees every page that went by, for the sheet that explains. */
  readonly onPage: ((page: AnswerPage, scopes: readonly RowScope[]) => Promise<void>) | null;
}

/** Asks for the first page of a sheet; the others follow as the rows are taken. */
export async function beginSheet(planned: PlannedSheet, options: TableOptions): Promise<BegunSheet> {
  const { execute, locale, onPage } = options;
  const pages = readPages(execute, planned.query);
  const first = await pages.next();
  const firstPage = first.done === true ? null : first.value;
  const firstScopes = firstPage ? scopesOf(planned, firstPage.data) : [];
  const columns = tableColumns(planned.columns, firstScopes[0] ?? null, { locale, way: planned.way });

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

function scopesOf({ list, way, query }: PlannedSheet, data: unknown): readonly RowScope[] {
  const scopes = [...rowScopes(data, way)];
  if (list?.connection && query.paged === null && !saysItsPage(list.connection.args)) {
    // A connection inside another list is not followed to its end: it must not look as if it had been.
    const pages = scopesAround(data, way.slice(0, -1));
    if (pages.some((page) => propertyOf(propertyOf(page, 'pageInfo'), 'hasNextPage') === true))
      throw pageTooShort(list.key);
  }
  return scopes;
}

function saysItsPage(args: readonly { readonly name: { readonly value: string } }[]): boolean {
  return args.some(({ name }) => name.value === 'first' || name.value === 'after');
}

function scopesAround(data: unknown, way: readonly string[]): readonly unknown[] {
  return find({ data, chosen: new Map() }, way).values;
}

/** What the rows are: the fields on the way to them, without the root that only leads there. */
function nameOf({ list }: PlannedSheet, locale: Locale): string {
  if (!list) return WORDS.overview[locale];
  const said = list.key.split('.');
  const fields = list.way.filter(({ key }) => said.includes(key));
  const labels = new Set(fields.slice(-2).map((field) => labelOf(field, locale)));
  return joinLabels([...labels], locale) || WORDS.answer[locale];
}
