import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ImportApi, startImportApi } from '../../support/import-api.js';

const HEADER = 'metric,place,period,value,scope,source\n';

let server: ImportApi;
beforeAll(async () => {
  server = await startImportApi();
  const { body } = await server.send(
    'code,name,name_en,unit,scale,nature,sensitive,threshold,suppress_zero,family\n' +
      'AIDED,受助户,Households aided,户,0,FLOW,yes,,,MONITORING\n' +
      'WATCHED,监测户,Households watched,户,0,STOCK,yes,,,MONITORING\n' +
      'SECRET,保密户,Households secret,户,0,FLOW,yes,20,yes,MONITORING\n',
    { kind: 'metrics', name: 'metrics.csv' },
  );
  expect(body.faults).toEqual([]);
}, 60_000);
afterAll(() => server.stop());

async function figures(...rows: readonly string[]): Promise<void> {
  const { body } = await server.send(HEADER + rows.map((row) => `${row},OWN,`).join('\n'));
  expect(body.faults).toEqual([]);
}

const FIELDS = `status value lower upper display(locale: "en") reported itemized gap coverage observationCount
  findings { code } explain { value counted { amount } } observations { nodes { suppressed value asPrinted } }`;

/** What the public sees of a place, and what the operator does. */
async function seen(metric: string, place: string, period: string) {
  const query = `{ division(code: "${place}") { rollup(metric: "${metric}", period: "${period}") { ${FIELDS} } } }`;
  const [open, all] = [await server.api.ask(query), await server.authorized(query)];
  expect([open.body.errors, all.errors]).toEqual([undefined, undefined]);
  return { public: open.body.data.division.rollup, operator: all.data.division.rollup };
}

const valueOf = async (metric: string, place: string, period: string): Promise<string | null> => {
  const { public: shown } = await seen(metric, place, period);
  expect(shown.status).toBe(shown.value === null ? 'SUPPRESSED' : 'OBSERVED');
  return shown.value;
};

