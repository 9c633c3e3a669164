import { describe, expect, it } from '@jest/globals';
import { type Coverage, planPairingTree } from '../../src/pairing/pairing-parent.plan.js';

/** What covers what, nearest first: town T in cluster C of city Z, school S in town T; village V in town W of district D of city L. */
const COVERS: Readonly<Record<string, readonly string[]>> = {
  S: ['S', 'T', 'C', 'Z', 'GD'],
  T: ['T', 'C', 'Z', 'GD'],
  U: ['U', 'Z', 'GD'],
  C: ['C', 'Z', 'GD'],
  Z: ['Z', 'GD'],
  V: ['V', 'W', 'D', 'L', 'GZ'],
  W: ['W', 'D', 'L', 'GZ'],
  D: ['D', 'L', 'GZ'],
  L: ['L', 'GZ'],
};

const coverageOf = (party: string): Coverage => new Map((COVERS[party] ?? [party]).map((one, away) => [one, away]));

/** `code supporter recipient [parent]` */
function parentsOf(...texts: readonly string[]) {
  const parsed = texts.map((text) => text.split(' '));
  const codes = parsed.map(([code]) => code);
  const pairings = parsed.map(([code = '', supporter = '', recipient = '', parent], id) => ({
    id,
    code,
    supporter,
    recipient,
    givenParent: parent === undefined ? null : codes.indexOf(parent),
  }));
  const { placed, inCycle } = planPairingTree(pairings, coverageOf);
  const codeOf = (id: number): string => codes[id] ?? '';
  const parents: Record<string, string | null> = {};
  const paths: Record<string, string> = {};
  for (const { id, parentId, path } of placed) {
    parents[codeOf(id)] = parentId === null ? null : codeOf(parentId);
    paths[codeOf(id)] = path.map(codeOf).join(' ');
  }
  return { parents, paths, inCycle: inCycle.map(codeOf) };
}

describe('the parent of a pairing', () => {
  it.each<[string, readonly string[], string, string | null]>([
    ['is the city pairing above a cluster with a district', ['city Z L', 'cluster C D'], 'cluster', 'city'],
    ['is the cluster of a town before its city', ['city Z L', 'cluster C D', 'town T W'], 'town', 'cluster'],
    ['is the town of a school', ['city Z L', 'cluster C D', 'town T W', 'school S V'], 'school', 'town'],
    ['is the city for a town outside the cluster', ['city Z L', 'cluster C D', 'town U W'], 'town', 'city'],
    ['is the nearest at the recipient before the supporter', ['far T L', 'near Z W', 'x S V'], 'x', 'near'],
    ['covers both ends', ['other T GZ', 'x U V'], 'x', null],
    ['may share an end', ['wide Z D', 'x T D'], 'x', 'wide'],
    ['is none of the same two', ['one Z L', 'x Z L'], 'x', null],
    ['is the lowest code among equals', ['b Z L', 'a Z L', 'x C D'], 'x', 'a'],
    ['is the one given', ['city Z L', 'cluster C D', 'town T W city'], 'town', 'city'],
  ])('%s', (_what, texts, code, parent) => {
    expect(parentsOf(...texts).parents[code]).toBe(parent);
  });

  it('makes the path', () => {
    const { paths } = parentsOf('school S V', 'town T W', 'cluster C D', 'city Z L');
    expect(paths).toEqual({
      city: 'city',
      cluster: 'city cluster',
      town: 'city cluster town',
      school: 'city cluster town school',
    });
  });

  it('cannot stand below', () => {
    const tree = parentsOf('city Z L cluster', 'cluster C D', 'town T W', 'other U V');
    expect(tree.inCycle).toEqual(['city', 'cluster', 'town', 'other']);
  });
});
