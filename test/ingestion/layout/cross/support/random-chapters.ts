import type { CrossMetric } from '../../../../../src/ingestion/layout/cross/words/cross-metric.js';
import type { Random } from '../../../../rollup/support/random.js';
import { COUNTED, FLOWS, PLACES, printedName, somePeriods, somePlaces } from './random-axes.js';
import { MONEY_UNITS, reportPeriod, someFrame } from './random-frame.js';
import { PLACE_HEADERS } from './random-rows.js';
import type { ColumnSpec, RowSpec, TableSpec } from './table-spec.js';
import { type KnownSheet, KnownSheetWriter } from './write-table.js';

const HAN = [...'一二三四五六七八九'];

/** Sheets of several parts, and tables whose rows need two columns to say what they are about. */
export const CHAPTERS: Readonly<Record<string, (random: Random, layout: string) => KnownSheet>> = {
  'chapters of metrics': (random, layout) => metricChapters(random, layout),
  'chapters of places': (random, layout) => placeChapters(random, layout),
  'cities and counties × metrics': (random, layout) => twoColumns(random, layout),
};

function styleOf(random: Random): TableSpec['style'] {
  return { separators: random.chance(0.3), missing: random.pick([0, 0.05]), unitInCells: false };
}

/** 一、财政援助资金（万元）, then places × periods, under a header of its own or under the one at the top. */
function metricChapters(random: Random, layout: string): KnownSheet {
  const writer = new KnownSheetWriter(random, random.chance(0.5));
  const { around, places } = somePlaces(random);
  const periods = somePeriods(random);
  const moneyUnit = random.pick(MONEY_UNITS);
  const metrics = random
    .shuffled(
      (periods.kind === 'months' ? FLOWS : COUNTED).filter(
        ({ names, partOf }) => partOf === null && !/其中/u.test(names[0] ?? ''),
      ),
    )
    .slice(0, random.between(2, 4));
  const unitStyle = random.pick(['title', 'line', 'header'] as const);
  const year = periods.year === null ? null : `${periods.year.toString()}年`;
  const frame = someFrame(random, {
    ...{ period: year, place: around, mustNamePlace: false, metric: null, moneyUnit, unitStyle, counts: [] },
    width: periods.periods.length + 1,
  });
  const columns = periods.periods.map(([text, period]): ColumnSpec => ({ kind: 'figures', period, path: [{ text }] }));
  const labels = [[{ text: random.pick(PLACE_HEADERS) }]];
  const isOnce = random.chance(0.5);
  const chapters = metrics.map((metric, at) => ({
    metric,
    text: chapterTitle(random, metric, at, unitStyle === 'header' ? moneyUnit : null),
  }));
  const rowsOf = (metric: CrossMetric): RowSpec[] =>
    places.map((place): RowSpec => ({ kind: 'figures', place, metric, labels: [place] }));
  const common = { labels, columns, given: { moneyUnit }, hasNumbering: false, style: styleOf(random) };
  if (isOnce) {
    const rows = chapters.flatMap(({ metric, text }): RowSpec[] => [
      { kind: 'heading', labels: [text] },
      ...rowsOf(metric),
    ]);
    writer.write({ ...common, rows, titles: frame.titles, notes: [] });
  } else {
    for (const [at, { metric, text }] of chapters.entries())
      writer.write({ ...common, rows: rowsOf(metric), titles: [...(at === 0 ? frame.titles : []), [text]], notes: [] });
  }
  return writer.sheet(layout, frame.sheet, frame.file);
}

function chapterTitle(random: Random, metric: CrossMetric, at: number, unit: string | null): string {
  const before = random.pick([`${HAN[at] ?? ''}、`, `（${HAN[at] ?? ''}）`, `${HAN[at] ?? ''}、`]);
  const own = metric.unit === '元' ? unit : random.chance(0.5) ? metric.unit : null;
  return `${before}${metric.names[0] ?? ''}${random.pick(['', '情况'])}${own === null ? '' : `（${own}）`}`;
}

