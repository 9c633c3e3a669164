import { type Kysely, sql } from 'kysely';
import { adjustStanding, baseFresh, collectOuterTotals, connectTotals } from './adjustment.sql.js';
import { changeCube, changeSpans } from './cube.sql.js';
import { settleFlows, settleStocks } from './effective.sql.js';
import {
  addRegions,
  changeByEntries,
  collectOldEntries,
  collectTotals,
  dropUnchanged,
  replaceEntries,
} from './entry.sql.js';
import { addPositions, movePairings, movePlaces } from './position.sql.js';
import { settleRounds, storeAdjustments } from './round.sql.js';
import { collectKeys } from './touched.sql.js';
import { lockStore } from './lock.store.js';
import { analyzeLarge, isSmall, openWorkspace, preferIndexes } from './workspace.sql.js';

/** What a writer has changed in its transaction. */
export interface Touched {
  /** Figures inserted, superseded, retracted or preferred. */
  readonly observations?: readonly (string | number)[];
  /** Divisions whose parents or successors changed; those below them need not be named. `ANY`: the store finds out. */
  readonly divisions?: readonly number[] | 'ANY';
  /** Pairings whose parent, program or supporter (or its place) changed; those below them need not be named. */
  readonly pairings?: readonly number[] | 'ANY';
}

/** Past this many new totals all figures of their metrics are gone through once. */
const FEW_TOTALS = 300;

/**
 * Brings the store up to date with what the same transaction has written: afterwards every roll-up is exact. Call
 * {@link lockStore} before the first figure is written, so that writers queue instead of meeting half-way.
 */
export async function maintain(
  tx: Kysely<unknown>,
  { observations = [], divisions = [], pairings = [] }: Touched,
): Promise<void> {
  if (observations.length + divisions.length + pairings.length === 0) return;
  await lockStore(tx);
  await openWorkspace(tx);
  if (divisions.length > 0) await movePlaces(tx, divisions);
  if (divisions.length + pairings.length > 0) await movePairings(tx, { divisions, pairings });
  const keys = await collectKeys(tx, observations);
  if (keys === 0) return;
  const small = isSmall(keys);
  if (small) await preferIndexes(tx, true);
  await analyzeLarge(tx, 'rollup_now_key', keys);
  await addPositions(tx);
  await replaceSeries(tx, keys);
  await analyzeLarge(tx, 'rollup_now_atom', await changeByEntries(tx));
  await settleTotals(tx);
  await changeCube(tx);
  await changeSpans(tx);
  if (small) await preferIndexes(tx, false);
}

/** Works the touched series out anew and keeps what changed of them. */
async function replaceSeries(tx: Kysely<unknown>, keys: number): Promise<void> {
  await collectOldEntries(tx);
  const { flows, stocks } = await naturesTouched(tx);
  if (flows) await settleFlows(tx, 'TOUCHED');
  if (stocks) await settleStocks(tx, 'TOUCHED');
  await analyzeLarge(tx, 'rollup_now_old', keys);
  await analyzeLarge(tx, 'rollup_now_new', keys);
  await dropUnchanged(tx);
  await replaceEntries(tx);
}

/** Works out what the totals touched by the changes add now. */
async function settleTotals(tx: Kysely<unknown>): Promise<void> {
  await collectTotals(tx);
  await adjustStanding(tx);
  await collectOuterTotals(tx);
  await addRegions(tx);
  const { rows } = await sql<{ all: number; fresh: number }>`select count(*)::int as "all",
    (count(*) filter (where state = 'F'))::int as fresh from rollup_now_total`.execute(tx);
  const { all, fresh } = rows[0] ?? { all: 0, fresh: 0 };
  if (all === 0) return;
  await analyzeLarge(tx, 'rollup_now_total', all);
  await connectTotals(tx);
  await analyzeLarge(tx, 'rollup_now_edge', all);
  if (fresh > 0) await baseFresh(tx, { few: fresh <= FEW_TOTALS });
  await settleRounds(tx);
  await storeAdjustments(tx);
}

async function naturesTouched(tx: Kysely<unknown>): Promise<{ flows: boolean; stocks: boolean }> {
  const { rows } = await sql<{ flows: boolean; stocks: boolean }>`
    select coalesce(bool_or(not stock), false) as flows, coalesce(bool_or(stock), false) as stocks from rollup_now_key`.execute(
    tx,
  );
  return rows[0] ?? { flows: false, stocks: false };
}
