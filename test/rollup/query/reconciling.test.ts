import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runImport } from '../../../src/ingestion/run/run-import.js';
import { openOrm, writeDatabaseOf } from '../../../src/server/data/orm.js';
import { startApi, type TestApi } from '../../support/api.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { csvFile } from '../../support/small-dataset.js';
import { publishedTemplate } from '../../support/templates.js';

/** What an office would do to the published observations, seen through the API. */
describe('roll-ups as observations arrive and are corrected, and boundaries move', () => {
  let database: TestDatabase;
  let api: TestApi;

  beforeAll(async () => {
    database = await createTestDatabase(await publishedTemplate());
    api = await startApi(database.url);
  }, 180_000);

  afterAll(async () => {
    await api.stop();
    await database.drop();
  });

  const send = async (rows: string, now: string): Promise<void> => {
    const orm = await openOrm({ url: database.url });
    const file = csvFile('observations', `metric,place,period,value,unit,basis,scope,pairing,source\n${rows}`);
    const receipt = (await runImport(writeDatabaseOf(orm), [file], { now: new Date(now) })).receipt;
    await orm.close();
    expect(receipt.faults).toEqual([]);
  };

  const ROLLUP = 'value status reported itemized gap coverage basis findings { code }';
  const rollup = async (code: string, metric: string, more = 'period: "2021"'): Promise<any> => {
    const query = `{ division(code: "${code}") { rollup(metric: "${metric}", ${more}) { ${ROLLUP} } } }`;
    const { body } = await api.ask(query);
    expect(body.errors).toBeUndefined();
    return body.data.division.rollup;
  };

  it('count an item as part of the total: the total stays and the gap shrinks', async () => {
    await send('FISCAL_AID_FUNDS,520204,2021-01/2021-08,5000,万元,,OWN,P-TORCH,XKB-B1', '2026-01-01T00:00:00Z');
    expect(await rollup('520200', 'FISCAL_AID_FUNDS')).toMatchObject({
      value: '167750000',
      reported: '167750000',
      itemized: '50000000',
      gap: '117750000',
      basis: 'MIXED',
    });
    expect(await rollup('520204', 'FISCAL_AID_FUNDS')).toMatchObject({ value: '50000000', basis: 'ITEMIZED' });
    const { body } = await api.ask(
      `{ city(code: "442000") { rollup(metric: "FISCAL_AID_FUNDS", period: "2021", side: SUPPORTER) { value itemized } }
        program(code: "EW-ZS-LPS") { rollup(metric: "FISCAL_AID_FUNDS", period: "2021") { value } } }`,
    );
    expect(body.data).toEqual({
      city: { rollup: { value: '167750000', itemized: '50000000' } },
      program: { rollup: { value: '167750000' } },
    });
  });

  it('add what happened after the total', async () => {
    await send('FISCAL_AID_FUNDS,520281,2021-10,100,万元,,,P-XIAOLAN,XKB-B1', '2026-01-02T00:00:00Z');
    expect(await rollup('520200', 'FISCAL_AID_FUNDS')).toMatchObject({ value: '168750000', reported: '167750000' });
  });

  it('count a correction, and what was recorded before it as of then', async () => {
    await send('FISCAL_AID_FUNDS,520204,2021-01/2021-08,6000,万元,,OWN,P-TORCH,XKB-B1', '2026-02-01T00:00:00Z');
    expect(await rollup('520204', 'FISCAL_AID_FUNDS')).toMatchObject({ value: '60000000' });
    const then = 'period: "2021", asOf: "2026-01-15T00:00:00Z"';
    expect(await rollup('520204', 'FISCAL_AID_FUNDS', then)).toMatchObject({ value: '50000000' });
    const { body } = await api.ask(
      `{ observations(metric: "FISCAL_AID_FUNDS", within: "520204", history: true) { nodes { value asPrinted supersededBy { value } } }
        now: observations(metric: "FISCAL_AID_FUNDS", within: "520204") { totalCount } }`,
    );
    expect(body.data.observations.nodes).toEqual([
      { value: '50000000', asPrinted: '5000万元', supersededBy: { value: '60000000' } },
      { value: '60000000', asPrinted: '6000万元', supersededBy: null },
    ]);
    expect(body.data.now.totalCount).toBe(1);
  });

  it('count one of two competing claims and give the reason in a finding', async () => {
    await send('FISCAL_AID_FUNDS,520204,2021-01/2021-08,7000,万元,,OWN,P-TORCH,XKB-A1', '2026-03-01T00:00:00Z');
    const query = `{ district(code: "520204") { rollup(metric: "FISCAL_AID_FUNDS", period: "2021") {
      value findings { code message(locale: "en") observations { value source { code } } } } } }`;
    const { body } = await api.ask(query);
    // XKB-A1 came out in September 2021; of XKB-B1 only the year is known, so it may be as late as December.
    expect(body.data.district.rollup).toEqual({
      value: '60000000',
      findings: [
        {
          code: 'CONFLICTING_CLAIMS',
          message: expect.stringMatching(/It counts because it was published later\.$/),
          observations: [
            { value: '60000000', source: { code: 'XKB-B1' } },
            { value: '70000000', source: { code: 'XKB-A1' } },
          ],
        },
      ],
    });
  });

  it('move observations through a merger and a rename, except with boundaries AS_REPORTED', async () => {
    await send(
      'JOINT_MEETINGS,442000100,2020-05,3,次,,,,XKB-B1\nJOINT_MEETINGS,442000104,2020-05,4,次,,,,XKB-B1\nJOINT_MEETINGS,442000102,2020-05,5,次,,,,XKB-B1',
      '2026-03-02T00:00:00Z',
    );
    const reported = 'period: "2020", boundaries: AS_REPORTED';
    expect((await rollup('442000118', 'JOINT_MEETINGS', 'period: "2020"')).value).toBe('7');
    expect((await rollup('442000007', 'JOINT_MEETINGS', 'period: "2020"')).value).toBe('5');
    expect((await rollup('442000118', 'JOINT_MEETINGS', reported)).status).toBe('MISSING');
    expect((await rollup('442000100', 'JOINT_MEETINGS', reported)).value).toBe('3');
    expect((await rollup('442000', 'JOINT_MEETINGS', 'period: "2020"')).value).toBe('12');
  });

  it('leave observations at a split place, count them above and name the successors', async () => {
    await send('JOINT_MEETINGS,520221,2019-05,6,次,,,,XKB-B1', '2026-03-03T00:00:00Z');
    expect(await rollup('520221', 'JOINT_MEETINGS', 'period: "2019"')).toMatchObject({
      value: '6',
      findings: [{ code: 'SPLIT' }],
    });
    expect(await rollup('520204', 'JOINT_MEETINGS', 'period: "2019"')).toMatchObject({
      status: 'MISSING',
      findings: [{ code: 'SPLIT' }],
    });
    expect((await rollup('520200', 'JOINT_MEETINGS', 'period: "2019"')).value).toBe('6');
  });

  it('flag a part that exceeds its whole, at both', async () => {
    await send('PARK_JOBS_LIFTED,520200,2021-01/2021-08,150,人,CUMULATIVE,TOTAL,P-CITY,XKB-A1', '2026-03-04T00:00:00Z');
    for (const metric of ['PARK_JOBS', 'PARK_JOBS_LIFTED']) {
      expect((await rollup('520200', metric)).findings).toEqual([{ code: 'PART_EXCEEDS_WHOLE' }]);
    }
  });

  it('divide rates after summing, and refuse a metric that does not add up', async () => {
    await send('COUNTIES_SUPPORTED,520200,2021-08-31,4,个,STOCK,TOTAL,P-CITY,XKB-A1', '2026-03-05T00:00:00Z');
    expect((await rollup('520200', 'FISCAL_AID_PER_COUNTY', 'period: "2021-01/2021-08"')).value).toBe('41937500');
  });
});
