import { randomInt } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { type Extent, isEverything, isNothing } from '../../access/caller.js';
import { renewCubeVersion } from '../cube/cube-version.store.js';
import { decide } from './decide.plan.js';
import { loadFamilies, loadFamily, loadKnown, type MetricRow } from './family.loader.js';
import { numberOf, textOf } from './mark.plan.js';
import { openSolver } from './solver.js';

/** So wide that marks which add up to zero were chosen to. */
const WIDEST_MARK = 2 ** 47;

/** A change that would need more than that withholds more instead: it must end. */
const MOST_SOLVED = 2_000;

/**
 * Decides what is withheld of the new observations of sensitive metrics, in the transaction that wrote them: `metrics` are
 * those that may have some, all if not given; `clearances`: those that callers have. What is decided never changes. Returns how many observations were decided.
 */
export async function decideDisclosure(
  tx: Kysely<unknown>,
  clearances: readonly Extent[],
  metrics: readonly number[] | null = null,
): Promise<number> {
  if (metrics?.length === 0) return 0;
  await markWholes(tx);
  let count = 0;
  for (const family of await loadFamilies(tx, metrics)) {
    if (family.some(({ isUndecided }) => isUndecided)) count += await decideFamily(tx, clearances, family);
  }
  return count;
}

/** A whole tells what its parts are at most, so it is as sensitive as they are. */
async function markWholes(tx: Kysely<unknown>): Promise<void> {
  await sql`with recursive whole(id) as (
      select part_of_id from metric where sensitive union select m.part_of_id from metric m join whole w on m.id = w.id)
    update metric m set sensitive = true from whole w where m.id = w.id and not m.sensitive`.execute(tx);
}

async function decideFamily(
  tx: Kysely<unknown>,
  clearances: readonly Extent[],
  family: readonly MetricRow[],
): Promise<number> {
  const loaded = await loadFamily(tx, family);
  // Undecided observations are withheld.
  if (!loaded) return 0;
  const { metrics, metricOf } = loaded;
  const partial = clearances.filter((one) => !isEverything(one) && !isNothing(one));
  const insiders = await Promise.all(partial.map((one) => loadKnown(tx, family, one)));
  const { marks, cells } = decide(metrics, {
    decided: loaded.decided,
    draw: () => BigInt(randomInt(1, WIDEST_MARK)),
    solve: await openSolver(MOST_SOLVED),
    insiders,
  });
  const decided = [...marks].map(([id, mark]) => ({
    ...{ observation_id: id, metric_id: metricOf.get(id), directions: textOf(mark) },
    mark: numberOf(mark).toString(),
  }));
  const withheld = cells.map(({ mark, ...cell }) => ({ directions: textOf(mark), ...cell }));
  // Together, also where there is no transaction around it.
  await sql`with decided as (
      insert into disclosure (observation_id, metric_id, mark, directions)
      select observation_id, metric_id, mark, directions from jsonb_to_recordset(${JSON.stringify(decided)}::jsonb)
        as one(observation_id bigint, metric_id int, mark bigint, directions text))
    insert into disclosure_cell (metric_id, directions, room, room_to_zero, width)
    select ${family[0]?.id}::int, directions, room, "roomToZero", width
      from jsonb_to_recordset(${JSON.stringify(withheld)}::jsonb)
        as one(directions text, room float8, "roomToZero" float8, width int)
    on conflict (metric_id, md5(directions)) do update
      set room = excluded.room, room_to_zero = excluded.room_to_zero, width = excluded.width`.execute(tx);
  // What was remembered of these metrics was withheld until now.
  if (marks.size > 0) await renewCubeVersion(tx);
  return marks.size;
}
