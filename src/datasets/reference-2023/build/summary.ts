import { DIVISION_LEVELS } from '../../../division/division-level.js';
import { levelOfCode } from '../../../division/division-code.js';
import type { Step } from './change-files.js';
import type { Vintage } from './source-vintage.js';

/** Counts to verify a build with, and to quote. */
export interface Summary {
  readonly asOf: string;
  readonly rowsOfSource: Vintage['sourceRows'];
  readonly places: Readonly<Record<string, number>>;
  readonly steps: readonly {
    readonly from: string;
    readonly to: string;
    /** Divisions that ended, by level and kind of succession. */
    readonly ended: Readonly<Record<string, Readonly<Record<string, number>>>>;
  }[];
}

/** The counts of the current vintage and of every step to it. */
export function summarize(current: Vintage, steps: readonly Step[]): Summary {
  return {
    asOf: current.asOf,
    rowsOfSource: current.sourceRows,
    places: countBy([...current.names.keys()], levelOfCode),
    steps: steps.map(({ before, after, changes }) => ({
      from: before.asOf,
      to: after.asOf,
      ended: Object.fromEntries(
        DIVISION_LEVELS.slice(1, -1).map((level) => [
          level,
          countBy(
            changes.filter(({ code }) => levelOfCode(code) === level),
            ({ kind }) => kind,
          ),
        ]),
      ),
    })),
  };
}

function countBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}
