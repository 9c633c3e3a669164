import { byMetricInOrder, common, type FigureContext } from '../../../kernel/shards/by-metric.js';
import { decimal } from '../../../kernel/decimal.js';
import type { Period } from '../../../kernel/period.js';
import { mapInSlices } from '../../../kernel/pace/slices.js';
import type { MetricModel } from '../../../metric/metric.type.js';
import type { CubeQuestion, RollupQuestion } from '../../rules/question.plan.js';
import { type Amount, type BoundedSum, boundsOf, minusAmount, NO_AMOUNT } from '../../rules/overlap/amount.plan.js';
import { type Knot, type KnottedView, NOTHING_COVERED, resolveKnots } from '../../rules/overlap/knot.plan.js';
import { reconcile } from '../../rules/reconcile.plan.js';
import { MISSING, type Resolved } from '../../rules/resolve.plan.js';
import { TREES } from '../cell.sql.js';
import { flowCells, stockCells } from '../period-cells.plan.js';
import type { CubeContext } from './cube-memory.js';
import { type KeyedAnswers, loadKeyedAnswers, loadKeyedSums } from './keyed.store.js';
import { type Identify, identifier, inexactOf, loadCovered, toKnot } from './knot.store.js';
import type { AskedRows } from './asked-rows.js';
import { rememberPrograms, type VersionedAnswer } from './program-memory.js';
import { type AnswerRow, answersSql, ROLES, type UnitsRow, unitsSql } from './read.sql.js';

export interface ReadOptions {
  /** Whether to count the nodes directly below that report: dearer than the rest where there are many. */
  readonly units?: boolean;
}

/**
 * Answers in the order of the questions, however many nodes, metrics and periods are asked for: by key where that is all it
 * takes, all others by one statement.
 */
export async function loadCubeAnswers(
  context: CubeContext,
  questions: readonly CubeQuestion[],
  options: ReadOptions = {},
): Promise<readonly Resolved[]> {
  if (options.units ?? true) return loadGeneralAnswers(context, questions, options);
  return (await loadAnswersToKeep(context, questions)).answers;
}

/** As {@link loadCubeAnswers}, without units, and what is remembered of the cube that all of them are of; null if unknown. */
export async function loadAnswersToKeep(
  context: CubeContext,
  questions: readonly CubeQuestion[],
): Promise<{ readonly answers: readonly Resolved[]; readonly remembered: KeyedAnswers['remembered'] }> {
  const { answers: keyed, remembered } = await loadKeyedAnswers(context, questions);
  const others = questions.filter((_, at) => !keyed[at]);
  if (others.length === 0) return { answers: keyed as readonly Resolved[], remembered };
  const ofProgram = others.some(({ place }) => place.tree === 'PROGRAM');
  const present = ofProgram ? ((await context.cube?.present()) ?? null) : null;
  const read = async (some: readonly CubeQuestion[]): Promise<readonly VersionedAnswer[]> => {
    const found = await readAnswers(context, some, false);
    if (!present || found.every(({ version }) => version !== undefined)) return found;
    // A statement without rows says no version: it was the present one if it still is.
    const after = await context.cube?.present();
    return found.map(({ answer, version }) => ({
      answer,
      version: version === undefined ? (after?.version ?? null) : version,
    }));
  };
  const general = (await rememberPrograms(others, present, read)).values();
  return { answers: keyed.map((answer) => answer ?? (general.next().value as Resolved)), remembered: null };
}

/** As {@link loadCubeAnswers}, of whatever crosses and wherever it is. */
export async function loadGeneralAnswers(
  context: FigureContext,
  questions: readonly CubeQuestion[],
  { units = true }: ReadOptions = {},
): Promise<readonly Resolved[]> {
  return (await readAnswers(context, questions, units)).map(({ answer }) => answer);
}

