import type { Locale } from '../kernel/locale.js';
import { unitText } from '../metric/unit.js';
import type { Cell, SheetColumn } from '../workbook/write/sheet.js';
import type { Leaf, PlannedColumn, Spot } from './document/columns.js';
import { PARTS } from './document/hidden.js';
import { find, findOne, propertyOf, type RowScope } from './document/scope.js';
import type { Picked } from './document/picked.js';
import { inUnit, joinLabels, labelOf, WORDS } from './labels.js';
import { joinNotes, leafCell, type NotedLeaf, noteOn } from './leaf-cell.js';

/** A column of a table, and its cell in a row. */
export interface TableColumn extends SheetColumn {
  readonly isNumber: boolean;
  /** The field that it shows; null for added columns (units and notes). */
  readonly field: Picked | null;
  readonly cell: (scope: RowScope) => Cell;
}

export interface TableOptions {
  readonly locale: Locale;
  /** Keys of the list whose items are the rows. */
  readonly path: readonly string[];
}

/** The columns with their headers. Metrics, units and the number of repeated columns come from the first row. */
export function tableColumns(
  planned: readonly PlannedColumn[],
  first: RowScope | null,
  options: TableOptions,
): readonly TableColumn[] {
  const { locale } = options;
  const leaves = planned.flatMap((column): readonly Leaf[] =>
    'leaf' in column ? [column.leaf] : spreadLeaves(column.spread, first),
  );
  const columns = leaves.flatMap((leaf) => [columnOf(leaf, first, options), ...unitColumn(leaf, leaves, options)]);
  const noted = notedLeaves(leaves, first, options);
  if (noted.length > 0) {
    columns.push({
      header: WORDS.notes[locale],
      width: 30,
      field: null,
      isNumber: false,
      cell: (scope) =>
        joinNotes(
          noted.map((leaf) => noteOn(leaf, scope, locale)),
          locale,
        ),
    });
  }
  return distinct(columns);
}

/** The values that notes can explain, labeled by their metric, or by their header if a metric has several columns. */
function notedLeaves(
  leaves: readonly Leaf[],
  first: RowScope | null,
  { locale, path }: TableOptions,
): readonly NotedLeaf[] {
  const values = leaves.filter(
    ({ rollup, field, path: at }) =>
      rollup !== null && at.length === rollup.path.length + 1 && (field.name === 'value' || PARTS.has(field.name)),
  );
  const metrics = values.map(({ rollup, field }) => {
    if (field.name !== 'value') return null;
    const owner = rollup && first && findOne(first, rollup.path);
    return propertyOf(propertyOf(owner, rollup?.keys['metric'] ?? ''), 'code');
  });
  return values.map((leaf, index) => ({
    leaf,
    label:
      leaf.field.name !== 'value' || metrics.filter((metric) => metric === metrics[index]).length > 1
        ? headerOf(leaf, first, { locale, path, bare: true })
        : null,
  }));
}

/** The leaves of every roll-up in a list: as many in every row as in the first. */
function spreadLeaves(
  { path, leaves }: { readonly path: readonly string[]; readonly leaves: readonly Leaf[] },
  first: RowScope | null,
): readonly Leaf[] {
  const count = first ? find(first, path).values.length : 0;
  return Array.from({ length: count }, (_, index) => index).flatMap((index) => {
    const at = [...path, index.toString()];
    const moved = (spot: Spot | null): Spot | null => spot && { ...spot, path: [...at, ...spot.path] };
    return leaves.map((leaf) => ({
      ...leaf,
      path: [...at, ...leaf.path],
      rollup: moved(leaf.rollup),
      about: moved(leaf.about),
      stated: moved(leaf.stated),
    }));
  });
}

const BOUNDS = [...PARTS].flatMap((name) => [name, `${name}Lower`, `${name}Upper`]);
const AMOUNTS: ReadonlySet<string> = new Set(['value', 'lower', 'upper', ...BOUNDS]);

function columnOf(leaf: Leaf, first: RowScope | null, { locale, path }: TableOptions): TableColumn {
  const isNumber = leaf.kind === 'NUMBER' || leaf.kind === 'SHARE';
  return {
    header: headerOf(leaf, first, { locale, path }),
    width: isNumber ? 16 : 20,
    field: leaf.field,
    isNumber,
    cell: (scope) => leafCell(leaf, scope, locale),
  };
}

/** The labels on the path; for a roll-up, its metric and period replace the labels that lead to it. */
function headerOf(
  leaf: Leaf,
  first: RowScope | null,
  { locale, path, bare = false }: TableOptions & { readonly bare?: boolean },
): string {
  const { about, rollup, field, named } = leaf;
  const owner = about && first ? findOne(first, about.path) : null;
  if (!about || owner === null || about.path.length === path.length) {
    return joinLabels(
      named.map((one) => labelOf(one, locale)),
      locale,
    );
  }
  const at = (name: string): unknown => propertyOf(owner, about.keys[name] ?? name);
  const rowPeriod = first && propertyOf(findOne(first, path), 'period');
  const subject = [
    propertyOf(at('metric'), locale === 'zh' ? 'name' : 'nameEn'),
    rowPeriod === null && at('period') !== 'ALL' ? at('period') : null,
  ].filter((one) => typeof one === 'string');
  const last = named.findLastIndex(({ type }) => type.name === 'Rollup');
  const before = named.slice(0, Math.max(last, 0)).filter(({ type }) => !OF_ROLLUPS.has(type.name));
  const after = named.slice(last + 1).filter((one) => rollup === null || (one.name !== 'value' && one.name !== 'rate'));
  const header = joinLabels(
    [...before.map((one) => labelOf(one, locale)), ...subject, ...after.map((one) => labelOf(one, locale))],
    locale,
  );
  if (bare) return header;
  const unit = at('unit');
  if (rollup && field.name === 'rate') return inUnit(header, '%', locale);
  return rollup && AMOUNTS.has(field.name) && typeof unit === 'string'
    ? inUnit(header, unitText(unit, locale), locale)
    : header;
}

/** Their labels are replaced by the metric and period of the roll-up. */
const OF_ROLLUPS: ReadonlySet<string> = new Set(['Rollup', 'RollupChange']);

/** Where the metric can differ from row to row, the unit has a column of its own instead of a place in the header. */
function unitColumn(leaf: Leaf, leaves: readonly Leaf[], { locale, path }: TableOptions): readonly TableColumn[] {
  const spot = leaf.stated ?? (leaf.rollup?.path.length === path.length ? leaf.rollup : null);
  if (!spot || leaf.field.name !== 'value') return [];
  if (leaves.some(({ field, rollup }) => rollup === spot && field.name === 'unit')) return [];
  const cell = (scope: RowScope): Cell => {
    const metric = propertyOf(findOne(scope, spot.path), spot.keys['metric'] ?? 'metric');
    const unit = propertyOf(metric, 'unit');
    return typeof unit === 'string' ? unitText(unit, locale) : null;
  };
  return [{ header: WORDS.unit[locale], width: 8, field: null, isNumber: false, cell }];
}

/** Numbers repeated headers, so that filters and look-ups by header find the right column. */
function distinct(columns: readonly TableColumn[]): readonly TableColumn[] {
  const seen = new Map<string, number>();
  return columns.map((column) => {
    const count = (seen.get(column.header) ?? 0) + 1;
    seen.set(column.header, count);
    return count === 1 ? column : { ...column, header: `${column.header} (${count.toString()})` };
  });
}
