import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.js';
import { type FigureContext, wholeOf } from '../../../kernel/shards/by-metric.js';
import { prepared } from '../../../kernel/prepared-statement.js';
import type { Remembered } from '../../../kernel/memory/versioned-memory.js';
import { TREES } from '../cell.sql.js';
import { CUBE_VERSION } from '../cube-version.store.js';
import { nodesAbove } from '../level-column.sql.js';
import type { KeyedRange } from './keyed.sql.js';

/** Whether anything crosses in view of a range: then the cube does not hold all there is. */
export type CrossesIn = (range: KeyedRange) => boolean;

/** It was asked for, and may be on its way. */
interface Asked {
  isLoading: boolean;
}
interface Known {
  readonly crossesIn: CrossesIn | null;
}

/** Beyond so many crossing observations each question looks for its own. */
const MOST_REMEMBERED = 10_000;

const KEY = 'where figures cross';
const BYTES = { place: 200, interval: 120 };

/** [tree, metric, first day, last day, the nodes that it stands at and lies in] */
type CrossingRow = readonly [tree: number, metric: number, start: Day, end: Day, nodes: readonly (number | null)[]];

/**
 * Where figures cross, from memory. It is read when a second question finds this version of the cube in memory, so that
 * the first needs no statement more. Null where it is not known: then each question has to look for what crosses.
 */
export async function loadCrossesIn(context: FigureContext, remembered: Remembered): Promise<CrossesIn | null> {
  const known = remembered.get(KEY) as Asked | Known | undefined;
  if (known && 'crossesIn' in known) return known.crossesIn;
  if (!known) {
    remembered.add(KEY, { isLoading: false } satisfies Asked, BYTES.place, remembered.version);
    return null;
  }
  // One reads it for all: the others look for their own meanwhile.
  if (known.isLoading) return null;
  known.isLoading = true;
  try {
    return await readCrossesIn(context, remembered);
  } finally {
    known.isLoading = false;
  }
}

async function readCrossesIn(context: FigureContext, remembered: Remembered): Promise<CrossesIn | null> {
  const { rows } = await sql<{ version: string; crossing: readonly CrossingRow[] }>`${prepared}
    with knot as materialized (
      select metric_id, period_start, period_end, division_id, pairing_id from rollup_entry where knot limit ${MOST_REMEMBERED + 1}
    ), place(tree, metric_id, period_start, period_end, nodes) as (
      select ${sql.lit(TREES.RECIPIENT)}, e.metric_id, e.period_start, e.period_end, ${sql.raw(nodesAbove('p'))} from knot e join rollup_place p using (division_id)
      union all select ${sql.lit(TREES.SUPPORTER)}, e.metric_id, e.period_start, e.period_end, ${sql.raw(nodesAbove('p'))} from knot e join rollup_pairing p using (pairing_id)
      union all select ${sql.lit(TREES.PAIRING)}, e.metric_id, e.period_start, e.period_end, p.path from knot e join rollup_pairing p using (pairing_id)
    )
    select ${sql.raw(CUBE_VERSION)} as version, coalesce(json_agg(json_build_array(tree, metric_id, period_start, period_end, nodes)), '[]') as crossing from place`.execute(
    wholeOf(context),
  );
  const [found] = rows;
  if (!found || found.version !== remembered.version) return null;
  const crossings = found.crossing;
  const most = crossings.filter(([tree]) => tree === TREES.RECIPIENT).length;
  const places = most > MOST_REMEMBERED ? null : placesOf(crossings);
  const bytes = [...(places?.values() ?? [])].reduce(
    (sum, some) => sum + BYTES.place + some.length * BYTES.interval,
    BYTES.place,
  );
  const crossesIn = places && ((range: KeyedRange) => meets(places.get(keyOf(range)), range));
  remembered.add(KEY, { crossesIn } satisfies Known, bytes, found.version);
  return crossesIn;
}

interface Crossing {
  readonly start: Day;
  readonly end: Day;
}

function placesOf(crossings: readonly CrossingRow[]): ReadonlyMap<string, readonly Crossing[]> {
  const places = new Map<string, Crossing[]>();
  for (const [tree, metric, start, end, nodes] of crossings)
    for (const node of new Set(nodes)) {
      if (node === null) continue;
      const key = keyOf({ tree, metric, node });
      const there = places.get(key);
      if (there) there.push({ start, end });
      else places.set(key, [{ start, end }]);
    }
  return places;
}

const keyOf = ({ tree, metric, node }: Pick<KeyedRange, 'tree' | 'metric' | 'node'>): string =>
  `${tree.toString()} ${metric.toString()} ${node.toString()}`;

/** Of a flow what lies between the days of the range, of a stock what stands on one of them: on the last of all days, if it has none. */
function meets(crossings: readonly Crossing[] | undefined, { stock, since, until }: KeyedRange): boolean {
  if (!crossings) return false;
  // A stock that nothing replaces stands until `infinity`, which as a text is after all days too.
  const first = since ?? until ?? 'infinity';
  return crossings.some(({ start, end }) =>
    stock
      ? (until === null || start <= until) && end >= first
      : (since === null || start >= since) && (until === null || end <= until),
  );
}