async function readAnswers(
  context: FigureContext,
  questions: readonly CubeQuestion[],
  units: boolean,
): Promise<readonly VersionedAnswer[]> {
  if (questions.length === 0) return [];
  const rows = await readRows(context, questions, (db, some) => answersSql(askedRows(some), { units }).execute(db));
  const version = rows.length === 0 ? undefined : common(rows.map((row) => row.version));
  const answers = new Map(rows.map((row) => [row.ord, row]));
  const knotted = await loadKnotted(context, questions, rows);
  return mapInSlices(questions, ({ metric }, ord): VersionedAnswer => {
    const row = answers.get(ord);
    if (!row || row.observations === 0) return { answer: MISSING, version };
    // What knots cover is read by a second statement, maybe of a later version.
    return { answer: toResolved(row, metric, units, knotted), version: row.knots ? null : row.version };
  });
}

/** What is in view of a question: what the cube adds up, and what crosses. */
export interface CubeView {
  /** What all that is no knot contributes. */
  readonly free: Amount;
  readonly observations: number;
  readonly knots: readonly Knot[];
}

/**
 * Loads what answers are made of: by key where that is all it takes, the rest by one statement. Inexact observations are
 * known by `identify`.
 */
export async function loadCubeViews(
  context: CubeContext,
  questions: readonly CubeQuestion[],
  identify: Identify,
  byKey = true,
): Promise<readonly CubeView[]> {
  if (!byKey) return readViews(context, questions, identify);
  const keyed = await loadKeyedSums(context, questions, identify);
  const others = questions.filter((_, ord) => !keyed[ord]);
  const read = (await readViews(context, others, identify)).values();
  return keyed.map((sums) => (sums ? { ...sums, knots: [] } : (read.next().value as CubeView)));
}

async function readViews(
  context: FigureContext,
  questions: readonly CubeQuestion[],
  identify: Identify,
): Promise<readonly CubeView[]> {
  if (questions.length === 0) return [];
  const rows = await readRows(context, questions, (db, some) =>
    answersSql(askedRows(some), { units: false }).execute(db),
  );
  const byOrd = new Map(rows.map((row) => [row.ord, row]));
  return questions.map(({ metric: { scale } }, ord): CubeView => {
    const row = byOrd.get(ord);
    if (!row) return { free: NO_AMOUNT, observations: 0, knots: [] };
    const inexact = inexactOf(row.inexact ?? [], ROLES.VALUE, identify);
    return {
      free: { value: decimal(`${row.value}e-${scale.toString()}`), inexact },
      observations: row.observations,
      knots: (row.knots ?? []).map((knot) => toKnot(knot, scale, identify)),
    };
  });
}

/** How many of the nodes directly below each node have a value, by one statement. */
export async function loadReportingUnits(
  context: FigureContext,
  questions: readonly CubeQuestion[],
): Promise<readonly number[]> {
  const units = questions.map(() => 0);
  const rows = await readRows<UnitsRow>(context, questions, async (db, some) => {
    const asked = askedRows(some);
    return asked.questions.length > 0 ? unitsSql(asked).execute(db) : { rows: [] };
  });
  for (const row of rows) units[row.ord] = row.units;
  return units;
}

const readRows = <Row extends { readonly ord: number }>(
  context: FigureContext,
  questions: readonly CubeQuestion[],
  read: (db: FigureContext['db'], some: readonly CubeQuestion[]) => Promise<{ readonly rows: readonly Row[] }>,
): Promise<readonly Row[]> =>
  byMetricInOrder(
    context,
    questions,
    ({ metric }) => metric.rowId,
    async (db, some) => (await read(db, some)).rows,
  );

