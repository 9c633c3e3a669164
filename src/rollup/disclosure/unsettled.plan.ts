import { ZERO } from '../../kernel/decimal.js';
import type { Observation } from '../rules/observation.plan.js';
import { type Atom, type DisclosureRule, isSmall } from './atom.plan.js';
import { sumsWith } from './cell.plan.js';
import { closedSets } from './closed-set.plan.js';
import { isUnmarked, sumMarks } from './mark.plan.js';

interface UnsettledOptions {
  readonly rule: DisclosureRule;
  readonly isNew: (observation: Observation) => boolean;
}

/**
 * New observations that say more than they seem to. What a total adds to its parts may be small though all of them are
 * published, or can be worked out; a total below its parts hides nothing: once one of them is replaced, what the others
 * leave of it can be small; and what is below nothing can make a sum of published summands small.
 */
export function unsettled(atoms: readonly Atom[], options: UnsettledOptions): readonly Observation[] {
  const { rule } = options;
  const rests = atoms.flatMap((atom) => {
    if (atom.value < 0) return belowParts(atom, options);
    const isExposed = isUnmarked(atom.mark) && isSmall(atom.value, rule) && atom.parts.length + atom.earlier.length > 0;
    return isExposed ? hidingRest(atom, options) : [];
  });
  return [...rests, ...inSmallSums(atoms, options)];
}

/**
 * Of each small sum that is published the new observation that hides it with the least. The sum of withheld summands is
 * published as well where they hide one another; one that falls can make it small.
 */
function inSmallSums(atoms: readonly Atom[], { rule, isNew }: UnsettledOptions): readonly Observation[] {
  const falling = new Set(atoms.filter(({ value }) => value < 0).flatMap(sumsWith));
  if (falling.size === 0) return [];
  const summandsOf = new Map<string, Atom[]>();
  for (const atom of atoms) {
    for (const sum of sumsWith(atom)) {
      if (!falling.has(sum)) continue;
      const summands = summandsOf.get(sum);
      if (summands) summands.push(atom);
      else summandsOf.set(sum, [atom]);
    }
  }
  const isExposed = (some: readonly Atom[]): boolean =>
    isSmall(
      some.reduce((sum, { value }) => sum + value, 0),
      rule,
    );
  return [...summandsOf.values()].flatMap((summands) => {
    const published = [
      ...(isUnmarked(sumMarks(summands.map(({ mark }) => mark))) ? [summands] : []),
      ...closedSets(summands).filter((some) => some.some(({ value }) => value < 0)),
    ];
    return published.filter(isExposed).flatMap((some) => {
      const [least] = [...timesIn(some)]
        .filter(([one, times]) => times !== 0 && isNew(one))
        .toSorted(([one], [other]) => one.amount.value.cmp(other.amount.value));
      return least ? [least[0]] : [];
    });
  });
}

/** How often each observation is in a sum: in what it contributes, and taken away in what others do. */
function timesIn(summands: readonly Atom[]): ReadonlyMap<Observation, number> {
  const counts = new Map<Observation, number>();
  const add = ({ entry: { observation } }: Atom, times: number): void => {
    counts.set(observation, (counts.get(observation) ?? 0) + times);
  };
  for (const atom of summands) {
    add(atom, 1);
    for (const part of outermostInside(atom)) add(part, -1);
  }
  return counts;
}

function hidingRest(atom: Atom, { isNew }: UnsettledOptions): readonly Observation[] {
  const { observation } = atom.entry;
  if (isNew(observation)) return [observation];
  const [first] = newInside(atom, isNew).toSorted((one, other) => one.amount.value.cmp(other.amount.value));
  return first ? [first] : [];
}

/**
 * Of a total that is below its parts the total, or so many of its new parts that the others leave enough of it: any of them
 * may be replaced by a small count, of which what the others leave is then the most that it can be.
 */
function belowParts(atom: Atom, { rule, isNew }: UnsettledOptions): readonly Observation[] {
  const { observation } = atom.entry;
  if (isNew(observation)) return [observation];
  if (!isUnmarked(atom.stated)) return [];
  const inside = outermostInside(atom).map((part) => part.entry.observation);
  let rest = inside.reduce((left, { amount }) => left.sub(amount.value), observation.amount.value).toNumber();
  const hidden: Observation[] = [];
  for (const part of newInside(atom, isNew).toSorted((one, other) => other.amount.value.cmp(one.amount.value))) {
    if (rest >= 0 && !isSmall(rest, rule)) break;
    hidden.push(part);
    rest += part.amount.value.toNumber();
  }
  return hidden;
}

/** What was subtracted from it, each observation once. */
function outermostInside({ parts, earlier }: Atom): readonly Atom[] {
  const inside = new Set(parts.flatMap((part) => [...part.parts, ...part.earlier]));
  return [...parts.filter((part) => !inside.has(part)), ...earlier];
}

const newInside = (atom: Atom, isNew: UnsettledOptions['isNew']): readonly Observation[] =>
  outermostInside(atom)
    .map((part) => part.entry.observation)
    .filter((one) => isNew(one) && one.amount.value.gt(ZERO));
