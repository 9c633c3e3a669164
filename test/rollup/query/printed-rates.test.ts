import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ImportApi, startImportApi } from '../../support/import-api.js';
import { momentBetween } from '../../support/moment.js';

let server: ImportApi;
beforeAll(async () => {
  server = await startImportApi();
  await send('sources', 'code,title,published\nA,A,2023-03\nB,B,2023-05');
  await send('metrics', [
    'code,name,name_en,unit,scale,nature,numerator,denominator,factor',
    'BEGUN,开工项目,Begun,个,0,FLOW,,,',
    'PLANNED,计划项目,Planned,个,0,FLOW,,,',
    'START_RATE,开工率,Start rate,%,2,RATE,BEGUN,PLANNED,100',
    'AID,援助,Aid,元,2,FLOW,,,',
    'PER_PROJECT,项均援助,Aid per project,元,2,RATE,AID,BEGUN,1',
    'OPEN,开放园区,Open,个,0,STOCK,,,',
    'PARKS,园区,Parks,个,0,STOCK,,,',
    'OPEN_RATE,开放率,Open rate,%,1,RATE,OPEN,PARKS,100',
    'RATE_OF_RATES,比率之比,Rate of rates,%,2,RATE,START_RATE,OPEN_RATE,100',
    'INDEX_N,指数,Index,个,2,NONE,,,',
  ]);
});
afterAll(() => server.stop());

async function send(kind: string, rows: string | readonly string[]): Promise<any> {
  const { body } = await server.send(typeof rows === 'string' ? rows : rows.join('\n'), { kind, name: `${kind}.csv` });
  expect(body.faults).toEqual([]);
  return body;
}

const figures = (...rows: readonly string[]): Promise<any> =>
  send('observations', ['metric,place,period,value,unit,qualifier,source', ...rows]);

async function rollupOf(metric: string, period: string, code = '520203'): Promise<any> {
  const { body } = await server.api
    .ask(`{ division(code: "${code}") { rollup(metric: "${metric}", period: "${period}") {
    value status reported reportedLower reportedUpper basis printed { asPrinted source { code } }
    findings { code observations { value } } } } }`);
  expect(body.errors).toBeUndefined();
  return body.data?.division.rollup;
}