function askedRows(questions: readonly CubeQuestion[]): AskedRows {
  const known = new Map<string, number>();
  const periods: AskedRows['periods'][number][] = [];
  const rows: AskedRows['rows'][number][] = [];
  const periodOf = ({ metric, period: { start, end } }: CubeQuestion): number => {
    // Of a stock only the end of a period matters.
    const asked: Period = metric.nature === 'STOCK' ? { start: null, end } : { start, end };
    const key = `${metric.nature}|${asked.start ?? ''}|${asked.end ?? ''}`;
    let period = known.get(key);
    if (period === undefined) {
      period = periods.length;
      known.set(key, period);
      const cells = metric.nature === 'STOCK' ? stockCells(end) : flowCells(asked);
      periods.push({ period, ...asked, whole: cells.whole });
      for (const row of cells.rows) rows.push({ period, ...row });
    }
    return period;
  };
  const places: AskedRows['questions'][number][] = [];
  const subjects: AskedRows['subjects'][number][] = [];
  for (const [ord, question] of questions.entries()) {
    const { place, metric } = question;
    const [stock, period] = [metric.nature === 'STOCK', periodOf(question)];
    if (place.tree === 'SUBJECT') subjects.push({ ord, subject: place.subject, metric: metric.rowId, stock, period });
    else places.push([ord, ...nodeOf(place), metric.rowId, stock, period]);
  }
  return { questions: places, subjects, periods, rows };
}

export function nodeOf(
  place: Exclude<RollupQuestion['place'], { tree: 'SUBJECT' }>,
): readonly [tree: number, node: number] {
  switch (place.tree) {
    case 'RECIPIENT':
    case 'SUPPORTER':
      return [TREES[place.tree], place.division];
    case 'PAIRING':
      return [TREES.PAIRING, place.pairing];
    case 'PROGRAM':
      // A program is the node above its root pairings.
      return [TREES.PAIRING, -place.program];
  }
}

function toResolved(row: AnswerRow, metric: MetricModel, units: boolean, knotted: Knotted): Resolved {
  const { scale, signed } = metric;
  const amountOf = (whole: string, role: number): Amount => ({
    value: decimal(`${whole}e-${scale.toString()}`),
    inexact: inexactOf(row.inexact ?? [], role, knotted.identify),
  });
  const bounded = (amount: Amount): BoundedSum => boundsOf(amount, signed);
  const value = amountOf(row.value, ROLES.VALUE);
  const addedHere = amountOf(row.addedHere, ROLES.ADDED_HERE);
  const view = knotted.views.get(row);
  const amounts = view
    ? resolveKnots({ free: value, observations: row.observations, ...view }, signed)
    : reconcile({
        total: bounded(value),
        reported: row.reported === null ? null : bounded(amountOf(row.reported, ROLES.REPORTED)),
        itemized: row.observations > row.totalsHere ? bounded(minusAmount(value, addedHere)) : null,
        contributed: row.totalsHere > 0 ? bounded(addedHere) : null,
      });
  return {
    ...amounts,
    applicable: true,
    observationCount: row.observations,
    latestEnd: row.latest,
    reportingUnits: units ? row.units : null,
    evidence: null,
  };
}

/** The views in which something crosses, by the rows of their answers. */
interface Knotted {
  readonly identify: Identify;
  readonly views: ReadonlyMap<AnswerRow, Pick<KnottedView, 'knots' | 'covered'>>;
}

async function loadKnotted(
  context: FigureContext,
  questions: readonly CubeQuestion[],
  rows: readonly AnswerRow[],
): Promise<Knotted> {
  const identify = identifier();
  const tied = rows.flatMap((row) => {
    const question = questions[row.ord];
    if (!row.knots || !question) return [];
    const { metric, period, place } = question;
    const knots = row.knots.map((knot) => toKnot(knot, metric.scale, identify));
    return [
      { row, metric, until: period.end, node: place.tree === 'SUBJECT' ? null : nodeOf(place), rows: row.knots, knots },
    ];
  });
  const covered = tied.length === 0 ? [] : await loadCovered(context, tied, identify);
  const views = tied.map(
    ({ row, knots }, index) => [row, { knots, covered: covered[index] ?? NOTHING_COVERED }] as const,
  );
  return { identify, views: new Map(views) };
}
