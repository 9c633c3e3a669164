import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type ImportApi, startImportApi } from '../../support/import-api.js';
import { LONG } from '../../support/long.js';
import { Random } from '../support/random.js';

/*
 * Amounts of every town and month are drawn, of a pairing or none, for itself or for its own level; then files with
 * reports of them that are all true. Whatever the files say, in however overlapping ways, no answer is above the truth.
 */

const WORLDS = Number(process.env.TRUE_REPORTS ?? (LONG ? 25 : 12));
const SEED = Number(process.env.TRUE_REPORTS_SEED ?? 1);
/** So many metrics are asked for in one request. */
const AT_ONCE = 25;

const CITY = '520200';
const TOWNS: Readonly<Record<string, readonly string[]>> = {
  '520203': ['520203104', '520203109', '520203205'],
  '520204': ['520204205'],
  '520281': ['520281123', '520281202'],
};
const COUNTIES = Object.keys(TOWNS);
const ALL_TOWNS = Object.values(TOWNS).flat();
const PLACES = [CITY, ...COUNTIES, ...ALL_TOWNS];
const countyOf = (place: string): string => place.slice(0, 6);
const isIn = (town: string, place: string): boolean =>
  place === CITY || town === place || (COUNTIES.includes(place) && countyOf(town) === place);

const PERIODS: readonly (readonly [number, number])[] = [
  ...([
    [1, 12],
    [1, 3],
    [4, 6],
    [7, 9],
    [10, 12],
    [1, 6],
    [1, 8],
    [1, 9],
    [1, 11],
    [7, 12],
  ] as const),
  ...Array.from({ length: 12 }, (_, at) => [at + 1, at + 1] as const),
];
const ASKED: typeof PERIODS = [
  [1, 12],
  [1, 6],
  [1, 8],
  [1, 9],
  [7, 12],
  [4, 6],
];

/** Ways to write a stretch of months. */
const written = ([first, last]: readonly [number, number], random: Random): string => {
  const two = (month: number): string => month.toString().padStart(2, '0');
  if (first === last) return random.pick([`2021-${two(first)}`, `2021年${first}月`]);
  const range = [`2021-${two(first)}/2021-${two(last)}`, `2021年${first}-${last}月`];
  if (first === 1 && last === 12) return random.pick([...range, '2021', '2021年']);
  return random.pick(first === 1 ? [...range, `2021年1-${last}月累计`] : range);
};
const asked = ([first, last]: readonly [number, number]): string =>
  `2021-${first.toString().padStart(2, '0')}/2021-${last.toString().padStart(2, '0')}`;

interface Grain {
  readonly town: string;
  readonly month: number;
  readonly isPaired: boolean;
  readonly isOwn: boolean;
  readonly amount: number;
}

interface Report {
  readonly place: string;
  readonly period: readonly [number, number];
  readonly pairing: '' | 'TA' | 'TB';
  readonly scope: 'TOTAL' | 'OWN';
  readonly source: string;
  readonly value: number;
}

interface Truth {
  readonly metric: string;
  readonly grains: readonly Grain[];
  readonly reports: readonly Report[];
}

const sumOf = (grains: readonly Grain[]): number => grains.reduce((sum, { amount }) => sum + amount, 0);

function isAbout({ place, period: [first, last], pairing, scope }: Omit<Report, 'value'>, grain: Grain): boolean {
  return (
    isIn(grain.town, place) &&
    first <= grain.month &&
    grain.month <= last &&
    (pairing === '' || (grain.isPaired && (pairing === 'TA' || countyOf(grain.town) === '520203'))) &&
    (scope === 'TOTAL' || grain.isOwn)
  );
}

function drawTruth(random: Random, metric: string): Truth {
  const grains = ALL_TOWNS.flatMap((town) =>
    Array.from({ length: 12 }, (_, at) => at + 1).flatMap((month) =>
      [true, false].flatMap((isPaired) =>
        [true, false].map((isOwn) => ({ town, month, isPaired, isOwn, amount: random.pick([0, 0, 1, 2, 5]) })),
      ),
    ),
  );
  const reports = new Map<string, Report>();
  for (let count = random.between(2, 12); count > 0; count--) {
    const scope = random.chance(0.2) ? 'OWN' : 'TOTAL';
    const place = random.pick(scope === 'OWN' ? ALL_TOWNS : PLACES);
    const pairings = countyOf(place) === '520203' ? (['', '', 'TA', 'TB'] as const) : (['', '', 'TA'] as const);
    const pairing = random.pick<Report['pairing']>(pairings);
    const report = {
      place,
      period: random.pick(PERIODS),
      pairing,
      scope,
      source: random.pick(['ONE', 'TWO']),
    } as const;
    const value = sumOf(grains.filter((grain) => isAbout(report, grain)));
    reports.set(JSON.stringify(report), { ...report, value });
  }
  return { metric, grains, reports: [...reports.values()] };
}

let server: ImportApi;
beforeAll(async () => {
  server = await startImportApi();
  await send('programs', 'code,name\nTP,True');
  await send('sources', 'code,title,published\nONE,One,2022-01-01\nTWO,Two,2022-02-01');
  await send(
    'pairings',
    'code,program,kind,supporter,recipient,parent\nTA,TP,CITY,442000,520200,\nTB,TP,OTHER,442000001,520203,TA',
  );
});
afterAll(() => server.stop());

async function send(kind: string, text: string): Promise<void> {
  const { body } = await server.send(text, { kind, name: `${kind}.csv` });
  expect(body.faults).toEqual([]);
}

