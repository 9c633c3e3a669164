import { divisionById } from '../../division/division.loader.js';
import { compareLevels, type DivisionLevel } from '../../division/division-level.js';
import { optionalDivision } from '../../division/division-required.loader.js';
import type { DivisionModel } from '../../division/division.type.js';
import type { RequestContext } from '../../kernel/context.js';
import { CodedError } from '../../kernel/errors.js';
import { validatePage } from '../../kernel/page.js';
import type { Period } from '../../kernel/period.js';
import { metricCatalogue, requireMetric } from '../../metric/metric.loader.js';
import type { MetricModel } from '../../metric/metric.type.js';
import type { Side } from '../../pairing/side.type.js';
import { loadRollup } from '../query/rollup.loader.js';
import type { Boundaries } from '../rules/node.plan.js';
import { type RankingOrder, rankByValue } from '../rules/ranking.plan.js';
import { loadReporters, type Reporter } from './ranking.sql.js';
import { partsOf } from '../rules/metric-parts.plan.js';
import type { RollupModel } from '../query/rollup.model.js';
import { loadTop, type TopQuestion } from '../cube/read/top.store.js';

/** Where the cube has no sums, all places have to be rolled up to know the first. */
const GREATEST_FIELD = 50_000;

export interface RankingQuestion {
  readonly metric: string;
  readonly level: DivisionLevel;
  readonly within: string | null | undefined;
  readonly period: Period;
  readonly side: Side;
  readonly order: RankingOrder;
  readonly boundaries: Boundaries;
  readonly asOf: Date | null;
  readonly first: number;
}

export interface RankedModel {
  readonly rank: number;
  readonly division: DivisionModel | null;
  readonly rollup: RollupModel;
}

export async function loadRanking(context: RequestContext, question: RankingQuestion): Promise<RankedModel[]> {
  const { level, period, side, order, boundaries, asOf } = question;
  const { limit } = validatePage('ranking', { first: question.first });
  const [metric, within] = await Promise.all([
    requireMetric(context, question.metric),
    optionalDivision(context, question.within, 'within'),
  ]);
  if (within && compareLevels(within.level, level) > 0) {
    throw new CodedError(
      'WRONG_LEVEL',
      `No ${level} lies in ${within.code} (${within.name}), which is a ${within.level}: expected a level below it.`,
      { subject: 'level', given: level, expected: `${within.level} or a level below it` },
    );
  }
  const parts = partsOf(metric, await metricCatalogue(context));
  const found = isKept(question, parts)
    ? await loadTop(context, {
        ...topOf(metric, parts),
        level: question.level,
        within: within?.rowId ?? null,
        period,
        side,
        order,
        limit,
      })
    : await findReporters(context, question, parts, within?.rowId ?? null);
  const all = await Promise.all(
    found.map(async ({ rowId, code }) => {
      const place = { tree: side, division: rowId };
      const rollup = await loadRollup(context, { place, metric, period, boundaries, asOf });
      return { rowId, code, rollup, value: rollup.value };
    }),
  );
  return Promise.all(
    rankByValue(all, order, limit).map(async ({ rowId, rank, rollup }) => ({
      rank,
      rollup,
      division: await divisionById(context).load(rowId),
    })),
  );
}

type Kept = RankingQuestion & { readonly level: Exclude<DivisionLevel, 'VILLAGE'> };

/** Whether the cube can rank: by flows, stocks and their rates, as of now, in current boundaries, above villages. */
function isKept(question: RankingQuestion, parts: readonly MetricModel[]): question is Kept {
  const { level, side, boundaries, asOf } = question;
  const additive = parts.every(({ nature }) => nature === 'FLOW' || nature === 'STOCK');
  const isHeld = level !== 'VILLAGE' && (side === 'RECIPIENT' || level !== 'TOWN');
  return additive && isHeld && boundaries === 'CURRENT' && asOf === null;
}

function topOf(rate: MetricModel, [metric, denominator]: readonly MetricModel[]): Pick<TopQuestion, 'metric' | 'by'> {
  if (!metric) throw new Error(`${rate.code} is a rate without its parts`);
  const { factor, scale } = rate;
  return { metric, by: denominator && factor ? { denominator, factor, scale } : null };
}

/** Places whose values have to be known before they can be ranked. */
async function findReporters(
  context: RequestContext,
  { level, period, side, boundaries, asOf }: RankingQuestion,
  parts: readonly MetricModel[],
  within: number | null,
): Promise<readonly Reporter[]> {
  const reporters = await loadReporters(context, {
    metrics: parts.map(({ rowId }) => rowId),
    flowsOnly: parts.every(({ nature }) => nature === 'FLOW'),
    ...{ level, within, period, side, boundaries, asOf },
    limit: GREATEST_FIELD + 1,
  });
  if (reporters.length > GREATEST_FIELD) {
    throw new CodedError(
      'LIMIT_EXCEEDED',
      `More than ${GREATEST_FIELD.toString()} places have observations: expected a narrower place in \`within\`.`,
      { subject: 'within', expected: `a place with at most ${GREATEST_FIELD.toString()} of the level` },
    );
  }
  return reporters;
}
