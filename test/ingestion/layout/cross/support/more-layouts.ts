import type { CrossMetric } from '../../../../../src/ingestion/layout/cross/words/cross-metric.js';
import { type KnownPeriod, month, year } from './known-figure.js';
import { CODES, COUNTED, FLOWS, PLACES, printedName, someFamilies, somePlaces } from './random-axes.js';
import { type Made, type Making, metricColumns, withUnit } from './random-columns.js';
import { reportPeriod } from './random-frame.js';
import { metricRows, PLACE_HEADERS } from './random-rows.js';
import type { ColumnSpec, RowSpec } from './table-spec.js';

/** Forms that are rarer, or that need more than one label for a row. */
export const MORE_LAYOUTS: Readonly<Record<string, (making: Making) => Made>> = {
  'metrics × (place × year)': (making) => {
    const { random } = making;
    const { around, places } = somePlaces(random);
    const of = random.between(2018, 2024);
    const years = [of, of + 1];
    const columns = places.slice(0, 4).flatMap((place): ColumnSpec[] =>
      years.map((one) => ({
        kind: 'figures',
        place,
        period: year(one),
        path: [{ text: place, group: place }, { text: `${one.toString()}年` }],
      })),
    );
    const families = someFamilies(random, COUNTED, 5);
    return { ...metricRows(making, families), columns, ...nothingAround(around, making) };
  },
  'places and years × metrics': (making) => {
    const { random } = making;
    const { around, places } = somePlaces(random);
    const of = random.between(2018, 2024);
    const isBare = random.chance(0.5);
    const rows = places.flatMap((place): RowSpec[] =>
      [of, of + 1].map((one, at) => ({
        kind: 'figures',
        place,
        period: year(one),
        labels: [at === 0 ? place : '', isBare ? one.toString() : `${one.toString()}年`],
      })),
    );
    const labels = [[{ text: random.pick(PLACE_HEADERS) }], [{ text: random.pick(['年份', '年度']) }]];
    return {
      labels,
      rows,
      columns: metricColumns(making, someFamilies(random, COUNTED, 4)),
      ...nothingAround(around, making),
    };
  },
  'supporters and recipients × metrics': (making) => {
    const { random } = making;
    const pairs = random.shuffled([
      ['中山市', '六盘水市'],
      ['珠海市', '遵义市'],
      ['广州市', '毕节市'],
      ['佛山市', '黔东南苗族侗族自治州'],
    ]);
    const rows = pairs
      .slice(0, random.between(2, 4))
      .map(([supporter = '', place = '']): RowSpec => ({ kind: 'figures', place, labels: [supporter, place] }));
    const labels = [
      [{ text: random.pick(['支援方', '帮扶方', '东部城市']) }],
      [{ text: random.pick(['受援方', '受援地', '受援市']) }],
    ];
    const [period, known] = reportPeriod(random);
    const columns = metricColumns(making, someFamilies(random, COUNTED, 4));
    return {
      labels,
      rows,
      columns,
      ...nothingAround(null, making),
      period,
      given: { period: known, moneyUnit: making.moneyUnit },
    };
  },
  'stocks as of a day': (making) => {
    const { random } = making;
    const { around, places } = somePlaces(random);
    const of = random.between(2018, 2025);
    const last = random.between(1, 12);
    const stocks = COUNTED.filter(({ nature }) => nature === 'STOCK');
    const text = random.pick([
      `截至${of.toString()}年${last.toString()}月底`,
      `${of.toString()}年${last.toString()}月末`,
      `截止${of.toString()}年${last.toString()}月底`,
    ]);
    const rows = places.map((place): RowSpec => ({
      kind: 'figures',
      place,
      labels: [random.chance(0.1) ? spaced(place) : place],
    }));
    const columns = metricColumns(making, someFamilies(random, stocks, 5));
    const given = { period: month(of, last), moneyUnit: making.moneyUnit };
    return {
      labels: [[{ text: random.pick(PLACE_HEADERS) }]],
      rows,
      columns,
      ...nothingAround(around, making),
      period: text,
      given,
    };
  },
  'metrics × 本月, 累计': (making) => {
    const { random } = making;
    const { around } = somePlaces(random);
    const of = random.between(2018, 2025);
    const last = random.between(2, 12);
    const toDate: KnownPeriod = { from: [of, 1], to: [of, last], isCumulative: true };
    const columns: ColumnSpec[] = [
      { kind: 'figures', period: month(of, last), path: [{ text: random.pick(['本月', '当月', '本月数']) }] },
      { kind: 'figures', period: toDate, path: [{ text: random.pick(['累计', '本年累计', '自年初累计']) }] },
    ];
    const given = { place: around, moneyUnit: making.moneyUnit };
    return {
      ...metricRows(making, someFamilies(random, FLOWS, 6)),
      ...{ columns, given, place: around, mustNamePlace: true, metric: null },
      period: `${of.toString()}年${last.toString()}月`,
    };
  },
  'codes and places × metrics': (making) => {
    const { random } = making;
    const { around, places } = somePlaces(random);
    const [period, known] = reportPeriod(random);
    const rows = places.map((place, at): RowSpec => {
      const code = CODES.get(place) ?? (520_200 + at + 1).toString();
      return { kind: 'figures', place: code, labels: [code, place] };
    });
    const labels = [
      [{ text: random.pick(['行政区划代码', '区划代码', '代码']) }],
      [{ text: random.pick(['县区名称', '地区', '行政区划名称']) }],
    ];
    const columns = metricColumns(making, someFamilies(random, COUNTED, 4));
    return {
      labels,
      rows,
      columns,
      ...nothingAround(around, making),
      period,
      given: { period: known, moneyUnit: making.moneyUnit },
    };
  },
  'places × metrics in four rows': (making) => {
    const { random } = making;
    const { around, places } = somePlaces(random);
    const of = random.between(2018, 2025);
    const themes = [
      ['资金支持', '资金'],
      ['劳务协作', '劳务'],
      ['产业合作', '产业'],
    ].slice(0, random.between(1, 3));
    const columns = themes.flatMap(([theme = '', group = '']): ColumnSpec[] =>
      someFamilies(random, FLOWS, 2).flatMap(({ whole }, at) =>
        [of, of + 1].map((one): ColumnSpec => ({
          kind: 'figures',
          metric: whole,
          period: year(one),
          path: [
            { text: theme, group },
            { text: printedName(random, whole), group: `${group} ${at.toString()}` },
            ...withUnit(making, `${one.toString()}年`, whole),
          ],
        })),
      ),
    );
    const rows = places.map((place): RowSpec => ({ kind: 'figures', place, labels: [place] }));
    return {
      labels: [[{ text: random.pick(PLACE_HEADERS) }]],
      rows,
      columns: withoutDoubles(columns),
      ...nothingAround(around, making),
    };
  },
  'a city, its offices and its counties × metrics': (making) => {
    const { random } = making;
    const [period, known] = reportPeriod(random);
    const city = random.pick(['六盘水市', '毕节市', '遵义市']);
    const rows: RowSpec[] = [
      { kind: 'figures', place: city, labels: ['市本级'] },
      ...random
        .shuffled(PLACES[city] ?? [])
        .slice(0, 3)
        .map((place): RowSpec => ({ kind: 'figures', place, labels: [place] })),
    ];
    const columns = metricColumns(making, someFamilies(random, COUNTED, 4));
    const given = { period: known, moneyUnit: making.moneyUnit };
    return {
      labels: [[{ text: '地区' }]],
      rows,
      columns,
      ...nothingAround(city, making),
      period,
      mustNamePlace: true,
      given,
    };
  },
};

function nothingAround(
  around: string | null,
  { moneyUnit }: Making,
): Pick<Made, 'period' | 'place' | 'mustNamePlace' | 'metric' | 'given'> {
  return { period: null, place: around, mustNamePlace: false, metric: null, given: { moneyUnit } };
}

/** The same metric may have been drawn under two themes. */
function withoutDoubles(columns: readonly ColumnSpec[]): readonly ColumnSpec[] {
  const seen = new Map<CrossMetric, string>();
  return columns.filter(({ metric, path }) => {
    const theme = path[0]?.group ?? '';
    if (!metric) return true;
    const first = seen.get(metric) ?? theme;
    seen.set(metric, first);
    return first === theme;
  });
}

/** 水 城 区, as wide columns have it. */
function spaced(name: string): string {
  return [...name].join(' ');
}
