import type { Random } from '../../../../rollup/support/random.js';
import type { ColumnSpec, RowSpec, TableSpec } from './table-spec.js';

/** Makes one thing in a well-formed table odd; null where the table has nothing for it. */
export type Oddity = (random: Random, spec: TableSpec) => TableSpec | null;

export function withColumn(
  random: Random,
  spec: TableSpec,
  texts: readonly string[],
  mayHaveParts = true,
): TableSpec | null {
  if (spec.columns.some(({ path }) => path.length > 1)) return null;
  const odd: ColumnSpec = { kind: 'figures', path: texts.map((text) => ({ text })), isOdd: true };
  const at = random.between(0, spec.columns.length);
  const after = mayHaveParts ? partsFrom(spec, at) : [];
  return {
    ...spec,
    columns: [...spec.columns.slice(0, at), odd, ...spec.columns.slice(at)],
    isUnsure: (_row, one) => one === odd || after.includes(one),
  };
}

/** A row right below another one. */
export function inserted({ rows }: TableSpec, row: RowSpec, other: RowSpec): readonly RowSpec[] {
  return rows.flatMap((one) => (one === row ? [one, other] : [one]));
}

/** The 其中 from a place on: they may be parts of what stands before it. */
export function partsFrom({ columns }: TableSpec, from: number): readonly ColumnSpec[] {
  const rest = columns.slice(from);
  const end = rest.findIndex(({ path }) => !/其中/u.test(path.map(({ text }) => text).join('')));
  return end === -1 ? rest : rest.slice(0, end);
}

export function pickMetricColumn(random: Random, spec: TableSpec): ColumnSpec | null {
  const columns = spec.columns.filter(({ kind, metric }) => kind === 'figures' && metric);
  return columns.length === 0 ? null : random.pick(columns);
}

export function replaced(spec: TableSpec, column: ColumnSpec, by: readonly ColumnSpec[]): TableSpec {
  return {
    ...spec,
    columns: spec.columns.flatMap((one) => (one === column ? by : [one])),
    isUnsure: (_row, one) => one.isOdd === true,
  };
}

export function grouped(cell: { text: string; group?: string }, name: string): { text: string; group?: string } {
  return cell.group === undefined ? cell : { ...cell, group: `${name} ${cell.group}` };
}
