import type { Kysely } from 'kysely';
import { type Extent, isEverything, isNothing } from '../../access/caller.js';
import { toAtoms } from './atom.plan.js';
import { cellsOfInsider } from './insider.plan.js';
import { loadFamilies, loadFamily, loadKnown } from './family.loader.js';
import { isUnmarked, type Mark, NO_MARK } from './mark.plan.js';
import { openSolver } from './solver.js';
import { viewsSince } from './views.plan.js';
import { findNarrow } from './width.plan.js';

/** Programs that are solved at most: an administrator waits for the answer. */
const MOST_SOLVED = 500;

/**
 * Counts the small counts beyond a clearance that its holder could work out from what was published before the clearance
 * was known. What is decided later takes it into account, what was published cannot be taken back.
 */
export async function countRecoverable(db: Kysely<unknown>, clearance: Extent): Promise<number> {
  if (isEverything(clearance) || isNothing(clearance)) return 0;
  let count = 0;
  for (const rows of await loadFamilies(db, null)) {
    const family = await loadFamily(db, rows);
    // Of what does not fit in memory nothing was decided, and nothing is shown.
    if (!family) continue;
    const { metrics, decided } = family;
    const markOf = (id: string): Mark => decided.marks.get(id) ?? NO_MARK;
    const views = viewsSince(metrics, () => true);
    const withheld = metrics.map((metric, at) => ({
      ...metric,
      views: (views[at] ?? []).map(({ contributions }) => toAtoms(contributions, markOf)),
    }));
    const seen = cellsOfInsider(decided.cells, withheld, { knows: await loadKnown(db, rows, clearance), markOf });
    const changed = [...seen].filter(({ mark }) => !isUnmarked(mark));
    count += new Set(findNarrow(seen, { changed, solve: await openSolver(MOST_SOLVED) }).map(({ mark }) => mark)).size;
  }
  return count;
}
