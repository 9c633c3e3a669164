import type { Locale } from '../kernel/locale.js';
import { unitInEnglish } from '../metric/unit.js';
import type { Cell, SheetColumn } from './cell.js';
import type { Leaf, PlannedColumn, RollupSpot } from './document/columns.js';
import { find, findOne, propertyOf, type RowScope } from './document/scope.js';
import type { Picked } from './document/picked.js';
import { inUnit, joinLabels, labelOf, WORDS } from './labels.js';
import { joinNotes, leafCell, noteOn } from './leaf-cell.js';

/** A column of a table with what it says in a row. */
export interface TableColumn extends SheetColumn {
  readonly isNumber: boolean;
  /** What it was made of; null for what was added. */
  readonly field: Picked | null;
  readonly cell: (scope: RowScope) => Cell;
}

export interface TableOptions {
  readonly locale: Locale;
  /** Keys of the list whose items are the rows. */
  readonly way: readonly string[];
}

/** The columns as they come out, units and all: what the first row is about tells. */
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
  const figures = leaves.filter(({ rollup, field }) => rollup !== null && field.name === 'value');
  if (figures.length > 0) {
    columns.push({
      header: WORDS.notes[locale],
      width: 30,
      field: null,
      isNumber: false,
      cell: (scope) => joinNotes(figures.map((leaf) => noteOn(leaf, scope, locale)), locale),
    });
  }
  return distinct(columns);
}

/** Every roll-up of a list with columns of its own: there are as many in every row as in the first. */
function spreadLeaves(
  { way, leaves }: { readonly way: readonly string[]; readonly leaves: readonly Leaf[] },
  first: RowScope | null,
): readonly Leaf[] {
  const count = first ? find(first, way).values.length : 0;
  return Array.from({ length: count }, (_, index) => index).flatMap((index) => {
    const at = [...way, index.toString()];
    const moved = (spot: RollupSpot | null): RollupSpot | null => spot && { ...spot, way: [...at, ...spot.way] };
    return leaves.map((leaf) => ({
      ...leaf,
      way: [...at, ...leaf.way],
      rollup: moved(leaf.rollup),
      figure: moved(leaf.figure),
    }));
  });
}

const AMOUNTS: ReadonlySet<string> = new Set(['value', 'lower', 'upper', 'reported', 'itemized', 'gap']);

function columnOf(leaf: Leaf, first: RowScope | null, { locale, way }: TableOptions): TableColumn {
  const isNumber = leaf.kind === 'NUMBER' || leaf.kind === 'SHARE';
  return {
    header: headerOf(leaf, first, locale, way),
    width: isNumber ? 16 : 20,
    field: leaf.field,
    isNumber,
    cell: (scope) => leafCell(leaf, scope, locale),
  };
}

function headerOf(leaf: Leaf, first: RowScope | null, locale: Locale, way: readonly string[]): string {
  const labels = leaf.named.map((field) => labelOf(field, locale));
  const { rollup, field } = leaf;
  const owner = rollup && first ? findOne(first, rollup.way) : null;
  if (field.name === 'rate') return inUnit(joinLabels(labels, locale), '%', locale);
  if (!rollup || owner === null || rollup.way.length === way.length) return joinLabels(labels, locale);
  const at = (name: string): unknown => propertyOf(owner, rollup.keys[name] ?? name);
  const metric = at('metric');
  const metricName = propertyOf(metric, locale === 'zh' ? 'name' : 'nameEn');
  const rows = first && propertyOf(findOne(first, way), 'period');
  const period = at('period');
  const said = [metricName, rows === null && period !== 'ALL' ? period : null].filter((one) => typeof one === 'string');
  const before = leaf.named.slice(0, -1).filter(({ type }) => type.name !== 'Rollup');
  const parts = [
    ...before.map((one) => labelOf(one, locale)),
    ...said,
    ...(field.name === 'value' && !leaf.named.some(({ name }) => name === 'change') ? [] : [labels.at(-1) ?? '']),
  ];
  const header = joinLabels(parts, locale);
  const unit = at('unit');
  return AMOUNTS.has(field.name) && typeof unit === 'string'
    ? inUnit(header, locale === 'zh' ? unit : unitInEnglish(unit), locale)
    : header;
}

/** Where the metric can differ from row to row, the unit stands beside the figure and not above it. */
function unitColumn(leaf: Leaf, leaves: readonly Leaf[], { locale, way }: TableOptions): readonly TableColumn[] {
  const spot = leaf.figure ?? (leaf.rollup?.way.length === way.length ? leaf.rollup : null);
  if (!spot || leaf.field.name !== 'value') return [];
  if (leaves.some(({ field, rollup }) => rollup === spot && field.name === 'unit')) return [];
  const cell = (scope: RowScope): Cell => {
    const metric = propertyOf(findOne(scope, spot.way), spot.keys['metric'] ?? 'metric');
    const unit = propertyOf(metric, 'unit');
    return typeof unit === 'string' ? (locale === 'zh' ? unit : unitInEnglish(unit)) : null;
  };
  return [{ header: WORDS.unit[locale], width: 8, field: null, isNumber: false, cell }];
}

/** No two columns with the same header: whoever filters or looks up by header would get the wrong one. */
function distinct(columns: readonly TableColumn[]): readonly TableColumn[] {
  const seen = new Map<string, number>();
  return columns.map((column) => {
    const count = (seen.get(column.header) ?? 0) + 1;
    seen.set(column.header, count);
    return count === 1 ? column : { ...column, header: `${column.header} (${count.toString()})` };
  });
}
