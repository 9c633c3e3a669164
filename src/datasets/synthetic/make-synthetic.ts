import { type Kysely, sql } from 'kysely';
import { rebuild } from '../../rollup/cube/maintain/rebuild.store.js';
import { lockCube } from '../../rollup/cube/lock.store.js';
import { insertObservations } from './synthetic-observations.js';
import { addPlaces, addParties } from './synthetic-parties.js';

export interface SyntheticSize {
  readonly figures: number;
  readonly seed: number;
}

/** Figures a place has, all metrics and months together. */
const OBSERVATIONS_EACH = 100;

/**
 * Invents organizations, pairings, figures, totals and stocks on the real tree, for measuring and for demonstrations. Same
 * size and seed, same data. All of it is marked: the source SYNTHETIC, and codes that begin with SYNTHETIC.
 */
export async function makeSynthetic(
  db: Kysely<unknown>,
  { figures, seed }: SyntheticSize,
  print: (line: string) => void,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await lockCube(tx);
    await sql`select set_config('statement_timeout', '0', true), set_config('work_mem', '128MB', true)`.execute(tx);
    await sql`insert into source (code, title, title_en, note) values ('SYNTHETIC', '合成数据', 'Synthetic data',
      'Invented by a program to measure and demonstrate. It says nothing about any real place.') on conflict do nothing`.execute(
      tx,
    );
    await addMetrics(tx);
    await addPlaces(tx, seed, Math.max(50, Math.round(figures / OBSERVATIONS_EACH)));
    await addParties(tx, seed);
    const count = await insertObservations(tx, figures, seed);
    print(`${count.toString()} synthetic figures`);
  });
  await sql`analyze observation, pairing`.execute(db);
  await rebuild(db);
  print('Roll-ups rebuilt');
}

/** Ten flows and two stocks of the catalogue; of one's own where there is none. */
async function addMetrics(tx: Kysely<unknown>): Promise<void> {
  await sql`insert into metric (code, name, name_en, unit, scale, nature, position, note)
    select 'SYNTHETIC_' || n, '合成指标' || n, 'Synthetic ' || n, '元', 2, case when n > 10 then 'STOCK' else 'FLOW' end, 1000 + n, 'synthetic'
    from generate_series(1, 12) n where (select count(*) from metric where nature in ('FLOW', 'STOCK')) < 12 on conflict do nothing`.execute(
    tx,
  );
  await sql`create temp table synthetic_metric on commit drop as
    select row_number() over (order by nature, position, id)::int as no, id, nature, scale from (
      (select * from metric where nature = 'FLOW' order by position, id limit 10)
      union all (select * from metric where nature = 'STOCK' order by position, id limit 2)) chosen`.execute(tx);
}