interface Amount {
  readonly value: string | null;
  readonly upper: string | null;
  readonly exact: boolean;
  readonly observationCount: number;
}
/** By place or side, period and metric. */
type Answers = Readonly<Record<string, Readonly<Record<string, readonly Amount[]>>>>;

async function ask(metrics: readonly string[]): Promise<Answers> {
  const answers: Record<string, Record<string, readonly Amount[]>> = {};
  const roots = PLACES.map((place) => [place, '']).concat([['442000', ', side: SUPPORTER']]) as [string, string][];
  for (const [place, side] of roots) {
    const fields = ASKED.map(
      (period, at) =>
        `p${at}: rollups(metrics: ${JSON.stringify(metrics)}, period: "${asked(period)}"${side}) { value upper exact observationCount }`,
    );
    const { body } = await server.api.ask(`{ at: division(code: "${place}") { ${fields.join('\n')} } }`);
    expect(body.errors).toBeUndefined();
    answers[place] = body.data.at;
  }
  return answers;
}

const numberOf = (text: string | null): number => (text === null ? 0 : Number(text));

function faultsOf(truth: Truth, at: number, answers: Answers, met: (kind: string) => void): readonly string[] {
  const faults: string[] = [];
  for (const [place, periods] of Object.entries(answers)) {
    const inside = truth.grains.filter(({ town, isPaired }) => (place === '442000' ? isPaired : isIn(town, place)));
    for (const [nth, [first, last]] of ASKED.entries()) {
      const answer = periods[`p${nth}`]?.[at];
      if (!answer) throw new Error('an answer is missing');
      const actual = sumOf(inside.filter(({ month }) => first <= month && month <= last));
      const reported = truth.reports.find(
        (one) =>
          one.place === place &&
          one.scope === 'TOTAL' &&
          one.pairing === '' &&
          one.period.join() === [first, last].join(),
      );
      if (reported) met('reported');
      if (!answer.exact) met('crossing');
      if (answer.observationCount > 1) met('several');
      const value = numberOf(answer.value);
      if (value > actual) faults.push([truth.metric, place, first, last, value, 'above', actual].join(' '));
      if (reported && value !== actual)
        faults.push([truth.metric, place, first, last, value, 'though reported', actual].join(' '));
      if (answer.upper !== null && numberOf(answer.upper) < value)
        faults.push([truth.metric, place, first, last, value, 'above its bound', answer.upper].join(' '));
    }
  }
  return faults;
}

const rowsOf = ({ metric, reports }: Truth, random: Random): readonly string[] =>
  reports.map(({ place, period, pairing, scope, source, value }) =>
    [
      metric,
      place,
      written(period, random),
      pairing,
      scope === 'OWN' ? 'OWN' : random.pick(['', 'TOTAL']),
      source,
      value,
    ].join(),
  );

const sendFigures = (rows: readonly string[]): Promise<void> =>
  send('observations', ['metric,place,period,pairing,scope,source,value', ...rows].join('\n'));

it('true reports, sent as files, give no answer above the truth, and the truth where it was reported', async () => {
  const random = new Random(SEED);
  const met = new Map<string, number>();
  const meet = (kind: string): unknown => met.set(kind, (met.get(kind) ?? 0) + 1);
  for (let from = 0; from < WORLDS; from += AT_ONCE) {
    const truths = Array.from({ length: Math.min(AT_ONCE, WORLDS - from) }, (_, at) =>
      drawTruth(random, `T${(from + at).toString()}`),
    );
    const metrics = truths.map(({ metric }) => metric);
    await send(
      'metrics',
      ['code,name,name_en,unit,scale,nature', ...metrics.map((code) => `${code},${code},${code},个,0,FLOW`)].join('\n'),
    );
    const rows = random.shuffled(truths.flatMap((truth) => rowsOf(truth, random)));
    const half = Math.ceil(rows.length / 2);
    await sendFigures(rows.slice(0, half));
    await sendFigures(rows.slice(half));
    const answers = await ask(metrics);
    expect(truths.flatMap((truth, at) => faultsOf(truth, at, answers, meet))).toEqual([]);
    // Each month of each county, of its own and as what there is until then: finer, and under another basis.
    const finer = truths.flatMap((truth) =>
      COUNTIES.flatMap((place) =>
        Array.from({ length: 12 }, (_, at) => at + 1).flatMap((month) =>
          (month === 1 ? [1] : [month, 1]).map((first) => {
            const period = [first, month] as const;
            const report = { place, period, pairing: '', scope: 'TOTAL', source: 'ONE' } as const;
            const value = sumOf(truth.grains.filter((grain) => isAbout(report, grain)));
            const text = first === 1 ? `2021年1-${month}月累计` : written(period, random);
            return [truth.metric, place, text, '', 'TOTAL', 'ONE', value].join();
          }),
        ),
      ),
    );
    await sendFigures(finer);
    const later = await ask(metrics);
    expect(truths.flatMap((truth, at) => faultsOf(truth, at, later, () => undefined))).toEqual([]);
    for (const [at, { reports, metric }] of truths.entries())
      for (const { place, period, pairing, scope } of reports) {
        const nth = ASKED.findIndex((one) => one.join() === period.join());
        if (nth === -1 || pairing !== '' || scope !== 'TOTAL') continue;
        meet('finer');
        const [before, after] = [answers, later].map((some) => some[place]?.[`p${nth}`]?.[at]?.value);
        expect([metric, place, period, after]).toEqual([metric, place, period, before]);
      }
  }
  // A run that never meets a situation proves nothing about it.
  for (const kind of ['reported', 'crossing', 'several', 'finer'])
    expect([kind, met.get(kind) ?? 0]).not.toEqual([kind, 0]);
}, 3_600_000);
