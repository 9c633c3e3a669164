import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runImport } from '../../../src/ingestion/run/run-import.js';
import { type ImportDatabase, NOW, openImportDatabase } from '../../support/import-database.js';
import { again, csvFile } from '../../support/small-dataset.js';
import { SMALL_PROGRAM } from '../../support/small-program.js';
import { smallTemplate } from '../../support/templates.js';
import { writeDatabaseOf } from '../../../src/server/data/orm.js';

let database: ImportDatabase;

beforeAll(async () => {
  database = await openImportDatabase(await smallTemplate());
});

afterAll(() => database.close());

describe('records', () => {
  it('may come in any order of files', async () => {
    const receipt = await database.apply(...SMALL_PROGRAM.toReversed());
    expect(receipt.files.map((file) => file.kind)).toEqual(SMALL_PROGRAM.map((file) => file.kind).toReversed());
    expect(receipt.files.every((file) => file.new === file.read)).toBe(true);
  });

  it('imported again change nothing', async () => {
    const before = await database.counts();
    const receipt = await database.apply(...SMALL_PROGRAM.map(again));
    expect(receipt.files.every((file) => file.unchanged === file.read)).toBe(true);
    expect(await database.counts()).toEqual(before);
  });

  it('are updated by code; values without a column in the file remain', async () => {
    await database.apply(
      csvFile('enterprises', 'code,name,division,sector,since\nFIRM,水城铝业,520204,aluminium,2015'),
    );
    const receipt = await database.apply(csvFile('enterprises', 'code,name,division,since\nFIRM,水城新铝业,520201,'));
    expect(receipt.files[0]).toMatchObject({ new: 0, corrected: 1 });
    expect(
      await database.rows(
        `select e.name, e.pinyin, e.sector, e.since, d.code from enterprise e join division d on d.id = e.division_id`,
      ),
    ).toEqual([
      { name: '水城新铝业', pinyin: 'shui cheng xin lv ye', sector: 'aluminium', since: null, code: '520201' },
    ]);
  });

  it('may have the headers that offices give them', async () => {
    const files = [
      csvFile('enterprises', '企业编码,企业名称,所在县区,统一社会信用代码\nOFFICE-FIRM,某电子厂,520203,'),
      csvFile('institutions', '机构代码,学校名称,类型,所在县区\nOFFICE-SCHOOL,某中学,学校,520203'),
      csvFile('projects', '项目编号,项目名称,项目类型,建设地点,开工日期\nOFFICE-SITE,某车间,WORKSHOP,520203,2023年3月'),
      csvFile('targets', '任务编号,指标,地区,期间,比较方式,数值\nOFFICE-TASK,MUTUAL_VISITS,520203,2023年,≥,5'),
    ];
    const { receipt } = await runImport(writeDatabaseOf(database.orm), files, { now: NOW, dryRun: true });
    expect(receipt).toMatchObject({ status: 'APPLIED', faults: [], counts: { new: 4 } });
  });

  it('have their lists replaced, with the lead of a cluster as a member', async () => {
    const members = () =>
      database.rows(`select d.code from cluster_member m join division d on d.id = m.division_id
        join cluster c on c.id = m.cluster_id where c.code = 'TORCH' order by d.code`);
    expect(await members()).toEqual([{ code: '442000001' }, { code: '442000003' }]);
    const receipt = await database.apply(
      csvFile('clusters', 'code,city,name,lead,members\nTORCH,442000,火炬开发区牵头组团,442000003,442000002'),
    );
    expect(receipt.files[0]).toMatchObject({ corrected: 1 });
    expect(await members()).toEqual([{ code: '442000002' }, { code: '442000003' }]);
    await database.apply(csvFile('projects', 'code,name,kind,division,enterprises\nPARK,贾西园,PARK,520281123218,'));
    expect(await database.rows('select * from project_enterprise')).toEqual([]);
  });

  it('have dates as precise as given', async () => {
    expect(await database.rows(`select since from program where code = 'ZS-LPS'`)).toEqual([{ since: '2021-02' }]);
  });

  it('include activities and targets', async () => {
    await database.apply(
      csvFile(
        'activities',
        'code,kind,period,from,to,pairing,persons\nA,VISIT,2021-02-23/2021-02-26,442000,520200,CITY,12',
      ),
      csvFile(
        'targets',
        `
        code,metric,place,period,comparison,value,unit
        T1,FISCAL_AID_FUNDS,520200,2021,AT_LEAST,1.5,亿元
        T2,FISCAL_AID_FUNDS,520200,,AT_LEAST_PREVIOUS_ROUND,,`,
      ),
    );
    expect(await database.rows('select period_start::text, period_end::text, persons from activity')).toEqual([
      { period_start: '2021-02-23', period_end: '2021-02-26', persons: 12 },
    ]);
    expect(await database.rows('select value::text, period_end::text as period from target order by code')).toEqual([
      { value: '150000000', period: '2021-12-31' },
      { value: null, period: null },
    ]);
  });

  it('are in the order of the catalogue, new metrics last', async () => {
    await database.apply(csvFile('metrics', 'code,name,name_en,unit,scale,nature\nA_FIRST,甲,a,个,0,FLOW'));
    const rows = await database.rows<{ code: string }>('select code from metric order by position');
    expect([rows[0]?.code, rows.at(-1)?.code]).toEqual(['FISCAL_AID_FUNDS', 'A_FIRST']);
  });

  it('are not written in a dry run', async () => {
    const before = await database.counts();
    const receipt = (
      await runImport(writeDatabaseOf(database.orm), [csvFile('sources', 'code,title\nZ,z')], {
        now: NOW,
        dryRun: true,
      })
    ).receipt;
    expect(receipt).toMatchObject({ status: 'APPLIED', dryRun: true, files: [{ new: 1 }] });
    expect(await database.counts()).toEqual(before);
  });
});
