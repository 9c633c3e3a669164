import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ImportApi, startImportApi } from '../support/import-api.js';
import { momentBetween } from '../support/moment.js';

const PROGRAMS = 'code,name\nEW,东西部协作\nOTHER,定点帮扶\n';
const PAIRINGS = `code,program,kind,supporter,recipient
ROOT,EW,CITY,442000,520200
COUNTY,EW,DISTRICT,442000,520203
`;

describe('figures on a whole program', () => {
  let server: ImportApi;

  const send = async (kind: string, content: string) => {
    const { body } = await server.send(content, { kind });
    expect(body).toMatchObject({ status: 'APPLIED', faults: [] });
  };
  const ask = async (query: string): Promise<any> => {
    const { body } = await server.api.ask(query);
    expect(body.errors).toBeUndefined();
    return body.data;
  };

  beforeAll(async () => {
    server = await startImportApi();
    await send('programs', PROGRAMS);
    await send('pairings', PAIRINGS);
    await send('sources', 'code,title\nREPORT,The report of the year\n');
    await send(
      'observations',
      `metric,place,period,value,unit,program,pairing,source
      FISCAL_AID_FUNDS,,2023,231.9,亿元,EW,,REPORT
      FISCAL_AID_FUNDS,520000,2022,40,亿元,东西部协作,,REPORT
      FISCAL_AID_FUNDS,520200,2023,1.5,亿元,,ROOT,REPORT
      FISCAL_AID_FUNDS,520203,2023,0.5,亿元,,COUNTY,REPORT
      FISCAL_AID_FUNDS,520200,2021,2,亿元,,ROOT,REPORT`.replaceAll(/^ +/gm, ''),
    );
  }, 180_000);
  afterAll(() => server.stop());

  it('stand at the program, above its root pairings, and count once', async () => {
    const { program, pairing } = await ask(`{
      program(code: "EW") {
        rollup(metric: "FISCAL_AID_FUNDS", period: "2023") {
          value reported itemized gap exact reportingUnits expectedUnits findings { code }
          observations { nodes { asPrinted program { code } pairing { code } division { code } } }
        }
        series(metric: "FISCAL_AID_FUNDS", grain: YEAR, from: "2021", to: "2023") { value reported itemized }
      }
      pairing(code: "ROOT") { rollup(metric: "FISCAL_AID_FUNDS", period: "2023") { value reported } }
    }`);
    const { observations, ...amounts } = program.rollup;
    expect(amounts).toEqual({
      ...{ value: '23190000000', reported: '23190000000', itemized: '150000000', gap: '23040000000', exact: true },
      ...{ reportingUnits: 1, expectedUnits: 1, findings: [] },
    });
    expect(observations.nodes).toEqual([
      { asPrinted: '231.9亿元', program: { code: 'EW' }, pairing: null, division: { code: 'CN' } },
      { asPrinted: '1.5亿元', program: null, pairing: { code: 'ROOT' }, division: { code: '520200' } },
      { asPrinted: '0.5亿元', program: null, pairing: { code: 'COUNTY' }, division: { code: '520203' } },
    ]);
    // For want of a figure of its own, the program's word is that of its root pairings.
    expect(program.series).toEqual([
      { value: '200000000', reported: '200000000', itemized: null },
      { value: '4000000000', reported: '4000000000', itemized: null },
      { value: '23190000000', reported: '23190000000', itemized: '150000000' },
    ]);
    expect(pairing.rollup).toEqual({ value: '150000000', reported: '150000000' });
  });

  it('count in the country where no place was given, and on the side of no supporter', async () => {
    const { country, guizhou, given, other } = await ask(`{
      country: division(code: "CN") {
        y2023: rollup(metric: "FISCAL_AID_FUNDS", period: "2023") { value }
        y2022: rollup(metric: "FISCAL_AID_FUNDS", period: "2022") { value }
      }
      guizhou: division(code: "52") { rollup(metric: "FISCAL_AID_FUNDS", period: "2022") { value reported } }
      given: division(code: "CN") { rollup(metric: "FISCAL_AID_FUNDS", period: "2022", side: SUPPORTER) { status } }
      other: program(code: "OTHER") { rollup(metric: "FISCAL_AID_FUNDS") { status } }
    }`);
    expect(country).toEqual({ y2023: { value: '23190000000' }, y2022: { value: '4000000000' } });
    expect(guizhou.rollup).toEqual({ value: '4000000000', reported: '4000000000' });
    expect([given.rollup.status, other.rollup.status]).toEqual(['MISSING', 'MISSING']);
  });

  it('are named in the explanation of what the program and the country have', async () => {
    const { program, country } = await ask(`{
      program(code: "EW") { rollup(metric: "FISCAL_AID_FUNDS", period: "2023") { explain { value text(locale: "zh") counted { amount } } } }
      country: division(code: "CN") { rollup(metric: "FISCAL_AID_FUNDS", period: "2023") { explain { value counted { amount } } } }
    }`);
    expect(program.rollup.explain.text).toBe('231.9亿元 = 六盘水市 1.5亿元 + 东西部协作上报而无明细的 230.4亿元');
    expect(country.rollup.explain.value).toBe('23190000000');
    for (const { explain } of [program.rollup, country.rollup])
      expect(explain.counted.map(({ amount }: { amount: string }) => amount)).toEqual(['150000000', '23040000000']);
  });

  it('make no total of the country less than was printed, though they cross what lies below', async () => {
    await send(
      'observations',
      `metric,place,period,value,program,source
      RURAL_LABOR_PLACED,全国,2020,731000,,REPORT
      RURAL_LABOR_PLACED,,2020,500,EW,REPORT
      RURAL_LABOR_PLACED,520201,2020,100,,REPORT`.replaceAll(/^ +/gm, ''),
    );
    const { country } = await ask(
      `{ country { rollup(metric: "RURAL_LABOR_PLACED", period: "2020") { value lower upper reported } } }`,
    );
    expect(country.rollup).toMatchObject({ value: '731000', lower: '731000', reported: '731000' });
  });

  it('are corrected by the file that sends them again, and answer for an earlier time', async () => {
    const before = (await momentBetween()).toISOString();
    const answer = await server.send(
      'metric,place,period,value,unit,program,pairing,source\nFISCAL_AID_FUNDS,,2023,232,亿元,EW,,REPORT\n',
      { name: 'july.csv' },
    );
    expect(answer.body).toMatchObject({ status: 'APPLIED', counts: { corrected: 1, new: 0 } });
    const { program } = await ask(`{ program(code: "EW") {
      now: rollup(metric: "FISCAL_AID_FUNDS", period: "2023") { value }
      then: rollup(metric: "FISCAL_AID_FUNDS", period: "2023", asOf: "${before}") { value reported itemized }
    } }`);
    expect(program).toEqual({
      now: { value: '23200000000' },
      then: { value: '23190000000', reported: '23190000000', itemized: '150000000' },
    });
  });

  it('cannot name a pairing as well, nor an unknown program', async () => {
    const both = await server.send(
      'metric,period,value,unit,program,pairing\nFISCAL_AID_FUNDS,2020,1,亿元,EW,ROOT\nFISCAL_AID_FUNDS,2020,1,亿元,NONE,\n',
      { name: 'both.csv' },
    );
    expect(both.body.faults.map(({ code, column }: { code: string; column: string }) => [code, column])).toEqual([
      ['UNEXPECTED_VALUE', 'program'],
      ['UNKNOWN_REFERENCE', 'program'],
    ]);
  });
});
