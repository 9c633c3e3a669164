import type { CrossMetric } from '../../../../../src/ingestion/layout/cross/words/cross-metric.js';
import type { KnownPeriod } from './known-figure.js';
import {
  COUNTED,
  FLOWS,
  partName,
  type PrintedPeriods,
  printedName,
  someFamilies,
  somePeriods,
  somePlaces,
} from './random-axes.js';
import { type Made, type Making, metricColumns, withUnit, yearText } from './random-columns.js';
import { reportPeriod } from './random-frame.js';
import { metricRows, PLACE_HEADERS, placeLabels, placeRows, SUMS } from './random-rows.js';
import type { ColumnSpec, RowSpec } from './table-spec.js';

/** One table of every form. */
export const LAYOUTS: Readonly<Record<string, (making: Making) => Made>> = {
  'places × metrics': (making) => {
    const { random } = making;
    const { around, places } = somePlaces(random);
    const columns = metricColumns(making, someFamilies(random, COUNTED, 6));
    const [period, known] = reportPeriod(random);
    const labels = placeLabels(random);
    return {
      ...{
        labels,
        columns,
        rows: placeRows(random, places, around, labels.length),
        period,
        place: around,
        metric: null,
      },
      ...{ mustNamePlace: false, given: { period: known, moneyUnit: making.moneyUnit } },
    };
  },
  'places × periods': (making) => periodColumns(making, false),
  'periods × places': (making) => turned(periodColumns({ ...making }, true)),
  'places × (metric × period)': (making) => {
    const { random } = making;
    const { around, places } = somePlaces(random);
    const periods = somePeriods(random);
    const metrics = someFamilies(random, periods.kind === 'months' ? FLOWS : COUNTED, 3).map(({ whole }) => whole);
    const isTimeOutside = random.chance(0.4);
    const outer = isTimeOutside ? periods.periods : metrics;
    const columns = outer.flatMap((one, at) =>
      (isTimeOutside ? metrics : periods.periods).map((other): ColumnSpec => {
        const [text, known] = (isTimeOutside ? one : other) as PrintedPeriods['periods'][number];
        const metric = (isTimeOutside ? other : one) as CrossMetric;
        const name = metric.names[0] ?? '';
        const head = { text: isTimeOutside ? text : name, group: at.toString() };
        return {
          kind: 'figures',
          metric,
          period: known,
          path: [head, ...withUnit(making, isTimeOutside ? name : text, metric)],
        };
      }),
    );
    const labels = placeLabels(random);
    return {
      ...{ labels, columns, rows: placeRows(random, places, around, labels.length), metric: null, place: around },
      ...{ mustNamePlace: false, period: yearText(random, periods), given: { moneyUnit: making.moneyUnit } },
    };
  },
  'places × (metric × 本月, 累计)': (making) => {
    const { random } = making;
    const { around, places } = somePlaces(random);
    const of = random.between(2018, 2025);
    const last = random.between(2, 12);
    const [current, toDate] = random.pick([
      ['本月', '本年累计'],
      ['本月', '累计'],
      ['当月', '年内累计'],
      ['本月数', '累计数'],
    ]);
    const report: KnownPeriod = { from: [of, 1], to: [of, last], isCumulative: true };
    const columns = someFamilies(random, FLOWS, 3).flatMap(({ whole, parts }, at) =>
      [whole, ...parts].flatMap((metric, part) => {
        const name = part === 0 ? printedName(random, metric) : partName(random, metric, false);
        const head = { text: name, group: `${at.toString()} ${part.toString()}` };
        const month: KnownPeriod = { from: [of, last], to: [of, last], isCumulative: false };
        return [
          { kind: 'figures' as const, metric, period: month, path: [head, ...withUnit(making, current, metric)] },
          { kind: 'figures' as const, metric, period: report, path: [head, ...withUnit(making, toDate, metric)] },
        ];
      }),
    );
    const labels = placeLabels(random);
    const period = random.pick([`${of.toString()}年${last.toString()}月`, `${of.toString()}年1-${last.toString()}月`]);
    return {
      ...{
        labels,
        columns,
        rows: placeRows(random, places, around, labels.length),
        period,
        place: around,
        metric: null,
      },
      ...{ mustNamePlace: false, given: { moneyUnit: making.moneyUnit } },
    };
  },
  'metrics × places': (making) => {
    const { random } = making;
    const { around, places } = somePlaces(random);
    const [period, known] = reportPeriod(random);
    const names = places.map((place): ColumnSpec => ({
      kind: 'figures',
      place,
      path: [{ text: place }],
      partOf: 'all',
    }));
    const sum: ColumnSpec = { kind: 'sum', path: [{ text: random.pick(SUMS) }], addsUp: 'all' };
    const columns = random.pick([names, [...names, sum], [sum, ...names]]);
    return {
      ...metricRows(making, someFamilies(random, COUNTED, 6)),
      ...{ columns, period, place: around, mustNamePlace: false, metric: null },
      given: { period: known, moneyUnit: making.moneyUnit },
    };
  },
  'metrics × periods': (making) => {
    const { random } = making;
    const { around } = somePlaces(random);
    const periods = somePeriods(random);
    const hasSum = periods.isGapless && periods.kind !== 'years' && random.chance(0.4);
    const families = someFamilies(random, hasSum ? FLOWS : COUNTED, 6);
    const times = periods.periods.map(([text, period]): ColumnSpec => ({
      kind: 'figures',
      period,
      path: [{ text }],
      partOf: 'all',
    }));
    const sum: ColumnSpec = { kind: 'sum', path: [{ text: '合计' }], addsUp: 'all' };
    return {
      ...metricRows(making, families),
      columns: hasSum ? [...times, sum] : times,
      ...{ period: yearText(random, periods), place: around, mustNamePlace: true, metric: null },
      given: { place: around, moneyUnit: making.moneyUnit },
    };
  },
};

