import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verify } from '../../../src/rollup/cube/verify/verify.store.js';
import { openOrm } from '../../../src/server/data/orm.js';
import { type ImportApi, startImportApi } from '../../support/import-api.js';
import { momentBetween } from '../../support/moment.js';

let server: ImportApi;
beforeAll(async () => {
  server = await startImportApi();
  await send('programs', 'code,name\nP-1,One\nP-2,Two');
  await send('sources', 'code,title,published\nA,A,2023-03\nB,B,2023-05');
  await send('metrics', [
    'code,name,name_en,unit,scale,nature,numerator,denominator,factor',
    'GIVEN,给予,Given,元,2,FLOW,,,',
    'SHARE,占比,Share,%,2,RATE,GIVEN,GIVEN,100',
  ]);
});
afterAll(() => server.stop());

async function send(kind: string, rows: string | readonly string[]): Promise<void> {
  const { body } = await server.send(typeof rows === 'string' ? rows : rows.join('\n'), { kind, name: `${kind}.csv` });
  expect(body.faults).toEqual([]);
}

const figures = (...rows: readonly string[]): Promise<void> =>
  send('observations', ['metric,place,period,value,pairing,subject,source,unit', ...rows.map((row) => `${row},元`)]);

/** Answers with what it is now, and a function that asks the same as of now later. */
async function ask(fields: string): Promise<{ readonly now: any; readonly again: () => Promise<any> }> {
  const at = async (asOf: string): Promise<any> => {
    const { body } = await server.api.ask(`{ ${fields.replaceAll('ASOF', asOf)} }`);
    expect(body.errors).toBeUndefined();
    return body.data;
  };
  const moment = (await momentBetween()).toISOString();
  return { now: await at(''), again: () => at(`, asOf: "${moment}"`) };
}

const rollup = (metric: string, period: string): string =>
  `rollup(metric: "${metric}", period: "${period}" ASOF) { value findings { code message(locale: "en") } }`;

