import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { toGlobalId } from '../../src/kernel/global-id.js';
import { SUBGRAPH_SECRET } from '../support/api.js';
import { queryValue } from '../support/query.js';
import { FOREIGN, FOREIGN_VALUE, type KeyedApi, startKeyedApi, TOKEN } from './support/keyed-api.js';

const UNKNOWN = 'UNKNOWN';
/** The same text about something that exists nowhere. */
const asUnknown = (text: string): string => text.replaceAll(FOREIGN, UNKNOWN);

let keyed: KeyedApi;
let [agency, analyst] = ['', ''];
beforeAll(async () => {
  // Two connections answer everybody: what one caller leaves on it, the next would meet.
  keyed = await startKeyedApi({ POOL_SIZE: '2', MAX_REQUESTS: '32' });
  agency = (await keyed.makeKey('AGENCY', ['division:520200'])).text;
  analyst = (await keyed.makeKey('ANALYST', ['520200'])).text;
});
afterAll(() => keyed.stop());

const rollup = (place: string, more = ''): string =>
  `{ division(code: "${place}") { rollup(metric: "FISCAL_AID_FUNDS", period: "2021"${more}) { value reported itemized gap coverage status observationCount findings { code } sources { code } } } }`;

describe('what lies outside the extent of a key', () => {
  it.each(['Institution', 'Enterprise', 'Project', 'Pairing', 'Cluster', 'Activity', 'Target'])(
    'answers as an unknown id does, byte for byte: %s',
    async (kind) => {
      const codes = { Institution: 'SCHOOL', Enterprise: 'FIRM', Project: 'PARK', Pairing: 'CITY', Cluster: 'CLUSTER' };
      const code = `FOREIGN-${{ ...codes, Activity: 'VISIT', Target: 'T' }[kind] ?? ''}`;
      const query = `query ($id: ID!) { node(id: $id) { id __typename } nodes(ids: [$id]) { id } }`;
      const [forbidden, unknown] = [code, asUnknown(code)].map((one) => ({ id: toGlobalId(kind, one) }));
      const answers = await Promise.all([forbidden, unknown].map((id) => keyed.ask(query, agency, id)));
      expect(answers[0]?.text).toBe(answers[1]?.text);
      expect((await keyed.ask(query, TOKEN, forbidden)).data.node).not.toBeNull();
    },
  );

  it('is an unknown pairing, also where a list or a table is asked for within it', async () => {
    const ask = async (code: string) =>
      (
        await Promise.all(
          [
            `{ pairing(code: "${code}") { id } }`,
            `{ observations(pairing: "${code}") { totalCount } }`,
            `{ table(rows: { periods: { pairing: "${code}", from: "2021", to: "2021", grain: YEAR } }, metrics: ["FISCAL_AID_FUNDS"]) { columns { __typename } } }`,
            `{ targets(pairing: "${code}") { totalCount } }`,
          ].map((query) => keyed.ask(query, agency)),
        )
      ).map(({ text }) => text);
    const forbidden = await ask('FOREIGN-CITY');
    expect(forbidden.map(asUnknown)).toEqual((await ask('UNKNOWN-CITY')).map(asUnknown));
    expect(forbidden[1]).toContain('UNKNOWN_PAIRING');
  });

  it('is no entity for a gateway, whatever fields its reference claims', async () => {
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { __typename ... on Institution { name } ... on Pairing { code } } }`;
    const of = [
      {
        __typename: 'Institution',
        id: toGlobalId('Institution', 'FOREIGN-SCHOOL'),
        name: 'x',
        divisionId: 1,
        rowId: 1,
      },
      { __typename: 'Pairing', id: toGlobalId('Pairing', 'FOREIGN-CITY'), code: 'CITY', programId: 1 },
    ];
    const asked = async (key: string) => {
      const headers = { authorization: `Bearer ${SUBGRAPH_SECRET}`, 'caller-authorization': `Bearer ${key}` };
      const body = JSON.stringify({ query, variables: { of } });
      const json = { 'content-type': 'application/json' };
      return keyed.get('/subgraph', null, { method: 'POST', headers: { ...headers, ...json }, body });
    };
    expect((await asked(agency)).data._entities).toEqual([null, null]);
    expect((await asked(TOKEN)).text).toContain(FOREIGN);
  });

  it('is in no list, no count and no search', async () => {
    const query = `{ search(text: "${FOREIGN}") { __typename } observations { totalCount nodes { asPrinted } } pairings { totalCount }
      institutions { totalCount nodes { name } } enterprises { totalCount } projects { totalCount } activities { totalCount } targets { totalCount }
      changes { edges { node { observation { asPrinted } } } } imports { totalCount } }`;
    const { data, text } = await keyed.ask(query, agency);
    expect(text).not.toContain(FOREIGN_VALUE);
    expect(data).toMatchObject({
      ...{ search: [], observations: { totalCount: 4 }, pairings: { totalCount: 2 }, projects: { totalCount: 1 } },
      // Of those elsewhere the ends of its own pairings only.
      ...{ institutions: { totalCount: 1 }, enterprises: { totalCount: 1 } },
      ...{ activities: { totalCount: 1 }, targets: { totalCount: 1 }, imports: { totalCount: 0 } },
    });
    expect(data.changes.edges).toHaveLength(4);
  });

  it('stays out of a page that begins at the cursor of another caller', async () => {
    const query = (first: number, after = ''): string =>
      `{ observations(first: ${first.toString()}${after}) { nodes { asPrinted } pageInfo { endCursor } } }`;
    const { data } = await keyed.ask(query(5), TOKEN);
    const { text } = await keyed.ask(query(50, `, after: "${data.observations.pageInfo.endCursor}"`), agency);
    expect(text).not.toContain(FOREIGN_VALUE);
  });

  it('is no receipt and no file: the same answer as for an import that never was', async () => {
    const id = String(
      await queryValue(keyed.database.url, `select import_id::text from import_file where name like 'FOREIGN%'`),
    );
    const never = '00000000-0000-4000-8000-000000000000';
    for (const path of ['', '/file', '/rejected']) {
      const [forbidden, unknown] = await Promise.all(
        [id, never].map((one) => keyed.get(`/imports/${one}${path}`, agency)),
      );
      expect(forbidden?.status).toBe(404);
      expect(forbidden?.text.replaceAll(id, never)).toBe(unknown?.text);
    }
    expect((await keyed.get(`/imports/${id}/file`, TOKEN)).text).toContain(FOREIGN_VALUE);
  });
});

describe('a sum that reaches beyond the extent of a key', () => {
  it.each(['520000', '440600', 'CN'])('is refused to an agency: %s', async (place) => {
    const { errors } = await keyed.ask(rollup(place), agency);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['OUTSIDE_EXTENT']);
  });

  it('is answered to an analyst for the part inside, and says so', async () => {
    const { data } = await keyed.ask(rollup('520000'), analyst);
    expect(data.division.rollup).toMatchObject({ value: '500', findings: [{ code: 'PART_OF_EXTENT' }] });
    expect((await keyed.ask(rollup('520000'), TOKEN)).data.division.rollup.value).not.toBe('500');
  });

  it.each(['520200', '520203', '520204'])(
    'is the same as for everybody where all of it lies inside: %s',
    async (place) => {
      for (const more of ['', ', boundaries: AS_REPORTED', `, asOf: "${new Date().toISOString()}"`]) {
        const [own, whole] = await Promise.all([agency, TOKEN].map((key) => keyed.ask(rollup(place, more), key)));
        expect(own?.text).toBe(whole?.text);
        expect(own?.errors).toBeUndefined();
      }
    },
  );

  it('is ranked within it only', async () => {
    const query = (within: string): string =>
      `{ ranking(metric: "FISCAL_AID_FUNDS", level: DISTRICT, period: "2021"${within}) { division { code } rollup { value } } }`;
    expect((await keyed.ask(query(', within: "520200"'), agency)).text).toBe(
      (await keyed.ask(query(', within: "520200"'), TOKEN)).text,
    );
    for (const key of [agency, analyst]) {
      expect((await keyed.ask(query(''), key)).errors?.[0]?.extensions.code).toBe('OUTSIDE_EXTENT');
    }
  });

  it('is refused where the metric is of another family', async () => {
    const { text: key } = await keyed.makeKey('ANALYST', ['division:520200', 'family:EXCHANGE']);
    expect((await keyed.ask(rollup('520200'), key)).errors?.[0]?.extensions.code).toBe('OUTSIDE_EXTENT');
    const { data } = await keyed.ask('{ observations { nodes { metric { code } } } }', key);
    expect(JSON.stringify(data)).not.toContain('FISCAL_AID_FUNDS');
  });
});

describe('a metric that cannot be answered', () => {
  const METRICS = ['FISCAL_AID_FUNDS', 'JOINT_MEETINGS'];
  const list = METRICS.map((code) => `"${code}"`).join();
  let key = '';
  let families: readonly string[] = [];
  beforeAll(async () => {
    const { data } = await keyed.ask('{ metrics { code family } }', TOKEN);
    families = METRICS.map((code) => data.metrics.find((one: { code: string }) => one.code === code).family);
    key = (await keyed.makeKey('ANALYST', ['division:520200', `family:${families[0] ?? ''}`])).text;
  });

  it('leaves the other answers of its place as they are', async () => {
    const { data, errors } = await keyed.ask(
      `{ division(code: "520200") { name
          rollups(metrics: [${list}, "NO_SUCH"], period: "2021") { metric { code } value }
          own: rollup(metric: "${METRICS[0] ?? ''}", period: "2021") { value }
          other: rollup(metric: "${METRICS[1] ?? ''}", period: "2021") { value }
          series(metric: "${METRICS[1] ?? ''}", grain: YEAR, from: "2021", to: "2021") { value }
          reach { metric { code } } }
        table(metrics: [${list}], rows: { children: "520200" }, period: "2021", totals: [ROWS]) {
          rows { nodes { key cells { value } notes { column } } } } }`,
      key,
    );
    expect(families[0]).not.toBe(families[1]);
    const { division, table } = data;
    expect(division.rollups).toEqual([{ metric: { code: METRICS[0] }, value: division.own.value }, null, null]);
    expect(division).toMatchObject({ name: '六盘水市', other: null, series: [null] });
    expect(division.own.value).not.toBeNull();
    expect(division.reach.length).toBeGreaterThan(0);
    for (const row of table.rows.nodes) expect([row.cells[0] === null, row.cells[1]]).toEqual([false, null]);
    const codes = new Map(errors?.map(({ path, extensions }) => [String(path), extensions.code]));
    expect([codes.get('division,rollups,1'), codes.get('division,rollups,2'), codes.get('division,other')]).toEqual([
      'OUTSIDE_EXTENT',
      'UNKNOWN_METRIC',
      'OUTSIDE_EXTENT',
    ]);
  });

  it('is an empty cell of a file, with the reason, and a line of a report', async () => {
    const query = `{ table(metrics: [${list}], rows: { children: "520200" }, period: "2021") { rows { nodes { label cells { value } } } } }`;
    const file = await keyed.get(`/exports/table.csv?${new URLSearchParams({ query, locale: 'zh' }).toString()}`, key);
    expect(file.status).toBe(200);
    const [header, ...rows] = file.text.trim().split('\r\n');
    expect(header).toContain(',JOINT_MEETINGS,数据说明');
    for (const row of rows) expect(row).toContain('JOINT_MEETINGS：无法给出：汇总范围超出本密钥可读的数据');
    const report = await keyed.get('/reports/COLLABORATION.csv?division=520200&period=2021&locale=zh', key);
    const text = report.status === 200 ? report.text : '';
    expect(text).toContain('无法给出：汇总范围超出本密钥可读的数据');
    expect(text.split('\r\n').filter((line) => line.includes('有数据')).length).toBeGreaterThan(0);
  });
});

describe('callers whose requests meet', () => {
  it('each see their own, on connections that serve them in turn', async () => {
    const query = '{ observations { totalCount } viewer { name } }';
    const keys = Array.from({ length: 60 }, (_, at) => [agency, TOKEN, null][at % 3] ?? null);
    const answers = await Promise.all(keys.map((key) => keyed.ask(query, key)));
    expect(answers.map(({ data }) => data.observations.totalCount)).toEqual(
      keys.map((key) => (key === agency ? 4 : 7)),
    );
  });

  it('see their own where they ask the same within one request for a file', async () => {
    const query = encodeURIComponent('{ observations { nodes { asPrinted } } }');
    const [own, all] = await Promise.all(
      [agency, TOKEN].map((key) => keyed.get(`/exports/table.csv?query=${query}`, key)),
    );
    expect(own?.text).not.toContain(FOREIGN_VALUE);
    expect(all?.text).toContain(FOREIGN_VALUE);
  });
});
