import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Kysely } from 'kysely';
import type { ImportFile } from '../../../src/ingestion/session/import-file.js';
import { runImport } from '../../../src/ingestion/run/run-import.js';
import { verify } from '../../../src/rollup/cube/verify/verify.store.js';
import { type ImportDatabase, NOW, openImportDatabase, places } from '../../support/import-database.js';
import { csvFile } from '../../support/small-dataset.js';
import { SMALL_PROGRAM } from '../../support/small-program.js';
import { smallTemplate } from '../../support/templates.js';
import { writeDatabaseOf } from '../../../src/server/data/orm.js';

let database: ImportDatabase;
beforeAll(async () => {
  database = await openImportDatabase(await smallTemplate());
  await database.apply(...SMALL_PROGRAM);
});
afterAll(() => database.close());

const partly = (...files: readonly ImportFile[]) =>
  runImport(writeDatabaseOf(database.orm), files, { now: NOW, mode: 'PARTIAL' }).then(({ receipt }) => receipt);
const differences = async () =>
  (await verify(database.orm.em.fork().getKysely() as unknown as Kysely<unknown>, 20)).differences;

/** Rows whose errors show only in derived data. */
describe('partial mode with late errors', () => {
  it('rejects cyclic successions and imports the others', async () => {
    const receipt = await partly(
      csvFile(
        'divisions',
        `code,name,level,parent,valid_from,valid_to
        442000201,甲乡,TOWN,442000,,2020
        442000202,乙乡,TOWN,442000,,2021
        442000203,丙乡,TOWN,442000,,2021`,
      ),
      csvFile(
        'successions',
        `predecessor,successor,kind,date
        442000201,442000202,MERGE,2020
        442000202,442000201,MERGE,2021
        442000203,442000101,MERGE,2021`,
      ),
    );
    expect(receipt).toMatchObject({ status: 'APPLIED', counts: { read: 6, new: 4, rejected: 2 } });
    expect(places(receipt.faults)).toEqual([
      'SUCCESSION_CYCLE successions.csv:2 predecessor',
      'SUCCESSION_CYCLE successions.csv:3 predecessor',
    ]);
    const stored = `select p.key as "from", s.key as "to", p.current_id = s.id as leads from division_succession x
      join division p on p.id = x.predecessor_id join division s on s.id = x.successor_id where p.code like '4420002%'`;
    expect(await database.rows(stored)).toEqual([{ from: '442000203', to: '442000101', leads: true }]);
  });

  it('rejects cyclic pairings with the observations that refer to them', async () => {
    const receipt = await partly(
      csvFile(
        'pairings',
        `code,program,kind,supporter,recipient,parent
        A,ZS-LPS,TOWN,442000118,520203104,B
        B,ZS-LPS,TOWN,442000101,520203109,A
        C,ZS-LPS,TOWN,442000007,520204205,CITY`,
      ),
      csvFile(
        'observations',
        `metric,place,period,value,pairing
        MUTUAL_VISITS,520203104,2021-05,3,A
        MUTUAL_VISITS,520204205,2021-05,4,C`,
      ),
    );
    expect(receipt).toMatchObject({ status: 'APPLIED', counts: { read: 5, new: 2, rejected: 3 } });
    expect(places(receipt.faults)).toEqual([
      'PARENT_CYCLE pairings.csv:2 parent',
      'PARENT_CYCLE pairings.csv:3 parent',
    ]);
    expect(await database.rows(`select code from pairing where code in ('A', 'B', 'C')`)).toEqual([{ code: 'C' }]);
    expect(await database.rows('select value::text from observation')).toEqual([{ value: '4' }]);
    expect(await differences()).toEqual([]);
  });

  it('leaves out totals that disagree because an item was rejected', async () => {
    const text = `指标,地区,期间,数值
      互访批次,钟山区,2020年,2
      互访批次,水城区,2020年,三
      互访批次,六盘水市合计,2020年,5
      互访批次,六枝特区,2019年,1
      互访批次,六盘水市合计,2019年,1`;
    const receipt = await partly(csvFile('observations', text, 'sums.csv'));
    expect(receipt).toMatchObject({ status: 'APPLIED', counts: { read: 5, new: 3, rejected: 1, leftOut: 1 } });
    expect(receipt.notices.map(({ row, code }) => [row, code])).toEqual([[4, 'TOTAL_LEFT_OUT']]);
    expect(receipt.notices[0]?.messageZh).toBe('此合计行未读取：合计为5，但明细行相加为2。');
    expect(await differences()).toEqual([]);
  });

  it('returns the same receipt in a dry run, and writes nothing', async () => {
    const files = [
      csvFile(
        'pairings',
        `code,program,kind,supporter,recipient,parent
        D,ZS-LPS,TOWN,442000118,520203104,E
        E,ZS-LPS,TOWN,442000101,520203109,D
        F,ZS-LPS,TOWN,442000007,520204205,CITY`,
      ),
    ];
    const before = await database.counts();
    const trial = (await runImport(writeDatabaseOf(database.orm), files, { now: NOW, mode: 'PARTIAL', dryRun: true }))
      .receipt;
    expect(await database.counts()).toEqual(before);
    const real = await partly(...files);
    // What it shows besides is the table, cell by cell.
    const { preview, faults, ...rest } = trial;
    const same = { ...rest, faults: faults.map(({ cells: _cells, ...fault }) => fault) };
    expect(preview).toHaveLength(1);
    expect({ ...same, dryRun: false, id: real.id, tookMs: real.tookMs }).toEqual(real);
  });
});
