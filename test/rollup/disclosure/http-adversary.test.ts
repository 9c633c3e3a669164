import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { LegacyHighs } from 'highs';
import { type ImportApi, startImportApi } from '../../support/import-api.js';
import { Random } from '../support/random.js';
import { attack, openSolver } from './support/adversary.js';
import { collect, type Collected } from './support/http-collector.js';
import { drawCount, drawReports, formOf, PARTS, PERIODS, PLACES, type Reported } from './support/http-world.js';
import type { PublicCell } from './support/public-view.js';

/** How many worlds, each on a database of its own: 50 and more in the long form. */
const WORLDS = Number(process.env.DISCLOSURE_WORLDS ?? 1);
const SEED = Number(process.env.DISCLOSURE_SEED ?? 1);
const METRICS =
  'code,name,name_en,unit,scale,nature,part_of,sensitive,family\nAIDED,受助户,Households aided,户,0,FLOW,,yes,MONITORING\n' +
  'OLD,老年户,Of which old,户,0,FLOW,AIDED,yes,MONITORING\n';
const HEADER = 'metric,place,period,value,scope,locator,source\n';

let highs: LegacyHighs;
beforeAll(async () => {
  highs = await openSolver();
});

/** Imports a world in two files, corrects and retracts, and keeps all that the public can see after each. */
async function observe(server: ImportApi, seed: number): Promise<{ reports: Reported[]; seen: Collected[] }> {
  const random = new Random(seed);
  await server.send(METRICS, { kind: 'metrics', name: 'metrics.csv' });
  const drawn = random.shuffled(drawReports(random));
  let reports: Reported[] = [];
  const seen: Collected[] = [];
  const look = async (): Promise<void> => {
    seen.push(await collect(server, reports));
  };
  const keyOf = (some: readonly { id: string; locator: string }[], locator: string): string =>
    some.find((one) => one.locator === locator)?.id ?? '';
  const half = Math.ceil(drawn.length / 2);
  for (const some of [drawn.slice(0, half), drawn.slice(half)]) {
    const rows = some.map((one, at) => ({ ...one, locator: `row ${(reports.length + at).toString()}` }));
    const { body } = await server.send(
      HEADER +
        rows
          .map(({ metric, place, month, value, locator }) => {
            const scope = place === '520200' ? 'TOTAL' : 'OWN';
            return `${metric},${place},2021-0${month.toString()},${value.toString()},${scope},${locator},`;
          })
          .join('\n'),
      { name: `part-${seen.length.toString()}.csv` },
    );
    expect(body.faults).toEqual([]);
    const { data } = await server.authorized('{ observations(first: 500) { nodes { id locator } } }');
    reports = [
      ...reports,
      ...rows.map(({ locator, ...one }) => ({ ...one, id: keyOf(data.observations.nodes, locator), isCurrent: true })),
    ];
    await look();
  }
  for (const what of ['correct', 'retract'] as const) {
    const one = random.pick(reports.filter((report) => report.isCurrent && report.place !== '520200'));
    const value = drawCount(random);
    const { data, errors } = await server.authorized(
      what === 'correct'
        ? `mutation { correctObservation(id: "${one.id}", correction: { value: "${value.toString()}" }, reason: "again") { id } }`
        : `mutation { retractObservation(id: "${one.id}", reason: "wrong form") { id } }`,
    );
    expect(errors).toBeUndefined();
    reports = reports.map((report) => (report === one ? { ...report, isCurrent: false } : report));
    if (what === 'correct') reports.push({ ...one, id: data.correctObservation.id, value });
    await look();
  }
  return { reports, seen };
}

/** Everything that was seen as sums of reports, each once a state. */
function cellsOf(seen: readonly Collected[]): PublicCell[] {
  return seen.flatMap(({ reports, numbers, observations }, state): PublicCell[] => {
    const valueOf = new Map(reports.map(({ id, value }) => [id, value]));
    const cell = (what: string, form: ReadonlyMap<string, number>, shown: boolean, isOpaque: boolean): PublicCell => {
      const value = [...form].reduce((sum, [id, times]) => sum + times * (valueOf.get(id) ?? 0), 0);
      return { what: `${what} of state ${state.toString()}`, form, value, isShown: shown, isOpaque, since: state };
    };
    const sums = Object.keys(PERIODS).flatMap((period) =>
      PLACES.flatMap((place) =>
        ['AIDED', 'OLD'].flatMap((metric) =>
          PARTS.flatMap((part) => {
            const form = formOf(reports, { metric, place, period }, part);
            const key = [metric, place, period, part].join(' ');
            if (form === null) return [];
            const found = numbers.get(key) ?? new Set();
            const made = cell(key, form, found.size > 0, false);
            // A number that any address gave has to be the sum that it is taken for.
            expect([key, ...found]).toEqual([key, ...(found.size > 0 ? [made.value] : [])]);
            const isCount = made.value > 0 && made.value < 10;
            return [{ ...made, isOpaque: part !== 'value' && !isCount }];
          }),
        ),
      ),
    );
    const own = reports.map(({ id }) => cell(`observation ${id}`, new Map([[id, 1]]), observations.has(id), false));
    return [...sums, ...own];
  });
}

describe('an anonymous caller who collects everything over HTTP', () => {
  const servers: ImportApi[] = [];
  afterAll(() => Promise.all(servers.map((server) => server.stop())));

  it('pins no withheld count closer than the width of the threshold', async () => {
    for (let world = 0; world < WORLDS; world++) {
      const server = await startImportApi({ MAX_COST: '10000000', MAX_ALIASES: '1000', MAX_COST_AT_ONCE: '10000000' });
      servers.push(server);
      const { reports, seen } = await observe(server, SEED * 1_000 + world);
      const cells = cellsOf(seen);
      const truth = new Map(reports.map(({ id, value }) => [id, value]));
      expect(cells.filter(({ isShown }) => !isShown).length).toBeGreaterThan(0);
      expect(cells.filter(({ isShown }) => isShown).length).toBeGreaterThan(0);
      const small = cells.filter(({ isShown, value }) => isShown && value > 0 && value < 10);
      expect({ world, small }).toEqual({ world, small: [] });
      const contributions = seen.flatMap((one, since) => one.atLeastNothing.map((form) => ({ form, since })));
      for (const known of [
        { width: 10, least: 0 },
        { width: 8, least: 1 },
      ] as const) {
        expect({ world, pinned: attack(highs, { cells, contributions, truth }, known) }).toEqual({ world, pinned: [] });
      }
    }
  }, 36_000_000);
});
