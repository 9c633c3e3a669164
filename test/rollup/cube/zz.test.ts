import { it, expect } from '@jest/globals';
import { sql } from 'kysely';
import { maintain } from '../../../src/rollup/cube/maintain/maintain.store.js';
import { differencesFromRebuild } from '../../../src/rollup/cube/verify/verify.store.js';
import { Random } from '../support/random.js';
import { firstDifference } from './support/compare.js';
import { openCubeDatabase, run } from './support/cube-database.js';
import { World } from './support/world.js';
it.each(Array.from({length: Number(process.env.N ?? 1)}, (_, i) => i + Number(process.env.W ?? 1)))('replays %i', async (n) => {
  const database = await openCubeDatabase();
  const { db } = database;
  const world = new World(new Random(100_000 + n), n);
  await run(db, world.create());
  for (let step = 1; step <= Number(process.env.STEPS ?? 25); step++) {
    const s = world.step();
    await db.transaction().execute(async (tx) => {
      await run(tx, s.sql);
      await maintain(tx, { observations: s.observations, divisions: s.divisions, pairings: s.pairings });
    });
    const rebuilt = await db.transaction().execute((tx) => differencesFromRebuild(tx, 'public'));
    const d = await firstDifference(db, [{ world, history: `${step} ${s.what}` }], new Random(step), 150);
    if (d || rebuilt.length) {
      const dump = async (q: string) => (await sql.raw<any>(q).execute(db)).rows.map((r) => JSON.stringify(r)).join('\n');
      console.log(d, '\nREBUILD', rebuilt.join('\n'), '\nDIRTY', JSON.stringify(s.observations), s.what, '\nENTRIES\n', await dump(`select observation_id id, value v, stated s, metric_id m, division_id d, pairing_id p, period_start a, period_end b, since, until, cut, total t, knot k, subject from rollup_entry where not stock order by 1`), '\nTOTALS\n', await dump(`select t.total_id, division_id d, pairing_id p, period_start a, period_end b, since, until, cut, knot, (select json_agg(j) from (select of_id, stated, value from rollup_adjustment j where j.total_id=t.total_id) j) from rollup_total t where not stock`), '\nCROSS\n', await dump('select * from rollup_crossing'), '\nPLACE\n', await dump('select division_id d, canonical_id c, within, merged_by, merged_within mw, node_id from rollup_place'), await dump('select pairing_id, path, node_id from rollup_pairing'));
      expect(step).toBe(0);
    }
  }
  await database.close();
}, 300000);
