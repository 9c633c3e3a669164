import type { Atom } from './atom.plan.js';
import { firstOf, isUnmarked, linkDirections, type Mark, NO_MARK, plusMark, sumMarks } from './mark.plan.js';

/** Up to how many that hang together each set of them is looked at. */
const MOST_TOGETHER = 12;

/** The smallest sets of withheld summands whose sum is published: their marks cancel. */
export function closedSets(atoms: readonly Atom[]): readonly (readonly Atom[])[] {
  const withheld = atoms.filter(({ mark }) => !isUnmarked(mark));
  const linkOf = linkDirections(withheld.map(({ mark }) => mark));
  const together = Map.groupBy(withheld, ({ mark }) => linkOf(firstOf(mark)));
  return [...together.values()].flatMap((some) => {
    if (some.length <= MOST_TOGETHER) return smallestWithin(some);
    return isUnmarked(sumMarks(some.map(({ mark }) => mark))) ? [some] : [];
  });
}

function smallestWithin(atoms: readonly Atom[]): readonly (readonly Atom[])[] {
  const marks: Mark[] = [NO_MARK];
  const found: number[] = [];
  for (let set = 1; set < 2 ** atoms.length; set++) {
    const last = 31 - Math.clz32(set);
    const mark = plusMark(marks[set - 2 ** last] ?? NO_MARK, atoms[last]?.mark ?? NO_MARK);
    marks[set] = mark;
    if (isUnmarked(mark) && !found.some((other) => (set & other) === other)) found.push(set);
  }
  return found.map((set) => atoms.filter((_, at) => (set & (2 ** at)) !== 0));
}
