import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Kysely } from 'kysely';
import { matchName } from '../../../src/division/name-match.plan.js';
import { ReferenceLookup } from '../../../src/ingestion/lookup/reference-lookup.loader.js';
import { bareNames } from '../../../src/division/bare-names.js';
import { csvFile } from '../../support/small-dataset.js';
import { type ImportDatabase, openImportDatabase } from '../../support/import-database.js';
import { wholeTemplate } from '../../support/templates.js';

let database: ImportDatabase;

beforeAll(async () => {
  database = await openImportDatabase(await wholeTemplate());
});

afterAll(() => database.close());

interface Named {
  readonly code: string;
  readonly name: string;
  readonly level: number;
}

describe('a name in a file of observations', () => {
  it('of any province, city or county, with or without what it is, means it, a wider one, or is asked back', async () => {
    const all = await database.rows<Named>(
      'select code, name, level from division where level between 1 and 3 and valid_to is null',
    );
    const references = new ReferenceLookup(database.orm.em.fork().getKysely() as unknown as Kysely<unknown>);
    const names = references.divisionNames;
    const asked = all.flatMap((place) => [place.name, ...bareNames(place.name)].map((given) => ({ place, given })));
    await names.load(asked.map(({ given }) => given));
    const wrong: string[] = [];
    let itself = 0;
    let wider = 0;
    let askedBack = 0;
    for (const { place, given } of asked) {
      const { found, candidates } = matchName(names.candidatesFor(given), {
        given,
        on: '2023-12-31',
        titleText: '',
        isPlaced: false,
        within: [],
        nameOf: (id) => names.nameOf(id),
      });
      const [only] = found;
      if (found.length === 1 && only?.code === place.code) itself += 1;
      else if (found.length === 1 && only && only.level < place.level) wider += 1;
      else if (found.length > 1 && candidates.every(({ level }) => level <= place.level)) askedBack += 1;
      else wrong.push(`${given} (${place.code}): ${found.map(({ code }) => code).join()}`);
    }
    expect(wrong).toEqual([]);
    expect(all.length).toBeGreaterThan(3_000);
    // Most names are the only ones of their level; 朝阳 is a city before it is a county, 鼓楼区 is five.
    expect(itself).toBeGreaterThan(6_400);
    expect(itself + wider + askedBack).toBe(asked.length);
  });

  it.each([
    ['全国', 'CN'],
    ['江苏', '320000'],
    ['陕西', '610000'],
    ['云南省', '530000'],
    ['西安', '610100'],
    ['大连', '210200'],
    ['遵义', '520300'],
    ['黔东南州', '522600'],
    ['贵州水城', '520204'],
    ['六枝', '520203'],
    ['内蒙古', '150000'],
  ])('is the widest place that bears it: %s', async (name, code) => {
    await database.apply(
      csvFile('observations', `指标,地区,期间,数值\n援建帮扶车间,${name},2022年底,1`, `${name}.csv`),
    );
    const rows = await database.rows<{ code: string }>(
      `select d.code from observation o join division d on d.id = o.division_id join source s on s.id = o.source_id
       where s.title = '${name}.csv'`,
    );
    expect(rows).toEqual([{ code }]);
  });

  it.each([
    ['长征', 'AMBIGUOUS_NAME'],
    ['鼓楼区', 'AMBIGUOUS_NAME'],
    ['城关镇', 'AMBIGUOUS_NAME'],
    ['西部10个省区市', 'UNKNOWN_DIVISION'],
  ])('that does not mean one place is refused: %s', async (name, code) => {
    const { status, faults } = await database.import(
      csvFile('observations', `指标,地区,期间,数值\n援建帮扶车间,${name},2022年底,1`),
    );
    expect(status).toBe('REJECTED');
    expect(faults).toMatchObject([{ code, given: name }]);
  });

  it.each(['织金县2023年底各乡镇帮扶车间', '毕节2023年底各乡镇帮扶车间', '中山市2023年底各乡镇帮扶车间'])(
    'of a town that only another place has is refused in a table of one place: %s',
    async (title) => {
      const { status, faults } = await database.import(
        csvFile('observations', `${title}\n乡镇,援建帮扶车间\n尧龙山镇,2`, `${title}.csv`),
      );
      expect(status).toBe('REJECTED');
      expect(faults).toMatchObject([{ code: 'AMBIGUOUS_NAME', given: '尧龙山镇' }]);
    },
  );

  it.each(['遵义市2023年底各乡镇帮扶车间', '遵义2023年底各乡镇帮扶车间', '2023年底各乡镇帮扶车间'])(
    'of a town that only one place has means it in a table of that place, or of none: %s',
    async (title) => {
      const receipt = await database.import(
        csvFile('observations', `${title}\n乡镇,援建帮扶车间\n尧龙山镇,2`, `${title}.csv`),
      );
      expect(receipt).toMatchObject({ status: 'APPLIED', faults: [] });
    },
  );
});
