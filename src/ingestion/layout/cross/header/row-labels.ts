import { isMissingMark, isPlainNumber } from '../words/cell-amount.js';
import type { ColumnDraft } from './column-draft.js';
import type { Cause } from '../cross-problem.js';
import type { Dimension } from '../cross-table.js';
import type { Grid } from './grid.js';
import type { TableWords } from '../words/header-text.js';
import type { LabelRole } from '../words/header-words.js';
import { readPeriodSense } from '../words/period-words.js';
import { isNoPlace, isPlaceCode, type PlaceClassifier, readPlaceLabel } from '../words/place-text.js';
import { takeLabelApart } from '../words/plain-text.js';
import { readSum } from '../words/sum-words.js';

/** Which columns say what a row is about. */
export interface RowLabels {
  /** From the wider to the narrower: 省份, 市州, 县区. */
  readonly place: readonly number[];
  readonly metric: number | null;
  readonly period: number | null;
  /** 年份 beside 月份: the year of what the column of periods says. */
  readonly year: number | null;
  readonly unit: number | null;
  readonly index: readonly number[];
  readonly code: number | null;
  readonly supporter: number | null;
  readonly recipient: number | null;
  /** By column, for the description. */
  readonly roles: ReadonlyMap<number, LabelRole>;
  /** Why none of the rows can be understood. */
  readonly blocked: Cause | null;
}

/** Province, city, county, town, village. */
const MOST_PLACE_COLUMNS = 5;

/** What the first cells of a column look like. */
interface Evidence {
  readonly metrics: number;
  readonly places: number;
  readonly periods: number;
  readonly units: number;
  readonly numbers: number;
  readonly all: number;
}

/** Finds them by their headers, and by what stands in them where a header leaves it open or is missing. */
export function findRowLabels(grid: Grid, body: number, drafts: readonly ColumnDraft[], words: TableWords): RowLabels {
  const firstValue = drafts.findIndex(({ kind }) => kind === 'values' || kind === 'problem');
  const hasMetrics = drafts.some(({ kind, metric }) => kind === 'values' && metric !== null);
  const roles = new Map<number, LabelRole>();
  for (const draft of drafts) {
    const evidence = evidenceOf(grid, body, draft.column, words);
    const role = roleOf(draft, evidence, { isBeforeValues: draft.column < firstValue, hasMetrics });
    if (role !== null) roles.set(draft.column, role);
  }
  return byRole(roles, drafts, firstValue);
}

function roleOf(
  { kind, role }: ColumnDraft,
  seen: Evidence,
  { isBeforeValues, hasMetrics }: { isBeforeValues: boolean; hasMetrics: boolean },
): LabelRole | null {
  if (kind === 'headerless') {
    if (!isBeforeValues || seen.all === 0) return null;
    if (seen.numbers === seen.all) return 'index';
    return mostly(seen, 'places') ?? (seen.metrics > 0 ? 'metric' : mostly(seen, 'periods'));
  }
  if (kind !== 'label' || role === null) return null;
  // The word in the corner may name what stands across instead of what stands below it.
  if (role === 'place' && seen.places === 0 && seen.metrics * 2 > seen.all && !hasMetrics) return 'metric';
  if (role === 'metric' && seen.metrics === 0 && seen.places * 2 > seen.all) return 'place';
  if (role === 'office') return mostly(seen, 'units') ?? mostly(seen, 'places') ?? 'office';
  // 项目名称 heads lists of projects, and of metrics.
  if (role === 'item' && seen.metrics * 2 > seen.all && !hasMetrics) return 'metric';
  if (role !== 'either') return role;
  if (seen.metrics > 0) return 'metric';
  return mostly(seen, 'places') ?? mostly(seen, 'periods') ?? (hasMetrics ? 'item' : 'metric');
}

function mostly(seen: Evidence, what: 'places' | 'periods' | 'units'): LabelRole | null {
  const role = { places: 'place', periods: 'period', units: 'unit' } as const;
  return seen.all > 0 && seen[what] * 5 >= seen.all * 3 ? role[what] : null;
}

/** 一, （二） in front number the rows. */
const HAN_NUMBER = /^\(?[一二三四五六七八九十]{1,3}\)?$/u;

