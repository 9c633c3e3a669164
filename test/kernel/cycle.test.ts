import { describe, expect, it } from '@jest/globals';
import { findCycles } from '../../src/kernel/cycle.js';

/** The cycles of a graph with edges such as `a>b`, each list in alphabetical order. */
const cyclesOf = (...edges: readonly string[]) => {
  const pairs = edges.map((edge) => edge.split('>') as [string, string]);
  const next = new Map(
    [...Map.groupBy(pairs, ([from]) => from)].map(([from, some]) => [from, some.map(([, to]) => to)]),
  );
  const { inCycle, leadingIn } = findCycles(next);
  return { inCycle: [...inCycle].sort().join(''), leadingIn: [...leadingIn].sort().join('') };
};

describe('findCycles', () => {
  it.each<[string, readonly string[], string, string]>([
    ['a graph without edges has none', [], '', ''],
    ['a chain has none', ['a>b', 'b>c'], '', ''],
    ['paths that meet again have none', ['a>b', 'a>c', 'b>d', 'c>d'], '', ''],
    ['a node that leads to itself is one', ['a>a'], 'a', 'a'],
    ['two nodes that lead to each other are one', ['a>b', 'b>a'], 'ab', 'ab'],
    ['a path into a cycle leads in but is not part of it', ['a>b', 'b>c', 'c>d', 'd>c'], 'cd', 'abcd'],
    ['a path out of a cycle does not lead in', ['a>b', 'b>a', 'b>c', 'c>d'], 'ab', 'ab'],
    ['a node with one of several edges into a cycle leads in', ['a>b', 'a>c', 'c>d', 'd>c'], 'cd', 'acd'],
    ['several cycles are found at once', ['a>a', 'b>c', 'c>b', 'd>e'], 'abc', 'abc'],
  ])('%s', (_what, edges, inCycle, leadingIn) => {
    expect(cyclesOf(...edges)).toEqual({ inCycle, leadingIn });
  });

  it('a chain of a hundred thousand nodes does not exhaust the stack', () => {
    const chain = new Map(Array.from({ length: 100_000 }, (_none, at) => [at, [at + 1]]));
    expect(findCycles(chain).leadingIn.size).toBe(0);
  });
});
