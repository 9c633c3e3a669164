import type { RequestContext } from '../../../kernel/context.js';
import type { Day } from '../../../kernel/day.js';
import { decimal } from '../../../kernel/decimal.js';
import { type Amount, type BoundedSum, boundsOf, type Inexact, minusAmount } from '../../rules/overlap/amount.plan.js';
import { reconcile } from '../../rules/reconcile.plan.js';
import type { CubeQuestion } from '../../rules/question.plan.js';
import { MISSING, type Resolved } from '../../rules/resolve.plan.js';
import { TOWN, TREES } from '../cell.sql.js';
import { flowCells, type PeriodCells, stockCells } from '../period-cells.plan.js';
import { begunIn, cellsRead, type KeyedRange, type KeyedForm, type KeyedRow, keyedSql, KINDS } from './keyed.sql.js';
import {
  type KeyedChange,
  type KeyedInexact,
  type KeyedSpan,
  type KeyedTotal,
  type KeyedView,
  sumCells,
  totalsIn,
  type YearRow,
} from './keyed.plan.js';
import { type Identify, identifier } from './knot.store.js';

/** A question with the cells that answer it. */
interface KeyedQuestion {
  readonly question: CubeQuestion;
  readonly cells: PeriodCells;
  /** Its metric at its place. */
  readonly key: string;
}

/**
 * Answers by key what needs no more than rows of the cube: places at a level that it holds, in a month, quarter, year or
 * all time, where nothing crosses. In the order of the questions; null for all others. One statement, short and planned once.
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
  return keyed.map((one) => {
    const view = one && byKey.get(one.key);
    return view ? answerFrom(view, one, identify) : null;
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
  if ((place.tree !== 'RECIPIENT' && place.tree !== 'SUPPORTER') || place.division < 0) return null;
  const cells = cellsFor(question);
  if (!cells.whole) return null;
  return {
    question,
    cells,
    key: `${TREES[place.tree].toString()} ${place.division.toString()} ${metric.rowId.toString()}`,
  };
}

function rangeOf({ question: { place, metric, period }, cells: { rows } }: KeyedQuestion): KeyedRange {
  if (place.tree !== 'RECIPIENT' && place.tree !== 'SUPPORTER') throw new Error('only places are asked by key');
  const stock = metric.nature === 'STOCK';
  return {
    ...{ tree: TREES[place.tree], node: place.division, metric: metric.rowId, stock },
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

/** By the number of each question; null where the cube does not hold all there is. */
function viewsOf(rows: readonly KeyedRow[], count: number, { isMonthsOnly }: KeyedForm): readonly (KeyedView | null)[] {
  const cells = cellsRead(isMonthsOnly);
  const width = { values: cells.length + 1, observations: cells.length, begun: begunIn(cells).length };
  const views: (Mutable | null)[] = new Array<Mutable | null>(count).fill(null);
  const at = (ord: number): Mutable => {
    const view = views[ord - 1];
    if (!view) throw new Error('a row of no question');
    return view;
  };
  for (const { kind, ord, one } of rows)
    if (kind === KINDS.NODE) views[ord - 1] = { isTown: one === TOWN, rows: [], spans: [], totals: new Map() };
  for (const { kind, ord, one, other, a, b, c, d } of rows) {
    if (kind === KINDS.CELLS) {
      at(ord).rows.push({
        year: one ?? 0,
        inexact: other ?? 0,
        values: numbersIn(a ?? '', width.values),
        observations: numbersIn(b ?? '', width.observations),
        odd: c === null ? null : numbersIn(c, width.observations),
        begun: d === null ? null : numbersIn(d, width.begun),
      });
    } else if (kind === KINDS.SPAN) at(ord).spans.push(spanOf((a ?? '').split('|')));
    else if (kind === KINDS.TOTAL) addTotal(at(ord).totals, (a ?? '').split('|'));
  }
  for (const { kind, ord } of rows) if (kind === KINDS.KNOT) views[ord - 1] = null;
  return views.map((view) => view && { ...view, totals: [...view.totals.values()] });
}

interface Mutable {
  readonly isTown: boolean;
  readonly rows: YearRow[];
  readonly spans: KeyedSpan[];
  readonly totals: Map<string, KeyedTotal & { readonly changes: KeyedChange[] }>;
}

