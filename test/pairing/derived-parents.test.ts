import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ImportDatabase, openImportDatabase, places } from '../support/import-database.js';
import { again, csvFile } from '../support/small-dataset.js';
import { SMALL_PROGRAM } from '../support/small-program.js';
import { smallTemplate } from '../support/templates.js';

let database: ImportDatabase;

beforeAll(async () => {
  database = await openImportDatabase(await smallTemplate());
  await database.apply(...SMALL_PROGRAM);
});

afterAll(() => database.close());

async function paths(): Promise<Record<string, string>> {
  const rows = await database.rows<{ code: string; path: string }>(`
    select p.code, (select string_agg(q.code, ' ' order by step.ord) from unnest(p.path) with ordinality step(id, ord)
      join pairing q on q.id = step.id) as path from pairing p
    where (p.parent_id is null and cardinality(p.path) = 1) or p.parent_id = p.path[cardinality(p.path) - 1]`);
  return Object.fromEntries(rows.map(({ code, path }) => [code, path]));
}

describe('parents in the database', () => {
  it('follow from the place of every party', async () => {
    await database.apply(
      csvFile(
        'pairings',
        `
        code,program,kind,supporter,recipient
        SCHOOLS,ZS-LPS,SCHOOL,institution:SCHOOL-E,institution:SCHOOL-W
        TOWNS,ZS-LPS,TOWN,442000001,520203104
        OUTSIDE,ZS-LPS,TOWN,442000101,520203109
        FIRMS,ZS-LPS,ENTERPRISE,442000,enterprise:FIRM
        ELSEWHERE,OTHER,TOWN,442000001,520203104`,
      ),
    );
    expect(await paths()).toEqual({
      CITY: 'CITY',
      'TORCH-LZ': 'CITY TORCH-LZ',
      TOWNS: 'CITY TORCH-LZ TOWNS',
      SCHOOLS: 'CITY TORCH-LZ TOWNS SCHOOLS',
      OUTSIDE: 'CITY OUTSIDE',
      FIRMS: 'CITY FIRMS',
      ELSEWHERE: 'ELSEWHERE',
    });
  });

  it('change with the members of a cluster', async () => {
    await database.apply(
      csvFile(
        'clusters',
        `
        code,city,name,lead,members
        TORCH,442000,火炬开发区牵头组团,442000003,442000101`,
      ),
    );
    expect(await paths()).toMatchObject({
      OUTSIDE: 'CITY TORCH-LZ OUTSIDE',
      TOWNS: 'CITY TOWNS',
      SCHOOLS: 'CITY TOWNS SCHOOLS',
    });
  });

  it('change with the place of an institution', async () => {
    await database.apply(csvFile('institutions', 'code,name,kind,division\nSCHOOL-W,大用小学,SCHOOL,520281202'));
    expect(await paths()).toMatchObject({ SCHOOLS: 'CITY SCHOOLS' });
  });

  it('change when a place moves', async () => {
    await database.apply(csvFile('divisions', 'code,name,level,parent\n520203104,大用镇,TOWN,520523'));
    expect(await paths()).toMatchObject({ TOWNS: 'TOWNS' });
    await database.apply(csvFile('divisions', 'code,name,level,parent\n520203104,大用镇,TOWN,520203'));
    expect(await paths()).toMatchObject({ TOWNS: 'CITY TOWNS' });
  });

  it('stay as given, and a given one can be taken back', async () => {
    const given = (parent: string) =>
      csvFile(
        'pairings',
        `code,program,kind,supporter,recipient,parent\nOUTSIDE,ZS-LPS,TOWN,442000101,520203109,${parent}`,
      );
    expect((await database.apply(given('CITY'))).files[0]).toMatchObject({ corrected: 1 });
    expect(await paths()).toMatchObject({ OUTSIDE: 'CITY OUTSIDE' });
    expect((await database.apply(again(given('CITY')))).files[0]).toMatchObject({ unchanged: 1 });
    await database.apply(given(''));
    expect(await paths()).toMatchObject({ OUTSIDE: 'CITY TORCH-LZ OUTSIDE' });
    expect((await database.apply(again(given('')))).files[0]).toMatchObject({ unchanged: 1 });
  });

  it('may be given by the same file, in any order', async () => {
    await database.apply(
      csvFile(
        'pairings',
        `
        code,program,kind,supporter,recipient,parent
        B,OTHER,OTHER,440606104,441224109,A
        A,OTHER,OTHER,442000101,441224109,`,
      ),
    );
    expect(await paths()).toMatchObject({ B: 'A B' });
  });

  it('never stand in a circle', async () => {
    const receipt = await database.import(
      csvFile(
        'pairings',
        `
        code,program,kind,supporter,recipient,parent
        A,OTHER,OTHER,442000101,441224109,B
        B,OTHER,OTHER,440606104,441224109,A`,
      ),
    );
    expect(places(receipt.faults)).toEqual([
      'PARENT_CYCLE pairings.csv:2 parent',
      'PARENT_CYCLE pairings.csv:3 parent',
    ]);
  });
});