describe('a small count of a sensitive metric', () => {
  it('is shown to nobody without clearance, in no field, and neither is the sibling it could be computed from', async () => {
    await figures('AIDED,520201,2021-01,3', 'AIDED,520203,2021-01,57', 'AIDED,520204,2021-01,400');
    const small = await seen('AIDED', '520201', '2021-01');
    expect(small.operator).toMatchObject({ status: 'OBSERVED', value: '3', itemized: '3' });
    expect(small.public).toMatchObject({ status: 'SUPPRESSED', display: 'suppressed' });
    for (const field of ['value', 'lower', 'upper', 'reported', 'itemized', 'gap', 'coverage'])
      expect(small.public[field]).toBeNull();
    expect(small.public.explain).toEqual({ value: null, counted: [] });
    expect(small.public.observations.nodes).toEqual([{ suppressed: true, value: null, asPrinted: null }]);
    expect(await valueOf('AIDED', '520203', '2021-01')).toBeNull();
    expect(await valueOf('AIDED', '520204', '2021-01')).toBe('400');
    expect(await valueOf('AIDED', '520200', '2021-01')).toBe('460');
    expect(await valueOf('AIDED', '520203', '2021')).toBeNull();
    expect(await valueOf('AIDED', '520000', '2021')).toBe('460');
  });

  it('stays withheld when its neighbor is corrected, and its region stays published', async () => {
    const query = `{ observations(metric: "AIDED", within: "520203") { nodes { id } } }`;
    const { data } = await server.authorized(query);
    const [{ id }] = data.observations.nodes;
    await server.authorized(
      `mutation { correctObservation(id: "${id}", correction: { value: "60" }, reason: "counted again") { id } }`,
    );
    expect(await valueOf('AIDED', '520203', '2021-01')).toBeNull();
    expect(await valueOf('AIDED', '520201', '2021-01')).toBeNull();
    expect(await valueOf('AIDED', '520200', '2021-01')).toBe('463');
  });

  it('has no rank, and does not show by the order of others', async () => {
    const query = `{ ranking(metric: "AIDED", level: DISTRICT, period: "2021-01") { rank division { code } rollup { value } } }`;
    const { body } = await server.api.ask(query);
    expect(body.data.ranking).toEqual([{ rank: 1, division: { code: '520204' }, rollup: { value: '400' } }]);
  });

  it('is not shown by a rate that was printed of it, which the roll-up has where it shows its parts', async () => {
    const printed = await server.send(
      'code,name,name_en,unit,scale,nature,numerator,denominator,factor,family\n' +
        'ALL_HOUSEHOLDS,总户数,Households,户,0,FLOW,,,,MONITORING\n' +
        'AIDED_SHARE,受助率,Share of households aided,%,4,RATE,AIDED,ALL_HOUSEHOLDS,100,MONITORING\n',
      { kind: 'metrics', name: 'rates.csv' },
    );
    expect(printed.body.faults).toEqual([]);
    await figures(
      ...['AIDED,520201,2022-03,3', 'AIDED,520203,2022-03,57', 'AIDED,520204,2022-03,400'],
      ...['ALL_HOUSEHOLDS,520201,2022-03,60', 'ALL_HOUSEHOLDS,520204,2022-03,800'],
      ...['AIDED_SHARE,520201,2022-03,5', 'AIDED_SHARE,520204,2022-03,50'],
    );
    const rate = async (place: string) => {
      const query = `{
        division(code: "${place}") { rollup(metric: "AIDED_SHARE", period: "2022-03") { status value reported findings { message } } }
        observations(metric: "AIDED_SHARE", within: "${place}") { nodes { suppressed value asPrinted } } }`;
      const { division, observations } = (await server.api.ask(query)).body.data;
      const all = (await server.authorized(query)).data;
      expect(all.division.rollup.reported).toBe(place === '520201' ? '5' : '50');
      expect(all.observations.nodes).toMatchObject([{ suppressed: false }]);
      return { rollup: division.rollup, printed: observations.nodes };
    };
    expect(await rate('520201')).toEqual({
      rollup: { status: 'SUPPRESSED', value: null, reported: null, findings: [] },
      printed: [{ suppressed: true, value: null, asPrinted: null }],
    });
    expect(await rate('520204')).toMatchObject({
      rollup: { status: 'OBSERVED', value: '50', reported: '50' },
      printed: [{ suppressed: true, value: null, asPrinted: null }],
    });
  });

  it('leaves zero published unless the metric says otherwise', async () => {
    await figures('AIDED,520201,2021-05,0', 'SECRET,520201,2021-05,0', 'SECRET,520203,2021-05,15');
    expect(await valueOf('AIDED', '520201', '2021-05')).toBe('0');
    expect(await valueOf('SECRET', '520201', '2021-05')).toBeNull();
    expect(await valueOf('SECRET', '520203', '2021-05')).toBeNull();
  });

  it('withholds the region as long as nothing else hides it there', async () => {
    await figures('WATCHED,520201,2021-01-31,4');
    expect(await valueOf('WATCHED', '520200', '2021-01')).toBeNull();
    expect(await valueOf('WATCHED', '520000', '2021')).toBeNull();
    await figures('WATCHED,520203,2021-02-28,44');
    expect(await valueOf('WATCHED', '520200', '2021-01')).toBeNull();
    expect(await valueOf('WATCHED', '520203', '2021-02')).toBeNull();
    expect(await valueOf('WATCHED', '520200', '2021-02')).toBe('48');
  });

  it('is not in the files, rejected rows and errors of imports that a caller without clearance can ask for', async () => {
    const { body } = await server.send(`${HEADER}AIDED,520201,2021-06,7,OWN,\nAIDED,520201,2021-07,wrong,OWN,\n`, {
      query: '?mode=PARTIAL',
    });
    const errors = `{ import(id: "${body.id}") { faults { message } faultsNotListed } }`;
    const [open, all] = [await server.api.ask(errors), await server.authorized(errors)];
    expect(open.body.data.import).toEqual({ faults: [], faultsNotListed: 1 });
    expect(all.data.import.faults).toHaveLength(1);
    for (const path of ['file', 'rejected']) {
      const response = await fetch(`${server.api.url}/imports/${body.id}/${path}`);
      expect([response.status, await response.json()]).toMatchObject([
        403,
        { errors: [{ extensions: { code: 'FORBIDDEN' } }] },
      ]);
    }
  });

  it('stays withheld from who is cleared for its neighbors, as soon as somebody is', async () => {
    const made = await server.authorized(`mutation { createApiKey(key: { agency: "Panzhou", role: ANALYST,
      reading: ["everything"], clearance: ["division:520281"] }) { text recoverable } }`);
    expect(made.errors).toBeUndefined();
    const shown = async (place: string): Promise<string | null> => {
      const query = `{ division(code: "${place}") { rollup(metric: "AIDED", period: "2022-01") { value } } }`;
      const response = await fetch(`${server.api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${made.data.createApiKey.text}` },
        body: JSON.stringify({ query }),
      });
      return ((await response.json()) as { data: any }).data.division.rollup.value;
    };
    await figures(
      'AIDED,520201,2022-01,3',
      'AIDED,520281,2022-01,57',
      'AIDED,520203,2022-01,90',
      'AIDED,520204,2022-01,400',
    );
    expect(await shown('520281')).toBe('57');
    expect(await shown('520201')).toBeNull();
    // Without the clearance 57 would be the smallest that hides 3; what is known hides nothing.
    expect(await shown('520203')).toBeNull();
    expect(await shown('520200')).toBe('550');
  });

  it('is counted when a clearance is given for the first time that tells it', async () => {
    await figures('AIDED,520201,2023-01,3', 'AIDED,520203,2023-01,57', 'AIDED,520204,2023-01,400');
    const recoverable = async (): Promise<number> => {
      const { data } = await server.authorized(`mutation { createApiKey(key: { agency: "Liuzhi", role: ANALYST,
        reading: ["everything"], clearance: ["division:520203"] }) { recoverable } }`);
      return data.createApiKey.recoverable;
    };
    expect(await recoverable()).toBeGreaterThan(0);
    expect(await recoverable()).toBe(0);
  });

  it('withholds the number of a part ("of which") together with one that would give it away', async () => {
    await server.send(
      'code,name,name_en,unit,scale,nature,part_of,sensitive,family\nOLD,老年户,Of which old,户,0,FLOW,AIDED,yes,MONITORING\n' +
        'YOUNG,青年户,Of which young,户,0,FLOW,AIDED,yes,MONITORING\n',
      { kind: 'metrics', name: 'parts.csv' },
    );
    await figures('AIDED,520203,2021-09,50', 'OLD,520203,2021-09,4', 'YOUNG,520203,2021-09,46');
    expect(await valueOf('OLD', '520203', '2021-09')).toBeNull();
    const others = [await valueOf('AIDED', '520203', '2021-09'), await valueOf('YOUNG', '520203', '2021-09')];
    expect(others).toContain(null);
  });
});
