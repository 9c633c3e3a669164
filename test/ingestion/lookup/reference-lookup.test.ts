import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Kysely } from 'kysely';
import { Reference } from '../../../src/ingestion/column/reference.js';
import { ReferenceLookup } from '../../../src/ingestion/lookup/reference-lookup.loader.js';
import { type ImportDatabase, openImportDatabase } from '../../support/import-database.js';
import { smallTemplate } from '../../support/templates.js';

let database: ImportDatabase;

beforeAll(async () => {
  database = await openImportDatabase(await smallTemplate());
});

afterAll(() => database.close());

it('a lookup with too many divisions clears them and finds them again by code and by name', async () => {
  const references = new ReferenceLookup(database.orm.em.fork().getKysely() as unknown as Kysely<unknown>, 2);
  const codes = ['520200', '520203', '520281'].map((code) => new Reference('division', code));
  await references.load(codes);
  await references.divisionNames.load(['盘州市']);
  expect(references.forgetManyDivisions()).toBe(true);
  expect(codes.map((code) => references.find(code, null))).toEqual([null, null, null]);
  await references.load(codes.slice(0, 1));
  await references.divisionNames.load(['盘州市']);
  expect(references.find(new Reference('division', '520200'), null)).toMatchObject({ officialName: '六盘水市' });
  expect(references.divisionNames.candidatesFor('盘州市')).toMatchObject([{ code: '520281' }]);
  expect(references.forgetManyDivisions()).toBe(false);
});
