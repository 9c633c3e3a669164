import type { RequestContext } from '../../kernel/context.js';
import { byMetric } from '../../kernel/shards/by-metric.js';
import { decimal } from '../../kernel/decimal.js';
import { lastDayOf } from '../../kernel/partial-date.js';
import { identifier, type Identify } from '../cube/read/knot.store.js';
import { type CubeView, nodeOf } from '../cube/read/read.store.js';
import { TREES } from '../cube/cell.sql.js';
import type { RollupModel } from '../query/rollup.model.js';
import { type CountedFigure, crossedBy } from '../rules/explain/counted.plan.js';
import { bound, fold, leafOf, MOST_LISTED, type Part, partOf } from '../rules/explain/fold.plan.js';
import { explainOmissions, type Reached } from '../rules/explain/omission.plan.js';
import type { Observation } from '../rules/observation.plan.js';
import {
  type Amount,
  type BoundedSum,
  boundsOf,
  type Inexact,
  minusAmount,
  sumAmounts,
} from '../rules/overlap/amount.plan.js';
import { chooseKnots } from '../rules/overlap/knot.plan.js';
import { askedChildren, type ChildView, loadViews } from './children.loader.js';
import { boundOmissions, type ExplainQuestion, type ExplanationModel, MOST_OMISSIONS } from './explanation.model.js';
import { type AskedReach, findSql, type ReachRow } from './reach.sql.js';
import { successorsSql } from './successor.sql.js';

/** A question, and the answer of the cube to it. */
export interface AnsweredQuestion {
  readonly question: ExplainQuestion;
  readonly answer: RollupModel;
}

/** Up to so many observations are read to fold them by source or period. */
export const MOST_FOLDED = 20_000;

/**
 * Explains answers of the cube: up to 500 observations one by one, more by what the nodes directly below add up to. One
 * statement for all that is in reach, one more where something crosses or there are too many, two where both is so below, and one
 * where a figure of a merged place is left out.
 */
export async function explainFromCube(
  context: RequestContext,
  asked: readonly AnsweredQuestion[],
  mostListed = MOST_LISTED,
): Promise<readonly ExplanationModel[]> {
  const identify = identifier();
  const folded = new Set(asked.flatMap((one, ord) => (isFolded(one, mostListed) ? [ord] : [])));
  const questions = asked.map(({ question }) => question);
  const rows = await byMetric(
    context,
    asked.map((one, ord) => toAskedReach(one, ord, !folded.has(ord))),
    ({ metric }) => metric,
    async (db, some) => {
      const ords = new Set(some.map(({ ord }) => ord).filter((ord) => folded.has(ord)));
      return (await findSql(some, askedChildren(questions, ords)).execute(db)).rows;
    },
  );
  const reached = rows.flatMap((row) => (row.id === null ? [] : [row]));
  const reach = Map.groupBy(reached, ({ ord }) => ord);
  const tied = reached.flatMap(({ ord, inView, knot }) => (inView && knot ? [ord] : []));
  const children = new Map(rows.map(({ ord, children: nodes }) => [ord, nodes ?? []]));
  const { views, below } = await loadViews(context, questions, {
    ords: new Set([...folded, ...tied]),
    children,
    identify,
    isTied: tied.length > 0,
  });
  const explained = asked.map((one, ord) =>
    explanationOf(one, reach.get(ord) ?? [], {
      view: views.get(ord) ?? null,
      children: folded.has(ord) ? (below.get(ord) ?? []) : null,
      identify,
    }),
  );
  return nameSuccessors(context, explained, reach);
}

