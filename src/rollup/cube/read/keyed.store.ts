import { byMetricInOrder, common, type FigureContext } from '../../../kernel/shards/by-metric.js';
import type { Remembered } from '../../../kernel/memory/versioned-memory.js';
import type { MetricModel } from '../../../metric/metric.type.js';
import type { Amount } from '../../rules/overlap/amount.plan.js';
import { NOTHING_COVERED } from '../../rules/overlap/knot.plan.js';
import type { CubeQuestion } from '../../rules/question.plan.js';
import type { Resolved } from '../../rules/resolve.plan.js';
import type { CubeContext } from './cube-memory.js';
import { answerFrom, freeFrom } from './keyed-answer.js';
import { loadCrossesIn } from './crossing-places.store.js';
import { batchOf, type KeyedBatch, type KeyedQuestion, rangeOf } from './keyed-batch.js';
import { type KeyedForm, type KeyedRange, type KeyedRow, keyedSql, KINDS } from './keyed.sql.js';
import { type ReadView, viewsOf } from './keyed-views.js';
import { type Identify, identifier, loadCovered, toKnot } from './knot.store.js';

/** A view with the answers that were made of it, by period. */
interface KnownView {
  readonly view: ReadView | null;
  readonly answers: Map<string, Resolved | null>;
  readonly memoryKey: string;
  /** The version of the cube that it was read of; null if unknown. */
  readonly version: string | null;
  /** How many answers were counted when it was remembered. */
  counted: number;
}

/**
 * Answers by key what needs no more than rows of the cube and of one node: places at a level that it holds and pairings, in
 * a month, quarter, year or all time. In the order of the questions; null for all others. From memory as far as that is of
 * the present cube, the rest by one statement, short and planned once; two more where something crosses in view.
 */
export async function loadKeyedAnswers(
  context: CubeContext,
  questions: readonly CubeQuestion[],
): Promise<KeyedAnswers> {
  const batch = batchOf(questions);
  const none = { answers: questions.map(() => null), remembered: null };
  if (batch.ranges.size === 0) return none;
  const remembered = (await context.cube?.present()) ?? null;
  const answers = remembered && (await answersOf(context, batch, remembered));
  if (answers) return { answers, remembered };
  const read = await answersOf(context, batch, null);
  return read ? { answers: read, remembered: null } : none;
}

export interface KeyedAnswers {
  readonly answers: readonly (Resolved | null)[];
  /** What is remembered of the very cube that all of them are of; null where that is not known. */
  readonly remembered: Remembered | null;
}

/**
 * What is in view of questions that {@link loadKeyedAnswers} answers and in whose view nothing crosses, from the same rows
 * and the same memory. In the order of the questions; null for all others.
 */
export async function loadKeyedSums(
  context: CubeContext,
  questions: readonly CubeQuestion[],
  identify: Identify,
): Promise<readonly ({ readonly free: Amount; readonly observations: number } | null)[]> {
  const batch = batchOf(questions);
  if (batch.ranges.size === 0) return questions.map(() => null);
  const remembered = (await context.cube?.present()) ?? null;
  const views =
    (remembered && (await loadViews(context, batch, remembered))) ?? (await loadViews(context, batch, null));
  return batch.keyed.map((one) => {
    const view = one && views?.get(one.key)?.view;
    return view ? freeFrom(view, one, identify) : null;
  });
}

/** It is opened when it is first read: what is remembered needs none. */
type Database = FigureContext;

/** Null if what is remembered is of an earlier cube than what was read with it. */
async function answersOf(
  context: Database,
  batch: KeyedBatch,
  remembered: Remembered | null,
): Promise<readonly (Resolved | null)[] | null> {
  const { keyed } = batch;
  const views = await loadViews(context, batch, remembered);
  if (!views) return null;
  const identify = identifier();
  const tied = tiedOf(keyed, views);
  if (tied.length > 0) {
    for (const [at, answer] of (await loadTied(context, tied, batch.form, identify)).entries()) {
      const { key, periodKey } = tied[at] as KeyedQuestion;
      views.get(key)?.answers.set(periodKey, answer);
    }
  }
  const answers = keyed.map((one) => {
    if (!one) return null;
    const known = views.get(one.key);
    if (!known?.view) return null;
    let answer = known.answers.get(one.periodKey);
    if (answer === undefined) known.answers.set(one.periodKey, (answer = answerFrom(known.view, one, identify, null)));
    return answer;
  });
  if (remembered) for (const known of views.values()) remember(known, remembered);
  return answers;
}

