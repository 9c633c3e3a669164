import { Big } from 'big.js';
import { columnIndex } from '../../../../../src/workbook/cell-reference.js';
import type { ImportDatabase } from '../../../../support/import-database.js';
import { CODES, PLACES } from './random-axes.js';
import type { KnownFigure } from './known-figure.js';
import type { KnownSheet } from './write-table.js';
import { emptying } from '../../../../support/emptying.js';

/** Takes all figures out of a database, and what follows from them. */
export const EMPTIED = emptying(
  ...[
    'observation',
    'disclosure',
    'disclosure_cell',
    'rollup_cube',
    'rollup_entry',
    'rollup_adjustment',
    'rollup_span',
  ],
  ...['rollup_region', 'rollup_total', 'rollup_crossing', 'import', 'import_file', 'stored_file', 'change_set'],
);

/** What one observation says that came of a cell. */
export interface StoredFigure {
  readonly file: number;
  readonly locator: string;
  readonly metric: string;
  readonly place: string;
  readonly start: string;
  readonly end: string;
  readonly value: string;
}

/** What the last import stored, read back. A place that had another code at the time of a figure is still that place. */
export function storedFigures(database: ImportDatabase): Promise<readonly StoredFigure[]> {
  return database.rows<StoredFigure>(`
    select o.import_file as file, o.locator, m.code as metric, coalesce(heir.code, d.code) as place, o.period_start::text as start,
      o.period_end::text as "end", o.value::text
    from observation o join metric m on m.id = o.metric_id join division d on d.id = o.division_id
      left join division heir on heir.id = d.canonical_id
    where o.import_id = (select id from import order by recorded_at desc, id limit 1)`);
}

/** What became of the cells of one table. */
export interface Reading {
  readonly right: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

/** Holds what was stored of one sheet against what its cells are known to be. */
export function compareStored(known: KnownSheet, stored: readonly StoredFigure[]): Reading {
  const left = new Map(known.figures);
  const wrong: string[] = [];
  let right = 0;
  for (const { locator, ...figure } of stored) {
    const key = cellKey(locator);
    const meant = left.get(key);
    left.delete(key);
    const given = [figure.metric, figure.place, figure.start, figure.end, new Big(figure.value).toFixed()].join(' ');
    const wanted = meant ? meaningOf(meant) : sumOf(known, key);
    if (given === wanted || (wanted !== null && given.startsWith(`${wanted} `))) right += meant ? 1 : 0;
    else wrong.push(`${locator}: ${given} instead of ${wanted ?? 'no figure'}`);
  }
  return { right, missed: [...left.keys()], wrong };
}

/** `Sheet1!B4` as the line and the column of the sheet. */
function cellKey(locator: string): string {
  const [, letters = '', line = ''] = /([A-Z]+)(\d+)$/.exec(locator) ?? [];
  return `${line}|${columnIndex(letters).toString()}`;
}

const FACTORS: Readonly<Record<string, number>> = { 元: 1, 万元: 10_000, 亿元: 100_000_000 };

function meaningOf({ metric, place, period, unit, text }: KnownFigure): string {
  const number = text.replace(/[,元万亿]/g, '');
  const ownUnit = /[元]$/.exec(text) ? text.replace(/^[\d.,]+/, '') : unit;
  const value = new Big(number).times(FACTORS[ownUnit] ?? 1).toFixed();
  return [metric, codeOf(place), ...daysOf(period), value].join(' ');
}

/** Of a sum all but its number, which agrees with its parts or is left out. */
function sumOf({ sums }: KnownSheet, key: string): string | null {
  const sum = sums.get(key);
  if (!sum?.meaning || !sum.isRight) return null;
  const { metric, place, period } = sum.meaning;
  return [metric, codeOf(place), ...daysOf(period)].join(' ');
}

function codeOf(place: string): string {
  return CODES.get(place) ?? place;
}

/** The first and the last day of a period in the form of the API. */
export function daysOf(period: string): readonly [start: string, end: string] {
  if (/^\d{4}-\d\d-\d\d$/.test(period)) return [period, period];
  const [first = '', last = first] = period.split('/');
  return [`${monthsOf(first)[0]}-01`, lastDay(monthsOf(last)[1])];
}

function monthsOf(part: string): readonly [first: string, last: string] {
  const [, year = '', quarter] = /^(\d{4})(?:-Q(\d))?/.exec(part) ?? [];
  if (quarter !== undefined) return [`${year}-${pad(Number(quarter) * 3 - 2)}`, `${year}-${pad(Number(quarter) * 3)}`];
  return part.length === 4 ? [`${year}-01`, `${year}-12`] : [part, part];
}

function lastDay(month: string): string {
  const [year = '', of = ''] = month.split('-');
  return `${month}-${pad(new Date(Date.UTC(Number(year), Number(of), 0)).getUTCDate())}`;
}

function pad(number: number): string {
  return number.toString().padStart(2, '0');
}

/** Adds provinces, cities and counties of the database to the places that tables are written of. */
export async function addStoredPlaces(database: ImportDatabase): Promise<void> {
  const rows = await database.rows<{ code: string; name: string; around: string }>(
    `select coalesce(heir.code, d.code) as code, d.name, p.name as around from division d join division p on p.id = d.parent_id
     left join division heir on heir.id = d.canonical_id
     where d.valid_to is null and p.valid_to is null and (p.level in (1, 2) or p.code in ('520204', '520521'))
     and not exists (select from division e where e.name = d.name and e.parent_id = d.parent_id and e.id <> d.id)
     -- A town of what the county was before is another place, and the one that a table of that time means.
     and not exists (select from division e join division q on q.id = e.parent_id where e.name = d.name and q.canonical_id = p.id)
     -- A county that was split leads to no one heir: 水城县 went to 钟山区 and 水城区.
     and not exists (select from division e join division_succession x on x.predecessor_id = e.parent_id
       where e.name = d.name and x.successor_id = p.id)
     order by d.code`,
  );
  const around = await database.rows<{ code: string; name: string }>(
    `select code, name from division d where valid_to is null and level between 1 and 3
     -- Its name and its place had another code before.
     and not exists (select from division e where e.name = d.name and e.parent_id = d.parent_id and e.id <> d.id)
     order by level desc, code`,
  );
  for (const { code, name } of around) CODES.set(name, code);
  const names = Map.groupBy(around, ({ name }) => name);
  for (const { code, name } of rows) if (!names.has(name)) CODES.set(name, code);
  for (const [parent, children] of Map.groupBy(rows, (row) => row.around)) {
    // Names that several bear are for other tests: here every name says one place.
    const own = children.map(({ name }) => name).filter((name) => (names.get(name)?.length ?? 1) === 1);
    if ((names.get(parent)?.length ?? 0) === 1 && own.length > 1) PLACES[parent] = own.slice(0, 12);
  }
}
