import { sql } from 'kysely';
import { tablesAsOf } from '../../history/as-of.fragment.js';
import { alteredSince } from '../../history/altered.loader.js';
import { loaderOf } from '../../kernel/batch.js';
import type { RequestContext } from '../../kernel/context.js';
import type { RollupModel } from './rollup.model.js';

const keyOf = ({ place, period, asOf }: RollupModel): string => JSON.stringify([place, period, asOf]);

/**
 * How many nodes lie directly below a place, pairing or program, as of the answer: places only if they existed in the
 * period.
 */
export const expectedUnits = loaderOf<RollupModel, number>(async (answers, context) => {
  const counts = new Map<RollupModel, number>();
  const byAsOf = Map.groupBy(answers, ({ asOf }) => asOf?.getTime() ?? null);
  await Promise.all(
    [...byAsOf.values()].map(async (some) => {
      const found = await countBelow(some, context);
      for (const [at, answer] of some.entries()) counts.set(answer, found[at] ?? 0);
    }),
  );
  return answers.map((answer) => counts.get(answer) ?? 0);
}, keyOf);

/** Of answers with the same `asOf`. */
async function countBelow(answers: readonly RollupModel[], context: RequestContext): Promise<readonly number[]> {
  const asOf = answers[0]?.asOf ?? null;
  const altered = asOf === null ? null : (await alteredSince(context).load(asOf)).any;
  const others = (['division', 'pairing', 'group_member'] as const).filter((table) => altered?.has(table) ?? false);
  const past = asOf === null ? sql`` : tablesAsOf(others, asOf);
  const asked = answers.map(({ place, period }, ord) => ({
    ord,
    division: 'division' in place ? place.division : null,
    pairing: place.tree === 'PAIRING' ? place.pairing : null,
    program: place.tree === 'PROGRAM' ? place.program : null,
    start: period.start,
    finish: period.end,
  }));
  const { rows } = await sql<{ ord: number; count: number }>`
    with ${past}q as (
      select * from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
        as q(ord int, division int, pairing int, program int, start date, finish date))
    select q.ord, case
      when q.division < 0 then (select count(*) from group_member m where m.group_id = -q.division)
      when q.division is not null then (select count(*) from division d where d.parent_id = q.division and d.level < 6
        and (d.valid_from is null or q.finish is null or d.valid_from <= q.finish)
        and (d.valid_to is null or (q.start is not null and d.valid_to >= q.start)))
      when q.pairing is not null then (select count(*) from pairing p where p.parent_id = q.pairing)
      when q.program is not null then (select count(*) from pairing p where p.program_id = q.program and p.parent_id is null)
      else 0 end::int as count
    from q`.execute(context.db);
  const counts = answers.map(() => 0);
  for (const { ord, count } of rows) counts[ord] = count;
  return counts;
}