function evidenceOf(grid: Grid, body: number, column: number, { metrics, placeOf, units }: TableWords): Evidence {
  const seen = { metrics: 0, places: 0, periods: 0, units: 0, numbers: 0, all: 0 };
  for (let at = body; at < grid.rows.length; at++) {
    const { name } = takeLabelApart(grid.text(at, column));
    if (name === '' || isMissingMark(name) || readSum(name) || isNoPlace(name)) continue;
    // Remarks and headings are labels of nothing.
    if ((grid.filled(at).length === 1 && grid.width > 2) || grid.isNote(at)) continue;
    seen.all += 1;
    if ((isPlainNumber(name) && !isPlaceCode(name)) || HAN_NUMBER.test(name)) seen.numbers += 1;
    if (metrics.has(name)) seen.metrics += 1;
    else if (readPeriodSense(name) !== null) seen.periods += 1;
    else if (units.read(name) !== null) seen.units += 1;
    else if (isPlaceName(name, placeOf)) seen.places += 1;
    else if (metrics.has(name.replace(/\([^()]*\)$/u, ''))) seen.metrics += 1;
  }
  return seen;
}

function isPlaceName(label: string, placeOf: PlaceClassifier): boolean {
  const { name, isOwn } = readPlaceLabel(label);
  return placeOf(name) !== null || isPlaceCode(name) || (isOwn && name === '');
}

function byRole(roles: ReadonlyMap<number, LabelRole>, drafts: readonly ColumnDraft[], firstValue: number): RowLabels {
  const all = (role: LabelRole): number[] => [...roles].flatMap(([column, one]) => (one === role ? [column] : []));
  const one = (role: LabelRole): number | null => all(role)[0] ?? null;
  // 受援市 and 受援县: the first is the party, the second the place in it.
  const recipients = all('recipient');
  const isNested = recipients.length === 2 && all('place').length === 0;
  const place = isNested ? recipients : all('place');
  const header = (column: number | null | undefined): string => (column == null ? '' : (drafts[column]?.header ?? ''));
  const [year = null, month = null] = yearAndMonth(all('period'), header);
  const twice = (['metric', 'period', 'unit', 'supporter', 'recipient'] as const).find(
    (role) => all(role).length > 1 && !(role === 'recipient' && isNested) && !(role === 'period' && month !== null),
  );
  // A second 地区 behind figures begins a second table nearby the first.
  const nearby = place.find((column) => firstValue !== -1 && column > firstValue && place[0] !== column);
  const placeLike = [...place, ...recipients, ...all('code')];
  const columnsHavePlaces = drafts.some(({ kind, places }) => kind === 'values' && places.length > 0);
  const item = one('item');
  const office = one('office');
  const supporter = one('supporter');
  let blocked: Cause | null = null;
  if (item !== null) blocked = { code: 'ROWS_OF_ITEMS', given: header(item) };
  else if (office !== null) blocked = { code: 'UNCLEAR_COLUMN', given: header(office) };
  else if (nearby !== undefined || place.length > MOST_PLACE_COLUMNS)
    blocked = { code: 'SAME_COLUMN', given: header(nearby ?? place[MOST_PLACE_COLUMNS]) };
  else if (twice !== undefined) blocked = { code: 'SAME_COLUMN', given: header(all(twice)[1]) };
  else if (supporter !== null && placeLike.length === 0 && !columnsHavePlaces)
    blocked = { code: 'ROWS_OF_SUPPORTERS', given: header(supporter) };
  return {
    ...{ place, metric: one('metric'), period: month ?? one('period'), year, unit: one('unit') },
    index: all('index'),
    code: one('metric') === null ? one('code') : null,
    ...{ supporter, recipient: recipients[0] ?? null, roles, blocked },
  };
}

/** 年份 and 月份 side by side; nothing for any other columns of periods. */
function yearAndMonth(
  columns: readonly number[],
  header: (column: number) => string,
): readonly [year: number, month: number] | readonly [] {
  const [year, month, ...more] = columns;
  if (year === undefined || month === undefined || more.length > 0) return [];
  return /^年[份度]?$/u.test(header(year)) && /^(?:月份?|季度)$/u.test(header(month)) ? [year, month] : [];
}

/** What the rows of a table are about. */
export function rowDimensions({ place, recipient, supporter, code, metric, period }: RowLabels): readonly Dimension[] {
  const isPlace = place.length > 0 || recipient !== null || supporter !== null || code !== null;
  return [
    ...(metric === null ? [] : (['metric'] as const)),
    ...(isPlace ? (['place'] as const) : []),
    ...(period === null ? [] : (['period'] as const)),
  ];
}
