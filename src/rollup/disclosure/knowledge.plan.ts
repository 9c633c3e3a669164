import type { Observation } from '../rules/observation.plan.js';
import type { Atom } from './atom.plan.js';

/** Whether callers with a clearance see an observation, whatever is withheld from others. */
export type Knows = (observation: Observation) => boolean;

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