describe('asOf', () => {
  it('remembers how a pairing stood: its supporter, its parent and its program', async () => {
    await send('pairings', [
      'code,program,kind,supporter,recipient,parent',
      'W-0,P-1,CITY,442000,520200,',
      'W-1,P-1,OTHER,442000003,520203,W-0',
      'W-2,P-1,CITY,440600,520200,',
      'W-3,P-1,OTHER,442000003,520203104,W-1',
    ]);
    await figures('GIVEN,520203,2001,30,W-1,,A', 'GIVEN,520203104,2001,5,W-3,,A');
    const asked = await ask(`pairing(code: "W-0") { ${rollup('GIVEN', '2001')} }
      other: pairing(code: "W-2") { ${rollup('GIVEN', '2001')} }
      program(code: "P-1") { ${rollup('GIVEN', '2001')} }
      city(code: "442000") { rollup(metric: "GIVEN", period: "2001", side: SUPPORTER ASOF) { value } }`);
    expect(asked.now).toMatchObject({ pairing: { rollup: { value: '30' } }, city: { rollup: { value: '30' } } });
    await send('pairings', ['code,program,kind,supporter,recipient,parent', 'W-1,P-1,OTHER,440606,520203,W-2']);
    expect((await ask(`pairing(code: "W-0") { ${rollup('GIVEN', '2001')} }`)).now.pairing.rollup.value).toBeNull();
    expect(await asked.again()).toEqual(asked.now);
    await send('pairings', [
      'code,program,kind,supporter,recipient,parent',
      'W-9,P-2,CITY,440600,520200,',
      'W-1,P-2,OTHER,440606,520203,W-9',
      'W-3,P-2,OTHER,440606,520203104,W-1',
    ]);
    expect((await ask(`program(code: "P-1") { ${rollup('GIVEN', '2001')} }`)).now.program.rollup.value).toBeNull();
    expect(await asked.again()).toEqual(asked.now);
  });

  it('remembers where an enterprise was that supports', async () => {
    await send('enterprises', 'code,name,division\nE-1,企业,442000');
    await send('pairings', 'code,program,kind,supporter,recipient\nE-P,P-1,ENTERPRISE,enterprise:E-1,520281');
    await figures('GIVEN,520281,2002,7,E-P,,A');
    const asked =
      await ask(`city(code: "442000") { rollup(metric: "GIVEN", period: "2002", side: SUPPORTER ASOF) { value } }
      other: city(code: "440600") { rollup(metric: "GIVEN", period: "2002", side: SUPPORTER ASOF) { value } }`);
    await send('enterprises', 'code,name,division\nE-1,企业,440606');
    expect(
      (await ask(`city(code: "440600") { rollup(metric: "GIVEN", period: "2002", side: SUPPORTER ASOF) { value } }`))
        .now,
    ).toEqual({ city: { rollup: { value: '7' } } });
    expect(asked.now).toMatchObject({ city: { rollup: { value: '7' } }, other: { rollup: { value: null } } });
    expect(await asked.again()).toEqual(asked.now);
  });

  it('remembers when sources were published, and why a claim counted', async () => {
    await figures('GIVEN,520204,2003,10,,,A', 'GIVEN,520204,2003,20,,,B');
    const asked = await ask(`district(code: "520204") { ${rollup('GIVEN', '2003')} }`);
    expect(asked.now.district.rollup.value).toBe('20');
    await send('sources', 'code,title,published\nA,A,2023-07\nB,B,2023-05');
    expect((await ask(`district(code: "520204") { ${rollup('GIVEN', '2003')} }`)).now.district.rollup.value).toBe('10');
    expect(await asked.again()).toEqual(asked.now);
  });

  it('remembers how a rate was computed', async () => {
    await figures('GIVEN,520204,2004,10,,,A');
    const asked = await ask(
      `district(code: "520204") { rollup(metric: "SHARE", period: "2004" ASOF) { value unit metric { name } } }`,
    );
    await send('metrics', [
      'code,name,name_en,unit,scale,nature,numerator,denominator,factor',
      'SHARE,比例,Share,%,2,RATE,GIVEN,GIVEN,50',
    ]);
    expect(asked.now.district.rollup).toMatchObject({ value: '100', metric: { name: '占比' } });
    expect(await asked.again()).toEqual(asked.now);
    expect((await ask(`district(code: "520204") { ${rollup('SHARE', '2004')} }`)).now.district.rollup.value).toBe('50');
  });

  it('remembers where places lay and which were merged', async () => {
    await figures('GIVEN,520523,2005,4,,,A', 'GIVEN,520281202,2005,9,,,A');
    const asked =
      await ask(`old: city(code: "520500") { ${rollup('GIVEN', '2005')} } new: city(code: "520200") { ${rollup('GIVEN', '2005')} }
      closed: town(code: "520281202") { ${rollup('GIVEN', '2005')} } heir: town(code: "520281123") { ${rollup('GIVEN', '2005')} }`);
    expect(asked.now).toMatchObject({ old: { rollup: { value: '4' } }, new: { rollup: { value: '9' } } });
    await send('divisions', 'code,name,level,parent\n520523,金沙县,DISTRICT,520200');
    await send('divisions', 'code,name,level,parent,valid_to\n520281202,普田回族乡,TOWN,520281,2022-12-31');
    await send('successions', 'predecessor,successor,kind,date\n520281202,520281123,MERGE,2023-01-01');
    const later = await ask(
      `new: city(code: "520200") { ${rollup('GIVEN', '2005')} } heir: town(code: "520281123") { ${rollup('GIVEN', '2005')} }`,
    );
    expect(later.now).toMatchObject({ new: { rollup: { value: '13' } }, heir: { rollup: { value: '9' } } });
    expect(await asked.again()).toEqual(asked.now);
  });

  it('lists and names the places and pairings of rankings and tables as they stood', async () => {
    await send('divisions', [
      'code,name,level,parent',
      ...['520600,铜仁市,CITY,520000', '520602,碧江区,DISTRICT,520600', '520603,万山区,DISTRICT,520600'],
      ...['520621,江口县,DISTRICT,520600', '520622,玉屏县,DISTRICT,520600'],
    ]);
    await send('pairings', [
      'code,program,kind,supporter,recipient',
      'R-1,P-1,CITY,442000,520600',
      'R-2,P-1,OTHER,442000003,520602',
    ]);
    await figures('GIVEN,520602,2007,5,,,A', 'GIVEN,520603,2007,4,,,A', 'GIVEN,520621,2007,3,,,A');
    const rows = 'rows(first: 20) { nodes { label division { name } cells { value } } }';
    const asked =
      await ask(`ranking(metric: "GIVEN", level: DISTRICT, within: "520600", period: "2007" ASOF) { rank division { name } }
      sorted: table(metrics: ["GIVEN"], rows: { descendants: { level: DISTRICT, within: "520600" } }, period: "2007",
        orderBy: { metric: "GIVEN" } ASOF) { ${rows} }
      children: table(metrics: ["GIVEN"], rows: { children: "520600" }, period: "2007", totals: [ROWS] ASOF) { ${rows} }
      months: table(metrics: ["GIVEN"], rows: { periods: { division: "520602" } }, grain: YEAR, period: "2007" ASOF) { ${rows} }
      pairings: table(metrics: ["GIVEN"], rows: { pairings: { program: "P-1", kind: CITY } }, period: "2007" ASOF) { ${rows} }`);
    expect(asked.now.ranking.map(({ division }: any) => division.name)).toEqual(['碧江区', '万山区', '江口县']);
    expect(asked.now.children.rows.nodes).toHaveLength(5);
    await send('divisions', [
      'code,name,level,parent,valid_to',
      '520602,新碧江区,DISTRICT,520600,',
      '520603,万山区,DISTRICT,520200,',
      '520621,江口县,DISTRICT,520600,2023-06-30',
      '520600,新铜仁市,CITY,520000,',
      '442000,新中山市,CITY,440000,',
    ]);
    await send('pairings', 'code,program,kind,supporter,recipient\nR-1,P-1,OTHER,442000,520600');
    expect((await ask(`city(code: "520600") { name }`)).now.city.name).toBe('新铜仁市');
    expect(await asked.again()).toEqual(asked.now);
  });

  it('finds nothing of what was recorded later', async () => {
    const asked = await ask(`division(code: "520200") { ${rollup('GIVEN', '2006')} }`);
    await send('pairings', 'code,program,kind,supporter,recipient\nL-1,P-1,CITY,441200,520203');
    await figures('GIVEN,520203,2006,3,L-1,,A');
    expect(asked.now.division.rollup.value).toBeNull();
    expect(await asked.again()).toEqual(asked.now);
  });

  it('needs no more than a look at the clock where only records were added since', async () => {
    const question = `{ division(code: "520200") { rollup(metric: "GIVEN", period: "2001", asOf: "${new Date().toISOString()}") { value } } }`;
    await send('pairings', 'code,program,kind,supporter,recipient\nL-2,P-1,CITY,441200,520204');
    const { body, statements } = await server.api.ask(question);
    expect(body.data?.division.rollup.value).toBe('30');
    expect(statements.filter((statement) => statement.includes('_then'))).toEqual([]);
    expect(statements.filter((statement) => statement.includes('catalogue_clock'))).toHaveLength(1);
  });

  it('leaves the cube as a rebuild would make it', async () => {
    const orm = await openOrm({ url: server.database.url });
    expect((await verify(orm.em.fork().getKysely() as never, 50)).differences).toEqual([]);
    await orm.close();
  });
});
