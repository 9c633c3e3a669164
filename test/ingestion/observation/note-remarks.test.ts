import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ImportApi, startImportApi } from '../../support/import-api.js';

const METRICS = 'code,name,name_en,unit,scale,nature\nJOBS,岗位,Jobs,个,0,FLOW\nPARKS,园区,Parks,个,0,STOCK\n';
const HEADER = '指标,地区,时期,数值,备注\n';

describe('what is said of figures in the long form', () => {
  let server: ImportApi;
  beforeAll(async () => {
    server = await startImportApi();
    expect((await server.send(METRICS, { kind: 'metrics', name: 'metrics.csv' })).body.faults).toEqual([]);
  }, 120_000);
  afterAll(() => server.stop());

  interface Notice {
    readonly row: number;
    readonly code: string;
    readonly given: string;
  }

  async function send(rows: readonly string[]): Promise<readonly Notice[]> {
    const { body } = await server.send(HEADER + rows.join('\n'));
    expect(body.faults).toEqual([]);
    return (body.notices as Notice[]).map(({ row, code, given }) => ({ row, code, given }));
  }

  it('is each note once that means another figure than the one that is stored', async () => {
    expect(
      await send([
        'JOBS,520201,2021-01,30,预计数',
        'JOBS,520203,2021-01,31,预计数',
        'JOBS,520204,2021-01,32,不含市本级',
        'JOBS,520281,2021-02,33,截至2021年3月',
        'PARKS,520281,2021-02,33,含上年结转',
      ]),
    ).toEqual([
      { row: 2, code: 'REMARK_ON_FIGURE', given: '预计数' },
      { row: 4, code: 'REMARK_ON_FIGURE', given: '不含市本级' },
      { row: 5, code: 'REMARK_ON_FIGURE', given: '截至2021年3月' },
      { row: 6, code: 'REMARK_ON_FIGURE', given: '含上年结转' },
    ]);
  });

  it('is nothing of notes that change nothing', async () => {
    expect(
      await send([
        'JOBS,520201,2021-04,30,比上年增长10%',
        'JOBS,520203,2021-04,31,已完成年度任务',
        'JOBS,520204,2021-04,32,2021年4月',
        'JOBS,520281,2021-04,33,含捐赠物资',
        'JOBS,520201,2021-05,34,',
      ]),
    ).toEqual([]);
    const { data } = await server.authorized(
      '{ division(code: "520201") { rollup(metric: "JOBS", period: "2021-04") { observations(first: 1) { nodes { note } } } } }',
    );
    expect(data.division.rollup.observations.nodes).toEqual([{ note: '比上年增长10%' }]);
  });

  it('is once each period that has not begun', async () => {
    const year = (new Date().getUTCFullYear() + 2).toString();
    expect(
      await send([
        `JOBS,520201,${year},30,`,
        `JOBS,520203,${year},31,`,
        `PARKS,520203,${year}年8月,31,`,
        'PARKS,520203,2021,1,',
      ]),
    ).toEqual([
      { row: 2, code: 'PERIOD_IN_FUTURE', given: year },
      { row: 4, code: 'PERIOD_IN_FUTURE', given: `${year}年8月` },
    ]);
  });
});
