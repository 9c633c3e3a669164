import type { RequestContext } from '../../../kernel/context.js';
import type { Day } from '../../../kernel/day.js';
import { decimal } from '../../../kernel/decimal.js';
import { type Amount, type BoundedSum, boundsOf, type Inexact, minusAmount } from '../../rules/overlap/amount.plan.js';
import { type KnottedView, NOTHING_COVERED, resolveKnots } from '../../rules/overlap/knot.plan.js';
import { reconcile } from '../../rules/reconcile.plan.js';
import type { CubeQuestion } from '../../rules/question.plan.js';
import { MISSING, type Resolved } from '../../rules/resolve.plan.js';
import { TREES } from '../cell.sql.js';
import { flowCells, type PeriodCells, stockCells } from '../period-cells.plan.js';
import { type KeyedForm, type KeyedRange, keyedSql } from './keyed.sql.js';
import {
  type KeyedChange,
  type KeyedInexact,
  type KeyedSpan,
  type KeyedTotal,
  type KeyedView,
  outermostIn,
  sumCells,
  sumOwn,
} from './keyed.plan.js';
import { viewsOf } from './keyed-views.js';
import { type Identify, identifier, loadCovered, toKnot } from './knot.store.js';

/** Its tree and its number there. */
type Node = readonly [tree: number, node: number];

/** A question with the cells that answer it. */
interface KeyedQuestion {
  readonly question: CubeQuestion;
  readonly node: Node;
  readonly cells: PeriodCells;
  /** Its metric at its node. */
  readonly key: string;
}

/**
 * Answers by key what needs no more than rows of the cube and of one node: places at a level that it holds and pairings, in
 * a month, quarter, year or all time. In the order of the questions; null for all others. One statement, short and planned
 * once; two more where something crosses in view.
 */
export async function loadKeyedAnswers(
  { db }: Pick<RequestContext, 'db'>,
  questions: readonly CubeQuestion[],
): Promise<readonly (Resolved | null)[]> {
  const cellsFor = rememberingCells();
  const keyed = questions.map((question) => keyedQuestion(question, cellsFor));
  const ranges = new Map<string, KeyedRange>();
  let isMonthsOnly = true;
  for (const one of keyed) {
    if (!one) continue;
    const known = ranges.get(one.key);
    const asked = rangeOf(one);
    ranges.set(one.key, known ? joinRanges(known, asked) : asked);
    isMonthsOnly &&= one.cells.rows.every(
      ({ mask, to }) => mask < 1 << 12 || (asked.stock && to > 0 && asked.from > 0),
    );
  }
  if (ranges.size === 0) return questions.map(() => null);
  const form: KeyedForm = { isMonthsOnly, isWhole: true };
  const { rows } = await keyedSql([...ranges.values()], form).execute(db);
  const keys = [...ranges.keys()];
  const views = viewsOf(rows, keys.length, form);
  const byKey = new Map(keys.map((key, at) => [key, views[at] ?? null]));
  const identify = identifier();
  const tied = keyed.filter((one) => one && byKey.get(one.key)?.isKnotted) as KeyedQuestion[];
  const untied = tied.length === 0 ? null : (await loadTied(db, tied, form, identify)).values();
  return keyed.map((one) => {
    const view = one && byKey.get(one.key);
    if (!view) return null;
    return view.isKnotted ? (untied?.next().value ?? null) : answerFrom(view, one, identify, null);
  });
}

/** Answers where something crosses: all that one of them is made of is read again in one statement, with what does. */
async function loadTied(
  db: RequestContext['db'],
  tied: readonly KeyedQuestion[],
  form: KeyedForm,
  identify: Identify,
): Promise<readonly (Resolved | null)[]> {
  const { rows } = await keyedSql(tied.map(rangeOf), { ...form, hasKnots: true }).execute(db);
  const views = viewsOf(rows, tied.length, form);
  const knotted = tied.flatMap(({ question: { metric, period }, node }, at) => {
    const found = views[at]?.knots;
    if (!found) return [];
    const knots = found.map((knot) => toKnot(knot, metric.scale, identify));
    return [{ at, metric, until: period.end, node, rows: found, knots }];
  });
  const covered = knotted.length === 0 ? [] : await loadCovered({ db }, knotted, identify);
  const crossings = new Map(
    knotted.map(({ at, knots }, index) => [at, { knots, covered: covered[index] ?? NOTHING_COVERED }]),
  );
  return tied.map((one, at) => {
    const view = views[at];
    return view ? answerFrom(view, one, identify, crossings.get(at) ?? null) : null;
  });
}

type CellsFor = (question: CubeQuestion) => PeriodCells;

/** Many questions are about few periods. */
function rememberingCells(): CellsFor {
  const known = new Map<string, PeriodCells>();
  return ({ metric, period }) => {
    const isStock = metric.nature === 'STOCK';
    const key = `${isStock ? '' : (period.start ?? 'from the beginning')}/${period.end ?? ''}`;
    let cells = known.get(key);
    if (!cells) known.set(key, (cells = isStock ? stockCells(period.end) : flowCells(period)));
    return cells;
  };
}

function keyedQuestion(question: CubeQuestion, cellsFor: CellsFor): KeyedQuestion | null {
  const { place, metric } = question;
  const node = keyedNode(place);
  if (!node || node[1] < 0) return null;
  const cells = cellsFor(question);
  if (!cells.whole) return null;
  return {
    question,
    cells,
    node,
    key: `${node.join(' ')} ${metric.rowId.toString()}`,
  };
}

/** Null of what is not asked by key: programs, and organizations and projects. */
function keyedNode(place: CubeQuestion['place']): Node | null {
  if (place.tree === 'PAIRING') return [TREES.PAIRING, place.pairing];
  return place.tree === 'RECIPIENT' || place.tree === 'SUPPORTER' ? [TREES[place.tree], place.division] : null;
}

