import { describe, expect, it } from '@jest/globals';
import type { Branch } from '../../../../src/web/dashboard/load/branch.plan.js';
import { pictureOf } from '../../../../src/web/dashboard/picture/picture.plan.js';
import { sampleLeaf } from '../sample-branches.js';

const linksOf = (branches: readonly Branch[]) =>
  pictureOf(branches).links.map(
    ({ source, target, weight, pairing }) => `${source} ${target} ${weight.toString()}${pairing ? '' : ' within'}`,
  );

describe('the picture of pairings', () => {
  it('draws a finer pairing between the ends of the wider one', () => {
    const wide: Branch = { ...sampleLeaf('E', 'W'), children: [sampleLeaf('e1', 'w1'), sampleLeaf('e2', 'w2')] };
    expect(linksOf([wide])).toEqual([
      'SUPPORTER:E SUPPORTER:e1 1 within',
      'SUPPORTER:e1 RECIPIENT:w1 1',
      'RECIPIENT:w1 RECIPIENT:W 1 within',
      'SUPPORTER:E SUPPORTER:e2 1 within',
      'SUPPORTER:e2 RECIPIENT:w2 1',
      'RECIPIENT:w2 RECIPIENT:W 1 within',
    ]);
  });

  it('has no link from a party to itself, and weighs a link by its paths', () => {
    const wide: Branch = { ...sampleLeaf('E', 'W'), children: [sampleLeaf('E', 'w1'), sampleLeaf('E', 'w2')] };
    expect(linksOf([wide])).toEqual([
      'SUPPORTER:E RECIPIENT:w1 1',
      'RECIPIENT:w1 RECIPIENT:W 1 within',
      'SUPPORTER:E RECIPIENT:w2 1',
      'RECIPIENT:w2 RECIPIENT:W 1 within',
    ]);
    const twice: Branch = { ...sampleLeaf('E', 'W'), children: [sampleLeaf('e', 'w1'), sampleLeaf('e', 'w2')] };
    expect(linksOf([twice])).toContain('SUPPORTER:E SUPPORTER:e 2 within');
  });

  it('links both ends directly if not all pairings between them were loaded', () => {
    const wide: Branch = { ...sampleLeaf('E', 'W'), children: [sampleLeaf('e', 'w')], hidden: 9 };
    expect(pictureOf([wide]).links.find(({ hidden }) => hidden > 0)).toMatchObject({
      source: 'SUPPORTER:E',
      target: 'RECIPIENT:W',
      hidden: 9,
    });
  });

  it('has two nodes for a party that both supports and receives, and never a cycle', () => {
    expect(linksOf([sampleLeaf('A', 'B'), sampleLeaf('B', 'A')])).toEqual([
      'SUPPORTER:A RECIPIENT:B 1',
      'SUPPORTER:B RECIPIENT:A 1',
    ]);
    const cycle = [
      { ...sampleLeaf('A', 'W'), children: [sampleLeaf('B', 'w')] },
      { ...sampleLeaf('B', 'W'), children: [sampleLeaf('A', 'v')] },
    ];
    expect(linksOf(cycle)).not.toContain('SUPPORTER:B SUPPORTER:A 1 within');
  });
});
