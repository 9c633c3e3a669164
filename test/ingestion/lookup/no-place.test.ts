import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { placeBySuffix, isOfKind } from '../../../src/ingestion/layout/cross/words/place-text.js';
import { runImport } from '../../../src/ingestion/run/run-import.js';
import type { CrossLayout } from '../../../src/ingestion/layout/cross/cross-layout.js';
import { readNoPlace } from '../../../src/ingestion/text/no-place.js';
import { writeDatabaseOf } from '../../../src/server/data/orm.js';
import { type ImportDatabase, NOW, openImportDatabase } from '../../support/import-database.js';
import { csvFile } from '../../support/small-dataset.js';
import { smallTemplate } from '../../support/templates.js';

let database: ImportDatabase;
beforeAll(async () => {
  database = await openImportDatabase(await smallTemplate());
});
afterAll(() => database.close());

const TABLE = '六盘水市2021年互访批次,\n县区,互访批次\n钟山区,1\n市直,3\n其他,2';
const layoutOf = (rows: NonNullable<CrossLayout['tables'][number]['rows']>): CrossLayout => ({
  version: 1,
  tables: [{ rows }],
});

describe('a label that names no place', () => {
  it('in a table says what it was understood as, and offers the place that it belongs to', async () => {
    const { faults } = await database.import(csvFile('observations', TABLE));
    expect(faults.map(({ given, messageZh, candidates }) => [given, messageZh, candidates])).toEqual([
      [
        '市直',
        expect.stringMatching(/指六盘水市直属单位的数，不是六盘水市的合计.*“六盘水市本级”/u),
        [{ code: '520200', name: '六盘水市' }],
      ],
      ['其他', expect.stringMatching(/没有写明是哪个地区.*left-out/u), undefined],
    ]);
  });

  it('is the own level of the place that a person gives the row, never its total', async () => {
    const layout = layoutOf([
      { label: '市直', as: 'figures', place: '520200' },
      { label: '其他', as: 'left-out' },
    ]);
    const { receipt } = await runImport(writeDatabaseOf(database.orm), [csvFile('observations', TABLE)], {
      now: NOW,
      layout,
    });
    expect(receipt).toMatchObject({ status: 'APPLIED', counts: { new: 2 } });
    expect(
      await database.rows(
        'select d.code, o.scope, o.value::int as value from observation o join division d on d.id = o.division_id order by 1',
      ),
    ).toEqual([
      { code: '520200', scope: 'OWN', value: 3 },
      { code: '520201', scope: 'TOTAL', value: 1 },
    ]);
  });

  it.each([
    ['六盘水市直', 'UNKNOWN_DIVISION', /“六盘水市直”指六盘水市直属单位的数.*“范围”列写“本级”/u, ['520200']],
    ['市直', 'UNKNOWN_DIVISION', /没有写明是哪个市.*某某市/u, []],
    ['六盘水市本级', 'UNKNOWN_DIVISION', /指六盘水市本级的数.*“地区”列写“六盘水市”/u, ['520200']],
    ['全市其他', 'UNKNOWN_DIVISION', /其余部分.*请写明地区/u, []],
    ['各县区', 'UNKNOWN_DIVISION', /若干地区.*地区组/u, []],
    ['园区', 'UNKNOWN_DIVISION', /一类区域.*请写全称或代码/u, []],
    ['待定', 'UNKNOWN_DIVISION', /没有写明地区/u, []],
  ] as const)('in a row is an error that says what to write: %s', async (place, code, message, codes) => {
    const { faults } = await database.import(
      csvFile('observations', `指标,地区,期间,数值\n互访批次,${place},2021年,3`),
    );
    const [fault] = faults;
    expect(fault).toMatchObject({ code, messageZh: expect.stringMatching(message) });
    expect((fault?.candidates ?? []).map((one) => one.code)).toEqual(codes);
  });

  it('can be stated in a row as its place and 本级', async () => {
    await database.apply(csvFile('observations', '指标,地区,期间,数值,范围\n互访批次,六盘水市,2020年,8,本级'));
    expect(await database.rows('select scope from observation where value = 8')).toEqual([{ scope: 'OWN' }]);
  });

  it.each(['钟山区', '六盘水市', '直属镇', '石岐街道', '市中区', '其他村', '东部华侨城'])(
    'is not made of a name: %s',
    (name) => {
      expect(readNoPlace(name)).toBeNull();
    },
  );
});

describe('the place that 市本级 speaks of', () => {
  it.each([
    ['六盘水市', '市', true],
    ['六盘水市', '省', false],
    ['六盘水市', '县', false],
    ['盘州市', '市', true],
    ['北京市', '市', true],
    ['贵州省', '市', false],
    ['贵州省', '省', true],
    ['贵州', '省', true],
    ['贵州', '市', false],
    ['广西壮族自治区', '区', true],
    ['钟山区', '区', true],
    ['六枝特区', '县', true],
    ['钟山区', '市', false],
    ['黔南布依族苗族自治州', '州', true],
    ['大用镇', '镇', true],
    ['钟山区', '', true],
  ])('may be %s for %s: %s', (place, kind, may) => {
    expect(isOfKind(place, kind, placeBySuffix)).toBe(may);
  });
});
