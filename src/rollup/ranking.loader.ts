import { divisionById } from '../division/division.loader.js';
import { compareLevels, type DivisionLevel } from '../division/division-level.js';
import { optionalDivision } from '../division/division-required.loader.js';
import type { DivisionModel } from '../division/division.type.js';
import type { RequestContext } from '../kernel/context.js';
import { CodedError } from '../kernel/errors.js';
import { readPage } from '../kernel/page.js';
import type { Period } from '../kernel/period.js';
import { metricCatalogue, requireMetric } from '../metric/metric.loader.js';
import type { MetricModel } from '../metric/metric.type.js';
import type { Side } from '../pairing/side.type.js';
import { askIfApplicable } from './ask-rollup.loader.js';
import { type RankingOrder, rankByValue } from './ranking.plan.js';
import { loadReporters, type Reporters } from './ranking.sql.js';
import type { RollupModel } from './rollup.model.js';

/** All of them have to be rolled up to know the first. */
const GREATEST_FIELD = 50_000;

export interface RankingQuestion {
  readonly metric: string;
  readonly level: DivisionLevel;
  readonly within: string | null | undefined;
  readonly period: Period;
  readonly side: Side;
  readonly order: RankingOrder;
  readonly first: number;
}

export interface RankedModel {
  readonly rank: number;
  readonly division: DivisionModel | null;
  readonly rollup: RollupModel;
}

export async function askRanking(context: RequestContext, question: RankingQuestion): Promise<RankedModel[]> {
  const { level, period, side, order } = question;
  const { limit } = readPage('ranking', { first: question.first });
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
  const reporters = await loadReporters(context, {
    ...(await figuresOf(context, metric)),
    level,
    within: within?.rowId ?? null,
    period,
    side,
    limit: GREATEST_FIELD + 1,
  });
  if (reporters.length > GREATEST_FIELD) {
    throw new CodedError(
      'LIMIT_EXCEEDED',
      `More than ${GREATEST_FIELD.toString()} places have figures: ask within a narrower place.`,
      { subject: 'within', expected: `a place with at most ${GREATEST_FIELD.toString()} of the level` },
    );
  }
  const all = await Promise.all(
    reporters.map(async ({ rowId, code }) => {
      const place = { tree: side, division: rowId };
      const rollup = await askIfApplicable(context, { place, metric, period, boundaries: 'CURRENT', asOf: null });
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

/** The metrics whose figures can give a place a value of this one. */
async function figuresOf(
  context: RequestContext,
  metric: MetricModel,
): Promise<Pick<Reporters, 'metrics' | 'flowsOnly' | 'additive'>> {
  const catalogue = await metricCatalogue(context);
  const needed =
    metric.nature === 'RATE'
      ? [metric.numeratorId, metric.denominatorId].flatMap((id) => (id === null ? [] : (catalogue.byId(id) ?? [])))
      : [metric];
  return {
    metrics: needed.map(({ rowId }) => rowId),
    flowsOnly: needed.every(({ nature }) => nature === 'FLOW'),
    additive: needed.every(({ nature }) => nature === 'FLOW' || nature === 'STOCK'),
  };
}
