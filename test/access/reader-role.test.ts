import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { prepareReader } from '../../src/database/database-roles.js';
import { type KeyedApi, startKeyedApi } from './support/keyed-api.js';

let keyed: KeyedApi;
beforeAll(async () => {
  keyed = await startKeyedApi();
});
afterAll(() => keyed.stop());

describe('the role of the server in the database', () => {
  it('sees nothing without a scope, and cannot go around it', async () => {
    const client = new Client({ connectionString: await prepareReader(keyed.database.url) });
    await client.connect();
    const count = async (): Promise<unknown> =>
      (await client.query('select count(*)::int as n from observation')).rows[0]?.n;
    const codeOf = (text: string): Promise<string> =>
      client.query(text).then(
        () => 'done',
        (error: unknown) => (error as { code: string }).code,
      );
    try {
      await expect(count()).rejects.toMatchObject({ code: '42501' });
      await client.query('set role shanshui_extent');
      expect(await count()).toBe(0);
      for (const scope of ['', '{}', '{"divisions": []}', '{"name": "x"}']) {
        await client.query(`select set_config('shanshui.scope', $1, false)`, [scope]);
        expect(await count()).toBe(0);
      }
      await client.query(
        `select set_config('shanshui.scope', '{"divisions":null,"programs":null,"families":null}', false)`,
      );
      expect(await count()).toBe(7);
      expect(await codeOf('select * from api_key')).toBe('42501');
      expect(await codeOf('select * from rollup_cube')).toBe('42501');
      for (const text of [
        ...[
          'set role shanshui_maintenance',
          'set row_security = off; select * from observation',
          'reset role; select * from observation',
        ],
        ...[
          'delete from observation',
          'insert into preference default values',
          'alter table observation disable row level security',
        ],
        ...['set session authorization postgres', 'create table public.mine ()'],
      ]) {
        expect(await codeOf(text)).not.toBe('done');
      }
      const { rows } =
        await client.query(`select relname from pg_class where relname in ('observation', 'pairing', 'stored_file')
        and not (relrowsecurity and relforcerowsecurity)`);
      expect(rows).toEqual([]);
    } finally {
      await client.end();
    }
  });
});
