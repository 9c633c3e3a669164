import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../support/api.js';
import { type ImportApi, startImportApi } from '../../support/import-api.js';

const METRICS =
  'code,name,name_en,unit,scale,nature,sensitive,family\n' +
  'JOBS,岗位,Jobs,个,0,FLOW,,JOBS\n' +
  'AIDED,受助户,Households aided,户,0,FLOW,yes,MONITORING\n' +
  'PARKS,园区,Parks,个,0,STOCK,,PARKS\n' +
  'RANK,排名,Rank,位,0,NONE,,PARKS\n';
/** Its parts are never reported, only the rate itself is. */
const PRINTED =
  'code,name,name_en,unit,scale,nature,numerator,denominator,factor,family\n' +
  'SHARE,占比,Share,%,1,RATE,JOBS,BEDS,100,JOBS\nBEDS,床位,Beds,张,0,FLOW,,,,JOBS\n';
const HEADER = 'metric,place,period,value,scope,source\n';
const QUERY = `{
  city: division(code: "520200") { received: reach { latest metric { code } } given: reach(side: SUPPORTER) { latest metric { code } } }
  district: division(code: "520201") { reach { latest metric { code } } }
  programs { code reach { latest metric { code } } }
}`;

describe('the reach of a place that was asked for before', () => {
  let server: ImportApi;
  let other: TestApi;

  beforeAll(async () => {
    server = await startImportApi({ CUBE_MEMORY_MB: '8' });
    // It remembers nothing.
    other = await startApi(server.database.url, { ADMIN_TOKEN: 'a-token-of-the-test-alone' });
    expect((await server.send(METRICS, { kind: 'metrics', name: 'metrics.csv' })).body.faults).toEqual([]);
  }, 120_000);
  afterAll(async () => {
    await other.stop();
    await server.stop();
  });

  async function cleared(api: TestApi): Promise<unknown> {
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...server.authorization },
      body: JSON.stringify({ query: QUERY }),
    });
    return response.json();
  }

  /** Asks as the public and as who is cleared, in turns, so that each could be answered with what the other was. */
  async function expectPresent(): Promise<any> {
    const expected = { open: (await other.ask(QUERY)).body, cleared: await cleared(other) };
    expect(expected.open.errors).toBeUndefined();
    for (let time = 0; time < 3; time++) {
      expect({ open: (await server.api.ask(QUERY)).body, cleared: await cleared(server.api) }).toEqual(expected);
    }
    return expected;
  }

  async function send(...rows: readonly string[]): Promise<void> {
    const { body } = await server.send(HEADER + rows.map((row) => `${row},OWN,`).join('\n'));
    expect(body.faults).toEqual([]);
  }

  it('says what is stored now, after each import, correction and retraction', async () => {
    await expectPresent();
    await send('JOBS,520201,2021-01,30', 'JOBS,520203,2021-02,50', 'PARKS,520203,2021-02-10,2', 'RANK,520201,2021,3');
    const { open } = await expectPresent();
    expect(open.data.district.reach.map(({ metric }: any) => metric.code)).toEqual(['JOBS', 'RANK']);
    const { data } = await server.authorized('{ observations(first: 9) { nodes { id metric { code } } } }');
    for (const { id, metric } of data.observations.nodes as { id: string; metric: { code: string } }[]) {
      const change =
        metric.code === 'JOBS' ? 'correction: { value: "31" }, reason: "again"' : 'reason: "it was another place"';
      const field = metric.code === 'JOBS' ? 'correctObservation' : 'retractObservation';
      const answer = await server.authorized(`mutation { ${field}(id: "${id}", ${change}) { id } }`);
      expect(answer.errors).toBeUndefined();
      await expectPresent();
    }
  });

  it('is the same for who is cleared and for the public, from whom small counts are withheld', async () => {
    await send('AIDED,520201,2021-01,3', 'AIDED,520203,2021-04,57');
    const { open, cleared: seen } = await expectPresent();
    expect(open.data.district.reach).toContainEqual({ latest: '2021-01-31', metric: { code: 'AIDED' } });
    expect(seen).toEqual(open);
  });

  it('has rates that were printed, of which no part was reported', async () => {
    expect((await server.send(PRINTED, { kind: 'metrics', name: 'rates.csv' })).body.faults).toEqual([]);
    await send('SHARE,520281,2020,12.5');
    const { open } = await expectPresent();
    expect(open.data.city.received).toContainEqual({ latest: '2020-12-31', metric: { code: 'SHARE' } });
  });

  it('follows the catalogue', async () => {
    const changed = METRICS.replace('RANK,排名,Rank,位,0,NONE', 'RANK,位次,Position,位,0,NONE');
    expect((await server.send(changed, { kind: 'metrics', name: 'again.csv' })).body.faults).toEqual([]);
    const names = '{ division(code: "520204") { reach { metric { name } } } }';
    await send('RANK,520204,2021-05,4');
    await server.api.ask(names);
    expect((await server.api.ask(names)).body.data.division.reach).toEqual([{ metric: { name: '位次' } }]);
    const third = await server.send(METRICS.replace('排名', '名次'), { kind: 'metrics', name: 'third.csv' });
    expect(third.body.faults).toEqual([]);
    expect((await server.api.ask(names)).body.data.division.reach).toEqual([{ metric: { name: '名次' } }]);
  });

  it('needs no statement but that of the version', async () => {
    await server.api.ask(QUERY);
    const { body, statements } = await server.api.ask(
      '{ division(code: "520200") { reach { latest metric { code } } } }',
    );
    expect(body.data.division.reach).toHaveLength(4);
    expect(statements).toEqual([]);
  });
});
