import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { queryValue } from '../support/query.js';
import { type KeyedApi, startKeyedApi, TOKEN } from './support/keyed-api.js';

const HEADER = 'metric,place,pairing,period,value,source\n';

let keyed: KeyedApi;
let [shuicheng, panzhou, reader] = ['', '', ''];
beforeAll(async () => {
  keyed = await startKeyedApi();
  const importer = (agency: string, division: string) =>
    keyed.makeKey('IMPORTER', ['division:520200'], { agency, writing: [`division:${division}`] });
  shuicheng = (await importer('Shuicheng', '520204')).text;
  panzhou = (await importer('Panzhou', '520281')).text;
  reader = (await keyed.makeKey('AGENCY', ['everything'])).text;
});
afterAll(() => keyed.stop());

const counts = (): Promise<unknown> =>
  queryValue(
    keyed.database.url,
    `select jsonb_build_array((select count(*) from observation), (select count(*) from import), (select count(*) from institution),
      (select count(*) from observation where retracted_at is not null or superseded_at is not null))`,
  );

async function send(kind: string, text: string, key: string, query = ''): Promise<{ status: number; text: string }> {
  const form = new FormData();
  form.append(kind, new Blob([text]), `${kind}.csv`);
  return keyed.get(`/imports${query}`, key, { method: 'POST', body: form });
}

function expectRefused(answer: { readonly status: number; readonly text: string }, names: string): void {
  expect(answer).toMatchObject({ status: 403, text: expect.stringContaining('FORBIDDEN') });
  expect(answer.text).toContain(names);
}

describe('an importer', () => {
  it('writes for its own place, as its agency, and for no other', async () => {
    const own = await send('observations', `${HEADER}MUTUAL_VISITS,520204205,,2019,3,PAPER\n`, shuicheng);
    expect(own).toMatchObject({ status: 201 });
    expect(
      await queryValue(keyed.database.url, `select recorded_by from observation where period_end = '2019-12-31'`),
    ).toBe('Shuicheng');
    const before = await counts();
    for (const query of ['', '?dryRun=true', '?mode=partial']) {
      const rows = `${HEADER}MUTUAL_VISITS,520204,,2018,3,PAPER\nMUTUAL_VISITS,520281,,2018,3,PAPER\n`;
      expectRefused(await send('observations', rows, shuicheng, query), '520281');
    }
    expectRefused(
      await send('observations', `${HEADER}FISCAL_AID_FUNDS,520200,CITY,2018,3元,PAPER\n`, shuicheng),
      '520200',
    );
    expect(await counts()).toEqual(before);
  });

  it('neither replaces nor retracts nor corrects what another office reported', async () => {
    const before = await counts();
    // Of its own place, but the administrator reported it.
    const rows = `${HEADER}FISCAL_AID_FUNDS,520204,CITY,2021,101元,BUREAU\n`;
    expectRefused(await send('observations', rows, shuicheng), 'another office');
    const { data } = await keyed.ask('{ observations(within: "520200") { nodes { id division { code } } } }', TOKEN);
    const idAt = (code: string): string =>
      data.observations.nodes.find((one: { division: { code: string } }) => one.division.code === code).id;
    const mutations = [
      ['retractObservation(id: $id, reason: "x") { id }', '520204'],
      ['correctObservation(id: $id, correction: { value: "1" }, reason: "x") { id }', '520281'],
      ['preferObservation(id: $id, reason: "x") { id }', '520204'],
    ] as const;
    for (const [text, place] of mutations) {
      const { errors } = await keyed.ask(`mutation ($id: ID!) { ${text} }`, shuicheng, { id: idAt(place) });
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    expect(await counts()).toEqual(before);
  });

  it('retracts and corrects what it reported itself', async () => {
    expect((await send('observations', `${HEADER}MUTUAL_VISITS,520281,,2017,5,PAPER\n`, panzhou)).status).toBe(201);
    const { data } = await keyed.ask('{ observations(within: "520281", period: "2017") { nodes { id } } }', panzhou);
    const { id } = data.observations.nodes[0];
    const corrected = await keyed.ask(
      'mutation ($id: ID!) { correctObservation(id: $id, correction: { value: "6" }, reason: "x") { id value } }',
      panzhou,
      { id },
    );
    expect(corrected.data.correctObservation).toMatchObject({ value: '6' });
    const retracted = await keyed.ask(
      'mutation ($id: ID!) { retractObservation(id: $id, reason: "x") { retractionReason } }',
      panzhou,
      { id: corrected.data.correctObservation.id },
    );
    expect(retracted.data.retractObservation).toEqual({ retractionReason: 'x' });
  });

  it('learns of what it may not see only that there is none', async () => {
    const { text: key } = await keyed.makeKey('IMPORTER', ['division:520281'], { agency: 'narrow' });
    const { data } = await keyed.ask('{ observations(within: "520203") { nodes { id } } }', TOKEN);
    const { id } = data.observations.nodes[0];
    const unseen = await keyed.ask('mutation ($id: ID!) { retractObservation(id: $id, reason: "x") { id } }', key, {
      id,
    });
    expect(unseen.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('adds organizations of its place, and no other record of the catalogue', async () => {
    const institution = (code: string, division: string): string =>
      `code,name,kind,division\n${code},小学,SCHOOL,${division}\n`;
    expect((await send('institutions', institution('SC-1', '520204205'), shuicheng)).status).toBe(201);
    const before = await counts();
    expectRefused(await send('institutions', institution('PZ-1', '520281'), shuicheng), 'PZ-1');
    // Moving one of another place to its own.
    expectRefused(await send('institutions', institution('SCHOOL-W', '520204205'), shuicheng), 'SCHOOL-W');
    expectRefused(await send('programs', 'code,name,since\nMINE,我的,2021\n', shuicheng), 'program');
    expectRefused(await send('sources', 'code,title\nPAPER,Another title\n', shuicheng), 'PAPER');
    expectRefused(
      await send('pairings', 'code,program,kind,supporter,recipient\nPZ,ZS-LPS,DISTRICT,442000,520281\n', shuicheng),
      'PZ',
    );
    expect(await counts()).toEqual(before);
  });

  it('reads its own receipt and its own bytes, which others do not', async () => {
    const text = `${HEADER}MUTUAL_VISITS,520204205,,2016,3,PAPER\n`;
    const { id } = JSON.parse((await send('observations', text, shuicheng)).text) as { id: string };
    expect((await keyed.get(`/imports/${id}/file`, shuicheng)).text).toBe(text);
    expect((await keyed.get(`/imports/${id}/file`, panzhou)).status).toBe(404);
    const query = `query ($id: ID!) { import(id: $id) { status files { name } findings { code } } }`;
    expect((await keyed.ask(query, shuicheng, { id })).data.import).toMatchObject({ status: 'APPLIED' });
    expect((await keyed.ask(query, panzhou, { id })).data.import).toBeNull();
  });
});

describe('other roles', () => {
  it('do not write, however much they read', async () => {
    const before = await counts();
    expect((await send('observations', `${HEADER}MUTUAL_VISITS,520204,,2015,3,PAPER\n`, reader)).status).toBe(403);
    expect((await keyed.get('/imports', null, { method: 'POST', body: new FormData() })).status).toBe(401);
    expect(await counts()).toEqual(before);
  });
});
