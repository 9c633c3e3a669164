import { columnName } from '../../../workbook/cell-reference.js';
import { COLUMN_ROLES, type CrossLayout, type LayoutColumn, type LayoutRow, type LayoutTable } from './cross-layout.js';
import type { ColumnMeaning, CrossTable } from './cross-table.js';
import { periodsInText } from './words/period-in-text.js';
import { GAP, nameKey, plainText } from './words/plain-text.js';

/** What a saved layout says of one sheet. */
export class LayoutLookup {
  readonly given: NonNullable<LayoutTable['given']>;
  readonly #columns: readonly LayoutColumn[];
  readonly #rows = new Map<string, LayoutRow>();

  constructor(layout: CrossLayout | null, sheet: string | null) {
    const tables = (layout?.tables ?? []).filter((table) => isOfSheet(table, sheet));
    this.given = Object.assign({}, ...tables.map(({ given }) => given ?? {})) as NonNullable<LayoutTable['given']>;
    this.#columns = tables.flatMap(({ columns }) => columns ?? []);
    for (const row of tables.flatMap(({ rows }) => rows ?? [])) this.#rows.set(nameKey(row.label), row);
  }

  /** By the texts over the column, then by these without their periods, then by its letter. */
  column(header: string, column: number): LayoutColumn | null {
    const key = nameKey(header);
    const timeless = timelessKey(header);
    return (
      this.#columns.find((one) => one.header !== undefined && nameKey(one.header) === key && key !== '') ??
      this.#columns.find(
        (one) => one.header !== undefined && timelessKey(one.header) === timeless && timeless !== '',
      ) ??
      this.#columns.find((one) => one.header === undefined && one.column === columnName(column)) ??
      null
    );
  }

  row(label: string): LayoutRow | null {
    return this.#rows.size === 0 ? null : (this.#rows.get(nameKey(label)) ?? null);
  }
}

/** A tab may bear the month of the report. */
function isOfSheet(table: LayoutTable, sheet: string | null): boolean {
  if (table.sheet === undefined || table.sheet === sheet) return true;
  return sheet !== null && timelessKey(table.sheet) !== '' && timelessKey(table.sheet) === timelessKey(sheet);
}

function timelessKey(header: string): string {
  return nameKey(periodsInText(plainText(header)).rest).replaceAll(GAP, '');
}

/**
 * The layout of tables as they were understood, for a person to correct and keep. What is read from the titles, and the
 * periods of columns, are left to the next file. What a person had decided before stays as it was.
 */
export function layoutOf(tables: readonly CrossTable[], before: CrossLayout | null = null): CrossLayout {
  if (before === null) return { version: 1, tables: tables.map(layoutTable) };
  const others = tables.map((table) => ({ table, decided: new LayoutLookup(before, table.sheet) })).map(withoutDecided);
  const more = others.filter(({ columns = [], rows = [] }) => columns.length + rows.length > 0);
  return { version: 1, tables: [...before.tables, ...more] };
}

function withoutDecided({ table, decided }: { table: CrossTable; decided: LayoutLookup }): LayoutTable {
  const columns = table.columns.filter(({ header, column }) => decided.column(header, column) === null);
  return layoutTable({ ...table, columns, rows: table.rows.filter(({ label }) => decided.row(label) === null) });
}

function layoutTable({ sheet, columns, rows }: CrossTable): LayoutTable {
  const kept = rows.filter(({ kind, metric }) => kind === 'problem' || (kind === 'figures' && metric !== null));
  return {
    ...(sheet === null || timelessKey(sheet) === '' ? {} : { sheet }),
    columns: columns
      .filter(({ header, kind }) => header !== '' && kind !== 'sum' && kind !== 'left-out')
      .flatMap(layoutColumn),
    rows: kept.map(({ label, metric, unit }) => ({
      label,
      as: metric === null ? 'left-out' : 'figures',
      ...(metric === null ? {} : { metric }),
      ...(unit === null ? {} : { unit }),
    })),
  };
}

/** What could not be understood is left out, until a person says what it is. */
function layoutColumn({ header, kind, role, metric, place, unit }: ColumnMeaning): readonly LayoutColumn[] {
  const as = kind === 'label' ? COLUMN_ROLES.find((one) => one === role) : kind === 'figures' ? 'figures' : 'left-out';
  if (as === undefined) return [];
  return [
    {
      ...{ header, as },
      ...(metric === null ? {} : { metric }),
      ...(place === null ? {} : { place }),
      ...(unit === null ? {} : { unit }),
    },
  ];
}
