import type { Day } from '../../../kernel/day.js';
import { decimal } from '../../../kernel/decimal.js';
import type { MetricModel } from '../../../metric/metric.type.js';
import { type Amount, type BoundedSum, boundsOf, type Inexact, minusAmount } from '../../rules/overlap/amount.plan.js';
import { type KnottedView, resolveKnots } from '../../rules/overlap/knot.plan.js';
import { reconcile } from '../../rules/reconcile.plan.js';
import { MISSING, type Resolved } from '../../rules/resolve.plan.js';
import type { KeyedQuestion } from './keyed-batch.js';
import {
  type CellSum,
  type KeyedChange,
  type KeyedInexact,
  type KeyedSpan,
  type KeyedTotal,
  type KeyedView,
  outermostIn,
  type OwnSum,
  sumCells,
  sumOwn,
} from './keyed.plan.js';
import type { Identify } from './knot.store.js';

const NONE: Amount['inexact'] = new Map();
/** Of a place all is in the cube. */
const NOTHING_OWN = sumOwn([], [], () => []);

interface Interval {
  readonly start: Day;
  readonly end: Day;
}

/** What is in view of a question, and what it adds up to. */
interface Summands {
  readonly sum: CellSum;
  readonly own: OwnSum;
  readonly totals: readonly KeyedTotal[];
  readonly changesOf: (total: KeyedTotal) => readonly KeyedChange[];
  readonly spans: readonly KeyedSpan[];
  readonly value: Amount;
  readonly observations: number;
}

/** Null where numbers are too large to be added here. */
function summandsOf(
  view: KeyedView,
  { question, cells }: Pick<KeyedQuestion, 'question' | 'cells'>,
  identify: Identify,
): Summands | null {
  const { metric, period } = question;
  const isStock = metric.nature === 'STOCK';
  const sum = sumCells(view, cells);
  const until = period.end ?? 'infinity';
  const isWithin = ({ start, end }: Interval): boolean =>
    start <= until && end <= until && (isStock || period.start === null || start >= period.start);
  const isStanding = ({ start, end }: Interval): boolean => start <= until && end >= until;
  const isInView = isStock ? isStanding : isWithin;
  const totals = view.totals.filter(isInView);
  const isSafe = ({ stated, added }: KeyedChange): boolean =>
    Number.isSafeInteger(stated) && Number.isSafeInteger(added);
  const changesOf = ({ changes }: KeyedTotal): readonly KeyedChange[] =>
    isStock ? changes.filter(({ start }) => start <= until) : changes;
  const own = question.place.tree === 'PAIRING' ? sumOwn(view.own.filter(isInView), totals, changesOf) : NOTHING_OWN;
  const whole = sum.value + own.value;
  if (!Number.isSafeInteger(whole) || !totals.every(({ changes }) => changes.every(isSafe))) return null;
  const spans = sum.inexact > 0 || sum.odd > 0 ? view.spans.filter(isWithin) : [];
  const ofSpans = sum.inexact === 0 ? [] : spans.map(({ of, times }) => [of, times] as const);
  const value = {
    value: unitsOf(whole, metric),
    inexact: countInexact([...ofSpans, ...own.inexact], identify),
  };
  return { sum, own, totals, changesOf, spans, value, observations: sum.observations + own.observations };
}

const unitsOf = (whole: number, { scale }: MetricModel): Amount['value'] =>
  decimal(`${whole.toString()}e-${scale.toString()}`);

/** What is in view where nothing crosses; null where that is not known here. */
export function freeFrom(
  view: KeyedView,
  asked: Pick<KeyedQuestion, 'question' | 'cells'>,
  identify: Identify,
): { readonly free: Amount; readonly observations: number } | null {
  if (view.isKnotted) return null;
  const found = summandsOf(view, asked, identify);
  return found && { free: found.value, observations: found.observations };
}

/** Null where more decides than the cube holds by key. */
export function answerFrom(
  view: KeyedView,
  { question, cells }: KeyedQuestion,
  identify: Identify,
  crossing: Pick<KnottedView, 'knots' | 'covered'> | null,
): Resolved | null {
  const { metric } = question;
  const isStock = metric.nature === 'STOCK';
  const found = summandsOf(view, { question, cells }, identify);
  if (!found) return null;
  const { sum, own, totals: all, changesOf, spans, value, observations } = found;
  const outermost = crossing ? [] : outermostIn(all, isStock);
  if (!outermost) return null;
  if (observations === 0) return MISSING;
  const said = (some: readonly KeyedTotal[], which: 'stated' | 'added'): Amount => {
    const changes = some.flatMap(changesOf);
    const whole = changes.reduce((total, change) => (change.of ? total : total + change[which]), 0);
    return {
      value: unitsOf(whole, metric),
      inexact: countInexact(
        changes.map((change) => [change.of, change[which]]),
        identify,
      ),
    };
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
