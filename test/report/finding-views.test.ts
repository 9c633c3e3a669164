import { describe, expect, it } from '@jest/globals';
import { findingViews } from '../../src/report/view/name-views.js';
import type { Finding } from '../../src/rollup/rules/finding.plan.js';

const finding = (code: Finding['code'], ...observations: readonly string[]): Finding => ({ code, observations });

describe('the findings on a line of a report', () => {
  it('are one where they read the same, with how many they are', () => {
    const views = findingViews([
      finding('OVERLAPPING_TOTALS', '1', '2'),
      finding('TOTAL_BELOW_PARTS', '3'),
      finding('OVERLAPPING_TOTALS', '4', '5'),
      finding('OVERLAPPING_TOTALS', '6', '7'),
    ]);
    expect(views.map(({ code }) => code)).toEqual(['OVERLAPPING_TOTALS', 'TOTAL_BELOW_PARTS']);
    expect(views.map(({ message }) => / × \d+$/.exec(message.zh)?.[0] ?? null)).toEqual([' × 3', null]);
    expect(views.map(({ message }) => / × \d+$/.exec(message.en)?.[0] ?? null)).toEqual([' × 3', null]);
  });
});
