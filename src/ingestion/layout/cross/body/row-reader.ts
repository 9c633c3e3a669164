import type { TableRow } from '../../../reading/table.js';
import type { UnitText } from '../../../text/unit-text.js';
import type { Cause } from '../cross-problem.js';
import type { LayoutScope } from '../cross-layout.js';
import type { Dimension } from '../cross-table.js';
import type { TablePlan } from '../header/table-plan.js';
import type { LayoutLookup } from '../layout-lookup.js';
import type { CrossMetric } from '../words/cross-metric.js';
import type { TableWords } from '../words/header-text.js';
import type { LeftOutReason } from '../words/header-words.js';
import type { PeriodSense } from '../words/period-words.js';
import { explainNoPlace, explainOwnLevel } from '../../../text/no-place.js';
import { isOfKind, isOtherPlace, isPlaceCode, placesOfPath } from '../words/place-text.js';
import { plainText } from '../words/plain-text.js';
import { placeOfSum, readSum, type SumText } from '../words/sum-words.js';
import { LabelCells } from './label-cells.js';
import { type MetricLabel, MetricRows, NO_METRIC } from './metric-rows.js';
import { NO_NAME, type PlaceName, PlaceNames } from './place-rows.js';
import { RowPeriods } from './row-periods.js';

/** What the labels of a row say. */
export interface RowReading {
  readonly label: string;
  readonly metric: CrossMetric | null;
  readonly periods: readonly PeriodSense[];
  readonly unit: UnitText | null;
  /** The unit of the row that this one is a part of, where it has none itself. */
  readonly wholesUnit: UnitText | null;
  readonly place: string | null;
  readonly within: string | null;
  readonly isOwn: boolean;
  /** A city, of which the county beside it is left blank. */
  readonly isOuter: boolean;
  /** What a person has said of the row. */
  readonly scope: LayoutScope | null;
  /** A part of the place above it: it is in that place's figure already. */
  readonly isPart: boolean;
  readonly supporter: string;
  readonly recipient: string;
  readonly sum: (SumText & { readonly over: Dimension }) | null;
  readonly leftOut: LeftOutReason | null;
  readonly problem: Cause | null;
}

const NOTHING: RowReading = {
  ...{
    label: '',
    metric: null,
    periods: [],
    unit: null,
    wholesUnit: null,
    place: null,
    within: null,
    isOwn: false,
    isOuter: false,
    scope: null,
    isPart: false,
  },
  ...{ supporter: '', recipient: '', sum: null, leftOut: null, problem: null },
};

/** Reads the labels of rows in their order. */
export class RowReader {
  readonly #cells: LabelCells;
  readonly #places: PlaceNames;
  readonly #metrics: MetricRows;
  readonly #periods: RowPeriods;
  /** The units of the metrics above, by their codes, and the last one. */
  readonly #units = new Map<string, UnitText>();
  #lastUnit: UnitText | null = null;
  /** The last place that is no part of another; of a sum, the place that it is the total of. */
  #wider: string | null = null;
  /** The last city or province. */
  #city: string | null = null;
  /** 其中 below a sum is what the sum adds up. */
  #isBelowSum = false;

  constructor(
    private readonly plan: TablePlan,
    private readonly words: TableWords,
    private readonly layout: LayoutLookup,
  ) {
    const columns = [...plan.labels.roles.keys()].toSorted((one, other) => one - other);
    this.#cells = new LabelCells(columns, plan.labels.place, plan.grid.merged);
    this.#places = new PlaceNames(words);
    this.#metrics = new MetricRows(words, layout);
    this.#periods = new RowPeriods(plan, this.#cells, words.near);
  }

  /** A heading begins something new. */
  begin(): void {
    this.#metrics.begin();
    this.#units.clear();
    this.#lastUnit = null;
    this.#wider = null;
    this.#city = null;
    this.#isBelowSum = false;
    this.#periods.begin();
  }

