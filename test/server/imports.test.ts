import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verify } from '../../src/rollup/store/verify.store.js';
import { openOrm } from '../../src/server/orm.js';
import { type TestApi, startApi } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { queryValue } from '../support/query.js';
import { smallTemplate } from '../support/templates.js';
import { workbook } from '../support/workbook.js';

const TOKEN = 'a-token-of-the-test-alone';
const HEADER = 'metric,place,period,value,locator\n';

let database: TestDatabase;
let api: TestApi;
beforeAll(async () => {
  database = await createTestDatabase(await smallTemplate());
  api = await startApi(database.url, { ADMIN_TOKEN: TOKEN, MAX_UPLOAD_BYTES: '1000000' });
});
afterAll(async () => {
  await api.stop();
  await database.drop();
});

interface Sent {
  readonly kind?: string;
  readonly name?: string;
  readonly query?: string;
  readonly headers?: Record<string, string>;
}

async function send(text: string, { kind = 'observations', name = 'july.csv', query = '', headers }: Sent = {}) {
  const form = new FormData();
  form.append(kind, new Blob([text]), name);
  const response = await fetch(`${api.url}/imports${query}`, {
    method: 'POST',
    body: form,
    headers: headers ?? { authorization: `Bearer ${TOKEN}` },
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as any };
}

const key = (text: string) => ({ authorization: `Bearer ${TOKEN}`, 'idempotency-key': text });
const count = () => queryValue(database.url, 'select count(*)::int from observation');
const codeOf = (body: any) => body.errors[0].extensions.code as string;

describe('POST /imports', () => {
  it('takes files in and keeps receipt and bytes', async () => {
    const text = `${HEADER}MUTUAL_VISITS,520200,2020,20,p1\nMUTUAL_VISITS,520203,2020,5,p2\n`;
    const { status, body, headers } = await send(text);
    expect({ status, body }).toMatchObject({
      status: 201,
      body: { status: 'APPLIED', mode: 'STRICT', counts: { read: 2, new: 2, corrected: 0, unchanged: 0, rejected: 0 } },
    });
    expect(headers.get('location')).toBe(`/imports/${String(body.id)}`);
    const receipt = await fetch(`${api.url}/imports/${String(body.id)}`);
    expect(await receipt.json()).toMatchObject({ ...body, actor: 'admin' });
    const bytes = await fetch(`${api.url}/imports/${String(body.id)}/file`);
    expect(await bytes.text()).toBe(text);
    expect((await fetch(`${api.url}/imports/${String(body.id)}/rejected`)).status).toBe(404);
  });

  it('gives the first receipt for the same bytes, whatever they are called, and writes nothing', async () => {
    const text = `${HEADER}MUTUAL_VISITS,520200,2019,20,\n`;
    const first = await send(text);
    const before = await count();
    const second = await send(text, { name: 'august.csv' });
    expect(second.status).toBe(200);
    expect(second.headers.get('idempotent-replayed')).toBe('true');
    expect(second.body).toEqual(first.body);
    expect(await count()).toBe(before);
  });

  it('refuses a key that was used for other bytes, and repeats the receipt of a rejected import under its key', async () => {
    const wrong = `${HEADER}MUTUAL_VISITS,520200,2018,many,\n`;
    const first = await send(wrong, { headers: key('k1') });
    expect(first.status).toBe(422);
    const again = await send(wrong, { headers: key('k1') });
    expect({ status: again.status, body: again.body }).toEqual({ status: 422, body: first.body });
    const other = await send(`${HEADER}MUTUAL_VISITS,520200,2018,3,\n`, { headers: key('k1') });
    expect({ status: other.status, code: codeOf(other.body) }).toEqual({ status: 409, code: 'CONFLICT' });
    expect((await send(wrong)).body.id).not.toBe(first.body.id);
    expect(codeOf((await send(wrong, { headers: key('x y') })).body)).toBe('INVALID_ARGUMENT');
  });

  it('in the mode partial writes the good rows, and gives back the others to be mended and sent again', async () => {
    const text = `六盘水市2017年,,,,\n${HEADER}MUTUAL_VISITS,520200,2017,7,a\nMUTUAL_VISITS,520203,2017,many,"b ""quoted"""\nMUTUAL_VISITS,520299,2017,9,c\n`;
    const { status, body } = await send(text, { query: '?mode=partial' });
    expect({ status, body }).toMatchObject({ status: 201, body: { counts: { read: 3, new: 1, rejected: 2 } } });
    expect(body.faults.map((fault: any) => [fault.row, fault.code])).toEqual([
      [4, 'INVALID_DECIMAL'],
      [5, 'UNKNOWN_DIVISION'],
    ]);
    const rejected = await (await fetch(`${api.url}/imports/${String(body.id)}/rejected`)).text();
    expect(rejected.replace('\uFEFF', '')).toBe(
      `六盘水市2017年,,,,\n${HEADER.trim()},fault\n` +
        `MUTUAL_VISITS,520203,2017,many,"b ""quoted""","${String(body.faults[0].message).replaceAll('"', '""')}"\n` +
        `MUTUAL_VISITS,520299,2017,9,c,"${String(body.faults[1].message).replaceAll('"', '""')}"\n`,
    );
    const mended = await send(rejected.replace('many', '8').replace('520299', '520281'));
    expect(mended.body).toMatchObject({ status: 'APPLIED', counts: { read: 2, new: 2 } });
    // The whole file strictly: what was left out is asked for now.
    expect((await send(text)).status).toBe(422);
    expect((await send(text, { query: '?mode=partial' })).body.id).toBe(body.id);
  });

  it('only tries, and says what the real import says', async () => {
    const text = `${HEADER}MUTUAL_VISITS,520200,2016,16,\nMUTUAL_VISITS,520200,2017,8,\n`;
    const before = await count();
    const trial = await send(text, { query: '?dryRun=true' });
    expect(await count()).toBe(before);
    const real = await send(text);
    expect(trial.status).toBe(200);
    expect({ ...trial.body, id: null, dryRun: false, tookMs: 0 }).toEqual({ ...real.body, id: null, tookMs: 0 });
  });

  it.each([
    ['no token', {}, 401, 'UNAUTHENTICATED'],
    ['a token of nobody', { headers: { authorization: 'Bearer of-bad-news' } }, 403, 'FORBIDDEN'],
    ['a kind that there is not', { kind: 'harvests' }, 400, 'INVALID_ARGUMENT'],
    ['a mode that there is not', { query: '?mode=lenient' }, 400, 'INVALID_ARGUMENT'],
    ['a path for a name', { name: '../../etc/passwd' }, 400, 'INVALID_ARGUMENT'],
  ])('refuses %s', async (_what, sent: Sent, status, code) => {
    const headers = sent.headers ?? (_what === 'no token' ? {} : undefined);
    const before = await count();
    const answer = await send(`${HEADER}MUTUAL_VISITS,520200,2015,1,\n`, { ...sent, ...(headers ? { headers } : {}) });
    expect({ status: answer.status, code: codeOf(answer.body) }).toEqual({ status, code });
    expect(JSON.stringify(answer.body)).not.toContain('of-bad-news');
    expect(await count()).toBe(before);
  });

  it('refuses more bytes than the limit, and anything but multipart', async () => {
    const large = await send(`${HEADER}${'MUTUAL_VISITS,520200,2015,1,\n'.repeat(50_000)}`);
    expect({ status: large.status, code: codeOf(large.body) }).toEqual({ status: 413, code: 'LIMIT_EXCEEDED' });
    const response = await fetch(`${api.url}/imports`, {
      method: 'POST',
      body: '{}',
      headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
    });
    expect(response.status).toBe(400);
    expect((await fetch(`${api.url}/imports/none-such`)).status).toBe(404);
  });
});

describe('GraphQL', () => {
  const authorized = async (query: string, variables: object = {}) => {
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as { data?: any; errors?: any[] };
  };
  const IMPORT = `mutation ($text: String!, $dryRun: Boolean) {
    importFiles(files: [{ kind: OBSERVATIONS, name: "a.csv", text: $text }], dryRun: $dryRun) {
      id status counts { read new rejected } files { name kind counts { new } } faults { code row column given expected } } }`;

  it('takes files in, and lists the receipts', async () => {
    const text = `${HEADER}MUTUAL_VISITS,520200,2014,14,\n`;
    expect((await authorized(IMPORT, { text, dryRun: true })).data.importFiles).toMatchObject({
      id: null,
      status: 'APPLIED',
    });
    const { data } = await authorized(IMPORT, { text });
    expect(data.importFiles).toMatchObject({
      status: 'APPLIED',
      counts: { read: 1, new: 1, rejected: 0 },
      files: [{ name: 'a.csv', kind: 'OBSERVATIONS', counts: { new: 1 } }],
    });
    const { body } = await api.ask(
      `query ($id: ID!) {
      import(id: $id) { id actor startedAt files { sha256 } }
      none: import(id: "none-such") { id }
      imports(first: 2) { totalCount nodes { id status } pageInfo { hasNextPage } } }`,
      { id: data.importFiles.id },
    );
    expect(body.data).toMatchObject({ import: { id: data.importFiles.id, actor: 'admin' }, none: null });
    expect(body.data.imports.nodes[0]).toEqual({ id: data.importFiles.id, status: 'APPLIED' });
  });

  it('takes merged cells as they are declared', async () => {
    const rows = '指标 | 地区 | 期间 | 数值\n互访批次 | 520201 | 2008年1月 | =3\n | 520203 | 2008年1月 | =4';
    const base64 = workbook([{ name: '表', rows, merged: ['A2:A3'] }]).toString('base64');
    const query = `mutation ($base64: String!, $merged: MergedCells) {
      importFiles(files: [{ kind: OBSERVATIONS, name: "m.xlsx", base64: $base64 }], merged: $merged) {
        status faults { code } notices { code messageZh } } }`;
    const refused = await authorized(query, { base64 });
    expect(refused.data.importFiles).toMatchObject({ status: 'REJECTED', faults: [{ code: 'MERGED_CELLS' }] });
    const repeated = await authorized(query, { base64, merged: 'REPEAT' });
    expect(repeated.data.importFiles).toMatchObject({
      status: 'APPLIED',
      notices: [{ code: 'MERGED_CELLS_REPEATED', messageZh: expect.stringContaining('A2:A3') }],
    });
  });

  it('writes nothing without a token', async () => {
    const { body } = await api.ask(IMPORT, { text: HEADER });
    expect(body.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('corrects and retracts a figure, tells it as changes, and keeps the roll-ups right', async () => {
    await send(`${HEADER}FISCAL_AID_FUNDS,520203,2013-05,100,p9\n`);
    const figures = `{ observations(metric: "FISCAL_AID_FUNDS", period: "2013") { nodes { id value } } }`;
    const [{ id }] = (await api.ask(figures)).body.data.observations.nodes;
    const last = (await api.ask('{ changes { pageInfo { endCursor } } }')).body.data.changes.pageInfo.endCursor;
    const correct = `mutation ($id: ID!, $value: String!) {
      correctObservation(id: $id, correction: { value: $value, unit: "万元" }, reason: "a slip") { id value lower upper asPrinted locator } }`;
    const { data } = await authorized(correct, { id, value: '2.5' });
    expect(data.correctObservation).toMatchObject({ value: '25000', asPrinted: '2.5万元', locator: 'p9' });
    const rollup = `{ district(code: "520203") { rollup(metric: "FISCAL_AID_FUNDS", period: "2013-05") { status value } } }`;
    expect((await api.ask(rollup)).body.data.district.rollup).toEqual({ status: 'OBSERVED', value: '25000' });
    expect((await authorized(correct, { id, value: '3' })).errors?.[0].extensions).toMatchObject({ code: 'CONFLICT' });
    expect(
      (await authorized(correct, { id: data.correctObservation.id, value: 'some' })).errors?.[0].extensions.code,
    ).toBe('INVALID_ARGUMENT');
    const retract = `mutation ($id: ID!) { retractObservation(id: $id, reason: "not ours") { id retractedAt retractionReason } }`;
    const gone = await authorized(retract, { id: data.correctObservation.id });
    expect(gone.data.retractObservation).toMatchObject({ retractionReason: 'not ours' });
    expect((await api.ask(rollup)).body.data.district.rollup).toEqual({ status: 'MISSING', value: null });
    const changes = `query ($since: Cursor) { changes(since: $since) { nodes { kind observation { value } } } }`;
    expect((await api.ask(changes, { since: last })).body.data.changes.nodes).toEqual([
      { kind: 'CORRECTED', observation: { value: '25000' } },
      { kind: 'RETRACTED', observation: { value: '25000' } },
    ]);
    const orm = await openOrm({ url: database.url });
    expect((await verify(orm.em.fork().getKysely() as never, 50)).differences).toEqual([]);
    await orm.close();
  });

  it('tells the changes from a time on, rather one set twice than one never', async () => {
    const told = async (sinceTime: string, since: string | null = null) => {
      const query = `query ($sinceTime: DateTime, $since: Cursor) {
        changes(sinceTime: $sinceTime, since: $since) { totalCount nodes { observation { locator } } pageInfo { endCursor } } }`;
      return (await api.ask(query, { sinceTime, since })).body.data.changes;
    };
    const locators = (changes: any) => changes.nodes.map((node: any) => node.observation.locator as string);
    for (const at of ['t1', 't2']) await send(`${HEADER}MUTUAL_VISITS,520201,200${at.slice(1)},1,${at}\n`);
    const copied = new Date().toISOString();
    await send(`${HEADER}MUTUAL_VISITS,520201,2003,1,t3\nMUTUAL_VISITS,520201,2004,1,t4\n`);
    const changes = await told(copied);
    // The commit of what came last before may have been later than its own time: it is told again.
    expect(locators(changes)).toEqual(['t2', 't3', 't4']);
    expect(changes.totalCount).toBe(3);
    expect(locators(await told(copied, changes.pageInfo.endCursor))).toEqual([]);
    expect(locators(await told('2999-01-01T00:00:00Z'))).toEqual(['t3', 't4']);
    expect((await told('1999-01-01T00:00:00Z')).totalCount).toBeGreaterThan(3);
  });

  it('pages through the changes, each once', async () => {
    const seen: string[] = [];
    let since: string | null = null;
    for (let page = 0; page < 50; page++) {
      const query = `query ($since: Cursor) { changes(since: $since, first: 3) { edges { cursor } pageInfo { endCursor hasNextPage } } }`;
      const { changes }: { changes: any } = (await api.ask(query, { since })).body.data;
      seen.push(...changes.edges.map((edge: any) => edge.cursor));
      since = changes.pageInfo.endCursor;
      if (!changes.pageInfo.hasNextPage) break;
    }
    const all = await queryValue(
      database.url,
      'select count(*)::int + count(*) filter (where retracted_at is not null)::int from observation',
    );
    expect(seen).toHaveLength(Number(all));
    expect(new Set(seen).size).toBe(seen.length);
  });
});

describe('rejected rows', () => {
  const fileOf = async (id: unknown) => {
    const response = await fetch(`${api.url}/imports/${String(id)}/rejected`);
    return { name: response.headers.get('content-disposition'), bytes: Buffer.from(await response.arrayBuffer()) };
  };
  const post = async (bytes: Buffer, name: string, query = '') => {
    const form = new FormData();
    form.append('observations', new Blob([new Uint8Array(bytes)]), name);
    const headers = { authorization: `Bearer ${TOKEN}` };
    const response = await fetch(`${api.url}/imports${query}`, { method: 'POST', body: form, headers });
    return (await response.json()) as any;
  };

  it('of a Chinese file say in Chinese what is wrong, and the column is passed over when they are sent again', async () => {
    const text = '指标,地区,期间,数值\n互访批次,六盘水市,2012年,7\n互访批次,水成区,2012年,8\n互访批次,钟山区,2012年,\n';
    const first = await post(Buffer.from(text), '七月.csv', '?mode=partial');
    const { bytes } = await fileOf(first.id);
    const lines = bytes.toString().replace('\uFEFF', '').trim().split('\n');
    expect(lines[0]).toBe('指标,地区,期间,数值,错误');
    expect(lines[1]).toMatch(/^互访批次,水成区,2012年,8,地区“水成区”：没有这个地区/);
    expect(lines[2]).toMatch(/^互访批次,钟山区,2012年,,数值：此格不能为空/);
    // Sent again as they are they are as wrong as before, and are told no more than that.
    const unmended = await post(bytes, '七月.csv', '?mode=partial');
    expect(unmended.faults.map(({ row, code }: any) => [row, code])).toEqual([
      [2, 'UNKNOWN_DIVISION'],
      [3, 'MISSING_VALUE'],
    ]);
    expect((await fileOf(unmended.id)).bytes.toString()).toBe(bytes.toString());
    const mended = await post(
      Buffer.from(bytes.toString().replace('水成区', '水城区').replace('2012年,,', '2012年,9,')),
      'a.csv',
    );
    expect(mended).toMatchObject({ status: 'APPLIED', counts: { read: 2, new: 2 } });
    expect(mended.notices.map(({ code, given }: any) => [code, given])).toEqual([['COLUMN_LEFT_OUT', '错误']]);
  });

  it('of a workbook come back as one, sheet by sheet', async () => {
    const sheets = ['一季度', '二季度'].map((name) => ({
      name,
      rows: `${name}表 | 2011年
        指标 | 地区 | 期间 | 数值 | 备注
        互访批次 | 520201 | ${name === '一季度' ? '1' : '4'}月 | =3
        互访批次 | 520203 | ${name === '一季度' ? '2' : '5'}月 | =4.5`,
    }));
    const first = await post(workbook(sheets), 'quarters.xlsx', '?mode=partial');
    expect(first.counts).toMatchObject({ new: 2, rejected: 2 });
    const { name, bytes } = await fileOf(first.id);
    expect(name).toContain('rejected-quarters.xlsx');
    const again = await post(bytes, 'quarters.xlsx', '?mode=partial');
    expect(again.faults.map(({ sheet, row, column, code, given }: any) => [sheet, row, column, code, given])).toEqual([
      ['一季度', 3, '数值', 'VALUE_TOO_PRECISE', '4.5'],
      ['二季度', 3, '数值', 'VALUE_TOO_PRECISE', '4.5'],
    ]);
  });

  it('come with the others where the import was rejected as a whole: those have to be sent again too', async () => {
    const first = await post(
      Buffer.from(`${HEADER}MUTUAL_VISITS,520200,2007,7,\nMUTUAL_VISITS,520299,2007,8,\n`),
      'strict.csv',
    );
    expect(first.status).toBe('REJECTED');
    const { bytes } = await fileOf(first.id);
    const lines = bytes.toString().trim().split('\n');
    expect([lines.length, lines[1]]).toEqual([3, 'MUTUAL_VISITS,520200,2007,7,,']);
    const mended = await post(Buffer.from(bytes.toString().replace('520299', '520281')), 'strict.csv');
    expect(mended.counts).toMatchObject({ read: 2, new: 2 });
  });

  it('that are too short for their header are not made to fit it', async () => {
    const first = await post(Buffer.from(`${HEADER}MUTUAL_VISITS,520200,2010\n`), 'short.csv');
    const { bytes } = await fileOf(first.id);
    expect(bytes.toString()).toContain('MUTUAL_VISITS,520200,2010,"""3 cells""');
    expect((await post(bytes, 'short.csv')).faults[0].code).toBe('WRONG_CELL_COUNT');
  });
});

describe('a receipt', () => {
  it('is text for whoever asks for it, in the language that they read', async () => {
    const { body } = await send(`${HEADER}MUTUAL_VISITS,520299,2009,1,\n`);
    const read = async (language: string) => {
      const headers = { accept: 'text/plain', 'accept-language': language };
      return (await fetch(`${api.url}/imports/${String(body.id)}`, { headers })).text();
    };
    expect(await read('zh-CN')).toContain('第2行，place“520299”：没有这个地区');
    expect(await read('en')).toContain('line 2, place: "520299" was given');
    const json = await fetch(`${api.url}/imports/${String(body.id)}`, { headers: { accept: '*/*' } });
    expect(((await json.json()) as any).faults[0]).toHaveProperty('messageZh');
  });
});
