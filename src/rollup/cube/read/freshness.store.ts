import type { RequestContext } from '../../../kernel/context.js';
import { byMetric } from '../../../kernel/shards/by-metric.js';
import type { RollupQuestion } from '../../rules/question.plan.js';
import { nodeOf } from './read.store.js';
import { placingTables } from '../../recompute/placing-tables.loader.js';
import { type AskedFreshness, staleSql, type Staleness } from './freshness.sql.js';

/**
 * Returns for each question about another `asOf` or other boundaries whether the cube's current answer holds for it, by
 * one statement for each `asOf`, or two where the catalogue was another. Call it after reading the cube: an observation recorded in between is then noticed.
 */
export async function loadFreshness(
  context: RequestContext,
  questions: readonly (readonly RollupQuestion[])[],
): Promise<readonly boolean[]> {
  const fresh = questions.map(() => true);
  const asked = questions.flatMap((parts, ord) =>
    parts.map((part) => ({ ...toFreshnessRow(part, ord), asOf: part.asOf })),
  );
  const byAsOf = Map.groupBy(asked, ({ asOf }) => asOf?.getTime() ?? null);
  await Promise.all(
    [...byAsOf.values()].map(async (rows) => {
      const asOf = rows[0]?.asOf ?? null;
      const plain = rows.map(({ asOf: _asOf, ...row }) => row);
      const find = async (question: Staleness): Promise<void> => {
        const stale = await byMetric(
          context,
          plain,
          ({ metric }) => metric,
          async (db, some) => (await staleSql(some, question).execute(db)).rows,
        );
        for (const { ord } of stale) fresh[ord] = false;
      };
      const replaced = asOf === null ? [] : await placingTables(context, asOf);
      await find({ asOf, replaced, from: 'NOW' });
      // Where places, pairings or sources were others, an answer may also have lost what counted there then.
      if (replaced.length > 0) await find({ asOf, replaced, from: 'THEN' });
    }),
  );
  return fresh;
}

function toFreshnessRow({ place, metric, period, boundaries }: RollupQuestion, ord: number): AskedFreshness {
  const [tree, node] = place.tree === 'SUBJECT' ? [null, null] : nodeOf(place);
  return {
    ...{ ord, tree, node, subject: place.tree === 'SUBJECT' ? place.subject : null, metric: metric.rowId },
    // For a stock only the end of the period matters.
    ...{ since: metric.nature === 'STOCK' ? null : period.start, until: period.end },
    as_reported: boundaries === 'AS_REPORTED',
  };
}
