import { Client } from 'pg';

/** Ids beyond those that the catalogue gets when the server starts. */
const METRIC = 1000;

/** Into all tables, empty: a small world of places, pairings, observations and targets, and 500 districts with twelve metrics beside it. */
export async function insertWorld(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of [
      ...PLACES.map(placeRow),
      ...ROWS,
      ...FIGURES.map(observationRow),
      ...TARGETS.map(targetRow),
    ]) {
      await client.query(statement);
    }
  } finally {
    await client.end();
  }
}

type PlaceRow = readonly [id: number, level: number, code: string, name: string, above: readonly number[]];

const PLACES: readonly PlaceRow[] = [
  [1, 1, '520000', '贵州', []],
  [2, 2, '520200', '六盘水', [1]],
  [3, 3, '520201', '钟山区', [1, 2]],
  [4, 3, '520203', '六枝特区', [1, 2]],
  [5, 3, '520204', '水城区', [1, 2]],
  [6, 3, '520281', '盘州', [1, 2]],
  [7, 4, '520204205', '勺米镇', [1, 2, 5]],
  [8, 1, '440000', '广东', []],
  [9, 2, '442000', '中山', [8]],
  [10, 4, '442000100', '小榄镇', [8, 9]],
  [11, 3, '520221', '水城县', [1, 2]],
  [12, 3, '520299', '并入水城区', [1, 2]],
  [13, 1, '530000', '云南', []],
  [14, 2, '530100', '昆明', [13]],
];

function placeRow([id, level, code, name, above]: PlaceRow): string {
  // A town of Zhongshan has no district: its city is at its own level nevertheless.
  const levels = above.map((ancestor) => PLACES.find(([row]) => row === ancestor)?.[1]);
  const at = (wanted: number): string => {
    const ancestor = above[levels.indexOf(wanted)];
    return wanted === level ? id.toString() : wanted < level && ancestor !== undefined ? ancestor.toString() : 'null';
  };
  return `insert into division (id, key, code, level, name, official_name, kind, pinyin, initials, province_id, city_id, district_id, town_id, village_id)
    values (${id}, '${code}', '${code}', ${level}, '${name}', '${name}', '', '', '', ${[1, 2, 3, 4, 5].map(at).join(', ')})`;
}

const METRICS = [
  ['FUNDS', '元', 'FLOW'],
  ['JOBS', '人', 'FLOW'],
  ['PARKS', '个', 'STOCK'],
  ['INDEX', '', 'NONE'],
] as const;

const ROWS = [
  // Split, so it keeps its observations; merged, so its observations count at the successor.
  `update division set valid_to = '2020-07-30' where id = 11`,
  `update division set valid_to = '2020-07-30', current_id = 5 where id = 12`,
  `insert into division (id, key, code, level, name, official_name, kind, pinyin, initials, province_id, city_id, district_id)
    select 1000 + n, 530100 + n, 530100 + n, 3, 'D' || n, 'D' || n, '', '', '', 13, 14, 1000 + n from generate_series(1, 500) n`,
  ...METRICS.map(
    ([code, unit, nature], index) =>
      `insert into metric (id, code, name, name_en, unit, scale, nature, position) values (${METRIC + index + 1}, '${code}', '指标${code}', '${code}', '${unit}', 2, '${nature}', ${index})`,
  ),
  `insert into metric (id, code, name, name_en, unit, scale, nature, numerator_id, denominator_id, factor, position)
    values (${METRIC + 5}, 'FUNDS_PER_JOB', '人均', 'Funds per job', '元', 2, 'RATE', ${METRIC + 1}, ${METRIC + 2}, 1, 5)`,
  `insert into metric (id, code, name, name_en, unit, scale, nature, position)
    select ${METRIC} + 100 + n, 'M' || n, 'M' || n, 'M' || n, '个', 0, 'FLOW', 100 + n from generate_series(1, 12) n`,
  `insert into source (id, code, title) values (1, 'S', 'Source')`,
  `insert into program (id, code, name) values (1, 'EW', '东西部协作')`,
  `insert into pairing (id, code, program_id, kind, supporter_division_id, recipient_division_id, parent_id, path) values
    (1, 'P-CITY', 1, 'CITY', 9, 2, null, '{1}'), (2, 'P-TOWN', 1, 'TOWN', 10, 4, 1, '{1,2}')`,
  // District n has n of M1 to M6 in June 2021 and nothing of M7 to M12.
  `insert into observation (key, metric_id, division_id, period_start, period_end, basis, scope, value, lower, upper, as_printed, source_id, recorded_at)
    select gen_random_uuid(), ${METRIC} + 100 + m, 1000 + n, '2021-06-01', '2021-06-30', 'INCREMENT', 'OWN', n, n, n, '', 1, now()
    from generate_series(1, 500) n, generate_series(1, 6) m`,
];

