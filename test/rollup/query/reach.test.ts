import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../support/api.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { publishedTemplate } from '../../support/templates.js';

interface Reach {
  readonly metric: { readonly code: string };
  readonly latest: string | null;
}

describe('the reach of the published observations', () => {
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

  const data = async (query: string): Promise<any> => {
    const { body } = await api.ask(query);
    expect(body.errors).toBeUndefined();
    return body.data;
  };

  it('lists the metrics with observations in the order of the catalogue, and the last day of each', async () => {
    const { metrics, town, program } = await data(`{
      metrics { code }
      town(code: "441224109") { reach { metric { code } latest } }
      program(code: "EW-ZS-LPS") { reach { metric { code } latest } }
    }`);
    expect(town.reach).toEqual(
      ['VILLAGES_COVERED', 'MONITORED_HOUSEHOLDS', 'MONITORED_PERSONS', 'MONITORED_HOUSEHOLDS_WITH_STUDENTS'].map(
        (code) => ({ metric: { code }, latest: '2021-09-30' }),
      ),
    );
    const known = (program.reach as Reach[]).map(({ metric }) => metric.code);
    expect(known).toHaveLength(26);
    const order = (metrics as { code: string }[]).map(({ code }) => code);
    expect(known).toEqual(order.filter((code) => known.includes(code)));
    expect(program.reach).toContainEqual({ metric: { code: 'CHARTER_FLIGHTS' }, latest: '2021-02-17' });
  });

  it('depends on the side, and is empty where nothing was reported', async () => {
    const { city, village } = await data(`{
      city(code: "442000") { received: reach { metric { code } } given: reach(side: SUPPORTER) { metric { code } } }
      village(code: "520281123218") { reach { latest } }
    }`);
    expect((city.given as Reach[]).map(({ metric }) => metric.code)).toContain('FISCAL_AID_FUNDS');
    expect((city.received as Reach[]).map(({ metric }) => metric.code)).not.toContain('FISCAL_AID_FUNDS');
    expect(village.reach).toEqual([]);
  });

  it('lists exactly the metrics whose roll-up over all time is observed', async () => {
    const { metrics } = await data('{ metrics { code nature } }');
    const codes = (metrics as { code: string; nature: string }[]).map(({ code }) => `"${code}"`).join(' ');
    const { pairing } = await data(`{ pairing(code: "P-CITY") {
      reach { metric { code } }
      rollups(metrics: [${codes}]) { metric { code } status }
    } }`);
    const observed = (pairing.rollups as { metric: { code: string }; status: string }[]).filter(
      ({ status }) => status === 'OBSERVED',
    );
    expect((pairing.reach as Reach[]).map(({ metric }) => metric.code)).toEqual(
      observed.map(({ metric }) => metric.code),
    );
  });
});
