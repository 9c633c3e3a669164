import { sql } from 'kysely';
import { loaderOf } from '../../kernel/batch.js';
import type { RollupModel } from './rollup.model.js';

const keyOf = ({ place, period }: RollupModel): string => JSON.stringify([place, period]);

/** How many nodes lie directly below a place, pairing or program: places only if they existed in the period. */
export const expectedUnits = loaderOf<RollupModel, number>(async (answers, { db }) => {
  const asked = answers.map(({ place, period }, ord) => ({
    ord,
    division: 'division' in place ? place.division : null,
    pairing: place.tree === 'PAIRING' ? place.pairing : null,
    program: place.tree === 'PROGRAM' ? place.program : null,
    start: period.start,
    finish: period.end,
  }));
  const { rows } = await sql<{ ord: number; count: number }>`
    select q.ord, case
      when q.division is not null then (select count(*) from division d where d.parent_id = q.division
        and (d.valid_from is null or q.finish is null or d.valid_from <= q.finish)
        and (d.valid_to is null or (q.start is not null and d.valid_to >= q.start)))
      when q.pairing is not null then (select count(*) from pairing p where p.parent_id = q.pairing)
      when q.program is not null then (select count(*) from pairing p where p.program_id = q.program and p.parent_id is null)
      else 0 end::int as count
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as q(ord int, division int, pairing int, program int, start date, finish date)`.execute(
    db,
  );
  const counts = answers.map(() => 0);
  for (const { ord, count } of rows) counts[ord] = count;
  return counts;
}, keyOf);
