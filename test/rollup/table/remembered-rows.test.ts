import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../support/api.js';
import { type ImportApi, startImportApi } from '../../support/import-api.js';

const METRICS =
  'code,name,name_en,unit,scale,nature,sensitive,family\n' +
  'JOBS,岗位,Jobs,个,0,FLOW,,JOBS\n' +
  'AIDED,受助户,Households aided,户,0,FLOW,yes,MONITORING\n' +
  'PARKS,园区,Parks,个,0,STOCK,,PARKS\n';
const HEADER = 'metric,place,period,value,scope,source\n';

/** The same cells, by a selection of amounts alone, one with more than these, and one that names them otherwise. */
const SELECTIONS = [
  'value',
  '__typename status one: value two: value exact lower upper basis reported itemized gap coverage observationCount latestPeriodEnd',
  'value unit period display metric { code } findings { code }',
];
const AXES = [
  'rows: { periods: { division: "520200", grain: MONTH } }, period: "2021-01/2021-03"',
  'rows: { descendants: { within: "520200", level: DISTRICT } }, period: "2021"',
  'rows: { children: "520200" }, period: "2021", grain: QUARTER, totals: [ROWS, COLUMNS]',
];

describe('a table that was asked for before', () => {
  let server: ImportApi;
  let other: TestApi;
  const metrics = ['JOBS', 'AIDED', 'PARKS'];

  beforeAll(async () => {
    server = await startImportApi({ CUBE_MEMORY_MB: '8' });
    // It remembers nothing.
    other = await startApi(server.database.url, { ADMIN_TOKEN: 'another-token-of-the-test' });
    expect((await server.send(METRICS, { kind: 'metrics', name: 'metrics.csv' })).body.faults).toEqual([]);
  }, 120_000);
  afterAll(async () => {
    await other.stop();
    await server.stop();
  });

  const tables = (selection: string, codes: readonly string[]): string[] =>
    AXES.map(
      (axis) =>
        `{ table(metrics: ${JSON.stringify(codes)}, ${axis}) { rows { nodes { label cells { ${selection} } } } } }`,
    );

  async function expectPresent(): Promise<void> {
    for (const selection of SELECTIONS) {
      const [first, ...others] = tables(selection, selection === 'value' ? metrics : ['JOBS', 'PARKS']);
      for (const query of [first ?? '', ...(selection === 'value' ? others : [])]) {
        const expected = (await other.ask(query)).body;
        expect(expected.errors).toBeUndefined();
        for (let time = 0; time < 3; time++)
          expect({ query, ...(await server.api.ask(query)).body }).toEqual({ query, ...expected });
      }
    }
  }

  async function send(...rows: readonly string[]): Promise<void> {
    const { body } = await server.send(HEADER + rows.map((row) => `${row},OWN,`).join('\n'));
    expect(body.faults).toEqual([]);
  }

  it('says what is stored now, after each import, correction and retraction', async () => {
    await expectPresent();
    await send(
      'JOBS,520201,2021-01,30',
      'JOBS,520203,2021-02,50+',
      'PARKS,520203,2021-02-10,2',
      'AIDED,520201,2021-01,3',
      'AIDED,520203,2021-01,57',
    );
    await expectPresent();
    const { data } = await server.authorized('{ observations(metric: "JOBS", first: 5) { nodes { id } } }');
    const [first, second] = data.observations.nodes as { id: string }[];
    await server.authorized(
      `mutation { correctObservation(id: "${first?.id ?? ''}", correction: { value: "31" }, reason: "again") { id } }`,
    );
    await expectPresent();
    await server.authorized(`mutation { retractObservation(id: "${second?.id ?? ''}", reason: "wrong form") { id } }`);
    await expectPresent();
  });

  it('is withheld from the public as ever, though it was shown to who is cleared', async () => {
    let withheld = 0;
    for (const query of tables('status value', ['AIDED'])) {
      const cleared = await server.authorized(query);
      for (let time = 0; time < 3; time++) {
        expect(await server.authorized(query)).toEqual(cleared);
        expect(JSON.stringify(cleared)).not.toContain('SUPPRESSED');
        const open = (await server.api.ask(query)).body;
        expect(open).toEqual((await other.ask(query)).body);
        withheld += JSON.stringify(open).split('SUPPRESSED').length - 1;
      }
    }
    expect(withheld).toBeGreaterThan(3);
  });

  it('is withheld from the moment on that its metric is sensitive', async () => {
    const changed = METRICS.replace('个,0,FLOW,,', '个,0,FLOW,yes,');
    const { body } = await server.send(changed, { kind: 'metrics', name: 'again.csv' });
    expect(body.faults).toEqual([]);
    await expectPresent();
    await send('JOBS,520204,2021-03,2');
    await expectPresent();
  });
});
