import { describe, expect, it } from '@jest/globals';
import { decimal } from '../../src/kernel/decimal.js';
import { isMet, progressOf } from '../../src/target/progress.plan.js';
import type { TargetComparison } from '../../src/target/target.type.js';

const read = (text: string | null) => (text === null ? null : decimal(text));
type Row = readonly [TargetComparison, string | null, readonly (string | null)[] | null, number | null, boolean | null];

describe('progress towards a target', () => {
  it.each<Row>([
    // comparison, agreed, actual [value, lower, upper], progress, met
    ['AT_LEAST', '100', ['90', '90', '90'], 0.9, false],
    ['AT_LEAST', '100', ['100', '100', '100'], 1, true],
    ['AT_LEAST', '3', ['1', '1', '1'], 0.333333, false],
    ['AT_LEAST', '100', ['250', '250', '250'], 2.5, true],
    ['AT_LEAST', '100', ['90', '90', null], 0.9, null],
    ['AT_LEAST', '100', ['100', '100', null], 1, true],
    ['AT_LEAST', '100', ['100', '95', '105'], 1, null],
    ['AT_LEAST', '100', ['90', '85', '99'], 0.9, false],
    ['AT_LEAST', '100', ['90', null, null], 0.9, null],
    ['AT_LEAST', '0', ['5', '5', '5'], null, true],
    ['AT_LEAST', '100', [null, null, null], null, null],
    ['AT_LEAST', '100', null, null, null],
    ['AT_MOST', '100', ['90', '90', '90'], 0.9, true],
    ['AT_MOST', '100', ['100', '100', '100'], 1, true],
    ['AT_MOST', '100', ['101', '101', '101'], 1.01, false],
    ['AT_MOST', '100', ['90', '90', null], 0.9, null],
    ['AT_MOST', '100', ['120', '101', null], 1.2, false],
    ['AT_MOST', '100', ['98', '90', '105'], 0.98, null],
    ['AT_LEAST_PREVIOUS_ROUND', null, ['90', '90', '90'], null, null],
  ])('%s %s by %j: %s, %s', (comparison, agreed, actual, progress, met) => {
    const [value = null, lower = null, upper = null] = actual ?? [];
    const shown = actual && { value: read(value), lower: read(lower), upper: read(upper) };
    const target = { comparison, value: read(agreed) };
    expect(progressOf(target, shown)).toBe(progress);
    expect(isMet(target, shown)).toBe(met);
  });
});
