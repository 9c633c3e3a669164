import { DIVISION_LEVELS } from '../../division/division-level.js';
import { loaderOf } from '../../kernel/batch.js';
import type { RequestContext } from '../../kernel/context.js';
import { byMetric } from '../../kernel/shards/by-metric.js';
import { decimal, ZERO } from '../../kernel/decimal.js';
import { identifier, inexactOf } from '../cube/read/knot.store.js';
import { nodeOf } from '../cube/read/read.store.js';
import type { RollupModel } from '../query/rollup.model.js';
import type { LevelShare } from '../rules/level-share.plan.js';
import { boundsOf } from '../rules/overlap/amount.plan.js';
import { rollupKey } from '../rules/question.plan.js';
import { levelSharesSql, type LevelQuestion, type LevelRow } from './level-share.sql.js';
import { loadObservationRefs } from './provenance.loader.js';

/** The shares of more observations would cost more than the answer. */
const MOST_OBSERVATIONS = 5_000;

const cubeShares = loaderOf<RollupModel, readonly LevelShare[] | null>(async (answers, context) => {
  const questions = await Promise.all(
    answers.map(async (answer, ord): Promise<LevelQuestion | null> => {
      if (answer.place.tree === 'SUBJECT') return null;
      const refs = await loadObservationRefs(context, answer, MOST_OBSERVATIONS);
      const [tree, node] = nodeOf(answer.place);
      return { ord, tree, node, until: answer.period.end, observations: refs.map(({ id }) => id) };
    }),
  );
  const asked = questions.filter((question) => question !== null);
  if (asked.length === 0) return answers.map(() => null);
  const rows = await byMetric(
    context,
    asked,
    ({ ord }) => answers[ord]?.metric.rowId ?? 0,
    async (db, some) => (await levelSharesSql(some).execute(db)).rows,
  );
  const byOrd = Map.groupBy(rows, ({ ord }) => ord);
  return answers.map((answer, ord) => sharesOf(answer, byOrd.get(ord) ?? []));
}, rollupKey);

/**
 * Loads on the word of which level the value of an answer rests. Null where that is not known: without a value, for rates
 * and metrics that do not add, for other boundaries and `asOf`, where totals cross, and for more than 5,000 observations.
 */
export function loadLevelShares(context: RequestContext, answer: RollupModel): Promise<readonly LevelShare[] | null> {
  const { status, verdict, evidence, metric, boundaries, asOf, observationCount } = answer;
  const isKnown =
    status === 'OBSERVED' &&
    verdict === null &&
    evidence === null &&
    (metric.nature === 'FLOW' || metric.nature === 'STOCK') &&
    boundaries === 'CURRENT' &&
    asOf === null &&
    observationCount <= MOST_OBSERVATIONS;
  return isKnown ? cubeShares(context).load(answer) : Promise.resolve(null);
}

/** Null unless the shares add up to the value. */
function sharesOf(
  { metric: { scale, signed }, value }: RollupModel,
  rows: readonly LevelRow[],
): readonly LevelShare[] | null {
  const identify = identifier();
  const shares = rows.map(({ level, here, amount, inexact }): LevelShare => {
    const summed = { value: decimal(`${amount}e-${scale.toString()}`), inexact: inexactOf(inexact ?? [], 0, identify) };
    return { level: levelOf(level), here, amount: boundsOf(summed, signed) };
  });
  const sum = shares.reduce((total, share) => total.plus(share.amount.value), ZERO);
  const isSound = value?.eq(sum) === true && !rows.some(({ knotted }) => knotted);
  return isSound ? shares.filter(({ amount }) => !amount.value.eq(ZERO) || !amount.exact) : null;
}

function levelOf(level: number | null): LevelShare['level'] {
  return level === null ? null : (DIVISION_LEVELS[level] ?? 'GROUP');
}
