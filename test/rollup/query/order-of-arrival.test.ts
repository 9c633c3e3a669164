import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ImportApi, startImportApi } from '../../support/import-api.js';
import { Random } from '../support/random.js';

/** How many times as many worlds as in the suite. */
const LONGER = Number(process.env.ARRIVAL_LONGER ?? 1);
const SEED = Number(process.env.ARRIVAL_SEED ?? 1);
const WORLDS = 1;
const FIGURES = 24;
/** At once; in reverse, one import each of a few; shuffled, in imports of their own sizes. */
const ARRIVALS = ['ONCE', 'REVERSED', 'SHUFFLED'] as const;

const PLACES = ['520200', '520203', '520203104', '520203109', '520281', '520281123'];
const PERIODS = ['2021', '2021-Q1', '2021-01/2021-06', '2021-01/2021-08', '2021-01/2021-11', '2021-03', '2021-07'];
const SOURCES = ['SA', 'SB', 'SC', 'SD'];
const DATES = ['', '2022', '2022-03', '2022-03-31', '2022-04-01'];
const QUALIFIERS = ['', '', '', 'AT_LEAST', 'ABOUT'];

let server: ImportApi;
beforeAll(async () => {
  server = await startImportApi();
  await send('programs', 'code,name\nOP,One');
  await send(
    'pairings',
    'code,program,kind,supporter,recipient\nOA,OP,CITY,442000,520200\nOB,OP,OTHER,442000001,520203',
  );
});
afterAll(() => server.stop());

async function send(kind: string, text: string): Promise<void> {
  const { body } = await server.send(text, { kind, name: `${kind}.csv` });
  expect(body.faults).toEqual([]);
}

/** Figures of which no two are of one source and about the same: such would be corrections, which follow one another. */
function drawFigures(random: Random): readonly string[] {
  const figures = new Map<string, string>();
  while (figures.size < FIGURES) {
    const place = random.pick(PLACES);
    const pairing = random.pick(['', '', '', 'OA', ...(place.startsWith('520203') ? ['OB'] : [])]);
    const scope = random.pick(['TOTAL', 'TOTAL', 'OWN']);
    const key = [place, random.pick(PERIODS), pairing, scope, random.pick(SOURCES)].join();
    figures.set(key, `${key},${random.between(0, 90).toString()},${random.pick(QUALIFIERS)}`);
  }
  return [...figures.values()];
}

async function arrive(metric: string, figures: readonly string[], sizes: () => number): Promise<void> {
  let rest = figures;
  while (rest.length > 0) {
    const size = sizes();
    const rows = rest.slice(0, size).map((figure) => `${metric},${figure}`);
    await send('observations', ['metric,place,period,pairing,scope,source,value,qualifier', ...rows].join('\n'));
    rest = rest.slice(size);
  }
}

async function dateSources(random: Random): Promise<void> {
  const rows = SOURCES.map((code) => `${code},${code} ${random.between(1, 1e9).toString()},${random.pick(DATES)}`);
  await send('sources', ['code,title,published', ...rows].join('\n'));
}

const FIELDS = `value exact lower upper basis reported reportedLower reportedUpper itemized itemizedLower itemizedUpper
  gap gapLower gapUpper coverage observationCount latestPeriodEnd
  findings { code message observations { value scope period division { code } source { code } } }`;

describe('the same files', () => {
  it('give the same answers in any order, in one import or in many, whenever their sources are dated', async () => {
    const random = new Random(SEED);
    for (let world = 1; world <= WORLDS * LONGER; world++) {
      const metrics = ARRIVALS.map((arrival) => `W${world.toString()}_${arrival}`);
      const rows = metrics.map((code) => `${code},${code},${code},个,0,FLOW`);
      await send('metrics', ['code,name,name_en,unit,scale,nature', ...rows].join('\n'));
      const figures = drawFigures(random);
      await dateSources(random);
      await arrive(metrics[0] ?? '', figures, () => FIGURES);
      await dateSources(random);
      await arrive(metrics[1] ?? '', figures.toReversed(), () => 8);
      await dateSources(random);
      await arrive(metrics[2] ?? '', random.shuffled(figures), () => random.between(1, 9));
      await dateSources(random);
      await expectAlike(metrics);
    }
  }, 3_600_000);
});

/** Findings name observations in the order of their arrival, but for the one that counts: the rest is sorted. */
function comparable({ findings, ...amounts }: any): unknown {
  const described = findings.map(({ code, message, observations }: any) => {
    const [first, ...others] = observations.map((one: any) => JSON.stringify(one));
    const isOrdered = code === 'CONFLICTING_CLAIMS';
    return [code, message, ...(isOrdered ? [first, ...others.sort()] : [first, ...others].sort())].join(' ');
  });
  return { ...amounts, findings: described.sort() };
}

async function expectAlike(metrics: readonly string[]): Promise<void> {
  const list = JSON.stringify(metrics);
  const asked = PERIODS.map(
    (period, at) => `p${at.toString()}: rollups(metrics: ${list}, period: "${period}") { ${FIELDS} }`,
  );
  const { body } = await server.api.ask(`{
    ${PLACES.map((code) => `d${code}: division(code: "${code}") { ${asked.join('\n')} }`).join('\n')}
    a: pairing(code: "OA") { ${asked.join('\n')} } p: program(code: "OP") { ${asked.join('\n')} } }`);
  expect(body.errors).toBeUndefined();
  for (const [place, answers] of Object.entries<any>(body.data))
    for (const [period, rollups] of Object.entries<any>(answers)) {
      const [first, ...others] = rollups.map(comparable);
      for (const other of others) expect({ place, period, ...other }).toEqual({ place, period, ...first });
    }
}