describe('a rate that was printed', () => {
  it('is kept and shown where its parts are not known, and the value stays missing', async () => {
    await figures('START_RATE,520203,2001,97.8%,,,A');
    expect(await rollupOf('START_RATE', '2001')).toMatchObject({
      ...{ value: null, status: 'MISSING', reported: '97.8', basis: 'NONE', findings: [] },
      printed: { asPrinted: '97.8%', source: { code: 'A' } },
    });
    // Neither of another period nor of the place above.
    for (const [period, code] of [
      ['2001-06', '520203'],
      ['2001', '520200'],
    ] as const)
      expect(await rollupOf('START_RATE', period, code)).toMatchObject({ reported: null, printed: null });
  });

  it('stands beside the computed one, without a finding within its last printed digit', async () => {
    await figures('BEGUN,520203,2002,2,,,A', 'PLANNED,520203,2002,3,,,A', 'START_RATE,520203,2002,66.7%,,,A');
    const rate = await rollupOf('START_RATE', '2002');
    expect(rate).toMatchObject({ value: '66.67', reported: '66.7', findings: [] });
  });

  it('carries a finding where the two differ by more', async () => {
    await figures('BEGUN,520203,2003,2,,,A', 'PLANNED,520203,2003,3,,,A', 'START_RATE,520203,2003,66.5%,,,A');
    const rate = await rollupOf('START_RATE', '2003');
    expect(rate).toMatchObject({ value: '66.67', reported: '66.5' });
    expect(rate.findings).toEqual([{ code: 'PRINTED_RATE_DIFFERS', observations: [{ value: '66.5' }] }]);
  });

  it('is compared in the unit that it was printed in', async () => {
    await figures('AID,520203,2004,15984.9,万元,,A', 'BEGUN,520203,2004,3,,,A', 'PER_PROJECT,520203,2004,5328,万元,,A');
    expect(await rollupOf('PER_PROJECT', '2004')).toMatchObject({
      value: '53283000',
      reported: '53280000',
      findings: [],
    });
    await figures('PER_PROJECT,520203,2004,5326,万元,,B');
    const rate = await rollupOf('PER_PROJECT', '2004');
    expect(rate.findings.map(({ code }: any) => code)).toEqual(['CONFLICTING_CLAIMS', 'PRINTED_RATE_DIFFERS']);
  });

  it('differs from nothing where bounds let both be true', async () => {
    await figures('BEGUN,520203,2005,2,,,A', 'PLANNED,520203,2005,3,,AT_LEAST,A', 'START_RATE,520203,2005,50%,,,A');
    expect(await rollupOf('START_RATE', '2005')).toMatchObject({ reported: '50', findings: [] });
    await figures('START_RATE,520203,2005,70%,,,B');
    expect((await rollupOf('START_RATE', '2005')).findings.map(({ code }: any) => code)).toContain(
      'PRINTED_RATE_DIFFERS',
    );
  });

  it('as of a day is that of the periods which end with it', async () => {
    await figures('OPEN_RATE,520203,2006-09,80.5%,,,A', 'START_RATE,520203,截至2006年9月底,97.8%,,,A');
    expect(await rollupOf('OPEN_RATE', '2006-09')).toMatchObject({ reported: '80.5' });
    expect(await rollupOf('OPEN_RATE', '2006-Q3')).toMatchObject({ reported: '80.5' });
    expect(await rollupOf('START_RATE', '2006-09')).toMatchObject({ reported: '97.8' });
    expect(await rollupOf('OPEN_RATE', '2006')).toMatchObject({ reported: null });
  });

  it('keeps its bounds', async () => {
    await figures('START_RATE,520203,2007,90%,,AT_LEAST,A');
    expect(await rollupOf('START_RATE', '2007')).toMatchObject({
      reported: '90',
      reportedLower: '90',
      reportedUpper: null,
    });
  });

  it('follows corrections, retractions and asOf', async () => {
    await figures('START_RATE,520203,2008,90%,,,A');
    const moment = (await momentBetween()).toISOString();
    await figures('START_RATE,520203,2008,91%,,,A');
    const at = async (asOf: string): Promise<string> =>
      (
        await server.api.ask(
          `{ division(code: "520203") { rollup(metric: "START_RATE", period: "2008" ${asOf}) { reported } } }`,
        )
      ).body.data?.division.rollup.reported;
    expect([await at(''), await at(`asOf: "${moment}"`)]).toEqual(['91', '90']);
  });

  it('is never added, nor divided by another', async () => {
    await figures('START_RATE,520203,2009,90%,,,A', 'OPEN_RATE,520203,2009-12-31,80%,,,A');
    expect(await rollupOf('RATE_OF_RATES', '2009')).toMatchObject({ value: null, status: 'MISSING' });
  });
});

it('metrics that cannot answer leave the others of the place their answers', async () => {
  await figures('INDEX_N,520203,2010-06,7,,,A', 'BEGUN,520203,2010,5,,,A', 'START_RATE,520203,2010,3%,,,A');
  const metrics = '["INDEX_N", "BEGUN", "START_RATE", "RATE_OF_RATES"]';
  const { body } = await server.api.ask(`{
    division(code: "520203") { rollups(metrics: ${metrics}, period: "2010") { value status reported findingCounts { code } } }
    table(metrics: ${metrics}, rows: { children: "520200" }, period: "2010") { rows { nodes { key cells { value reported } } } } }`);
  expect(body.errors).toBeUndefined();
  expect(body.data?.division.rollups).toEqual([
    { value: null, status: 'NOT_APPLICABLE', reported: null, findingCounts: [{ code: 'METRIC_NOT_ADDITIVE' }] },
    { value: '5', status: 'OBSERVED', reported: '5', findingCounts: [] },
    { value: null, status: 'MISSING', reported: '3', findingCounts: [] },
    { value: null, status: 'MISSING', reported: null, findingCounts: [] },
  ]);
  const row = body.data?.table.rows.nodes.find(({ key }: any) => key === '520203');
  expect(row.cells.map(({ value, reported }: any) => [value, reported])).toEqual([
    [null, null],
    ['5', '5'],
    [null, '3'],
    [null, null],
  ]);
});