/** What covers a figure of a merged place is the first reading of its successor, which need not be in reach. */
async function nameSuccessors(
  context: RequestContext,
  explained: readonly ExplanationModel[],
  reach: ReadonlyMap<number, readonly ReachRow[]>,
): Promise<readonly ExplanationModel[]> {
  const asked = explained.flatMap(({ question: { metric, period }, leftOut }, ord) => {
    const covered = new Set(leftOut.flatMap(({ id, reason }) => (reason === 'COVERED_BY_TOTAL' ? [id] : [])));
    if (covered.size === 0) return [];
    return (reach.get(ord) ?? []).flatMap((row) => {
      if (!row.described || row.mergedBy === null || !covered.has(row.id)) return [];
      const { id, node, mergedBy: after, pairing } = row;
      return [{ id, ord, metric: metric.rowId, node, after, until: period.end, pairing: pairing ?? 0 }];
    });
  });
  if (asked.length === 0) return explained;
  const rows = await byMetric(
    context,
    asked.map((one, ord) => ({ ...one, ord })),
    ({ metric }) => metric,
    async (db, some) => (await successorsSql(some).execute(db)).rows,
  );
  const found = new Map(rows.map(({ ord, id }) => [ord, id]));
  const byOrd = Map.groupBy(
    asked.map((one, index) => ({ ...one, by: found.get(index) ?? null })),
    ({ ord }) => ord,
  );
  return explained.map((one, ord) => {
    const successors = new Map((byOrd.get(ord) ?? []).map(({ id, by }) => [id, by]));
    if (successors.size === 0) return one;
    const leftOut = one.leftOut.map((figure) => ({ ...figure, by: successors.get(figure.id) ?? figure.by }));
    return { ...one, leftOut };
  });
}

/** Whether an answer has more observations than are listed one by one. */
function isFolded({ question: { by, place }, answer }: AnsweredQuestion, mostListed: number): boolean {
  return by === 'PLACE' && place.tree !== 'SUBJECT' && answer.observationCount > mostListed;
}

function toAskedReach({ question }: AnsweredQuestion, ord: number, deep: boolean): AskedReach {
  const { place, metric, period, by } = question;
  const [tree, node] = place.tree === 'SUBJECT' ? [null, null] : nodeOf(place);
  const lim = (by === 'PLACE' ? MOST_LISTED : MOST_FOLDED) + MOST_OMISSIONS + 1;
  return {
    ...{ ord, tree, node, subject: place.tree === 'SUBJECT' ? place.subject : null, lim, deep },
    ...{ metric: metric.rowId, stock: metric.nature === 'STOCK', since: period.start, until: period.end },
  };
}

interface Found {
  readonly view: CubeView | null;
  readonly children: readonly ChildView[] | null;
  readonly identify: Identify;
}

function explanationOf(
  { question, answer }: AnsweredQuestion,
  rows: readonly ReachRow[],
  found: Found,
): ExplanationModel {
  const { metric, by } = question;
  const amounts = new Map<string, Amount>(
    rows.flatMap((row) => (row.value === null ? [] : [[row.id, amountOf(row, metric.scale, found.identify)] as const])),
  );
  const knots = chooseKnots(found.view?.knots ?? [], metric.signed);
  for (const { observation, contribution } of knots.counted) amounts.set(observation.id, contribution);
  const crossing = crossedBy(knots.view, knots.counted, knots.crossings);
  const figures = rows.flatMap((row) => {
    const amount = amounts.get(row.id);
    return row.inView && amount ? [figureOf(row, amount, question)] : [];
  });
  const listed = new Set(figures.map(({ id }) => id));
  const reached = rows.flatMap((row) => (row.described ? [toReached(row)] : []));
  const until = question.period.end;
  const standing = reached
    .filter(
      ({ observation: { start }, supersededBy, isRetracted }) =>
        supersededBy === null && !isRetracted && (until === null || start <= until),
    )
    .map(({ observation }) => observation);
  const omitted = explainOmissions(reached, { counts: (id) => listed.has(id), crossing, standing });
  const parts = found.children ? foldedParts(figures, knots.counted, found, question) : fold(figures, by);
  const bounded = bound(parts);
  const { listsAll, ...leftOut } = boundOmissions(omitted);
  const isAll = rows.length <= (by === 'PLACE' ? MOST_LISTED : MOST_FOLDED) + MOST_OMISSIONS && found.children === null;
  return {
    ...{ question, ...leftOut, counted: bounded.parts },
    total: totalOf(parts, answer, metric.signed),
    complete: bounded.complete && listsAll && isAll,
    quotient: null,
  };
}

