import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ImportApi, startImportApi } from '../../support/import-api.js';

const [OUTSIDE, FIRST, SECOND, LARGE, CITY] = ['520201', '520203', '520281', '520204', '520200'];
const COUNTS = { [OUTSIDE]: '3', [FIRST]: '4', [SECOND]: '57', [LARGE]: '400' };

let server: ImportApi;
let key: string;
beforeAll(async () => {
  server = await startImportApi();
  const send = async (content: string, kind: string): Promise<void> => {
    const { body } = await server.send(content, { kind, name: `${kind}.csv` });
    expect(body.faults).toEqual([]);
  };
  await send(
    'code,name,name_en,unit,scale,nature,sensitive,family\nAIDED,受助户,Households aided,户,0,FLOW,yes,MONITORING\nALONE,独居户,Households alone,户,0,FLOW,yes,OTHERS\n',
    'metrics',
  );
  await send(`code,name,members\nKEY_COUNTIES,重点县,${FIRST};${SECOND}\n`, 'groups');
  const made = await server.authorized(`mutation { createApiKey(key: { agency: "Key counties", role: ANALYST,
    reading: ["everything"], clearance: ["group:KEY_COUNTIES", "family:MONITORING"] }) { text } }`);
  expect(made.errors).toBeUndefined();
  key = made.data.createApiKey.text;
  const rows = ['AIDED', 'ALONE'].flatMap((metric) =>
    Object.entries(COUNTS).map(([place, count]) => `${metric},${place},2024-01,${count},OWN,`),
  );
  await send(`metric,place,period,value,scope,source\n${rows.join('\n')}`, 'observations');
}, 60_000);
afterAll(() => server.stop());

async function ask(query: string, bearer: string | null): Promise<any> {
  const response = await fetch(`${server.api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }) },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as { readonly data: any; readonly errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
}

const valueOf = async (place: string, bearer: string | null, metric = 'AIDED'): Promise<string | null> => {
  const { division } = await ask(
    `{ division(code: "${place}") { rollup(metric: "${metric}", period: "2024-01") { value } } }`,
    bearer,
  );
  return division.rollup.value as string | null;
};

describe('a key that is cleared for a group', () => {
  it('sees the small counts of its members, which the public does not', async () => {
    expect([await valueOf(FIRST, key), await valueOf(SECOND, key)]).toEqual(['4', '57']);
    expect(await valueOf(FIRST, null)).toBeNull();
    const query = `{ observations(metric: "AIDED", within: "${CITY}") { nodes { division { code } suppressed value } } }`;
    const { observations } = await ask(query, key);
    const shown = new Map<string, string | null>(
      observations.nodes.map((one: any) => [String(one.division.code), one.value as string | null]),
    );
    expect([shown.get(FIRST), shown.get(SECOND), shown.get(OUTSIDE)]).toEqual(['4', '57', null]);
  });

  it('sees no small count elsewhere, nor what would tell one together with its own', async () => {
    expect(await valueOf(OUTSIDE, key)).toBeNull();
    // 464 less 4 and 57, which it knows, less 400 would be 3.
    expect([await valueOf(LARGE, key), await valueOf(CITY, key)]).toContain(null);
  });

  it('is cleared for the families of its clearance alone', async () => {
    expect(await valueOf(FIRST, key, 'ALONE')).toBeNull();
    expect(await valueOf(OUTSIDE, key, 'ALONE')).toBeNull();
  });

  it('sees the sum over the group that the public sees', async () => {
    const group = async (bearer: string | null): Promise<unknown> =>
      (
        await ask(
          '{ group(code: "KEY_COUNTIES") { rollup(metric: "AIDED", period: "2024-01") { status value } } }',
          bearer,
        )
      ).group.rollup;
    expect(await group(null)).toEqual({ status: 'OBSERVED', value: '61' });
    expect(await group(key)).toEqual({ status: 'OBSERVED', value: '61' });
  });

  it('is cleared for who joins the group, within the time that a key is trusted', async () => {
    expect(await valueOf(OUTSIDE, key)).toBeNull();
    const { body } = await server.send(`code,name,members\nKEY_COUNTIES,重点县,${FIRST};${SECOND};${OUTSIDE}\n`, {
      kind: 'groups',
      name: 'joined.csv',
    });
    expect(body.faults).toEqual([]);
    const since = Date.now();
    while ((await valueOf(OUTSIDE, key)) === null) {
      expect(Date.now() - since).toBeLessThan(30_000);
      await new Promise((go) => setTimeout(go, 200));
    }
    expect(await valueOf(OUTSIDE, null)).toBeNull();
  });
});
