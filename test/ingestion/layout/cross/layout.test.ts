import { describe, expect, it } from '@jest/globals';
import { type CrossLayout, readLayout } from '../../../../src/ingestion/layout/cross/cross-layout.js';
import { CrossReader, crossWords } from '../../../../src/ingestion/layout/cross/cross-reader.js';
import { layoutOf } from '../../../../src/ingestion/layout/cross/layout-lookup.js';
import { longRow } from '../../../../src/ingestion/layout/cross/long-row.js';
import { placeBySuffix } from '../../../../src/ingestion/layout/cross/words/place-text.js';
import { CATALOGUE } from './support/catalogue.js';

function read(text: string, layout: CrossLayout | null, sheet: string | null = null) {
  const rows = text
    .trim()
    .split('\n')
    .map((line, at) => ({ line: at + 1, cells: line.split('|').map((cell) => cell.trim()) }));
  const reader = new CrossReader({ name: sheet, file: null, merged: [] }, crossWords(CATALOGUE, placeBySuffix, layout));
  const outputs = [reader.push(rows), reader.end()];
  return {
    figures: outputs.flatMap(({ figures }) => figures.map((figure) => longRow(figure).join(' ').replace(/ +/g, ' '))),
    problems: reader.tables.flatMap(({ problems }) => problems.map(({ code, given }) => `${code} ${given}`)),
    tables: reader.tables,
  };
}

const AUGUST = `
2023年8月水城区协作情况（万元）
乡镇|到账资金|协作招商成效|结对村数
双水街道|300|5|4
发耳镇|120|2|1`;
const SEPTEMBER = AUGUST.replace('8月', '9月').replace('|300|', '|310|');

describe('a saved layout of an office', () => {
  it('says what a header means that no catalogue has, and what is to be left out', () => {
    const before = read(AUGUST, null);
    expect(before.problems).toEqual(['UNKNOWN_HEADER 到账资金', 'UNKNOWN_HEADER 协作招商成效']);
    const saved: CrossLayout = {
      version: 1,
      tables: [
        {
          columns: [
            { header: '到账资金', as: 'figures', metric: 'FISCAL_AID_FUNDS' },
            { column: 'C', as: 'left-out' },
          ],
        },
      ],
    };
    const after = read(SEPTEMBER, saved);
    expect(after.problems).toEqual([]);
    expect(after.figures).toContain('FISCAL_AID_FUNDS 双水街道 2023-09 310 万元 B3');
    expect(after.figures).toHaveLength(4);
  });

  it('is saved from what was understood, and read again gives the same figures', () => {
    const first = read(AUGUST, null);
    const saved = layoutOf(first.tables);
    expect(readLayout(JSON.parse(JSON.stringify(saved))).ok).toBe(true);
    expect(read(AUGUST, saved).figures).toEqual(first.figures);
    // What nobody understood is left out until a person says what it is.
    expect(saved.tables[0]?.columns).toContainEqual({ header: '到账资金', as: 'left-out' });
  });

  it('finds its columns again when their periods have moved on', () => {
    const table = (year: number) => `单位：万元\n地区|${year.toString()}年省级资金|备注\n水城区|300|`;
    const saved: CrossLayout = {
      version: 1,
      tables: [{ columns: [{ header: '2023年省级资金', as: 'figures', metric: 'FISCAL_AID_FUNDS' }] }],
    };
    expect(read(table(2024), saved).figures).toEqual(['FISCAL_AID_FUNDS 水城区 2024 300 万元 B3']);
  });

  it('decides what a whole table has in common, and rows by their labels', () => {
    const text = `指标|本级|全口径\n到账资金|5|300\n结对村|1|4\n小结|7|8`;
    const saved: CrossLayout = {
      version: 1,
      tables: [
        {
          sheet: '报表',
          given: { place: '水城区', period: '2023-08', unit: '万元' },
          columns: [
            { header: '本级', as: 'left-out' },
            { header: '全口径', as: 'figures' },
          ],
          rows: [
            { label: '到账资金', as: 'figures', metric: 'FISCAL_AID_FUNDS' },
            { label: '小结', as: 'left-out' },
          ],
        },
      ],
    };
    expect(read(text, saved, '报表').figures).toEqual([
      'FISCAL_AID_FUNDS 水城区 2023-08 300 万元 C2',
      'VILLAGES_PAIRED 水城区 2023-08-31 4 个 C3',
    ]);
    expect(read(text, saved, '别的表').figures).toEqual([]);
  });

  it('that names a metric which is not there is a problem, and no figure', () => {
    const saved: CrossLayout = {
      version: 1,
      tables: [{ columns: [{ header: '到账资金', as: 'figures', metric: 'NO_SUCH' }] }],
    };
    const { figures, problems } = read(AUGUST, saved);
    expect(problems).toContain('LAYOUT_DOES_NOT_FIT NO_SUCH');
    expect(figures).toHaveLength(2);
  });

  it('says whether rows, or all of them, are of the whole place or of the authority itself', () => {
    const text = `2023年水城区情况\n乡镇|财政援助资金（万元）\n发耳镇|3\n双水街道|4`;
    const rows = [{ label: '发耳镇', as: 'figures', scope: 'OWN' }] as const;
    expect(read(text, { version: 1, tables: [{ given: { scope: 'TOTAL' }, rows }] }).figures).toEqual([
      'FISCAL_AID_FUNDS 发耳镇 2023 3 OWN 万元 B3',
      'FISCAL_AID_FUNDS 双水街道 2023 4 TOTAL 万元 B4',
    ]);
  });

  it('says which place a row is of, and in which unit a row of a metric is', () => {
    const places = `2023年情况\n县区|财政援助资金（万元）\n城关区|3`;
    const byCode: CrossLayout = {
      version: 1,
      tables: [{ rows: [{ label: '城关区', as: 'figures', place: '540102' }] }],
    };
    expect(read(places, byCode).figures).toEqual(['FISCAL_AID_FUNDS 540102 2023 3 万元 B3']);
    const metrics = `2023年水城区情况\n指标|数值\n财政援助资金|3`;
    const inUnit = (unit: string): CrossLayout => ({
      version: 1,
      tables: [{ rows: [{ label: '财政援助资金', as: 'figures', unit }] }],
    });
    expect(read(metrics, inUnit('万元')).figures).toEqual(['FISCAL_AID_FUNDS 水城区 2023 3 万元 B3']);
    expect(read(metrics, inUnit('斗')).problems).toEqual(['LAYOUT_DOES_NOT_FIT 斗']);
  });

  it.each([
    [{ period: '去年某时' }, '去年某时'],
    [{ metric: 'NO_SUCH' }, 'NO_SUCH'],
  ])('that says of the whole table what nobody understands is a problem, and never passed over: %j', (given, named) => {
    const { figures, problems } = read(AUGUST, { version: 1, tables: [{ given }] });
    expect(figures).toEqual([]);
    expect(problems).toContain(`LAYOUT_DOES_NOT_FIT ${named}`);
  });

  it('lets the rows below a remark be read that a person has looked at', () => {
    const text = `${AUGUST}\n注：以下为新增部分，口径不同||\n蟠龙镇|8|7|6`;
    expect(read(text, null).problems).toContain('UNCLEAR_SECTION 注:以下为新增部分,口径不同');
    const rows = [{ label: '注：以下为新增部分，口径不同', as: 'heading' }] as const;
    expect(read(text, { version: 1, tables: [{ rows }] }).figures).toContain(
      'VILLAGES_PAIRED 蟠龙镇 2023-08-31 6 个 D6',
    );
  });

  it('keeps what a person had decided when it is saved once more', () => {
    const decided: CrossLayout = {
      version: 1,
      tables: [
        {
          given: { place: '520204' },
          columns: [{ header: '协作招商成效', as: 'left-out' }],
          rows: [{ label: '发耳镇', as: 'left-out' }],
        },
      ],
    };
    const saved = layoutOf(read(AUGUST, decided).tables, decided);
    expect(saved.tables[0]).toEqual(decided.tables[0]);
    expect(saved.tables[1]?.columns).toContainEqual({ header: '到账资金', as: 'left-out' });
    expect(saved.tables[1]?.columns).toHaveLength(3);
  });

  it('never opens a column of names of persons', () => {
    const text = `2023年水城区情况\n乡镇|户主姓名|防返贫监测人数\n发耳镇|王某|3`;
    const saved: CrossLayout = { version: 1, tables: [{ columns: [{ header: '户主姓名', as: 'left-out' }] }] };
    expect(read(text, saved)).toMatchObject({ figures: [], tables: [] });
  });
});

