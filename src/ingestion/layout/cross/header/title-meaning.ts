import type { PrintedPeriod } from '../../../text/period-text.js';
import type { UnitText } from '../../../text/unit-text.js';
import type { Cause } from '../cross-problem.js';
import type { CrossMetric } from '../words/cross-metric.js';
import { missingMetric } from '../words/missing-metric.js';
import type { LayoutScope } from '../cross-layout.js';
import type { Given } from '../cross-table.js';
import { namesBatch } from '../words/batch-words.js';
import type { TableWords } from '../words/header-text.js';
import { isWholeYear, isWithin, type PeriodSense, refinePeriod } from '../words/period-words.js';
import { periodsInText } from '../words/period-in-text.js';
import type { PlaceInText } from '../words/place-text.js';
import { plainText } from '../words/plain-text.js';
import { withFullYears } from '../words/short-year.js';
import { isThemeTitle, readTitleText, type TitleText, undatedIn } from '../words/title-text.js';

type Origin = Given['from'];

/** What stands around a table, said once for all of its cells. */
export interface TitleMeaning {
  /** All of it, for messages. */
  readonly text: string;
  readonly period: PrintedPeriod | null;
  readonly periodFrom: Origin;
  /** Texts that name different periods, or leave open where theirs begins. */
  readonly unclearPeriod: string | null;
  /** 1月, on a tab or above a table, where nothing names the year. */
  readonly undatedPeriod: string | null;
  readonly place: string | null;
  readonly within: string | null;
  readonly placeFrom: Origin;
  readonly unclearPlace: string | null;
  readonly metric: CrossMetric | null;
  readonly metricFrom: Origin;
  readonly unclearMetric: string | null;
  /** The cause for cells of which nothing else names a metric either. */
  readonly noMetric: Cause;
  readonly units: readonly { readonly unit: UnitText; readonly from: Origin }[];
  /** What a layout says and nobody understands. */
  readonly misfit: Cause | null;
  /** Only a person says it, in a layout. */
  readonly scope: LayoutScope | null;
  /** The title that speaks of plans. */
  readonly plan: string | null;
  /** A title with words that may change what all figures below it are: 新增, 省级. */
  readonly unclear: string | null;
}

export interface Surroundings {
  /** The rows above the header, cell by cell. */
  readonly titles: readonly string[];
  readonly sheet: string | null;
  /** The name of the file, without its ending. */
  readonly file: string | null;
  /** Of a chapter: what stands above the first one. */
  readonly outer: TitleMeaning | null;
}

/** The nearest saying counts; where two of them exclude each other, none does. */
export function readSurroundings({ titles, sheet, file, outer }: Surroundings, words: TableWords): TitleMeaning {
  const century = { known: yearsIn([...titles, sheet ?? '', file ?? ''], outer), near: words.near };
  const read = (text: string): TitleText => readTitleText(withFullYears(plainText(text), century), words);
  const own = titles.map(read);
  const tab = sheet === null ? null : read(sheet);
  const name = file === null ? null : read(file);
  const from: Origin = outer ? 'chapter' : 'title';
  const texts = [...titles, ...(outer ? [outer.text] : [sheet === null || isUnnamed(sheet) ? '' : sheet])].filter(
    (text) => text !== '',
  );
  const period = periodOf(own, outer, tab, name, from);
  const place = placeOf(own, outer, tab, name, from);
  const metric = metricOf(own, outer, tab, from);
  const named = metric.unclearMetric ?? texts.join(' / ');
  const units = own.flatMap((title) => title.units.map((unit) => ({ unit, from })));
  return {
    text: texts.join(' / '),
    ...period,
    undatedPeriod: period.period === null ? (undatedIn([...own, tab, name]) ?? outer?.undatedPeriod ?? null) : null,
    ...place,
    ...metric,
    noMetric: missingMetric(own.length > 0 || tab === null || isUnnamed(tab.plain) ? own : [tab], named, words.metrics),
    // A chapter that names its own units does not inherit those of the same noun.
    units: [...units, ...(outer?.units ?? []).filter(({ unit }) => !units.some((one) => one.unit.noun === unit.noun))],
    misfit: null,
    scope: outer?.scope ?? null,
    unclear:
      own.find((title) => isUnclear(title, outer !== null))?.plain ??
      [tab, name].find((one) => one !== null && namesBatch(one.plain))?.plain ??
      outer?.unclear ??
      null,
    plan: [...own, ...(tab ? [tab] : [])].find(({ isPlan }) => isPlan)?.plain ?? outer?.plan ?? null,
  };
}

/** The years of four digits that are named around a table. */
function yearsIn(texts: readonly string[], outer: TitleMeaning | null): ReadonlySet<number> {
  const periods = texts.flatMap((text) =>
    periodsInText(plainText(text)).senses.flatMap((sense) => (sense.kind === 'full' ? sense.period : [])),
  );
  const all = outer?.period ? [...periods, outer.period] : periods;
  return new Set(all.flatMap(({ start, end }) => [Number(start.slice(0, 4)), Number(end.slice(0, 4))]));
}

