import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { type KeyedApi, startKeyedApi, TOKEN } from '../access/support/keyed-api.js';

const PLACE = '520500';
const LIST = `query ($place: DivisionCode!) { division(code: $place) { pairings { totalCount edges { cursor node { code since } counterpart { name } } } } }`;

let keyed: KeyedApi;
/** Another process that writes. */
let writer: Client;
beforeAll(async () => {
  keyed = await startKeyedApi({ PAIRING_MEMORY_MB: '1' });
  writer = new Client({ connectionString: keyed.database.url });
  await writer.connect();
});
afterAll(async () => {
  await writer.end();
  await keyed.stop();
});

async function read(place = PLACE, key = TOKEN): Promise<any> {
  const { data, errors } = await keyed.ask(LIST, key, { place });
  expect(errors).toBeUndefined();
  return data.division.pairings;
}

const codes = ({ edges }: any): string[] => edges.map(({ node }: any) => node.code);

/** Asks until no statement is sent about pairings. */
async function readRemembered(place = PLACE): Promise<any> {
  for (let times = 0; times < 50; times++) {
    let list: unknown;
    const { statements } = await keyed.api.watch(async () => (list = await read(place)));
    if (!statements.some((one) => /from pairing p/i.test(one))) return list;
    await new Promise((tick) => setTimeout(tick, 20));
  }
  throw new Error('the list is not remembered');
}

describe('remembered pairings', () => {
  it('are what a statement answers, lists without any included', async () => {
    const first = await read();
    expect(codes(first)).toEqual(['FOREIGN-CITY']);
    expect(await readRemembered()).toEqual(first);
    expect(await readRemembered('520204')).toEqual(await read('520204'));
  });

  it.each([
    [`update pairing set since = '2020-03' where code = 'FOREIGN-CITY'`, '2020-03-01'],
    [`update pairing set since = '2020-04' where code = 'FOREIGN-CITY'`, '2020-04-01'],
  ])('are those of the next commit of another process at once: %s', async (change, since) => {
    await readRemembered();
    await writer.query(change);
    expect((await read()).edges[0].node.since).toBe(since);
    expect((await readRemembered()).edges[0].node.since).toBe(since);
  });

  it('have what was added, also where triggers are left out, and lose what was removed', async () => {
    const add = (code: string): string =>
      `insert into pairing (code, program_id, kind, supporter_division_id, recipient_division_id)
        select '${code}', program_id, kind, supporter_division_id, recipient_division_id from pairing where code = 'FOREIGN-CITY'`;
    await readRemembered();
    await writer.query(add('A'));
    expect(codes(await read())).toEqual(['A', 'FOREIGN-CITY']);
    await readRemembered();
    await writer.query(`begin; set local session_replication_role = replica; ${add('B')}; commit`);
    expect(codes(await read())).toEqual(['A', 'B', 'FOREIGN-CITY']);
    await readRemembered();
    await writer.query(`delete from pairing where code in ('A', 'B')`);
    expect(codes(await read())).toEqual(['FOREIGN-CITY']);
  });

  it('stay as they are while a change is not committed, and when it never is', async () => {
    const before = await readRemembered();
    await writer.query(`begin; update pairing set since = '2020-05' where code = 'FOREIGN-CITY'`);
    try {
      expect(await readRemembered()).toEqual(before);
    } finally {
      await writer.query('rollback');
    }
    expect(await readRemembered()).toEqual(before);
    const version = async () => (await writer.query('select version from pairing_version')).rows;
    const then = await version();
    await writer.query('update pairing set since = since');
    expect(await version()).toEqual(then);
  });

  it('are remembered for none that may not read all of them', async () => {
    const { text: agency } = await keyed.makeKey('AGENCY', ['division:520200']);
    await readRemembered();
    const forbidden = await keyed.ask(LIST, agency, { place: PLACE });
    expect(forbidden.text).not.toContain('FOREIGN');
    expect(codes(await read(PLACE))).toEqual(['FOREIGN-CITY']);
    expect((await keyed.ask(LIST, agency, { place: PLACE })).text).toBe(forbidden.text);
  });
});
