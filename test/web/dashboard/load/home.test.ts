import { describe, expect, it } from '@jest/globals';
import { homeProgram } from '../../../../src/web/dashboard/load/home.plan.js';

const program = (code: string, ...years: number[]) => ({
  code,
  reach: years.map((year, index) => ({ metric: { code: `M${index.toString()}` }, latest: `${year.toString()}-12-31` })),
});
const homeOf = (...programs: ReturnType<typeof program>[]) => homeProgram(programs)?.code;

describe('the program that the home page opens on', () => {
  it('is one with figures, however the programs are sorted', () => {
    expect(homeOf(program('AID-XJ'), program('EW-ZS-LPS', 2021))).toBe('EW-ZS-LPS');
  });

  it('is the one with the latest figures, then the one with more of them, then the first', () => {
    expect(homeOf(program('OLD', 2020, 2019, 2018), program('NEW', 2021))).toBe('NEW');
    expect(homeOf(program('LITTLE', 2021), program('MUCH', 2021, 2020))).toBe('MUCH');
    expect(homeOf(program('FIRST', 2021), program('SECOND', 2021))).toBe('FIRST');
  });

  it('is the first if none has figures, and none if there is none', () => {
    expect(homeOf(program('A'), program('B'))).toBe('A');
    expect(homeOf()).toBeUndefined();
  });
});