/** The questions without an answer whose views something crosses in. */
function tiedOf(
  keyed: readonly (KeyedQuestion | null)[],
  views: ReadonlyMap<string, KnownView>,
): readonly KeyedQuestion[] {
  if (![...views.values()].some(({ view }) => view?.isKnotted)) return [];
  return keyed.filter((one): one is KeyedQuestion => {
    if (!one) return false;
    const known = views.get(one.key);
    return known?.view?.isKnotted === true && !known.answers.has(one.periodKey);
  });
}

async function loadViews(
  context: Database,
  { ranges, metrics, form }: KeyedBatch,
  remembered: Remembered | null,
): Promise<ReadonlyMap<string, KnownView> | null> {
  const views = new Map<string, KnownView>();
  const missing: { readonly key: string; readonly memoryKey: string; readonly range: KeyedRange }[] = [];
  for (const [key, range] of ranges) {
    const memoryKey = remembered ? memoryKeyOf(key, range, metrics.get(key), form) : '';
    const known = remembered?.get(memoryKey) as KnownView | undefined;
    if (known) views.set(key, known);
    else missing.push({ key, memoryKey, range });
  }
  if (missing.length === 0) return views;
  const asked = missing.map(({ range }) => range);
  const crossesIn = remembered && (await loadCrossesIn(context, remembered));
  const read: KeyedForm = { ...form, hasVersion: remembered !== null, ...(crossesIn && { crossings: 'NONE' }) };
  const rows = await readKeyed(context, asked, read);
  const version = common(rows.flatMap(({ kind, a }) => (kind === KINDS.VERSION ? [a] : [])));
  if (remembered && (views.size > 0 || crossesIn) && version !== remembered.version) return null;
  for (const [at, found] of viewsOf(rows, missing.length, form).entries()) {
    const range = asked[at];
    const isKnotted = found !== null && range !== undefined && (crossesIn?.(range) ?? found.isKnotted);
    const view = found && { ...found, isKnotted };
    const { key = '', memoryKey = '' } = missing[at] ?? {};
    const known: KnownView = { view, answers: new Map(), memoryKey, version, counted: -1 };
    views.set(key, known);
    if (remembered) remember(known, remembered);
  }
  return views;
}

const readKeyed = (context: Database, asked: readonly KeyedRange[], form: KeyedForm): Promise<readonly KeyedRow[]> =>
  byMetricInOrder(
    context,
    asked,
    ({ metric }) => metric,
    async (db, some) => (await keyedSql(some, form).execute(db)).rows,
    1,
  );

const memoryKeyOf = (
  key: string,
  { from, to, since, until }: KeyedRange,
  metric: MetricModel | undefined,
  { isMonthsOnly }: KeyedForm,
): string =>
  `${key} ${from.toString()} ${to.toString()} ${since ?? ''}/${until ?? ''} ${isMonthsOnly ? 'm' : ''} ${metric?.nature ?? ''} ${metric?.scale.toString() ?? ''} ${metric?.signed ? 's' : ''}`;

/** About what an object of so many properties takes. */
const BYTES = { view: 600, row: 900, span: 400, total: 500, change: 400, answer: 600 };

function remember(known: KnownView, remembered: Remembered): void {
  const { view, answers, memoryKey, version } = known;
  if (known.counted === answers.size) return;
  const of = { rows: view?.rows ?? [], spans: view?.spans ?? [], own: view?.own ?? [], totals: view?.totals ?? [] };
  const changes = of.totals.reduce((sum, total) => sum + total.changes.length, 0);
  const bytes =
    BYTES.view +
    of.rows.length * BYTES.row +
    (of.spans.length + of.own.length) * BYTES.span +
    of.totals.length * BYTES.total +
    changes * BYTES.change +
    answers.size * BYTES.answer;
  known.counted = answers.size;
  remembered.add(memoryKey, known, bytes, version);
}

/** Answers where something crosses: all that one of them is made of is read again in one statement, with what does. */
async function loadTied(
  context: Database,
  tied: readonly KeyedQuestion[],
  form: KeyedForm,
  identify: Identify,
): Promise<readonly (Resolved | null)[]> {
  const rows = await readKeyed(context, tied.map(rangeOf), { ...form, crossings: 'ALL' });
  const views = viewsOf(rows, tied.length, form);
  const knotted = tied.flatMap(({ question: { metric, period }, node }, at) => {
    const found = views[at]?.knots;
    if (!found) return [];
    const knots = found.map((knot) => toKnot(knot, metric.scale, identify));
    return [{ at, metric, until: period.end, node, rows: found, knots }];
  });
  const covered = knotted.length === 0 ? [] : await loadCovered(context, knotted, identify);
  const crossings = new Map(
    knotted.map(({ at, knots }, index) => [at, { knots, covered: covered[index] ?? NOTHING_COVERED }]),
  );
  return tied.map((one, at) => {
    const view = views[at];
    return view ? answerFrom(view, one, identify, crossings.get(at) ?? null) : null;
  });
}
