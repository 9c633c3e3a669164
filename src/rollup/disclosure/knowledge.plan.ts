import { type Extent, isNothing } from '../../access/caller.js';
import type { Observation } from '../rules/observation.plan.js';
import type { Atom } from './atom.plan.js';
import type { SensitiveMetric } from './views.plan.js';

/** Whether callers with a clearance see an observation, whatever is withheld from others. */
export type Knows = (observation: Observation) => boolean;

/** What callers with a clearance know of a metric. Of places all codes count, so that rather too much is taken for known. */
export function knowledgeOf(clearance: Extent, { family }: Pick<SensitiveMetric, 'family'>): Knows {
  const { divisions, programs, families } = clearance;
  const isFamily = families === null || (family !== null && families.has(family));
  if (!isFamily || isNothing(clearance)) return () => false;
  return ({ place: { path, canonical, current }, pairing }) =>
    (divisions === null || [path, canonical, current].some((places) => places.some((one) => divisions.has(one)))) &&
    (programs === null || (pairing?.path.some((one) => programs.has(-one)) ?? false));
}

/** Whether some hide one another from everybody, and of those that an insider does not know each still hides the others. */
export function hideFromAll(
  members: readonly Atom[],
  insiders: readonly Knows[],
  hide: (members: readonly Atom[]) => boolean,
): boolean {
  return (
    hide(members) &&
    insiders.every((knows) => {
      const unknown = members.filter(({ entry }) => !knows(entry.observation));
      return unknown.length === 0 || unknown.length === members.length || hide(unknown);
    })
  );
}