/** A sheet that bears the name that it was made with says nothing. */
function isUnnamed(sheet: string): boolean {
  return /^(?:Sheet|工作表|表格?)\s*\d*$/iu.test(sheet.trim());
}

/** The heading of a chapter must say something that is understood; else it may be anything. */
function isUnclear(title: TitleText, isChapter: boolean): boolean {
  if (title.isQualified || namesBatch(title.plain)) return true;
  const says = title.periods.length + title.places.length + title.metrics.length + title.units.length;
  return isChapter && says === 0 && !title.isClear && !isThemeTitle(title);
}

type PeriodPart = Pick<TitleMeaning, 'period' | 'periodFrom' | 'unclearPeriod'>;

function periodOf(
  own: readonly TitleText[],
  outer: TitleMeaning | null,
  tab: TitleText | null,
  file: TitleText | null,
  from: Origin,
): PeriodPart {
  const unclear = (unclearPeriod: string): PeriodPart => ({ period: null, periodFrom: from, unclearPeriod });
  const open = own.find(({ isOpen }) => isOpen) ?? (tab?.isOpen === true ? tab : undefined);
  if (open) return unclear(open.plain);
  const toDate: PeriodSense[] = own.some(({ isToDate }) => isToDate)
    ? [{ kind: 'relative', of: 'to-date', text: '累计' }]
    : [];
  const title = combined(
    own.flatMap(({ periods }) => periods),
    outer?.period ?? yearElsewhere(tab, file),
  );
  if (title === 'conflict') return unclear(own.map(({ plain }) => plain).join(' / '));
  if (outer) {
    if (title === null && toDate.length === 0) return periodPart(outer);
    const period = title ?? outer.period;
    const refined = toDate[0] && period ? refinePeriod(period, toDate[0]) : null;
    if (refined?.ok === false) return unclear(refined.given);
    return { period: refined?.period ?? period, periodFrom: from, unclearPeriod: null };
  }
  const first = withTab(title, tab, file);
  if (first.unclearPeriod !== null || first.period === null || toDate[0] === undefined) return first;
  const refined = refinePeriod(first.period, toDate[0]);
  return refined.ok ? { ...first, period: refined.period } : unclear(own.map(({ plain }) => plain).join(' / '));
}

/** For a title that says 1-8月 alone: the year of the tab, else of the file. */
function yearElsewhere(tab: TitleText | null, file: TitleText | null): PrintedPeriod | null {
  for (const source of [tab, file]) {
    const found = combined(source?.periods ?? [], null);
    if (found !== null && found !== 'conflict') return found;
  }
  return null;
}

function withTab(title: PrintedPeriod | null, tab: TitleText | null, file: TitleText | null): PeriodPart {
  const sheet = combined(tab?.periods ?? [], title ?? yearElsewhere(null, file));
  const name = combined(file?.periods ?? [], title ?? (sheet === 'conflict' ? null : sheet));
  const given = [tab?.plain, file?.plain].filter((text) => text !== undefined).join(' / ');
  if (title === null) {
    if (sheet === 'conflict') return { period: null, periodFrom: 'sheet', unclearPeriod: given };
    if (sheet !== null) return finer(sheet, name, 'sheet', given);
    if (name === 'conflict') return { period: null, periodFrom: 'file', unclearPeriod: given };
    return { period: name, periodFrom: 'file', unclearPeriod: null };
  }
  if (sheet === 'conflict') return { period: null, periodFrom: 'title', unclearPeriod: given };
  if (sheet === null) return finer(title, name, 'title', given);
  if (isWholeYear(title) && isWithin(sheet, title)) return { period: sheet, periodFrom: 'sheet', unclearPeriod: null };
  // A tab of 8月 on a table of 1—8月 names the report; the other way round, one of them is wrong.
  const isReport = title.end === sheet.end && isWithin(sheet, title);
  const fits = isReport || (isWholeYear(sheet) && isWithin(title, sheet));
  return { period: fits ? title : null, periodFrom: 'title', unclearPeriod: fits ? null : given };
}

/** A file of 2023年8月 around a table of 2023年 leaves open how far the year goes. */
function finer(
  period: PrintedPeriod,
  file: PrintedPeriod | null | 'conflict',
  periodFrom: Origin,
  given: string,
): PeriodPart {
  const isFiner =
    file !== null && file !== 'conflict' && isWholeYear(period) && isWithin(file, period) && !isWholeYear(file);
  return { period: isFiner ? null : period, periodFrom, unclearPeriod: isFiner ? given : null };
}

