import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ImportApi, startImportApi } from '../support/import-api.js';
import { momentBetween } from '../support/moment.js';

describe('groups of divisions', () => {
  let server: ImportApi;

  const send = async (kind: string, content: string) => {
    const { body } = await server.send(content.replaceAll(/^ +/gm, ''), { kind, name: `${kind}.csv` });
    expect(body).toMatchObject({ status: 'APPLIED', faults: [] });
  };
  const ask = async (query: string): Promise<any> => {
    const { body } = await server.api.ask(query);
    expect(body.errors).toBeUndefined();
    return body.data;
  };

  beforeAll(async () => {
    server = await startImportApi();
    await send('programs', 'code,name\nEW,东西部协作\n');
    await send(
      'groups',
      `code,name,members,name_en,valid_from,valid_to
      EAST,东部8个省市,440000,Eight eastern provinces,2021,
      WEST,西部10个省区市,520000,Ten western provinces,2021,
      KEY,国家乡村振兴重点帮扶县,520203;520204;520523,Key counties,2021-08,2025
      CITIES,两市,520200;520500,,,
      `,
    );
    await send(
      'pairings',
      `code,program,kind,supporter,recipient
      ALL,EW,OTHER,group:EAST,地区组:WEST
      CITY,EW,CITY,442000,520200
      `,
    );
    await send(
      'observations',
      `metric,place,period,value,unit,pairing
      FISCAL_AID_FUNDS,西部10个省区市,2023,231.9,亿元,ALL
      FISCAL_AID_FUNDS,520200,2023,2,亿元,CITY
      FISCAL_AID_FUNDS,group:KEY,2022,100,亿元,
      FISCAL_AID_FUNDS,520203,2022,30,亿元,
      FISCAL_AID_FUNDS,520523,2022,5,亿元,
      FISCAL_AID_FUNDS,520281,2022,7,亿元,
      `,
    );
  }, 180_000);
  afterAll(() => server.stop());

  it('are listed, found by code, name and id, and say their members as of a day', async () => {
    const { groups, group, search } = await ask(`{
      groups { code }
      group(code: "KEY") {
        __typename id name nameEn validFrom validTo members { code }
        then: members(on: "2022-01-01") { code } before: members(on: "2020-12-31") { code }
      }
      search(text: "重点帮扶县") { matched node { ... on Group { code } } }
    }`);
    expect(groups.map(({ code }: { code: string }) => code)).toEqual(['CITIES', 'EAST', 'KEY', 'WEST']);
    const { id, members, then, before, ...rest } = group;
    expect(rest).toEqual({
      ...{ __typename: 'Group', name: '国家乡村振兴重点帮扶县', nameEn: 'Key counties' },
      ...{ validFrom: '2021-08-01', validTo: '2025-12-31' },
    });
    expect(members).toEqual([{ code: '520203' }, { code: '520204' }, { code: '520523' }]);
    expect([then, before]).toEqual([members, []]);
    expect(search).toEqual([{ matched: 'NAME', node: { code: 'KEY' } }]);
    expect((await ask(`{ node(id: "${id}") { ... on Group { code } } }`)).node).toEqual({ code: 'KEY' });
  });

  it('count their members and all below once, with what was reported of the group itself', async () => {
    const { key, cities, guizhou, country, county } = await ask(`{
      key: group(code: "KEY") {
        rollup(metric: "FISCAL_AID_FUNDS", period: "2022") {
          value reported itemized gap exact reportingUnits expectedUnits
          observations { nodes { asPrinted group { code } division { code } } }
        }
        series(metric: "FISCAL_AID_FUNDS", grain: YEAR, from: "2021", to: "2022") { value }
      }
      cities: group(code: "CITIES") { rollup(metric: "FISCAL_AID_FUNDS", period: "2022") { value reported itemized } }
      guizhou: division(code: "52") { rollup(metric: "FISCAL_AID_FUNDS", period: "2022") { value reported itemized } }
      country: division(code: "CN") { rollup(metric: "FISCAL_AID_FUNDS", period: "2022") { value } }
      county: division(code: "520204") { rollup(metric: "FISCAL_AID_FUNDS", period: "2022") { status } }
    }`);
    const { observations, ...amounts } = key.rollup;
    expect(amounts).toEqual({
      ...{ value: '10000000000', reported: '10000000000', itemized: '3500000000', gap: '6500000000', exact: true },
      ...{ reportingUnits: 2, expectedUnits: 3 },
    });
    expect(observations.nodes).toEqual([
      { asPrinted: '100亿元', group: { code: 'KEY' }, division: { code: '520000' } },
      { asPrinted: '30亿元', group: null, division: { code: '520203' } },
      { asPrinted: '5亿元', group: null, division: { code: '520523' } },
    ]);
    expect(key.series).toEqual([{ value: null }, { value: '10000000000' }]);
    // The key counties lie in the two cities; the county that is none of them comes on top.
    expect(cities.rollup).toEqual({ value: '10700000000', reported: null, itemized: '10700000000' });
    expect(guizhou.rollup).toEqual({ value: '10700000000', reported: null, itemized: '10700000000' });
    expect([country.rollup.value, county.rollup.status]).toEqual(['10700000000', 'MISSING']);
  });

  it('are parties of pairings, above the pairings of their members, on both sides', async () => {
    const { all, west, east, city } = await ask(`{
      all: pairing(code: "ALL") {
        supporter { ... on Group { code } } recipient { __typename name } children { nodes { code } }
        rollup(metric: "FISCAL_AID_FUNDS", period: "2023") { value itemized }
      }
      west: group(code: "WEST") {
        pairings { nodes { code } edges { counterpart { name } } }
        rollup(metric: "FISCAL_AID_FUNDS", period: "2023") { value reported itemized }
      }
      east: group(code: "EAST") { rollup(metric: "FISCAL_AID_FUNDS", period: "2023", side: SUPPORTER) { value } }
      city: division(code: "442000") { rollup(metric: "FISCAL_AID_FUNDS", period: "2023", side: SUPPORTER) { value } }
    }`);
    expect(all).toEqual({
      supporter: { code: 'EAST' },
      recipient: { __typename: 'Group', name: '西部10个省区市' },
      children: { nodes: [{ code: 'CITY' }] },
      rollup: { value: '23190000000', itemized: '200000000' },
    });
    expect(west.pairings).toEqual({ nodes: [{ code: 'ALL' }], edges: [{ counterpart: { name: '东部8个省市' } }] });
    expect(west.rollup).toEqual({ value: '23190000000', reported: '23190000000', itemized: '200000000' });
    expect([east.rollup.value, city.rollup.value]).toEqual(['23190000000', '200000000']);
  });

  it('have the headline of a national report: who gave whom how much, and which share reached key counties', async () => {
    await send(
      'metrics',
      `code,name,name_en,unit,scale,nature,part_of,numerator,denominator,factor,sensitive,family
      KEY_COUNTY_FUNDS,投向重点帮扶县的财政援助资金,Fiscal aid in key counties,元,2,FLOW,FISCAL_AID_FUNDS,,,,no,FUNDS
      KEY_COUNTY_SHARE,投向重点帮扶县的比例,Share of fiscal aid in key counties,%,1,RATE,,KEY_COUNTY_FUNDS,FISCAL_AID_FUNDS,100,no,FUNDS
      `,
    );
    await send(
      'observations',
      `指标,地区,期间,数值,范围
      财政援助资金,全国,2021年1-11月累计,231.9亿元,合计
      财政援助资金,西部10个省区市,2021年1-11月累计,231.9亿元,合计
      投向重点帮扶县的比例,西部10个省区市,2021年1-11月累计,67.8%,
      `,
    );
    const amounts = '{ value reported itemized gap exact }';
    const { country, west, province } = await ask(`{
      country: division(code: "CN") { rollup(metric: "FISCAL_AID_FUNDS", period: "2021-01/2021-11") ${amounts} }
      west: group(code: "WEST") {
        rollup(metric: "FISCAL_AID_FUNDS", period: "2021-01/2021-11") ${amounts}
        share: rollup(metric: "KEY_COUNTY_SHARE", period: "2021-01/2021-11") { value reported printed { asPrinted group { code } } }
      }
      province: division(code: "52") { rollup(metric: "FISCAL_AID_FUNDS", period: "2021-01/2021-11") ${amounts} }
    }`);
    const value = '23190000000';
    // What is said of the group is part of what is said of the country, and counts once.
    expect(country.rollup).toEqual({ value, reported: value, itemized: value, gap: '0', exact: true });
    // The one member is all of the group.
    expect(west.rollup).toEqual({ value, reported: value, itemized: null, gap: value, exact: true });
    expect(province.rollup).toEqual({ value, reported: null, itemized: value, gap: null, exact: true });
    expect(west.share).toEqual({
      ...{ value: null, reported: '67.8' },
      printed: { asPrinted: '67.8%', group: { code: 'WEST' } },
    });
  });

  it('never add groups and places that overlap in part', async () => {
    await send(
      'groups',
      `code,name,members
      LEFT,甲组,520203;520281
      RIGHT,乙组,520281;520523
      `,
    );
    await send(
      'observations',
      `metric,place,period,value
      AID_PROJECTS,group:LEFT,2020-12,40
      AID_PROJECTS,group:RIGHT,2020-12,30
      WORKSHOP_JOBS,group:RIGHT,2020,70
      WORKSHOP_JOBS,520200,2020,50
      `,
    );
    const fields = '{ value lower upper exact findings { code } }';
    const { groups, city } = await ask(`{
      groups: division(code: "52") { rollup(metric: "AID_PROJECTS", period: "2020-12") ${fields} }
      city: division(code: "52") { rollup(metric: "WORKSHOP_JOBS", period: "2020") ${fields} }
    }`);
    const findings = [{ code: 'OVERLAPPING_TOTALS' }];
    expect(groups.rollup).toEqual({ value: '40', lower: '40', upper: '70', exact: false, findings });
    expect(city.rollup).toEqual({ value: '70', lower: '70', upper: '120', exact: false, findings });
  });

  it('belong to the extents of keys that hold all of their members, and to no others', async () => {
    const keyFor = async (role: string, reading: string[], more = {}): Promise<string> => {
      const key = { agency: `${role} of ${reading.join()}`, role, reading, ...more };
      const { data, errors } = await server.authorized(
        'mutation ($key: ApiKeyInput!) { createApiKey(key: $key) { text } }',
        { key },
      );
      expect(errors).toBeUndefined();
      return data.createApiKey.text;
    };
    const query = `{ group(code: "RIGHT") { rollup(metric: "WORKSHOP_JOBS", period: "2020") { value reported } }
      observations(metric: "WORKSHOP_JOBS") { nodes { asPrinted } } pairing(code: "ALL") { code } }`;
    const read = async (reading: string[]): Promise<any> => {
      const authorization = `Bearer ${await keyFor('AGENCY', reading)}`;
      const headers = { authorization, 'content-type': 'application/json' };
      const body = JSON.stringify({ query });
      return (await fetch(`${server.api.url}/graphql`, { method: 'POST', headers, body })).json();
    };
    const printed = (...some: string[]) => ({ nodes: some.map((count) => ({ asPrinted: `${count}人` })) });

    const ofMembers = await read(['group:RIGHT']);
    expect(ofMembers.data).toEqual({
      ...{ group: { rollup: { value: '70', reported: '70' } }, observations: printed('70'), pairing: null },
    });
    const above = await read(['division:520000']);
    expect([above.data.observations, above.data.pairing]).toEqual([printed('70', '50'), { code: 'ALL' }]);
    const ofOne = await read(['division:520281']);
    expect(ofOne.errors[0].extensions.code).toBe('OUTSIDE_EXTENT');
    const own = await read(['division:520200']);
    expect([own.errors[0].extensions.code, own.data.observations]).toEqual(['OUTSIDE_EXTENT', printed('50')]);

    const writer = await keyFor('IMPORTER', ['everything'], { writing: ['division:520200'] });
    const row = (code: string) => `metric,place,period,value\nWORKSHOP_JOBS,group:${code},2019,1\n`;
    const headers = { authorization: `Bearer ${writer}` };
    expect(await server.send(row('RIGHT'), { headers })).toMatchObject({ status: 403 });
    expect(await server.send('code,name,members\nMINE,我的,520203\n', { headers, kind: 'groups' })).toMatchObject({
      status: 403,
    });
    expect(await server.send(row('LEFT'), { headers, query: '?dryRun=true' })).toMatchObject({ status: 200 });
  });

  it('are the total of tables of their members, the subject of reports and have metrics of their own', async () => {
    const { table, years, group, report } = await ask(`{
      table(rows: { members: "KEY" }, metrics: ["FISCAL_AID_FUNDS"], period: "2022", totals: [ROWS]) {
        rows { nodes { label group { code } cells { value } notes { sum missingRows reasons } } }
      }
      years: table(rows: { periods: { group: "KEY", from: "2021", to: "2022", grain: YEAR } }, metrics: ["FISCAL_AID_FUNDS"]) {
        rows { nodes { cells { value } } }
      }
      group(code: "EAST") { reach { metric { code } } given: reach(side: SUPPORTER) { latest metric { code } } }
      report(code: "COLLABORATION", group: "KEY", period: "2022") { title group { code } path }
    }`);
    const rows = table.rows.nodes.map(({ label, group: of, cells }: any) => [label, of?.code, cells[0].value].join());
    const total = '合计 国家乡村振兴重点帮扶县,KEY,10000000000';
    expect(rows).toEqual(['六枝特区,,3000000000', '水城区,,', '金沙县,,500000000', total]);
    const reasons = expect.arrayContaining(['REPORTED_ABOVE']);
    expect(table.rows.nodes[3].notes).toEqual([{ sum: '3500000000', missingRows: 1, reasons }]);
    expect(years.rows.nodes.map(({ cells }: any) => cells[0].value)).toEqual([null, '10000000000']);
    expect(group).toEqual({ reach: [], given: [{ latest: '2023-12-31', metric: { code: 'FISCAL_AID_FUNDS' } }] });
    expect(report).toMatchObject({ title: '国家乡村振兴重点帮扶县东西部协作情况报告', group: { code: 'KEY' } });
    const printed = await (await fetch(`${server.api.url}${report.path.replace('.html', '.md')}`)).text();
    expect(printed).toContain('100亿元');
  });

  it('refuse a figure of an own level, which they do not have', async () => {
    const content = 'metric,place,period,value,scope\nAID_PROJECTS,group:LEFT,2020-12,1,OWN\n';
    const { body } = await server.send(content, { kind: 'observations', name: 'own.csv' });
    expect(body.faults).toMatchObject([{ code: 'OWN_OF_GROUP', column: 'scope' }]);
  });

  it('are taken apart by explain, with every figure in reach', async () => {
    const { group } = await ask(`{ group(code: "KEY") { rollup(metric: "FISCAL_AID_FUNDS", period: "2022") {
      explain { value complete text(locale: "zh") counted { amount of { name } } leftOut { reason } }
    } } }`);
    const { counted, ...rest } = group.rollup.explain;
    expect(rest).toMatchObject({ value: '10000000000', complete: true, leftOut: [] });
    // By the places from the country down, as the group has none directly below it.
    expect(counted.toSorted((one: any, other: any) => Number(one.amount) - Number(other.amount))).toEqual([
      { amount: '3500000000', of: { name: '贵州省' } },
      { amount: '6500000000', of: { name: '国家乡村振兴重点帮扶县' } },
    ]);
  });

  it('count what their members of today hold when a file changes these', async () => {
    const before = (await momentBetween()).toISOString();
    await send('groups', 'code,name,members\nKEY,国家乡村振兴重点帮扶县,520203;520281\n');
    const { group, division } = await ask(`{
      group(code: "KEY") { members { code } rollup(metric: "FISCAL_AID_FUNDS", period: "2022") { value itemized } }
      division(code: "52") { rollup(metric: "FISCAL_AID_FUNDS", period: "2022") { value } }
    }`);
    expect(group).toEqual({
      members: [{ code: '520203' }, { code: '520281' }],
      rollup: { value: '10000000000', itemized: '3700000000' },
    });
    expect(division.rollup.value).toBe('10500000000');

    const at = `asOf: "${before}"`;
    const past = await ask(`{
      group(code: "KEY") { members(${at}) { code } rollup(metric: "FISCAL_AID_FUNDS", period: "2022", ${at}) { value itemized expectedUnits } }
      division(code: "52") { rollup(metric: "FISCAL_AID_FUNDS", period: "2022", ${at}) { value } }
      recordChanges(kind: GROUPS, code: "KEY") { nodes { change } }
    }`);
    expect(past.group).toEqual({
      members: [{ code: '520203' }, { code: '520204' }, { code: '520523' }],
      rollup: { value: '10000000000', itemized: '3500000000', expectedUnits: 3 },
    });
    expect(past.division.rollup.value).toBe('10700000000');
    expect(past.recordChanges.nodes.length).toBeGreaterThan(1);
  });
});
