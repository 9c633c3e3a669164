import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verify } from '../../../src/rollup/cube/verify/verify.store.js';
import { openOrm } from '../../../src/server/data/orm.js';
import { type ImportApi, startImportApi } from '../../support/import-api.js';

const HEADER = 'metric,place,period,value,qualifier,source\n';
const SOURCES = 'code,title,published\n';

let server: ImportApi;
beforeAll(async () => {
  server = await startImportApi();
  await sources('A-GAZETTE,Gazette,2014-01', 'B-REPORT,Report,2014-02', 'C-UNDATED,Undated,', 'D-UNDATED,Undated too,');
});
afterAll(() => server.stop());

async function sources(...rows: readonly string[]): Promise<void> {
  const { body } = await server.send(SOURCES + rows.join('\n'), { kind: 'sources', name: 'sources.csv' });
  expect(body.faults).toEqual([]);
}

async function figures(...rows: readonly string[]): Promise<void> {
  const { body } = await server.send(HEADER + rows.join('\n'));
  expect(body.faults).toEqual([]);
}

const of = (year: string, value: string, source: string, qualifier = ''): string =>
  `MUTUAL_VISITS,520203,${year},${value},${qualifier},${source}`;

async function answer(year: string): Promise<{ readonly value: string; readonly reasons: readonly string[] }> {
  const { body } = await server.api.ask(`{ city(code: "520200") { rollup(metric: "MUTUAL_VISITS", period: "${year}") {
    value findings { code message(locale: "en") } } } }`);
  const { value, findings } = body.data.city.rollup;
  const claims = findings.filter(({ code }: any) => code === 'CONFLICTING_CLAIMS');
  return { value, reasons: claims.map(({ message }: any) => message.replace(/^.*It counts because /, '')) };
}

describe('competing claims', () => {
  it('are decided by the dates of publication as they are now, at once', async () => {
    await figures(of('2001', '10', 'A-GAZETTE'), of('2001', '20', 'B-REPORT'));
    expect(await answer('2001')).toEqual({ value: '20', reasons: ['it was published later.'] });
    await sources('A-GAZETTE,Gazette,2014-03');
    expect(await answer('2001')).toEqual({ value: '10', reasons: ['it was published later.'] });
    await sources('A-GAZETTE,Gazette,2014-01');
    expect(await answer('2001')).toEqual({ value: '20', reasons: ['it was published later.'] });
  });

  it('say so where only the one that counts has a date', async () => {
    await figures(of('2002', '10', 'C-UNDATED'), of('2002', '20', 'A-GAZETTE'));
    expect(await answer('2002')).toEqual({ value: '20', reasons: ['only its date of publication is known.'] });
    await sources('A-GAZETTE,Gazette,');
    expect(await answer('2002')).toMatchObject({
      value: '10',
      reasons: [expect.stringMatching(/^nothing else tells/)],
    });
    await sources('A-GAZETTE,The Gazette,2014-01');
  });

  it('are decided alike whichever arrived first', async () => {
    await figures(of('2003', '10', 'C-UNDATED'));
    await figures(of('2003', '20', 'D-UNDATED'));
    await figures(of('2004', '20', 'D-UNDATED'));
    await figures(of('2004', '10', 'C-UNDATED'));
    await figures(of('2005', '20', 'D-UNDATED'), of('2005', '10', 'C-UNDATED'));
    const expected = { value: '20', reasons: [expect.stringMatching(/^nothing else tells them apart and the code/)] };
    for (const year of ['2003', '2004', '2005']) expect(await answer(year)).toMatchObject(expected);
  });

  it('prefer an exact one to a bounded one published later', async () => {
    await figures(of('2006', '10', 'A-GAZETTE'), of('2006', '20', 'B-REPORT', 'AT_LEAST'));
    expect(await answer('2006')).toEqual({ value: '10', reasons: ['it is exact.'] });
  });

  it('are left to the others by a retraction', async () => {
    await figures(of('2007', '10', 'A-GAZETTE'), of('2007', '20', 'B-REPORT'), of('2007', '5', 'C-UNDATED'));
    const id = await idOf('2007', '20');
    await server.authorized('mutation ($id: ID!) { retractObservation(id: $id, reason: "misprint") { id } }', { id });
    expect(await answer('2007')).toEqual({ value: '10', reasons: ['only its date of publication is known.'] });
  });

  it('lose an earlier preference to another one, whatever their bases', async () => {
    const rows = ['metric,place,period,value,basis,source', 'MUTUAL_VISITS,520203,2008,1,INCREMENT,A-GAZETTE'];
    await server.send([...rows, 'MUTUAL_VISITS,520203,2008,2,CUMULATIVE,B-REPORT'].join('\n'));
    const prefer = async (value: string): Promise<void> => {
      const id = await idOf('2008', value);
      await server.authorized('mutation ($id: ID!) { preferObservation(id: $id, reason: "so") { id } }', { id });
    };
    await prefer('2');
    await prefer('1');
    expect(await answer('2008')).toEqual({ value: '1', reasons: ['it was preferred explicitly.'] });
  });

  it('leave the cube as a rebuild would make it', async () => {
    const orm = await openOrm({ url: server.database.url });
    expect((await verify(orm.em.fork().getKysely() as never, 50)).differences).toEqual([]);
    await orm.close();
  });
});

async function idOf(year: string, value: string): Promise<string> {
  const { body } = await server.api.ask(
    `{ observations(metric: "MUTUAL_VISITS", period: "${year}") { nodes { id value } } }`,
  );
  return body.data?.observations.nodes.find((one: any) => one.value === value).id;
}
