import { describe, expect, it } from '@jest/globals';
import { buildBranches, nestBranch, toBranch } from '../../../../src/web/dashboard/load/branch.plan.js';
import { sampleLeaf, samplePairing } from '../sample-branches.js';

describe('branches of pairings', () => {
  it('are built from a list, under parents that are listed or only named', () => {
    const top = samplePairing('E', 'W');
    const inner = { ...samplePairing('e', 'w'), parent: top };
    const finest = { ...samplePairing('f', 'v'), parent: inner };
    expect(buildBranches([finest, inner])).toEqual([
      {
        pairing: top,
        children: [{ pairing: inner, children: [{ pairing: finest, children: [], hidden: 0 }], hidden: 0 }],
        hidden: 0,
      },
    ]);
  });

  it('count the pairings that were not loaded', () => {
    const loaded = { ...samplePairing('E', 'W'), children: { totalCount: 3, nodes: [samplePairing('e', 'w')] } };
    expect(toBranch(loaded)).toMatchObject({ hidden: 2, children: [{ hidden: 0, children: [] }] });
  });

  it('are nested in their wider pairings, nearest first', () => {
    const branch = nestBranch(sampleLeaf('e', 'w'), [samplePairing('E', 'W'), samplePairing('EE', 'WW')]);
    expect([branch.pairing.id, branch.children[0]?.pairing.id, branch.children[0]?.children[0]?.pairing.id]).toEqual([
      'EE>WW',
      'E>W',
      'e>w',
    ]);
  });
});