describe('a layout file', () => {
  it.each([
    [null, '', 'null'],
    [{ version: 2, tables: [] }, 'version', '2'],
    [{ version: 1 }, 'tables', ''],
    [{ version: 1, tables: [{ colums: [] }] }, 'tables[0].colums', '"colums"'],
    [{ version: 1, tables: [{ columns: [{ as: 'figures' }] }] }, 'tables[0].columns[0]', '{"as":"figures"}'],
    [{ version: 1, tables: [{ columns: [{ header: 'A', as: 'sum' }] }] }, 'tables[0].columns[0].as', '"sum"'],
    [{ version: 1, tables: [{ columns: [{ column: 'c', as: 'unit' }] }] }, 'tables[0].columns[0].column', '"c"'],
    [{ version: 1, tables: [{ rows: [{ as: 'heading' }] }] }, 'tables[0].rows[0].label', ''],
    [{ version: 1, tables: [{ given: { place: 5 } }] }, 'tables[0].given.place', '5'],
    [{ version: 1, tables: [{ given: { scope: 'ALL' } }] }, 'tables[0].given.scope', '"ALL"'],
  ])('%j is refused with the place that is wrong', (json, subject, given) => {
    const reading = readLayout(json);
    expect(reading.ok).toBe(false);
    if (!reading.ok) expect(reading.problems[0]).toMatchObject({ subject, given });
  });
});

describe('a remark below a table that was too long to wait for it', () => {
  const rows = Array.from({ length: 50_001 }, (_none, at) => `${(520_000_000 + at).toString()}|${at.toString()}|1`);
  const table = (remark: string) =>
    read(
      `2023年贵州省协作情况\n地区|财政援助资金（万元）|帮助农村劳动力实现就业（人）\n${rows.join('\n')}\n${remark}`,
      null,
    );

  it.each([
    ['注：数据截至9月30日。', ['PERIOD_CONFLICT 2023 / 截至9月30日', 'PERIOD_CONFLICT 2023 / 截至9月30日']],
    ['注：资金单位为亿元。', ['CONFLICTING_UNITS 万元 / 亿元']],
    ['注：数据截至12月31日，资金单位为万元。', []],
  ])('is a fault all the same where it contradicts the figures: %s', (remark, problems) => {
    const found = table(remark);
    expect([...new Set(found.problems)]).toEqual([...new Set(problems)]);
    expect(found.figures.length).toBeGreaterThan(100_000);
  });
});