/** The numbers of an array as the database writes it; what is absent is zero. */
function numbersIn(text: string, width: number): readonly number[] {
  const numbers = new Array<number>(width).fill(0);
  let [at, start] = [0, 1];
  for (let end = 1; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code !== 44 && code !== 125) continue;
    // N of NULL.
    if (text.charCodeAt(start) !== 78) numbers[at] = Number(text.slice(start, end));
    at++;
    start = end + 1;
  }
  return numbers;
}

function spanOf([
  start = '',
  end = '',
  id = '',
  times = '',
  observations = '',
  ...bounds
]: readonly string[]): KeyedSpan {
  return { start, end, times: Number(times), observations: Number(observations), of: inexactOf(id, bounds) };
}

function inexactOf(id: string, [value = '', lower = '', upper = '']: readonly string[]): KeyedInexact | null {
  return id === '0' ? null : { id, value, lower, upper: upper === '' ? null : upper };
}

function addTotal(totals: Mutable['totals'], fields: readonly string[]): void {
  const [
    id = '',
    division,
    pairing,
    cut,
    since = '',
    start = '',
    end = '',
    from = '',
    of = '',
    stated,
    added,
    ...bounds
  ] = fields;
  let total = totals.get(id);
  if (!total) {
    const own = { division: Number(division), pairing: Number(pairing), isCut: cut === '1', since, start, end };
    totals.set(id, (total = { ...own, isComposite: !id.startsWith('-'), changes: [] }));
  }
  total.changes.push({ start: from, stated: Number(stated), added: Number(added), of: inexactOf(of, bounds) });
}

const NONE: Amount['inexact'] = new Map();

/** Null where more decides than the cube holds by key. */
function answerFrom(view: KeyedView, { question, cells }: KeyedQuestion, identify: Identify): Resolved | null {
  const { metric, period } = question;
  const isStock = metric.nature === 'STOCK';
  const sum = sumCells(view, cells);
  const until = period.end ?? 'infinity';
  const isWithin = ({ start, end }: { readonly start: Day; readonly end: Day }): boolean =>
    start <= until && end <= until && (isStock || period.start === null || start >= period.start);
  const isStanding = ({ start, end }: KeyedTotal): boolean => start <= until && end >= until;
  const totals = totalsIn(view.totals, isStock ? isStanding : isWithin, isStock);
  if (!totals) return null;
  const { all, outermost } = totals;
  const isSafe = ({ stated, added }: KeyedChange): boolean =>
    Number.isSafeInteger(stated) && Number.isSafeInteger(added);
  if (!Number.isSafeInteger(sum.value) || !all.every(({ changes }) => changes.every(isSafe))) return null;
  if (sum.observations === 0) return MISSING;
  const amountOf = (whole: number, inexact: Amount['inexact']): Amount => ({
    value: decimal(`${whole.toString()}e-${metric.scale.toString()}`),
    inexact,
  });
  const spans = sum.inexact > 0 || sum.odd > 0 ? view.spans.filter(isWithin) : [];
  const value = amountOf(
    sum.value,
    sum.inexact === 0
      ? NONE
      : countInexact(
          spans.map(({ of, times }) => [of, times]),
          identify,
        ),
  );
  const said = (some: readonly KeyedTotal[], which: 'stated' | 'added'): Amount => {
    const changes = some.flatMap((total) =>
      isStock ? total.changes.filter(({ start }) => start <= until) : total.changes,
    );
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
  const total = bounded(value);
  const added = all.length === 0 ? null : said(all, 'added');
  return {
    ...reconcile({
      total,
      reported: added && bounded(said(outermost, 'stated')),
      itemized: sum.observations > all.length ? (added ? bounded(minusAmount(value, added)) : total) : null,
      contributed: added && bounded(added),
    }),
    applicable: true,
    observationCount: sum.observations,
    latestEnd: latestOf(sum.latest, sum.odd > 0 ? spans : []),
    reportingUnits: null,
    evidence: null,
  };
}

function latestOf(latest: Day | null, spans: readonly KeyedSpan[]): Day | null {
  return spans.reduce(
    (last, { of, end, observations }) =>
      of === null && observations > 0 && (last === null || end > last) ? end : last,
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