/** Several sayings of one place: a year and something within it are one, others exclude each other. */
function combined(senses: readonly PeriodSense[], base: PrintedPeriod | null): PrintedPeriod | null | 'conflict' {
  const order = { full: 0, since: 1, 'short-year': 2, 'in-year': 2, relative: 3 };
  let period: PrintedPeriod | null = null;
  for (const sense of senses.toSorted((one, other) => order[one.kind] - order[other.kind])) {
    const choice = refinePeriod(period ?? base, sense);
    if (!choice.ok) {
      // Without a year it says nothing, here; the columns may still say it all.
      if (choice.why === 'year') continue;
      return 'conflict';
    }
    const next: PrintedPeriod = choice.period;
    if (period === null || sense.kind === 'since' || (isWholeYear(period) && isWithin(next, period))) period = next;
    else if (!(isWholeYear(next) && isWithin(period, next)) && !isSame(period, next)) {
      // 1—8月, 数据截至8月31日: the day ends the interval.
      if (period.end !== next.end || period.isAsOf === next.isAsOf) return 'conflict';
      if (period.isAsOf) period = next;
    }
  }
  return period;
}

function isSame(one: PrintedPeriod, other: PrintedPeriod): boolean {
  return one.start === other.start && one.end === other.end;
}

function periodPart({ period, periodFrom, unclearPeriod }: TitleMeaning): PeriodPart {
  return { period, periodFrom, unclearPeriod };
}

type PlacePart = Pick<TitleMeaning, 'place' | 'within' | 'placeFrom' | 'unclearPlace'>;

function placeOf(
  own: readonly TitleText[],
  outer: TitleMeaning | null,
  tab: TitleText | null,
  file: TitleText | null,
  from: Origin,
): PlacePart {
  const inTitles = own.flatMap(({ places }) => places);
  const inTab = outer ? [] : (tab?.places ?? []);
  const all = [...inTitles, ...inTab];
  if (all.length === 0 && outer) return placePart(outer);
  const inFile = all.length === 0 && !outer ? (file?.places ?? []) : [];
  const found = narrowest([...all, ...inFile]);
  const placeFrom = inTitles.length > 0 ? from : inTab.length > 0 ? 'sheet' : 'file';
  if (found === null) return { place: null, within: null, placeFrom, unclearPlace: null };
  if (found === 'conflict') {
    const names = [...new Set([...all, ...inFile].map(({ name }) => name))].join('、');
    return { place: null, within: null, placeFrom, unclearPlace: names };
  }
  return { place: found.name, within: found.within ?? outer?.place ?? null, placeFrom, unclearPlace: null };
}

/** The narrowest of places that lie below each other, as far as their names tell. */
function narrowest(places: readonly PlaceInText[]): PlaceInText | null | 'conflict' {
  let found: PlaceInText | null = null;
  for (const place of places) {
    if (place.mayBeSupporter) return 'conflict';
    if (found === null || found.name === place.name) found = place;
    else if (isWider(found, place)) found = below(place, found);
    else if (isWider(place, found)) found = below(found, place);
    else return 'conflict';
  }
  return found;
}

function below(place: PlaceInText, wider: PlaceInText): PlaceInText {
  return { ...place, within: place.within ?? wider.name };
}

function isWider(one: PlaceInText, other: PlaceInText): boolean {
  return one.levels.narrowest <= other.levels.widest && one.levels.widest < other.levels.narrowest;
}

function placePart({ place, within, placeFrom, unclearPlace }: TitleMeaning): PlacePart {
  return { place, within, placeFrom, unclearPlace };
}

type MetricPart = Pick<TitleMeaning, 'metric' | 'metricFrom' | 'unclearMetric'>;

/** A metric in a title is certain where nothing else stands there that might change it: …使用情况, 其中省级…. */
function metricOf(
  own: readonly TitleText[],
  outer: TitleMeaning | null,
  tab: TitleText | null,
  from: Origin,
): MetricPart {
  const named = own.filter(({ metrics }) => metrics.length > 0);
  const inTab = !outer && tab && tab.metrics.length > 0 ? [tab] : [];
  const sources = named.length > 0 ? named : inTab;
  const metricFrom = named.length > 0 ? from : 'sheet';
  if (sources.length === 0) {
    // A title that is not understood may change what was said above it.
    const unclear = outer?.metric ? own.find(({ isClear }) => !isClear) : undefined;
    if (outer && !unclear) return metricPart(outer);
    return { metric: null, metricFrom, unclearMetric: unclear?.plain ?? null };
  }
  const codes = new Set([...named, ...inTab].flatMap(({ metrics }) => metrics.map(({ code }) => code)));
  const [metric = null] = sources[0]?.metrics ?? [];
  // That its period is open changes nothing in what it counts.
  const isSure = codes.size === 1 && sources.every(({ rest }) => rest === '');
  const unclear = isSure ? null : sources.map(({ plain }) => plain).join(' / ');
  return { metric: isSure ? metric : null, metricFrom, unclearMetric: unclear };
}

function metricPart({ metric, metricFrom, unclearMetric }: TitleMeaning): MetricPart {
  return { metric, metricFrom, unclearMetric };
}
