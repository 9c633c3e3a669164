import { describe, expect, it } from '@jest/globals';
import {
  type Branch,
  countPairings,
  growBranches,
  thinOut,
  toBranch,
  within,
} from '../../../../src/web/dashboard/load/branch.plan.js';
import { pictureOf } from '../../../../src/web/dashboard/picture/picture.plan.js';

const party = (name: string) => ({
  __typename: 'City' as const,
  id: name,
  name,
  code: name,
  level: 'CITY' as const,
  kind: '地级市',
  nameEn: null,
  pinyin: name,
});
const pairing = (supporter: string, recipient: string) => ({
  id: `${supporter}>${recipient}`,
  code: `${supporter}>${recipient}`,
  kind: 'CITY' as const,
  since: null,
  supporter: party(supporter),
  recipient: party(recipient),
});
const leaf = (supporter: string, recipient: string): Branch => ({
  pairing: pairing(supporter, recipient),
  children: [],
  hidden: 0,
});
const linksOf = (branches: readonly Branch[]) =>
  pictureOf(branches).links.map(
    ({ source, target, weight, pairing: told }) => `${source} ${target} ${weight.toString()}${told ? '' : ' within'}`,
  );

describe('the picture of pairings', () => {
  it('runs a finer pairing between the ends of the wider one', () => {
    const wide: Branch = { ...leaf('E', 'W'), children: [leaf('e1', 'w1'), leaf('e2', 'w2')] };
    expect(linksOf([wide])).toEqual([
      'SUPPORTER:E SUPPORTER:e1 1 within',
      'SUPPORTER:e1 RECIPIENT:w1 1',
      'RECIPIENT:w1 RECIPIENT:W 1 within',
      'SUPPORTER:E SUPPORTER:e2 1 within',
      'SUPPORTER:e2 RECIPIENT:w2 1',
      'RECIPIENT:w2 RECIPIENT:W 1 within',
    ]);
  });

  it('leaves out the step from a party to itself, and counts threads that share a way', () => {
    const wide: Branch = { ...leaf('E', 'W'), children: [leaf('E', 'w1'), leaf('E', 'w2')] };
    expect(linksOf([wide])).toEqual([
      'SUPPORTER:E RECIPIENT:w1 1',
      'RECIPIENT:w1 RECIPIENT:W 1 within',
      'SUPPORTER:E RECIPIENT:w2 1',
      'RECIPIENT:w2 RECIPIENT:W 1 within',
    ]);
    const twice: Branch = { ...leaf('E', 'W'), children: [leaf('e', 'w1'), leaf('e', 'w2')] };
    expect(linksOf([twice])).toContain('SUPPORTER:E SUPPORTER:e 2 within');
  });

  it('shows that there are more where not all were fetched', () => {
    const wide: Branch = { ...leaf('E', 'W'), children: [leaf('e', 'w')], hidden: 9 };
    expect(pictureOf([wide]).links.find(({ hidden }) => hidden > 0)).toMatchObject({
      source: 'SUPPORTER:E',
      target: 'RECIPIENT:W',
      hidden: 9,
    });
    expect(countPairings([wide])).toBe(11);
  });

  it('keeps apart a party that gives here and receives there, and never goes in a circle', () => {
    expect(linksOf([leaf('A', 'B'), leaf('B', 'A')])).toEqual([
      'SUPPORTER:A RECIPIENT:B 1',
      'SUPPORTER:B RECIPIENT:A 1',
    ]);
    const circle = [
      { ...leaf('A', 'W'), children: [leaf('B', 'w')] },
      { ...leaf('B', 'W'), children: [leaf('A', 'v')] },
    ];
    expect(linksOf(circle)).not.toContain('SUPPORTER:B SUPPORTER:A 1 within');
  });
});

describe('branches', () => {
  it('grow from a list, under parents that are listed or only named', () => {
    const top = pairing('E', 'W');
    const inner = { ...pairing('e', 'w'), parent: top };
    const grown = growBranches([{ ...pairing('f', 'v'), parent: inner }, inner]);
    expect(grown).toHaveLength(1);
    expect(grown[0]).toEqual({
      pairing: top,
      children: [
        {
          pairing: inner,
          children: [{ pairing: { ...pairing('f', 'v'), parent: inner }, children: [], hidden: 0 }],
          hidden: 0,
        },
      ],
      hidden: 0,
    });
  });

  it('say how many pairings were not fetched', () => {
    const fetched = { ...pairing('E', 'W'), children: { totalCount: 3, nodes: [pairing('e', 'w')] } };
    expect(toBranch(fetched)).toMatchObject({ hidden: 2, children: [{ hidden: 0, children: [] }] });
  });

  it('stand within what is wider, the nearest first', () => {
    const branch = within(leaf('e', 'w'), [pairing('E', 'W'), pairing('EE', 'WW')]);
    expect([branch.pairing.id, branch.children[0]?.pairing.id, branch.children[0]?.children[0]?.pairing.id]).toEqual([
      'EE>WW',
      'E>W',
      'e>w',
    ]);
  });

  it('are thinned out to what a picture can hold: the finest go, and are counted', () => {
    const fine = Array.from({ length: 9 }, (_, index) => leaf(`e${index.toString()}`, 'w'));
    const deep: Branch = { ...leaf('E', 'W'), children: [{ ...leaf('e', 'w'), children: fine }, leaf('f', 'v')] };
    expect(thinOut([deep], 10)).toEqual([deep]);
    const thinned = thinOut([deep], 5);
    expect(thinned[0]?.children.map(({ children, hidden }) => [children.length, hidden])).toEqual([
      [0, 9],
      [0, 0],
    ]);
    expect(countPairings(thinned)).toBe(countPairings([deep]));
    // The widest stay, however many they are.
    expect(thinOut(fine, 5)).toHaveLength(9);
  });
});