/** The sum of the parts. The answer has its bounds where something crosses; it is another if an import came between. */
function totalOf(parts: readonly Part[], { total, observationCount }: RollupModel, signed: boolean): BoundedSum | null {
  if (parts.length === 0 && observationCount === 0) return null;
  const sum = boundsOf(sumAmounts(parts.map(({ amount }) => amount)), signed);
  return total?.value.eq(sum.value) ? total : sum;
}

/** What stands at the node one by one, and what each node directly below adds up to. */
function foldedParts(
  own: readonly CountedFigure[],
  knots: ReturnType<typeof chooseKnots>['counted'],
  { view, children }: Found,
  question: ExplainQuestion,
): readonly Part[] {
  const ofChildren = (children ?? []).map(({ node, view: { free, observations } }) => partOf(free, observations, node));
  const free = own.filter(({ id }) => !knots.some(({ observation }) => observation.id === id));
  const below = knots.filter(({ observation }) => !own.some(({ id }) => id === observation.id));
  const restAmount = minusAmount(
    view?.free ?? sumAmounts([]),
    sumAmounts([...ofChildren, ...free].map(({ amount }) => amount)),
  );
  const held = (view?.observations ?? 0) - ofChildren.reduce((sum, { figures }) => sum + figures, 0) - own.length;
  const rest = partOf(
    sumAmounts([restAmount, ...below.map(({ contribution }) => contribution)]),
    Math.max(held, 0),
    null,
  );
  const isEmpty = rest.amount.value.eq(0) && rest.amount.inexact.size === 0 && rest.figures === 0;
  const parts = [...ofChildren.toSorted((one, other) => other.amount.value.cmp(one.amount.value)), ...own.map(leafOf)];
  return isEmpty || question.by !== 'PLACE' ? parts : [...parts, rest];
}

function amountOf({ value, inexact }: ReachRow, scale: number, identify: Identify): Amount {
  return {
    value: decimal(`${value ?? '0'}e-${scale.toString()}`),
    inexact: new Map<Inexact, number>(
      (inexact ?? []).map(([id, times, ...bounds]) => [identify(id, ...bounds), times] as const),
    ),
  };
}

function figureOf(row: ReachRow, amount: Amount, { place }: ExplainQuestion): CountedFigure {
  const { id, sourceId, start, end } = row;
  return { id, sourceId, isTotal: row.total, amount, way: wayOf(row, place), interval: { start, end } };
}

/** The nodes below the one asked, the uppermost first. */
function wayOf({ way }: ReachRow, place: ExplainQuestion['place']): readonly number[] {
  if (place.tree === 'SUBJECT') return [];
  const [tree, node] = nodeOf(place);
  const nodes = [...new Set((way ?? []).filter((one) => one !== null))];
  const fromTop = tree === TREES.PAIRING ? nodes.toReversed() : nodes;
  // A group is none of them: what lies in it is listed along the way from the country.
  return fromTop.slice(fromTop.indexOf(node) + 1);
}

function toReached(row: Extract<ReachRow, { readonly described: true }>): Reached {
  const bound = decimal(0);
  const {
    id,
    reportedStart: start,
    reportedEnd: end,
    basis,
    preferred,
    sourceId,
    sourceCode,
    pairing,
    canonical,
    node,
    mergedBy,
  } = row;
  const place = { id: canonical, path: [], canonical: [canonical], current: [node], mergedBy };
  const observation: Observation = {
    ...{ id, start, end, basis, preferred, sourceId, sourceCode, place },
    scope: row.total ? 'TOTAL' : 'OWN',
    // Of claims it matters whether they are exact, not how much they say.
    amount: { value: bound, lower: bound, upper: row.exact ? bound : null },
    subject: row.subject === '' ? null : row.subject,
    pairing: pairing === null ? null : { id: pairing, path: [], supporter: place },
    published: lastDayOf(row.published),
  };
  return {
    observation,
    supersededBy: row.supersededBy,
    isRetracted: row.retracted,
    isExcluded: false,
    isOnSide: row.asked,
  };
}