function rangeOf({ question: { metric, period }, node: [tree, node], cells: { rows } }: KeyedQuestion): KeyedRange {
  const stock = metric.nature === 'STOCK';
  return {
    ...{ tree, node, metric: metric.rowId, stock },
    from: Math.min(...rows.map(({ from }) => from)),
    to: Math.max(...rows.map(({ to }) => to)),
    // Of a stock the totals matter that stand on its day.
    since: stock ? period.end : period.start,
    until: period.end,
  };
}

function joinRanges(one: KeyedRange, other: KeyedRange): KeyedRange {
  const { stock } = one;
  return {
    ...one,
    from: Math.min(one.from, other.from),
    to: Math.max(one.to, other.to),
    since: (stock ? earlierDay : earlierOrNone)(one.since, other.since),
    until: one.until === null || other.until === null ? null : one.until > other.until ? one.until : other.until,
  };
}

/** None is later than every day. */
const earlierDay = (one: Day | null, other: Day | null): Day | null =>
  one === null ? other : other === null || one < other ? one : other;
/** None is earlier than every day. */
const earlierOrNone = (one: Day | null, other: Day | null): Day | null =>
  one === null || other === null ? null : one < other ? one : other;

const NONE: Amount['inexact'] = new Map();
/** Of a place all is in the cube. */
const NOTHING_OWN = sumOwn([], [], () => []);

interface Interval {
  readonly start: Day;
  readonly end: Day;
}

/** Null where more decides than the cube holds by key. */
function answerFrom(
  view: KeyedView,
  { question, cells }: KeyedQuestion,
  identify: Identify,
  crossing: Pick<KnottedView, 'knots' | 'covered'> | null,
): Resolved | null {
  const { metric, period } = question;
  const isStock = metric.nature === 'STOCK';
  const sum = sumCells(view, cells);
  const until = period.end ?? 'infinity';
  const isWithin = ({ start, end }: Interval): boolean =>
    start <= until && end <= until && (isStock || period.start === null || start >= period.start);
  const isStanding = ({ start, end }: Interval): boolean => start <= until && end >= until;
  const isInView = isStock ? isStanding : isWithin;
  const all = view.totals.filter(isInView);
  const outermost = crossing ? [] : outermostIn(all, isStock);
  if (!outermost) return null;
  const isSafe = ({ stated, added }: KeyedChange): boolean =>
    Number.isSafeInteger(stated) && Number.isSafeInteger(added);
  const changesOf = ({ changes }: KeyedTotal): readonly KeyedChange[] =>
    isStock ? changes.filter(({ start }) => start <= until) : changes;
  const own = question.place.tree === 'PAIRING' ? sumOwn(view.own.filter(isInView), all, changesOf) : NOTHING_OWN;
  const whole = sum.value + own.value;
  if (!Number.isSafeInteger(whole) || !all.every(({ changes }) => changes.every(isSafe))) return null;
  const observations = sum.observations + own.observations;
  if (observations === 0) return MISSING;
  const amountOf = (whole: number, inexact: Amount['inexact']): Amount => ({
    value: decimal(`${whole.toString()}e-${metric.scale.toString()}`),
    inexact,
  });
  const spans = sum.inexact > 0 || sum.odd > 0 ? view.spans.filter(isWithin) : [];
  const ofSpans = sum.inexact === 0 ? [] : spans.map(({ of, times }) => [of, times] as const);
  const value = amountOf(whole, countInexact([...ofSpans, ...own.inexact], identify));
  const said = (some: readonly KeyedTotal[], which: 'stated' | 'added'): Amount => {
    const changes = some.flatMap(changesOf);
    const whole = changes.reduce((total, change) => (change.of ? total : total + change[which]), 0);
    return amountOf(
      whole,
      countInexact(
        changes.map((change) => [change.of, change[which]]),
        identify,
      ),
    );
  };
  const bounded = (amount: Amount): BoundedSum => boundsOf(amount, metric.signed);
  const rest = {
    applicable: true,
    observationCount: observations,
    latestEnd: latestOf(
      latestOf(sum.latest, sum.odd > 0 ? spans : [], 'end'),
      own.intervals,
      isStock ? 'start' : 'end',
    ),
    reportingUnits: null,
    evidence: null,
  };
  if (crossing) return { ...resolveKnots({ free: value, observations, ...crossing }, metric.signed), ...rest };
  const total = bounded(value);
  const added = all.length === 0 ? null : said(all, 'added');
  return {
    ...reconcile({
      total,
      reported: added && bounded(said(outermost, 'stated')),
      itemized: observations > all.length ? (added ? bounded(minusAmount(value, added)) : total) : null,
      contributed: added && bounded(added),
    }),
    ...rest,
  };
}

function latestOf(latest: Day | null, spans: readonly KeyedSpan[], day: keyof Interval): Day | null {
  return spans.reduce(
    (last, { of, observations, [day]: at }) =>
      of === null && observations > 0 && (last === null || at > last) ? at : last,
    latest,
  );
}

/** How often each is counted; those that cancel out are gone. */
function countInexact(
  counted: readonly (readonly [KeyedInexact | null, number])[],
  identify: Identify,
): Amount['inexact'] {
  let times: Map<Inexact, number> | null = null;
  for (const [of, count] of counted) {
    if (!of) continue;
    const one = identify(of.id, of.value, of.lower, of.upper);
    times ??= new Map();
    const total = (times.get(one) ?? 0) + count;
    if (total === 0) times.delete(one);
    else times.set(one, total);
  }
  return times ?? NONE;
}
