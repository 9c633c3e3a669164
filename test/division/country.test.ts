import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ImportApi, startImportApi } from '../support/import-api.js';

const HEADER = '指标,地区,期间,数值\n';

describe('the country, the root of the divisions', () => {
  let server: ImportApi;

  beforeAll(async () => {
    server = await startImportApi();
  }, 180_000);
  afterAll(() => server.stop());

  const ask = async (query: string): Promise<any> => {
    const { body } = await server.api.ask(query);
    expect(body.errors).toBeUndefined();
    return body.data;
  };

  it('has the code CN, is above every province and below nothing', async () => {
    const { country, province, city } = await ask(`{
      country: division(code: "cn") { __typename code level name officialName nameEn kind parent { code } ancestors { code } children { nodes { code } } }
      province(code: "52") { parent { __typename code } ancestors { code } }
      city(code: "520200") { ancestors { code } }
    }`);
    expect(country).toMatchObject({
      ...{ __typename: 'Country', code: 'CN', level: 'COUNTRY', name: '中国', nameEn: 'China', kind: '国家' },
      ...{ officialName: '中华人民共和国', parent: null, ancestors: [] },
      children: { nodes: [{ code: '440000' }, { code: '520000' }] },
    });
    expect(province).toEqual({ parent: { __typename: 'Country', code: 'CN' }, ancestors: [{ code: 'CN' }] });
    expect(city.ancestors).toEqual([{ code: 'CN' }, { code: '520000' }]);
  });

  it('contains every place, itself left out, and is found by name, pinyin and code', async () => {
    const { country, within, all, level, byName, byOtherName, byPinyin, byCode } = await ask(`{
      country { id provinces { totalCount } descendants(level: CITY) { totalCount } }
      within: divisions(within: "CN", first: 0) { totalCount }
      all: divisions(first: 0) { totalCount }
      level: divisions(level: COUNTRY) { nodes { code } }
      byName: search(text: "中国") { matched node { ... on Country { code } } }
      byPinyin: search(text: "zhongguo", first: 1) { node { ... on Country { code } } }
      byOtherName: search(text: "全国", first: 1) { matched node { ... on Country { code } } }
      byCode: search(text: "cn", first: 1) { node { ... on Country { code } } }
    }`);
    expect(country).toMatchObject({ provinces: { totalCount: 2 }, descendants: { totalCount: 5 } });
    expect(within.totalCount).toBe(all.totalCount - 1);
    expect(level.nodes).toEqual([{ code: 'CN' }]);
    expect(byName).toEqual([{ matched: 'NAME', node: { code: 'CN' } }]);
    expect(byOtherName).toEqual(byName);
    expect([byPinyin, byCode]).toEqual([[{ node: { code: 'CN' } }], [{ node: { code: 'CN' } }]]);
    const { node } = await ask(`{ node(id: "${country.id}") { ... on Country { code } } }`);
    expect(node).toEqual({ code: 'CN' });
  });

  it('says the country for another level than the one asked for', async () => {
    const { body } = await server.api.ask('{ province(code: "CN") { code } }');
    expect(body.errors?.[0]).toMatchObject({
      message: 'CN (中国) is a COUNTRY, not a PROVINCE: use country or division(code:).',
      extensions: { code: 'WRONG_LEVEL' },
    });
  });

  it('takes figures under each of its names, as totals that cover those of the provinces', async () => {
    const sent = await server.send(
      [
        HEADER.trim(),
        '财政援助资金,全国,2023年1-11月累计,231.9亿元',
        '财政援助资金,中国,2022年,220亿元',
        '财政援助资金,CN,2021年,228亿元',
        '财政援助资金,贵州省,2023年1-11月累计,100亿元',
        '财政援助资金,广东省,2021年,300亿元',
      ].join('\n'),
    );
    expect(sent.body).toMatchObject({ status: 'APPLIED', counts: { new: 5 } });
    const { country, guizhou, ranking, table } = await ask(`{
      country: division(code: "CN") {
        until: rollup(metric: "FISCAL_AID_FUNDS", period: "2023-01/2023-11") {
          value reported itemized gap coverage exact reportingUnits expectedUnits display observations { nodes { division { code } scope } }
        }
        below: rollup(metric: "FISCAL_AID_FUNDS", period: "2021") { value findings { code } }
        given: rollup(metric: "FISCAL_AID_FUNDS", period: "2023", side: SUPPORTER) { status }
        series(metric: "FISCAL_AID_FUNDS", grain: YEAR, from: "2021", to: "2023") { value }
      }
      guizhou: division(code: "52") { rollup(metric: "FISCAL_AID_FUNDS", period: "2023") { value } }
      ranking(metric: "FISCAL_AID_FUNDS", level: COUNTRY, period: "2022") { rank division { code } rollup { value } }
      table(metrics: ["FISCAL_AID_FUNDS"], rows: { children: "CN" }, period: "2023") { rows { nodes { division { code } cells { value } } } }
    }`);
    expect(country.until).toEqual({
      ...{ value: '23190000000', reported: '23190000000', itemized: '10000000000', gap: '13190000000', exact: true },
      ...{ coverage: expect.closeTo(100 / 231.9, 5), reportingUnits: 1, expectedUnits: 2, display: '231.9亿元' },
      observations: {
        nodes: [
          { division: { code: 'CN' }, scope: 'TOTAL' },
          { division: { code: '520000' }, scope: 'TOTAL' },
        ],
      },
    });
    // The province alone is more than the country: kept, and said.
    expect(country.below).toEqual({ value: '22800000000', findings: [{ code: 'TOTAL_BELOW_PARTS' }] });
    expect(country.given.status).toBe('MISSING');
    expect(country.series.map(({ value }: { value: string }) => value)).toEqual([
      '22800000000',
      '22000000000',
      '23190000000',
    ]);
    expect(guizhou.rollup.value).toBe('10000000000');
    expect(ranking).toEqual([{ rank: 1, division: { code: 'CN' }, rollup: { value: '22000000000' } }]);
    expect(table.rows.nodes).toEqual([
      { division: { code: '440000' }, cells: [{ value: null }] },
      { division: { code: '520000' }, cells: [{ value: '10000000000' }] },
    ]);
  });

  it('lists what was observed everywhere, and answers for an earlier time', async () => {
    const { observations, now, before } = await ask(`{
      observations(within: "CN", first: 0) { totalCount }
      now: division(code: "CN") { rollup(metric: "FISCAL_AID_FUNDS", period: "2022", asOf: "2999-01-01T00:00:00Z") { value } }
      before: division(code: "CN") { rollup(metric: "FISCAL_AID_FUNDS", period: "2022", asOf: "2020-01-01T00:00:00Z") { status } }
    }`);
    expect(observations.totalCount).toBe(5);
    expect([now.rollup.value, before.rollup.status]).toEqual(['22000000000', 'MISSING']);
  });

  it('may be named as the parent of a province, and cannot have one', async () => {
    const accepted = await server.send('code,name,level,parent\n540000,西藏自治区,PROVINCE,CN\n', {
      kind: 'divisions',
    });
    expect(accepted.body).toMatchObject({ status: 'APPLIED', counts: { new: 1 } });
    const renamed = await server.send('code,name,level,parent,name_en\nCN,中华人民共和国,COUNTRY,,PR China\n', {
      kind: 'divisions',
    });
    expect(renamed.body).toMatchObject({ status: 'APPLIED' });
    const { division } = await ask('{ division(code: "CN") { code level nameEn parent { code } } }');
    expect(division).toEqual({ code: 'CN', level: 'COUNTRY', nameEn: 'PR China', parent: null });
    const refused = await server.send('code,name,level,parent\nCN,中国,COUNTRY,520000\n', { kind: 'divisions' });
    expect(refused.body).toMatchObject({
      status: 'REJECTED',
      faults: [{ code: 'UNEXPECTED_VALUE', column: 'parent' }],
    });
  });
});
