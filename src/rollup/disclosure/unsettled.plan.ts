import { ZERO } from '../../kernel/decimal.js';
import type { Observation } from '../rules/observation.plan.js';
import type { Atom, DisclosureRule } from './atom.plan.js';
import { isUnmarked } from './mark.plan.js';
import { isSmall } from './view.plan.js';

interface UnsettledOptions {
  readonly rule: DisclosureRule;
  readonly isNew: (observation: Observation) => boolean;
}

/**
 * New observations that say more than they seem to. What a total adds to its parts may be small though all of them are
 * published, or can be worked out; and a total below its parts hides nothing: once one of them is replaced, what the others
 * leave of it can be small.
 */
export function unsettled(atoms: readonly Atom[], options: UnsettledOptions): readonly Observation[] {
  const { rule } = options;
  return atoms.flatMap((atom) => {
    if (atom.value < 0) return belowParts(atom, options);
    const isExposed = isUnmarked(atom.mark) && isSmall(atom.value, rule) && atom.parts.length + atom.earlier.length > 0;
    return isExposed ? hidingRest(atom, options) : [];
  });
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
  const inside = new Set(parts.flatMap((part) => part.parts));
  return [...parts.filter((part) => !inside.has(part)), ...earlier];
}

const newInside = (atom: Atom, isNew: UnsettledOptions['isNew']): readonly Observation[] =>
  outermostInside(atom)
    .map((part) => part.entry.observation)
    .filter((one) => isNew(one) && one.amount.value.gt(ZERO));
