import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verify } from '../../src/rollup/cube/verify/verify.store.js';
import { openOrm } from '../../src/server/data/orm.js';
import { HEADER, type ImportApi, startImportApi } from '../support/import-api.js';
import { queryValue } from '../support/query.js';
import { workbook } from '../support/workbook.js';

let imports: ImportApi;
beforeAll(async () => {
  imports = await startImportApi();
});
afterAll(() => imports.stop());

describe('importing, correcting and retracting through GraphQL', () => {
  const IMPORT = `mutation ($text: String!, $dryRun: Boolean) {
    importFiles(files: [{ kind: OBSERVATIONS, name: "a.csv", text: $text }], dryRun: $dryRun) {
      id status counts { read new rejected } files { name kind counts { new } } faults { code row column given expected } } }`;

  it('imports files, and lists the receipts', async () => {
    const text = `${HEADER}MUTUAL_VISITS,520200,2014,14,\n`;
    expect((await imports.authorized(IMPORT, { text, dryRun: true })).data.importFiles).toMatchObject({
      id: null,
      status: 'APPLIED',
    });
    const { data } = await imports.authorized(IMPORT, { text });
    expect(data.importFiles).toMatchObject({
      status: 'APPLIED',
      counts: { read: 1, new: 1, rejected: 0 },
      files: [{ name: 'a.csv', kind: 'OBSERVATIONS', counts: { new: 1 } }],
    });
    const { body } = await imports.api.ask(
      `query ($id: ID!) {
      import(id: $id) { id actor startedAt files { sha256 } }
      none: import(id: "none-such") { id }
      imports(first: 2) { totalCount nodes { id status } pageInfo { hasNextPage } } }`,
      { id: data.importFiles.id },
    );
    expect(body.data).toMatchObject({ import: { id: data.importFiles.id, actor: 'admin' }, none: null });
    expect(body.data.imports.nodes[0]).toEqual({ id: data.importFiles.id, status: 'APPLIED' });
  });

  it('reads merged cells as the request declares them', async () => {
    const rows = '指标 | 地区 | 期间 | 数值\n互访批次 | 520201 | 2008年1月 | =3\n | 520203 | 2008年1月 | =4';
    const base64 = workbook([{ name: '表', rows, merged: ['A2:A3'] }]).toString('base64');
    const query = `mutation ($base64: String!, $merged: MergedCells) {
      importFiles(files: [{ kind: OBSERVATIONS, name: "m.xlsx", base64: $base64 }], merged: $merged) {
        status faults { code } notices { code messageZh } } }`;
    const refused = await imports.authorized(query, { base64 });
    expect(refused.data.importFiles).toMatchObject({ status: 'REJECTED', faults: [{ code: 'MERGED_CELLS' }] });
    const repeated = await imports.authorized(query, { base64, merged: 'REPEAT' });
    expect(repeated.data.importFiles).toMatchObject({
      status: 'APPLIED',
      notices: [{ code: 'MERGED_CELLS_REPEATED', messageZh: expect.stringContaining('A2:A3') }],
    });
  });

  it('refuses a request without files, and files without content or with two', async () => {
    const before = await queryValue(imports.database.url, 'select count(*)::int from import');
    const file = '{ kind: OBSERVATIONS, name: "a.csv" }';
    for (const files of [
      '',
      file,
      file.replace('}', 'text: "a", base64: "YQ==" }'),
      file.replace('}', 'base64: "?" }'),
    ]) {
      const { errors } = await imports.authorized(`mutation { importFiles(files: [${files}]) { id } }`);
      expect(errors?.[0].extensions).toMatchObject({ code: 'INVALID_ARGUMENT', subject: 'files' });
    }
    expect(await queryValue(imports.database.url, 'select count(*)::int from import')).toBe(before);
  });

  it('writes nothing without a token', async () => {
    const { body } = await imports.api.ask(IMPORT, { text: HEADER });
    expect(body.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('corrects and retracts an observation, lists both as changes, and keeps the roll-ups correct', async () => {
    await imports.send(`${HEADER}FISCAL_AID_FUNDS,520203,2013-05,100元,p9\n`);
    const figures = `{ observations(metric: "FISCAL_AID_FUNDS", period: "2013") { nodes { id value } } }`;
    const [{ id }] = (await imports.api.ask(figures)).body.data.observations.nodes;
    const last = (await imports.api.ask('{ changes { pageInfo { endCursor } } }')).body.data.changes.pageInfo.endCursor;
    const correct = `mutation ($id: ID!, $value: String!) {
      correctObservation(id: $id, correction: { value: $value, unit: "万元" }, reason: "a slip") { id value lower upper asPrinted locator } }`;
    const { data } = await imports.authorized(correct, { id, value: '2.5' });
    expect(data.correctObservation).toMatchObject({ value: '25000', asPrinted: '2.5万元', locator: 'p9' });
    const rollup = `{ district(code: "520203") { rollup(metric: "FISCAL_AID_FUNDS", period: "2013-05") { status value } } }`;
    expect((await imports.api.ask(rollup)).body.data.district.rollup).toEqual({ status: 'OBSERVED', value: '25000' });
    expect((await imports.authorized(correct, { id, value: '3' })).errors?.[0].extensions).toMatchObject({
      code: 'CONFLICT',
    });
    expect(
      (await imports.authorized(correct, { id: data.correctObservation.id, value: 'some' })).errors?.[0].extensions
        .code,
    ).toBe('INVALID_ARGUMENT');
    const retract = `mutation ($id: ID!) { retractObservation(id: $id, reason: "not ours") { id retractedAt retractionReason } }`;
    const gone = await imports.authorized(retract, { id: data.correctObservation.id });
    expect(gone.data.retractObservation).toMatchObject({ retractionReason: 'not ours' });
    expect((await imports.api.ask(rollup)).body.data.district.rollup).toEqual({ status: 'MISSING', value: null });
    const changes = `query ($since: String) { changes(since: $since) { nodes { kind observation { value } } } }`;
    expect((await imports.api.ask(changes, { since: last })).body.data.changes.nodes).toEqual([
      { kind: 'CORRECTED', observation: { value: '25000' } },
      { kind: 'RETRACTED', observation: { value: '25000' } },
    ]);
    const orm = await openOrm({ url: imports.database.url });
    expect((await verify(orm.em.fork().getKysely() as never, 50)).differences).toEqual([]);
    await orm.close();
  });
});
