import { readsEverything } from '../../access/caller.js';
import { divisionThen } from '../../division/division.loader.js';
import type { DivisionLevel } from '../../division/division-level.js';
import { COUNTRY_ID } from '../../division/root-id.js';
import type { RequestContext } from '../../kernel/context.js';
import { CodedError } from '../../kernel/errors.js';
import type { Decimal } from '../../kernel/decimal.js';
import type { Period } from '../../kernel/period.js';
import { metricCatalogueAt } from '../../metric/metric.loader.js';
import type { MetricModel } from '../../metric/metric.type.js';
import type { Side } from '../../pairing/side.type.js';
import { loadTop, type TopQuestion } from '../cube/read/top.store.js';
import { seesEverything } from '../disclosure/clearance.loader.js';
import type { RollupModel } from '../query/rollup.model.js';
import { requirePlaceReach } from '../query/question-extent.loader.js';
import { loadRollup } from '../query/rollup.loader.js';
import { partsOf } from '../rules/metric-parts.plan.js';
import type { Boundaries } from '../rules/node.plan.js';
import { compareByReading } from '../rules/table/order.plan.js';
import type { RankingOrder } from '../rules/ranking.plan.js';
import { loadReporters, type Reporter } from './ranking.sql.js';

/** Where the cube has no sums, all places have to be rolled up to know the first. */
const GREATEST_FIELD = 50_000;

export interface OrderedQuestion {
  readonly metric: MetricModel;
  readonly level: DivisionLevel;
  readonly within: number | null;
  /** Whether to include places that no longer exist. */
  readonly closed: boolean;
  readonly period: Period;
  readonly side: Side;
  readonly order: RankingOrder;
  readonly boundaries: Boundaries;
  readonly asOf: Date | null;
  readonly limit: number;
  /** Only places beyond this one in the order. */
  readonly from: ValuedKey | null;
  /** Whether the order is read from its end. */
  readonly backward: boolean;
}

interface ValuedKey {
  readonly value: Decimal;
  readonly code: string;
  readonly rowId: number;
}

export interface OrderedPlace extends ValuedKey {
  readonly rollup: RollupModel;
}

/**
 * Loads the first places of a level beyond another by value, equal values by code; if backward the last ones, the last
 * first. Places without a value are omitted.
 * Throws LIMIT_EXCEEDED where the cube has no sums and more than 50,000 places have observations.
 */
export async function loadOrderedPlaces(
  context: RequestContext,
  question: OrderedQuestion,
): Promise<readonly OrderedPlace[]> {
  const { metric, within, closed, period, side, order, boundaries, asOf, limit, from, backward } = question;
  if (limit === 0) return [];
  await requirePlaceReach(context, within ?? COUNTRY_ID);
  const catalogue = await metricCatalogueAt(context, asOf);
  const parts = partsOf(catalogue.byId(metric.rowId) ?? metric, catalogue);
  // The order of the cube would tell those that are withheld.
  const isGuarded = parts.some(({ sensitive }) => sensitive) && !seesEverything(context);
  const found =
    readsEverything(context) && !isGuarded && isKept(question, parts) && !isApart(context, parts)
      ? await loadTop(context, {
          ...topOf(metric, parts),
          ...{ level: question.level, within, closed, period, side, order, limit, from, backward },
        })
      : await findReporters(context, question, parts);
  const valued = await Promise.all(
    found.map(async ({ rowId, code }) => {
      const place = { tree: side, division: rowId };
      const rollup = await loadRollup(context, { place, metric, period, boundaries, asOf });
      return { rowId, code, rollup, value: rollup.value };
    }),
  );
  const compare = compareByReading(order, backward);
  return valued
    .flatMap(({ value, ...place }) => (value === null ? [] : [{ ...place, value }]))
    .filter((place) => from === null || compare(place, from) > 0)
    .toSorted(compare)
    .slice(0, limit);
}

type Kept = OrderedQuestion & { readonly level: Exclude<DivisionLevel, 'COUNTRY' | 'VILLAGE'> };

/** Whether the cube can rank: by flows, stocks and their rates, as of now, in current boundaries, above villages. */
function isKept(question: OrderedQuestion, parts: readonly MetricModel[]): question is Kept {
  const { level, side, boundaries, asOf } = question;
  const additive = parts.every(({ nature }) => nature === 'FLOW' || nature === 'STOCK');
  const isHeld = level !== 'COUNTRY' && level !== 'VILLAGE' && (side === 'RECIPIENT' || level !== 'TOWN');
  return additive && isHeld && boundaries === 'CURRENT' && asOf === null;
}

function topOf(rate: MetricModel, [metric, denominator]: readonly MetricModel[]): Pick<TopQuestion, 'metric' | 'by'> {
  if (!metric) throw new Error(`${rate.code} is a rate without its parts`);
  const { factor, scale } = rate;
  return { metric, by: denominator && factor ? { denominator, factor, scale } : null };
}

/** Whether a rate is of two metrics that are divided: no statement reads both. */
const isApart = ({ shards }: RequestContext, parts: readonly MetricModel[]): boolean =>
  shards !== undefined && parts.length > 1;

/** Places whose values have to be known before they can be ordered. */
async function findReporters(
  context: RequestContext,
  { level, within, closed, period, side, boundaries, asOf }: OrderedQuestion,
  parts: readonly MetricModel[],
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
  if (closed) return reporters;
  const divisions = await Promise.all(reporters.map(({ rowId }) => divisionThen(context, { rowId, asOf })));
  return reporters.filter((_, index) => divisions[index]?.validTo === null);
}
