import { Big } from 'big.js';
import type { TableRow } from '../../../../../src/ingestion/reading/table.js';
import type { CellRange } from '../../../../../src/workbook/cell-reference.js';
import type { Random } from '../../../../rollup/support/random.js';
import { type KnownFigure, periodOf } from './known-figure.js';
import { SheetWriter } from './sheet-writer.js';
import type { ColumnSpec, KnownSense, NumberStyle, RowSpec, TableSpec } from './table-spec.js';

/** A cell that says 合计. */
export interface KnownSum {
  /** Whether it is what its parts add up to; offices err now and then. */
  readonly isRight: boolean;
  /** What it would be a figure of, if anything; the place where the table says it. */
  readonly meaning: { readonly metric: string; readonly place: string; readonly period: string } | null;
}

/** A sheet, and what every cell of it means. */
export interface KnownSheet {
  readonly layout: string;
  readonly sheet: string | null;
  readonly file: string | null;
  readonly rows: readonly TableRow[];
  readonly merged: readonly CellRange[];
  /** By `line|column`. */
  readonly figures: ReadonlyMap<string, KnownFigure>;
  /** Cells that say 合计, by `line|column`. */
  readonly sums: ReadonlyMap<string, KnownSum>;
}

const MARKS = ['', '', '—', '-', '－', '/', '…', '无', '未统计', 'n/a'];

/** Writes tables below each other on one sheet. */
export class KnownSheetWriter {
  readonly writer: SheetWriter;
  readonly figures = new Map<string, KnownFigure>();
  readonly sums = new Map<string, KnownSum>();

  constructor(
    private readonly random: Random,
    readonly merges: boolean,
  ) {
    this.writer = new SheetWriter(merges);
  }

  /** What was written so far. */
  sheet(layout: string, sheet: string | null, file: string | null): KnownSheet {
    const { rows, merged } = this.writer;
    return { layout, sheet, file, rows, merged, figures: this.figures, sums: this.sums };
  }

  write(spec: TableSpec): void {
    this.#values.clear();
    const { labels, columns, rows, titles, notes } = spec;
    const width = labels.length + columns.length;
    for (const title of titles) {
      const line = this.writer.add(title);
      if (title.filter((cell) => cell !== '').length === 1) this.writer.merge(line, line, 0, width - 1);
    }
    this.writer.addHeader([...labels, ...columns.map(({ path }) => path)]);
    if (spec.hasNumbering) this.writer.add(numbering(this.random, labels.length, columns.length));
    const first = this.writer.line;
    // Sums may stand before their parts.
    const texts = rows.map((row, at) => columns.map((column, of) => this.#cell(spec, row, column, of, first + at)));
    const written = rows.map((row, at) => this.#row(spec, row, texts[at] ?? []));
    this.#mergeLabels(spec, written);
    for (const note of notes) this.writer.add(note);
  }

  #mergeLabels({ labels, rows }: TableSpec, lines: readonly number[]): void {
    for (let column = 0; column + 1 < labels.length; column++) {
      for (let at = 0; at < rows.length; at++) {
        if (rows[at]?.labels[column] === '' || rows[at]?.kind === 'heading') continue;
        let last = at;
        while (
          rows[last + 1] &&
          rows[last + 1]?.kind !== 'heading' &&
          rows[last + 1]?.labels[column] === '' &&
          hasNarrower(rows[last + 1], column)
        )
          last += 1;
        this.writer.merge(lines[at] ?? 0, lines[last] ?? 0, column, column);
        at = last;
      }
    }
  }

  readonly #values = new Map<string, Big>();

  #row(spec: TableSpec, row: RowSpec, texts: readonly (string | null)[]): number {
    const { columns, labels } = spec;
    const line = this.writer.line;
    if (row.kind === 'heading') {
      const [text = ''] = row.labels.filter((label) => label !== '');
      this.writer.add([text, ...Array.from({ length: labels.length + columns.length - 1 }, () => '')]);
      this.writer.merge(line, line, 0, labels.length + columns.length - 1);
      return line;
    }
    const cells = columns.map((column, at) => texts[at] ?? this.#sumCell(spec, row, column, { line, at }));
    this.writer.add([...row.labels, ...cells]);
    return line;
  }

  #sumCell(spec: TableSpec, row: RowSpec, column: ColumnSpec, { line, at }: { line: number; at: number }): string {
    const { text, isRight } = this.#sum(spec, row, column, line);
    const key = `${line.toString()}|${(spec.labels.length + at).toString()}`;
    this.sums.set(key, { isRight, meaning: meaningOf(spec, row, column) });
    return text;
  }

  /** Null for a sum, which waits for its parts. */
  #cell(spec: TableSpec, row: RowSpec, column: ColumnSpec, at: number, line: number): string | null {
    if (row.kind === 'heading') return '';
    if (column.kind === 'other')
      return row.kind === 'figures' ? (spec.textOf?.(row, column) ?? column.cell?.() ?? '') : '';
    const place = `${line.toString()}|${(spec.labels.length + at).toString()}`;
    if (column.kind === 'sum' || row.kind === 'sum') return null;
    const known: KnownSense = { ...spec.given, ...defined(column), ...defined(row) };
    const { metric, period, moneyUnit = '' } = known;
    const isUnsure = spec.isUnsure?.(row, column, metric) === true;
    const said = spec.textOf?.(row, column) ?? null;
    if (said !== null) return said;
    if (!isUnsure && this.random.chance(spec.style.missing)) return this.random.pick(MARKS);
    const isMoney = metric?.unit === '元';
    const value = this.#value(isMoney, moneyUnit);
    this.#values.set(`${line.toString()}|${at.toString()}`, value);
    const text = printed(value, spec.style) + (isMoney && spec.style.unitInCells ? moneyUnit : '');
    if (isUnsure) return text;
    if (!metric || !period || known.place === undefined) throw new Error('a cell says too little');
    const unit = isMoney ? (spec.style.unitInCells ? '元' : moneyUnit) : metric.unit;
    this.figures.set(place, { metric: metric.code, place: known.place, period: periodOf(metric, period), unit, text });
    return text;
  }

