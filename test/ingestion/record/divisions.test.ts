import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ImportDatabase, openImportDatabase, places } from '../../support/import-database.js';
import { again, csvFile, SMALL_DIVISIONS } from '../../support/small-dataset.js';
import { smallTemplate } from '../../support/templates.js';

let database: ImportDatabase;

beforeAll(async () => {
  database = await openImportDatabase(await smallTemplate());
});

afterAll(() => database.close());

const HEADER = 'code,name,level,parent,valid_from,valid_to';
const divisions = (rows: string) => csvFile('divisions', `${HEADER}\n${rows}`);
const successions = (rows: string) => csvFile('successions', `predecessor,successor,kind,date\n${rows}`);

/** A division with the codes of its ancestors. */
async function division(key: string): Promise<Record<string, unknown> | undefined> {
  const [row] = await database.rows(`
    select d.code, d.name, d.kind, d.pinyin, d.initials, d.valid_from::text as since, d.valid_to::text as until,
      concat_ws(' ', p.code, c.code, s.code, t.code, v.code) as ancestry, u.code as parent, l.key as canonical, x.key as current
    from division d left join division p on p.id = d.province_id left join division c on c.id = d.city_id
    left join division s on s.id = d.district_id left join division t on t.id = d.town_id
    left join division v on v.id = d.village_id left join division u on u.id = d.parent_id
    left join division l on l.id = d.canonical_id left join division x on x.id = d.current_id where d.key = '${key}'`);
  return row;
}

describe('a division', () => {
  it('gets its names, kind, pinyin and ancestors', async () => {
    expect(await division('520281123218')).toMatchObject({
      name: '贾西村',
      kind: '村',
      pinyin: 'jia xi cun',
      initials: 'jxc',
      ancestry: '520000 520200 520281 520281123 520281123218',
      parent: '520281123',
    });
    expect(await division('442000118')).toMatchObject({
      ancestry: '440000 442000 442000118',
      since: '2021-01-01',
      kind: '镇',
    });
  });

  it('imported again changes nothing', async () => {
    const receipt = await database.apply(again(csvFile('divisions', SMALL_DIVISIONS)));
    expect(receipt.files[0]).toMatchObject({ read: 32, new: 0, corrected: 0, unchanged: 32 });
  });

  it('may come before its parent in the file', async () => {
    await database.apply(
      divisions(
        '520299001001,新村村民委员会,VILLAGE,520299001,,\n520299001,新街道,TOWN,520299,,\n520299,新区,DISTRICT,520200,,',
      ),
    );
    expect(await division('520299001001')).toMatchObject({ ancestry: '520000 520200 520299 520299001 520299001001' });
  });

  it('moves everything below it when it moves', async () => {
    await database.apply(divisions('520299,新区,DISTRICT,520500,,\n520203109,新窑镇,TOWN,520299,,'));
    expect(await division('520299001001')).toMatchObject({ ancestry: '520000 520500 520299 520299001 520299001001' });
    expect(await division('520203109212')).toMatchObject({ ancestry: '520000 520500 520299 520203109 520203109212' });
  });

  it('ends by a row of its name with a last day, and is not reopened by one without', async () => {
    const closing = divisions('520299001,新街道,TOWN,520299,,2022-06');
    expect((await database.apply(closing)).files[0]).toMatchObject({ corrected: 1, new: 0 });
    expect((await database.apply(again(closing))).files[0]).toMatchObject({ unchanged: 1 });
    expect(await division('520299001')).toMatchObject({ until: '2022-06-30' });
    await database.apply(csvFile('divisions', 'code,name,level,parent\n520299001,新街道,TOWN,520299'));
    expect(await division('520299001')).toMatchObject({ until: '2022-06-30' });
  });

  it('with an earlier name is stored besides the one that has the code now', async () => {
    const history = [
      divisions('442000007,老民众镇,TOWN,442000,,2019\n442000007,民众镇,TOWN,442000,2020,2020'),
      successions('442000007,442000007,RENAME,2019\n442000007,442000007,RENAME,2020'),
    ];
    expect((await database.apply(...history)).files.map((file) => file.new)).toEqual([2, 2]);
    expect(await division('442000007')).toMatchObject({ name: '民众街道', until: null });
    expect(await division('442000007~2019-12-31')).toMatchObject({
      name: '老民众镇',
      canonical: '442000007',
      current: '442000007',
    });
    expect(await division('442000007~2020-12-31')).toMatchObject({ name: '民众镇', canonical: '442000007' });
    expect((await database.apply(...history.map(again))).files.map((file) => file.unchanged)).toEqual([2, 2]);
  });

  it('that has ended leads to its successor', async () => {
    await database.apply(
      divisions(
        '442000100,小榄镇,TOWN,442000,,2021\n442000104,东升镇,TOWN,442000,,2021\n520221,水城县,DISTRICT,520200,,2020',
      ),
      successions(
        '442000100,442000118,MERGE,2021\n442000104,442000118,MERGE,2021\n520221,520204,SPLIT,2020\n520221,520201,SPLIT,2020',
      ),
    );
    expect(await division('442000100')).toMatchObject({ canonical: null, current: '442000118' });
    expect(await division('520221')).toMatchObject({ canonical: null, current: null });
    // A different kind of succession changes the result.
    await database.apply(successions('442000104,,UNCLEAR,2021\n442000100,442000118,RECODE,2021'));
    expect(await division('442000100')).toMatchObject({ canonical: '442000118', current: '442000118' });
    expect(await division('442000118')).toMatchObject({ canonical: null, current: null });
  });

  it('cannot succeed itself', async () => {
    const receipt = await database.import(
      divisions('442000201,甲乡,TOWN,442000,,2020\n442000202,乙乡,TOWN,442000,,2021'),
      successions('442000201,442000202,MERGE,2020\n442000202,442000201,MERGE,2021'),
    );
    expect(places(receipt.faults)).toEqual([
      'SUCCESSION_CYCLE successions.csv:2 predecessor',
      'SUCCESSION_CYCLE successions.csv:3 predecessor',
    ]);
  });

  it('of an observation is the one that was valid at the end of the period', async () => {
    await database.apply(
      csvFile(
        'observations',
        `
        metric,place,period,value
        MUTUAL_VISITS,442000007,2018,1
        MUTUAL_VISITS,442000007,2020-05,1
        MUTUAL_VISITS,442000007,2022,1`,
      ),
    );
    expect(
      await database.rows('select d.key from observation o join division d on d.id = o.division_id order by o.id'),
    ).toEqual([{ key: '442000007~2019-12-31' }, { key: '442000007~2020-12-31' }, { key: '442000007' }]);
  });
});
