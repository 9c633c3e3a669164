import { describe, expect, it } from '@jest/globals';
import { type Candidate, chooseTarget } from '../../src/target/target-choice.plan.js';

const target = (code: string, pairingId: number | null, period: boolean, value = true): Candidate => ({
  code,
  pairingId,
  period: period ? {} : null,
  value: value ? {} : null,
});

describe('the target that a node is compared with', () => {
  it.each([
    ['none', [], null],
    ['the only one', [target('A', null, false)], 'A'],
    ['a stated period before none', [target('A', null, false), target('B', null, true)], 'B'],
    ['a figure before the round before', [target('A', null, true, false), target('B', null, true)], 'B'],
    ['a stated period before a figure', [target('A', null, true, false), target('B', null, false)], 'A'],
    ['the lower code of equals', [target('B', null, true), target('A', null, true)], 'A'],
    ["a place's own before that of a pairing", [target('A', 1, true), target('B', null, false)], 'B'],
    ['that of the one pairing', [target('B', 1, false), target('A', 1, true)], 'A'],
    ['none of two pairings', [target('A', 1, true), target('B', 2, true)], null],
  ])('%s', (_name, candidates, code) => {
    expect(chooseTarget(candidates)?.code ?? null).toBe(code);
  });
});