  #value(isMoney: boolean, unit: string): Big {
    if (!isMoney) return new Big(this.random.between(0, this.random.pick([9, 99, 999, 2_100, 30_000])));
    const whole = this.random.between(0, unit === '亿元' ? 99 : unit === '元' ? 9_999_999 : 99_999);
    const decimals = this.random.between(0, unit === '元' ? 2 : 4);
    return new Big(whole).plus(new Big(this.random.between(0, 10 ** decimals - 1)).div(10 ** decimals));
  }

  /** What a sum of a row or a column says; now and then it is wrong, as sums of offices are. */
  #sum(
    { columns, style }: TableSpec,
    row: RowSpec,
    column: ColumnSpec,
    line: number,
  ): { text: string; isRight: boolean } {
    let total = new Big(0);
    for (const [at, one] of columns.entries()) {
      if (row.kind === 'sum' ? one !== column : one.partOf === undefined || one.partOf !== column.addsUp) continue;
      for (const [key, value] of this.#values) {
        const [valueLine, valueAt] = key.split('|').map(Number);
        if (valueAt === at && (row.kind === 'sum' || valueLine === line)) total = total.plus(value);
      }
    }
    const isRight = !this.random.chance(0.05);
    return { text: printed(isRight ? total : total.plus(1), style), isRight };
  }
}

function meaningOf(spec: TableSpec, row: RowSpec, column: ColumnSpec): KnownSum['meaning'] {
  const { metric, period, place } = { ...spec.given, ...defined(column), ...defined(row) };
  const parts = spec.columns.filter(({ partOf }) => partOf !== undefined && partOf === column.addsUp);
  const times = column.kind === 'sum' ? parts.flatMap((one) => one.period ?? []) : [];
  const [first, last] = [times[0], times.at(-1)];
  const over = first && last ? { ...last, from: first.from } : period;
  const where = column.kind === 'sum' && times.length > 0 ? place : spec.around;
  if (!metric || !over || where === undefined) return null;
  return { metric: metric.code, place: where, period: periodOf(metric, over) };
}

function hasNarrower(row: RowSpec | undefined, column: number): boolean {
  return row?.labels.slice(column + 1).some((label) => label !== '') ?? false;
}

function defined(sense: KnownSense): KnownSense {
  return Object.fromEntries(
    (['metric', 'place', 'period', 'moneyUnit'] as const).flatMap((key) =>
      sense[key] === undefined ? [] : [[key, sense[key]]],
    ),
  );
}

function printed(value: Big, { separators }: NumberStyle): string {
  const text = value.toFixed();
  if (!separators) return text;
  const [whole = '', fraction] = text.split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`);
}

function numbering(random: Random, labels: number, columns: number): readonly string[] {
  const stems = [...'甲乙丙丁'].slice(0, labels);
  const numbers = Array.from({ length: columns }, (_column, at) => (at + 1).toString());
  return random.chance(0.7) ? [...stems, ...numbers] : [...stems, ...numbers.map((number) => `(${number})`)];
}