  read(row: TableRow): RowReading {
    const { labels } = this.plan;
    const saved = this.layout.row(this.labelOf(row));
    if (saved?.as === 'left-out') return { ...NOTHING, label: saved.label, leftOut: 'LAYOUT' };
    const place = this.#placeOf(row, saved?.place);
    const metric = labels.metric === null ? null : this.#metricOf(row, labels.metric);
    const about = `${place?.within ?? ''}|${place?.name ?? ''}|${metric?.metric?.code ?? ''}`;
    const period = labels.period === null ? null : this.#periods.read(row, labels.period, about);
    const unit = labels.unit === null ? null : this.#unitOf(row, labels.unit);
    const sum = this.#sumOf(row, place, metric, period);
    const problem = place?.problem ?? metric?.problem ?? period?.problem ?? unit?.problem ?? null;
    const both = unit?.unit && metric?.unit && unit.unit.multiple !== metric.unit.multiple;
    const own = unit?.unit ?? metric?.unit ?? null;
    const wholesUnit = own ? null : this.#unitOfWhole(metric?.metric ?? null);
    const known = own ?? wholesUnit;
    if (metric?.metric && known) this.#units.set(metric.metric.code, known);
    return {
      ...NOTHING,
      label: this.labelOf(row),
      metric: metric?.metric ?? null,
      periods: this.#periods.recent([...(metric?.periods ?? []), ...(place?.periods ?? []), ...(period?.senses ?? [])]),
      ...{ unit: own, wholesUnit },
      ...(place ? { place: place.name, within: place.within, isOwn: place.isOwn, isPart: place.isPart } : {}),
      isOuter: place?.isOuter === true && saved === null,
      scope: saved?.scope ?? null,
      supporter: this.#text(row, labels.supporter),
      // 受援县 alone is where the figure is of: who supported it is not said.
      recipient: labels.supporter === null ? '' : this.#text(row, labels.recipient),
      sum,
      leftOut: place?.leftOut ?? metric?.leftOut ?? period?.leftOut ?? null,
      problem: sum ? null : both ? { code: 'CONFLICTING_UNITS', given: this.labelOf(row) } : problem,
    };
  }

  /** The texts of a row that label it, for messages and for the saved layout. */
  labelOf(row: TableRow): string {
    const { metric, place, recipient, period, code } = this.plan.labels;
    const columns = [metric, ...place, recipient, period, code].filter((column) => column !== null);
    return [...new Set(columns)]
      .map((column) => plainText(row.cells[column] ?? ''))
      .filter((text) => text !== '')
      .join(' ');
  }

