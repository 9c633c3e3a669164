import type { RequestContext } from '../../../kernel/context.js';
import type { RollupQuestion } from '../../rules/question.plan.js';
import { nodeOf } from './read.store.js';
import { type AskedUnchanged, changedSql } from './unchanged.sql.js';

/**
 * Tells of questions about other asOf times or boundaries, in their order, whether the store's answer of today is theirs as well.
 * One statement for each moment asked about. Whoever has read the store first and asks this afterwards can rely on it: a
 * observation that came in between is noticed.
 */
export async function readUnchanged(
  { db }: Pick<RequestContext, 'db'>,
  questions: readonly (readonly RollupQuestion[])[],
): Promise<readonly boolean[]> {
  const unchanged = questions.map(() => true);
  const asked = questions.flatMap((parts, ord) => parts.map((part) => ({ ...toRow(part, ord), asOf: part.asOf })));
  const byAsOf = Map.groupBy(asked, ({ asOf }) => asOf?.getTime() ?? null);
  await Promise.all(
    [...byAsOf.values()].map(async (rows) => {
      const asOf = rows[0]?.asOf ?? null;
      const { rows: changed } = await changedSql(
        rows.map(({ asOf: _asOf, ...row }) => row),
        asOf,
      ).execute(db);
      for (const { ord } of changed) unchanged[ord] = false;
    }),
  );
  return unchanged;
}

function toRow({ place, metric, period, boundaries }: RollupQuestion, ord: number): AskedUnchanged {
  const [tree, node] = place.tree === 'SUBJECT' ? [null, null] : nodeOf(place);
  return {
    ...{ ord, tree, node, subject: place.tree === 'SUBJECT' ? place.subject : null, metric: metric.rowId },
    // Of a stock only the end of a period matters.
    ...{ since: metric.nature === 'STOCK' ? null : period.start, until: period.end },
    as_reported: boundaries === 'AS_REPORTED',
  };
}
