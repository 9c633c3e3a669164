import type { Observation } from '../rules/observation.plan.js';
import { type Atom, type DisclosureRule, isSmall } from './atom.plan.js';
import { Cells, nodeSumsOf, roomsOf, roomsToZero, UNLIMITED } from './cell.plan.js';
import type { Knows } from './knowledge.plan.js';
import { isUnmarked, type Mark, NO_MARK, plusMark } from './mark.plan.js';

/** What is withheld of a metric, and its summands in some views. */
export interface Withheld {
  readonly observations: readonly Observation[];
  readonly rule: DisclosureRule;
  readonly views: readonly (readonly Atom[])[];
}

/**
 * All that is withheld, as an insider sees it: nothing moves with what is known. Only small counts have to be hidden, as
 * the others were withheld from those who know less. `cells`: what is withheld from everybody else.
 */
export function cellsOfInsider(
  cells: Cells,
  metrics: readonly Withheld[],
  { knows, markOf }: { readonly knows: Knows; readonly markOf: (observation: string) => Mark },
): Cells {
  const seen = new Cells([...cells].map((cell) => ({ ...cell, width: 0 })));
  for (const { observations, rule, views } of metrics) {
    const width = rule.threshold;
    for (const one of observations) {
      const mark = markOf(one.id);
      if (!knows(one)) seen.add({ mark, ...roomsOf(one.amount.value.toNumber(), rule), width });
      else
        for (const both of [mark, plusMark(NO_MARK, mark, -1)]) seen.add({ mark: both, ...roomsToZero(0), width: 0 });
    }
    const isUnknown = ({ entry }: Atom): boolean => !knows(entry.observation);
    for (const atoms of views) {
      for (const atom of atoms) {
        if (isUnknown(atom) && isSmall(atom.value, rule)) {
          seen.add({ mark: atom.mark, ...roomsToZero(atom.value), width });
        }
      }
      const isMarked = ({ mark }: Atom): boolean => !isUnmarked(mark);
      const unknown = nodeSumsOf(atoms, (atom) => isMarked(atom) && isUnknown(atom));
      for (const [node, byPeriod] of nodeSumsOf(atoms, isMarked)) {
        for (const [period, { mark, value }] of byPeriod) {
          if (isSmall(value, rule) && unknown.get(node)?.has(period)) seen.add({ mark, ...UNLIMITED, width });
        }
      }
    }
  }
  return seen;
}
