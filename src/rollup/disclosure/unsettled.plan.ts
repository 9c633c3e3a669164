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
 * published, or can be worked out; and a total below its parts hides nothing: once the older of them are replaced, what it
 * adds to the others can be small.
 */
export function unsettled(atoms: readonly Atom[], options: UnsettledOptions): readonly Observation[] {
  const { rule } = options;
  return atoms.flatMap((atom) => {
    if (atom.value < 0) return belowParts(atom, options);
    const isExposed = isUnmarked(atom.mark) && isSmall(atom.value, rule) && atom.parts.length + atom.earlier.length > 0;
    return isExposed ? hidingRest(atom, options) : [];
  });
}

function hidingRest({ entry, parts, earlier }: Atom, { isNew }: UnsettledOptions): readonly Observation[] {
  if (isNew(entry.observation)) return [entry.observation];
  const inside = new Set(parts.flatMap((part) => part.parts));
  const [first] = [...parts.filter((part) => !inside.has(part)), ...earlier]
    .map((part) => part.entry.observation)
    .filter((one) => isNew(one) && one.amount.value.gt(ZERO))
    .toSorted((one, other) => one.amount.value.cmp(other.amount.value));
  return first ? [first] : [];
}

function belowParts({ entry, parts }: Atom, { rule, isNew }: UnsettledOptions): readonly Observation[] {
  const { observation, amount } = entry;
  const alike = parts.filter((part) => part.entry.observation.end === observation.end);
  const rest = amount.value.toNumber() - alike.reduce((sum, part) => sum + part.value, 0);
  const isRevealed = isSmall(rest, rule);
  if (isNew(observation)) return isRevealed || rest < 0 ? [observation] : [];
  return isRevealed ? alike.map((part) => part.entry.observation).filter(isNew) : [];
}