type ObservationRow = readonly [
  metric: number,
  place: number,
  from: string,
  to: string,
  value: number,
  more?: { readonly pairing?: number; readonly open?: boolean },
];

const AUGUST_2020 = ['2020-08-01', '2020-08-31'] as const;
const JULY = ['2021-07-01', '2021-07-31'] as const;
const AUGUST = ['2021-08-01', '2021-08-31'] as const;
const JANUARY_2022 = ['2022-01-01', '2022-01-31'] as const;

const FIGURES: readonly ObservationRow[] = [
  [1, 4, ...AUGUST_2020, 100],
  [1, 4, ...JULY, 120],
  [1, 4, ...AUGUST, 150],
  [1, 7, ...AUGUST, 150],
  [1, 6, ...AUGUST_2020, 80],
  [1, 6, ...AUGUST, 200, { open: true }],
  [1, 11, '2019-05-01', '2019-05-31', 30],
  [1, 12, '2019-05-01', '2019-05-31', 40],
  [1, 4, ...JANUARY_2022, 10, { pairing: 2 }],
  [1, 5, ...JANUARY_2022, 5, { pairing: 1 }],
  [2, 4, ...AUGUST, 0],
  [2, 6, ...AUGUST, 4],
  [3, 4, '2020-12-31', '2020-12-31', 2],
  [3, 4, '2021-06-30', '2021-06-30', 3],
  [4, 4, ...AUGUST, 7],
];

function observationRow([metric, place, from, to, value, more]: ObservationRow): string {
  const upper = more?.open ? 'null' : value.toString();
  return `insert into observation (key, metric_id, division_id, pairing_id, period_start, period_end, basis, scope, value, lower, upper, as_printed, source_id, recorded_at)
    values (gen_random_uuid(), ${METRIC + metric}, ${place}, ${more?.pairing?.toString() ?? 'null'}, '${from}', '${to}', '${metric === 3 ? 'STOCK' : 'INCREMENT'}', 'OWN', ${value}, ${value}, ${upper}, '', 1, now())`;
}

type TargetRow = readonly [
  code: string,
  metric: number,
  place: number,
  pairing: number | null,
  period: readonly [string, string] | null,
  comparison: string,
  value: number | null,
];

const TARGETS: readonly TargetRow[] = [
  ['T-YEAR', 1, 4, null, ['2021-01-01', '2021-12-31'], 'AT_LEAST', 300],
  ['T-EVER', 1, 4, null, null, 'AT_LEAST', 380],
  ['T-OPEN', 1, 6, null, AUGUST, 'AT_LEAST', 250],
  ['T-PAIRING', 1, 2, 1, ['2022-01-01', '2022-12-31'], 'AT_LEAST', 20],
  ['T-PARKS', 3, 4, null, null, 'AT_MOST', 4],
  ['T-PART', 3, 4, 1, ['2021-01-01', '2021-12-31'], 'AT_LEAST', 5],
  ['T-ROUND', 2, 2, 1, null, 'AT_LEAST_PREVIOUS_ROUND', null],
];

function targetRow([code, metric, place, pairing, period, comparison, value]: TargetRow): string {
  const interval = period ? `'${period[0]}', '${period[1]}'` : 'null, null';
  return `insert into target (code, metric_id, division_id, pairing_id, period_start, period_end, comparison, value)
    values ('${code}', ${METRIC + metric}, ${place}, ${pairing?.toString() ?? 'null'}, ${interval}, '${comparison}', ${value?.toString() ?? 'null'})`;
}
