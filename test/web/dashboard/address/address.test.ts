import { describe, expect, it } from '@jest/globals';
import { type Address, parseAddress, formatAddress } from '../../../../src/web/dashboard/address/address.js';

const NOTHING: Address = {
  location: null,
  side: null,
  period: null,
  metric: null,
  grain: 'YEAR',
  level: null,
  figure: null,
  language: null,
};

describe('the address of a view', () => {
  it('is bare if nothing is chosen', () => {
    expect(parseAddress('')).toEqual(NOTHING);
    expect(formatAddress(NOTHING)).toBe('/');
  });

  it.each<Address>([
    { ...NOTHING, location: { kind: 'program', code: 'EW-ZS-LPS' }, period: 'ALL' },
    {
      ...NOTHING,
      location: { kind: 'pairing', code: 'P & Q = ~1' },
      metric: 'CLUSTERS',
      grain: 'MONTH',
      language: 'en',
    },
    {
      ...NOTHING,
      location: { kind: 'place', code: '520200' },
      side: 'SUPPORTER',
      level: 'TOWN',
      period: '2021-01/2021-08',
    },
    { ...NOTHING, figure: { metric: 'CLUSTERS', location: null } },
    { ...NOTHING, figure: { metric: 'CLUSTERS', location: { kind: 'pairing', code: 'A~B' } } },
  ])('parses to what it was formatted from: %j', (address) => {
    expect(parseAddress(formatAddress(address).slice(1))).toEqual(address);
  });

  it('ignores what it cannot parse', () => {
    expect(parseAddress('?side=BOTH&grain=DAY&level=COUNTRY&lang=fr&figure=&place=')).toEqual(NOTHING);
    expect(parseAddress('?figure=CLUSTERS~galaxy~x').figure).toEqual({ metric: 'CLUSTERS', location: null });
  });
});