function periodColumns(making: Making, isTurned: boolean): Made {
  const { random } = making;
  const { around, places } = somePlaces(random);
  const periods = somePeriods(random);
  const hasSum = !isTurned && periods.isGapless && periods.kind !== 'years' && random.chance(0.4);
  const metric = random.pick(hasSum || periods.kind === 'months' ? FLOWS.filter(isPlain) : COUNTED.filter(isPlain));
  const isUnder = !isTurned && (making.unitStyle === 'header' || random.chance(0.3));
  const head = isUnder
    ? [
        {
          text: `${metric.names[0] ?? ''}${making.unitStyle === 'header' ? `（${unitOf(making, metric)}）` : ''}`,
          group: 'metric',
        },
      ]
    : [];
  const times = periods.periods.map(([text, period]): ColumnSpec => ({
    kind: 'figures',
    period,
    path: [...head, { text }],
    partOf: 'all',
  }));
  const sum: ColumnSpec = { kind: 'sum', path: [...head, { text: '合计' }], addsUp: 'all' };
  const labels = isTurned ? [[{ text: random.pick(PLACE_HEADERS) }]] : placeLabels(random);
  return {
    ...{ labels, columns: hasSum ? [...times, sum] : times, place: around, mustNamePlace: false },
    rows: isTurned
      ? places.map((place): RowSpec => ({ kind: 'figures', place, labels: [place] }))
      : placeRows(random, places, around, labels.length),
    period: yearText(random, periods),
    metric: isUnder ? null : metric,
    given: { metric, moneyUnit: making.moneyUnit },
  };
}

function unitOf({ moneyUnit }: Making, { unit }: CrossMetric): string {
  return unit === '元' ? moneyUnit : unit;
}

function isPlain({ names, partOf }: CrossMetric): boolean {
  return partOf === null && !/^其中/u.test(names[0] ?? '');
}

/** Rows for columns. */
function turned(made: Made): Made {
  const columns = made.rows.map(({ place }): ColumnSpec => ({ kind: 'figures', place, path: [{ text: place ?? '' }] }));
  const rows = made.columns.map(({ path, period }): RowSpec => ({
    kind: 'figures',
    period,
    labels: [path.at(-1)?.text ?? ''],
  }));
  return { ...made, columns, rows, labels: [[{ text: '月份' }]] };
}