  #text(row: TableRow, column: number | null): string {
    return column === null ? '' : this.#cells.text(row, column).text;
  }

  #placeOf(row: TableRow, saved: string | undefined): (PlaceName & { within: string | null }) | null {
    const { place, recipient, code } = this.plan.labels;
    const columns = place.length > 0 ? place : recipient !== null ? [recipient] : code !== null ? [code] : [];
    if (columns.length === 0) return null;
    const cells = columns.map((column) => this.#cells.text(row, column));
    const at = cells.findLastIndex(({ text }) => text !== '');
    const inner = cells[at];
    if (!inner) return { ...NO_NAME, within: null };
    const named = this.#places.read(inner.text);
    const read = saved === undefined ? named : { ...NO_NAME, problem: null, name: saved, isOwn: named.isOwn };
    const outer = this.#around(cells.slice(0, at).map(({ text }) => text));
    if (read.sum) {
      // The last 合计 below the counties of one city may be of all cities.
      const isOfOuter = read.sum.isPartial || cells[at - 1]?.isCarried === false;
      const of = read.sum.of ?? (isOfOuter ? outer : null);
      this.#wider = placeOfSum({ ...read.sum, of }, this.plan.title.place);
      this.#isBelowSum = true;
      return { ...read, sum: { ...read.sum, of }, within: null };
    }
    if (read.noPlace && read.problem) return { ...read, problem: this.#noPlaceCause(read, outer), within: null };
    if (read.problem || read.leftOut) return { ...read, within: null };
    const digits = code === null ? '' : (row.cells[code] ?? '');
    const isCoded = saved === undefined && isPlaceCode(digits);
    const known = isCoded ? this.words.namesOfCode(digits) : [];
    if (isCoded && read.name !== '' && read.name !== digits && !read.isOwn && isOtherPlace(read.name, known)) {
      const given = `${digits} ${known[0] ?? ''} / ${read.name}`;
      return { ...NO_NAME, problem: { code: 'PLACE_TWICE', given }, within: null };
    }
    const own = isCoded ? digits : read.name;
    const within = read.isPart ? this.#wider : (outer ?? this.#twinsCity(read));
    if (own === '' && !read.isOwn) return { ...NO_NAME, within: null };
    if (own === '') return { ...read, ...this.#ownOf(inner.text, read.kind ?? '', within), within: null };
    if (!read.isPart) {
      this.#wider = read.name;
      this.#isBelowSum = false;
    }
    return { ...read, isOuter: at < columns.length - 1, name: own, within, isPart: read.isPart && !this.#isBelowSum };
  }

  /** 西湖区 below 杭州市 is the one in it; null for names that mean one place anywhere. */
  #twinsCity({ name, isOwn }: PlaceName): string | null {
    const level = isOwn ? undefined : this.words.placeOf(name)?.widest;
    if (level === undefined) return null;
    if (level < COUNTY) this.#city = name;
    const city = level === COUNTY ? this.#city : null;
    return city !== null && this.words.isTwinIn?.(name, city) === true ? city : null;
  }

  /** 贵州省六盘水市, of the columns to the left of the place's own; null where they name none. */
  #around(labels: readonly string[]): string | null {
    const names = labels
      .map((label) => this.#places.read(label))
      .filter(({ name, sum }) => name !== '' && sum === null && !GATHERING.has(name))
      .map(({ name }) => name);
    const path = names.filter((name, at) => name !== names[at - 1]).join('');
    return path === '' ? null : path;
  }

  /** 本级 alone: of the place around it. 省本级 in a table of a city is not the city's. */
  #ownOf(given: string, kind: string, outer: string | null): Pick<PlaceName, 'name' | 'problem'> {
    const name = this.#placeOfKind(kind, outer);
    if (name !== null) return { name, problem: null };
    const label = plainText(given);
    const text = explainOwnLevel(label, kind, outer ?? this.plan.title.place ?? '');
    return { name: '', problem: { code: 'NOT_A_PLACE', given: label, text } };
  }

  /** The nearest place around a row that is of a kind: of a city for 市直, whatever is nearest for 本级 alone. */
  #placeOfKind(kind: string, outer: string | null): string | null {
    const { place, within } = this.plan.title;
    if (kind === '') return outer ?? place;
    const around = [outer, place, within].flatMap((one) => (one === null ? [] : placesOfPath(one)));
    return around.find((one) => isOfKind(one, kind, this.words.placeOf)) ?? null;
  }

  #noPlaceCause({ problem, noPlace }: PlaceName, outer: string | null): Cause | null {
    if (!problem || !noPlace) return problem;
    const named = noPlace.of === '' ? null : noPlace.of;
    const of = noPlace.is === 'organs' ? (named ?? this.#placeOfKind(noPlace.kind, outer) ?? '') : '';
    const text = explainNoPlace(noPlace, { given: problem.given, of, where: 'table' });
    return { ...problem, expected: of, text, ...(of === '' ? {} : { place: of }) };
  }

  #metricOf(row: TableRow, column: number): MetricLabel | null {
    const { text } = this.#cells.text(row, column);
    return text === '' ? { ...NO_METRIC } : this.#metrics.read(text);
  }

  #unitOf(row: TableRow, column: number): { unit: UnitText | null; problem: Cause | null } {
    const plain = plainText(this.#cells.text(row, column).text);
    if (plain === '' || /^[-—/]+$/.test(plain)) {
      this.#lastUnit = null;
      return { unit: null, problem: null };
    }
    const unit = DITTO.test(plain) ? this.#lastUnit : this.words.units.read(plain);
    this.#lastUnit = unit;
    return { unit, problem: unit ? null : { code: 'UNIT_MISMATCH', given: plain } };
  }

  /** Of 其中：捐赠资金 without a unit, that of 社会捐助款物 above it. */
  #unitOfWhole(part: CrossMetric | null): UnitText | null {
    return part === null || part.partOf === null ? null : (this.#units.get(part.partOf) ?? null);
  }

  #sumOf(
    row: TableRow,
    place: PlaceName | null,
    metric: MetricLabel | null,
    period: { isSum: boolean; isToDate: boolean } | null,
  ): RowReading['sum'] {
    if (place?.sum) return { over: 'place', ...place.sum };
    const { supporter } = this.plan.labels;
    const ofSupporters = place === null && supporter !== null ? readSum(plainText(this.#text(row, supporter))) : null;
    if (ofSupporters) return { over: 'place', ...ofSupporters };
    if (metric?.sum) return { over: 'metric', ...metric.sum };
    if (period?.isSum) return { over: 'period', of: null, kind: null, isPartial: false, isToDate: period.isToDate };
    // 合计 merged over 序号 and 地区 stands in the first of them.
    const isNamed = (place !== null && place.name !== '') || (metric !== null && metric.metric !== null);
    if (isNamed) return null;
    const sum = this.plan.labels.index.map((at) => readSum(plainText(row.cells[at] ?? ''))).find((one) => one !== null);
    const over = place ? 'place' : metric ? 'metric' : 'period';
    return sum ? { over, ...sum } : null;
  }
}

const COUNTY = 3;

/** The same as in the row above. */
const DITTO = /^(?:["'〃″”“]{1,2}|同上)$/u;

/** Between a municipality or a province and its counties, where there is no city. */
const GATHERING: ReadonlySet<string> = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划']);
