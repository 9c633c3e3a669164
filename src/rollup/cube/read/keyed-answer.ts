import type { Day } from '../../../kernel/day.js';
import { decimal } from '../../../kernel/decimal.js';
import { type Amount, type BoundedSum, boundsOf, type Inexact, minusAmount } from '../../rules/overlap/amount.plan.js';
import { type KnottedView, resolveKnots } from '../../rules/overlap/knot.plan.js';
import { reconcile } from '../../rules/reconcile.plan.js';
import { MISSING, type Resolved } from '../../rules/resolve.plan.js';
import type { KeyedQuestion } from './keyed-batch.js';
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
import type { Identify } from './knot.store.js';

const NONE: Amount['inexact'] = new Map();
/** Of a place all is in the cube. */
const NOTHING_OWN = sumOwn([], [], () => []);

interface Interval {
  readonly start: Day;
  readonly end: Day;
}

/** Null where more decides than the cube holds by key. */
export function answerFrom(
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
