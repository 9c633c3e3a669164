import { expect, it } from '@jest/globals';
import { EXTENT_TABLES, REFERENCE_TABLES, SECRET_TABLES, WHOLE_TABLES } from '../../src/access/table-access.js';
import { createTestDatabase } from '../support/database.js';
import { queryValue } from '../support/query.js';
import { smallTemplate } from '../support/templates.js';

const textOf = (names: readonly string[]): string => `array[${names.map((name) => `'${name}'`).join(', ')}]`;

it('says of every table who reads it, and has a policy for every one of which callers see a part', async () => {
  const database = await createTestDatabase(await smallTemplate());
  try {
    const listed = [...EXTENT_TABLES, ...REFERENCE_TABLES, ...SECRET_TABLES, ...WHOLE_TABLES];
    const unlisted = await queryValue(
      database.url,
      `select array_agg(tablename::text) from pg_tables where schemaname = 'public' and tablename <> all(${textOf(listed)})`,
    );
    expect(unlisted).toBeNull();
    const unguarded = await queryValue(
      database.url,
      `select array_agg(c.relname::text) from pg_class c where c.relname = any(${textOf(EXTENT_TABLES)}) and c.relkind = 'r'
        and not (c.relrowsecurity and c.relforcerowsecurity
          and exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'extent'))`,
    );
    expect(unguarded).toBeNull();
  } finally {
    await database.drop();
  }
});
