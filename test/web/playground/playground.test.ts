import { describe, expect, it } from '@jest/globals';
import { parseLink, formatLink } from '../../../src/web/playground/query-link.js';
import { listsIn } from '../../../src/web/playground/result-lists.js';
import { servicesIn } from '../../../src/web/playground/services.js';

describe('a link to the playground', () => {
  it('parses to the query and variables it was formatted from', () => {
    const shared = { query: '{ city(code: "520200") { name } } # 六盘水 & more', variables: '{"a": "1#2"}' };
    const link = new URL(formatLink(shared, '/playground'), 'http://here');
    expect(link.pathname).toBe('/playground');
    expect(parseLink(link.hash)).toEqual(shared);
  });

  it('is null without a query', () => {
    expect(parseLink('')).toBeNull();
    expect(parseLink('#variables={}')).toBeNull();
  });
});

describe('the lists of a response', () => {
  it('are named without connection fields, outermost first', () => {
    const response = {
      city: {
        pairings: {
          edges: [{ node: { children: { nodes: [{ code: 1 }, { code: 2 }] } } }, { node: { children: { nodes: [] } } }],
        },
        rollups: [{ display: '1', findings: [] }],
        tags: ['a', 'b'],
      },
    };
    expect(listsIn(response)).toEqual([
      { path: 'city.rollups', rows: 1 },
      { path: 'city.pairings', rows: 2 },
      { path: 'city.pairings.children', rows: 2 },
    ]);
    expect(listsIn(null)).toEqual([]);
  });
});

describe('the services of a response', () => {
  it('are named with their places, and with their state where not all is well', () => {
    const place = { path: 'city.jobs', service: 'jobs', state: 'OK', age: 0 };
    expect(
      servicesIn({ federation: [place, { ...place, path: 'b', state: 'FAILED', age: null }, { ...place, age: 61 }] }),
    ).toEqual([
      { path: 'city.jobs', service: 'jobs', state: '', isFailed: false },
      { path: 'b', service: 'jobs', state: '失败 failed', isFailed: true },
      { path: 'city.jobs', service: 'jobs', state: '61 s', isFailed: false },
    ]);
    expect(servicesIn(undefined)).toEqual([]);
    expect(servicesIn({ federation: 'many' })).toEqual([]);
  });
});
