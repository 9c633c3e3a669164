import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openViews, type ViewsApi } from '../support/views-api.js';

let views: ViewsApi;
beforeAll(async () => {
  views = await openViews();
});
afterAll(() => views.close());

describe('the ranking of places', () => {
  const ranking = async (args: string): Promise<string[]> => {
    const { ranking: rows } = await views.data(`{ ranking(${args}) { rank division { code } rollup { value } } }`);
    return rows.map(
      (row: { rank: number; division: { code: string }; rollup: { value: string } }) =>
        `${row.rank.toString()} ${row.division.code} ${row.rollup.value}`,
    );
  };

  it('orders by value, shares ranks and omits missing values', async () => {
    const districts = 'metric: "FUNDS", level: DISTRICT, within: "520200", period: "2021-08"';
    expect(await ranking(districts)).toEqual(['1 520281 200', '2 520203 150', '2 520204 150']);
    expect(await ranking(`${districts}, order: ASC, first: 2`)).toEqual(['1 520203 150', '1 520204 150']);
    expect(await ranking(`${districts}, first: 0`)).toEqual([]);
  });

  it('counts merged places at their successor and split places at themselves', async () => {
    expect(await ranking('metric: "FUNDS", level: DISTRICT, period: "2019"')).toEqual(['1 520204 40', '2 520221 30']);
  });

  it('ranks every level, both sides, stocks, rates and metrics that do not add up', async () => {
    expect(await ranking('metric: "FUNDS", level: CITY, within: "442000", side: SUPPORTER')).toEqual(['1 442000 15']);
    expect(await ranking('metric: "FUNDS", level: TOWN, side: SUPPORTER')).toEqual(['1 442000100 10']);
    expect(await ranking('metric: "FUNDS", level: TOWN')).toEqual(['1 520204205 150']);
    expect(await ranking('metric: "FUNDS", level: PROVINCE, period: "2021"')).toEqual(['1 520000 620']);
    expect(await ranking('metric: "PARKS", level: DISTRICT, period: "2022"')).toEqual(['1 520203 3']);
    // One has no jobs to divide by, another has jobs of zero: neither has a rate.
    expect(await ranking('metric: "FUNDS_PER_JOB", level: DISTRICT, period: "2021-08"')).toEqual(['1 520281 50']);
    expect(await ranking('metric: "INDEX", level: DISTRICT, period: "2021-08"')).toEqual(['1 520203 7']);
    expect(await ranking('metric: "INDEX", level: CITY, period: "2021"')).toEqual([]);
  });

  it('returns 20 places by default', async () => {
    const rows = await ranking('metric: "M1", level: DISTRICT, period: "2021-Q2"');
    expect(rows).toHaveLength(20);
    expect(rows.slice(0, 2)).toEqual(['1 530600 500', '2 530599 499']);
  });

  it('refuses arguments that cannot be ranked', async () => {
    const ask = (args: string) => views.refused(`{ ranking(metric: "FUNDS", level: CITY, ${args}) { rank } }`);
    expect(await ask('within: "520203"')).toEqual({ code: 'WRONG_LEVEL', subject: 'level' });
    expect(await ask('within: "529999"')).toMatchObject({ code: 'UNKNOWN_DIVISION' });
    expect(await ask('first: 501')).toEqual({ code: 'INVALID_PAGE_SIZE', subject: 'first' });
    expect(await ask('first: -1')).toEqual({ code: 'INVALID_PAGE_SIZE', subject: 'first' });
    expect(await views.refused('{ ranking(metric: "NO", level: CITY) { rank } }')).toMatchObject({
      code: 'UNKNOWN_METRIC',
    });
  });

  it('loads the places, the observations and the shown places by one statement each', async () => {
    const { all, observations, body } = await views.statements(
      '{ ranking(metric: "M1", level: DISTRICT, within: "530000", first: 500) { rank division { name } rollup { value } } }',
    );
    expect(body.data.ranking).toHaveLength(500);
    // The places with observations and the observations; places and metrics are in memory.
    expect({ all, observations }).toEqual({ all: 2, observations: 1 });
  });
});