/** 一、水城区, then metrics × periods. */
function placeChapters(random: Random, layout: string): KnownSheet {
  const writer = new KnownSheetWriter(random, random.chance(0.5));
  const { places } = somePlaces(random);
  const periods = somePeriods(random);
  const moneyUnit = random.pick(MONEY_UNITS);
  const unitStyle = random.pick(['title', 'line'] as const);
  const year = periods.year === null ? null : `${periods.year.toString()}年`;
  const frame = someFrame(random, {
    ...{ period: year, place: null, mustNamePlace: false, metric: null, moneyUnit, unitStyle, counts: [] },
    width: periods.periods.length + 1,
  });
  const columns = periods.periods.map(([text, period]): ColumnSpec => ({ kind: 'figures', period, path: [{ text }] }));
  const metrics = random
    .shuffled(
      (periods.kind === 'months' ? FLOWS : COUNTED).filter(
        ({ names, partOf }) => partOf === null && !/其中/u.test(names[0] ?? ''),
      ),
    )
    .slice(0, random.between(2, 5));
  const common = {
    labels: [[{ text: random.pick(['指标', '指标名称']) }]],
    columns,
    given: { moneyUnit },
    hasNumbering: false,
  };
  const style = styleOf(random);
  const isOnce = random.chance(0.5);
  const rowsOf = (place: string): RowSpec[] =>
    metrics.map((metric): RowSpec => ({ kind: 'figures', place, metric, labels: [printedName(random, metric)] }));
  const titleOf = (place: string, at: number): string => random.pick([`${HAN[at] ?? ''}、${place}`, place]);
  if (isOnce) {
    const rows = places.flatMap((place, at): RowSpec[] => [
      { kind: 'heading', labels: [titleOf(place, at)] },
      ...rowsOf(place),
    ]);
    writer.write({ ...common, style, rows, titles: frame.titles, notes: frame.notes });
  } else {
    for (const [at, place] of places.entries())
      writer.write({
        ...common,
        style,
        rows: rowsOf(place),
        titles: [...(at === 0 ? frame.titles : []), [titleOf(place, at)]],
        notes: [],
      });
  }
  return writer.sheet(layout, frame.sheet, frame.file);
}

/** 市州 and 县区 beside each other, the city once for all of its counties. */
function twoColumns(random: Random, layout: string): KnownSheet {
  const writer = new KnownSheetWriter(random, random.chance(0.5));
  const moneyUnit = random.pick(MONEY_UNITS);
  const cities = random
    .shuffled(['六盘水市', '毕节市', '遵义市', '黔东南苗族侗族自治州'])
    .slice(0, random.between(1, 3));
  const metrics = random
    .shuffled(COUNTED.filter(({ names, partOf }) => partOf === null && !/其中/u.test(names[0] ?? '')))
    .slice(0, random.between(1, 4));
  const [period, known] = reportPeriod(random);
  const unitStyle = random.pick(['title', 'line', 'header'] as const);
  const columns = metrics.map((metric): ColumnSpec => {
    const unit = metric.unit === '元' ? moneyUnit : metric.unit;
    return {
      kind: 'figures',
      metric,
      path: [{ text: `${metric.names[0] ?? ''}${unitStyle === 'header' ? `（${unit}）` : ''}` }],
    };
  });
  const rows = cities.flatMap((city): RowSpec[] => {
    const counties = random.shuffled(PLACES[city] ?? []).slice(0, random.between(1, 4));
    return counties.map((place, at): RowSpec => ({ kind: 'figures', place, labels: [at === 0 ? city : '', place] }));
  });
  const frame = someFrame(random, {
    ...{
      period,
      place: null,
      mustNamePlace: false,
      metric: null,
      moneyUnit,
      unitStyle,
      counts: [],
      width: columns.length + 2,
    },
  });
  const labels = [
    [{ text: random.pick(['市州', '市（州）', '地市']) }],
    [{ text: random.pick(['县区', '县（市、区）']) }],
  ];
  const given = { period: known, moneyUnit };
  writer.write({
    labels,
    columns,
    rows,
    given,
    titles: frame.titles,
    notes: frame.notes,
    hasNumbering: random.chance(0.2),
    style: styleOf(random),
  });
  return writer.sheet(layout, frame.sheet, frame.file);
}
