import { readsEverything } from '../../access/caller.js';
import { GREATEST_QUESTIONS, loaderOf } from '../../kernel/batch.js';
import type { RequestContext } from '../../kernel/context.js';
import { answerOrFault, CodedError } from '../../kernel/errors.js';
import { mapInSlices } from '../../kernel/pace/slices.js';
import type { MetricCatalogue } from '../../metric/catalogue.js';
import { metricCatalogue, metricCatalogueAt } from '../../metric/metric.loader.js';
import type { MetricModel } from '../../metric/metric.type.js';
import { loadAnswersToKeep, loadCubeAnswers } from '../cube/read/read.store.js';
import { loadFreshness } from '../cube/read/freshness.store.js';
import { seesEverything } from '../disclosure/clearance.loader.js';
import { loadVerdict } from '../disclosure/verdict.loader.js';
import type { Verdict } from '../disclosure/verdict.plan.js';
import { withPrinted } from '../recompute/printed-rate.loader.js';
import { recomputeLoader } from '../recompute/recompute.loader.js';
import { partsOf } from '../rules/metric-parts.plan.js';
import { rollupKey, type RollupQuestion } from '../rules/question.plan.js';
import { resolveRate } from '../rules/rate.plan.js';
import type { Finding } from '../rules/finding.plan.js';
import { type Evidence, MISSING, type Resolved } from '../rules/resolve.plan.js';
import { CellRow, type KeptRow, LastingCells, rememberedRows, rememberRow } from './cell-row.js';
import { requireReach } from './question-extent.loader.js';
import { type RollupModel, toCell, toGuardedRollup, toRollup } from './rollup.model.js';

/** A question, or several that are awaited together: for a row of a table one promise instead of hundreds. */
type Asking = RollupQuestion | readonly RollupQuestion[] | CellRow;
type Answered = RollupModel | Error;

const isList = (asking: Asking): asking is readonly RollupQuestion[] => Array.isArray(asking);

/**
 * The one loader of roll-ups: all questions of one turn together. The cube answers flows, stocks and their rates by one
 * statement, for another `asOf` or other boundaries as long as nothing that bears on the answer has changed since;
 * everything else is recomputed from the observations. What cannot be answered fails alone.
 */
const rollups = loaderOf<Asking, Answered | Iterable<Answered>, string | Asking>(
  async (askings, context) => {
    const rows = await loadRows(askings, context);
    if (rows) return rows;
    const questions = askings.flatMap((asking) => (asking instanceof CellRow ? asking.questions() : asking));
    const answers: Answered[] = [];
    for (let start = 0; start < questions.length; start += GREATEST_QUESTIONS) {
      const part =
        start === 0 && questions.length <= GREATEST_QUESTIONS
          ? questions
          : questions.slice(start, start + GREATEST_QUESTIONS);
      for (const answer of await answerAll(part, context)) answers.push(answer);
    }
    let at = 0;
    return askings.map((asking) => {
      if (asking instanceof CellRow) return answers.slice(at, (at += asking.columns.length));
      if (isList(asking)) return answers.slice(at, (at += asking.length));
      return answers[at++] as Answered;
    });
  },
  (asking) => (isList(asking) || asking instanceof CellRow ? asking : rollupKey(asking)),
);

/**
 * Rows that the cube answers as they are, from memory if all of them are remembered; null unless all askings are such rows.
 */
async function loadRows(askings: readonly Asking[], context: RequestContext): Promise<readonly LastingCells[] | null> {
  const { cube } = context;
  if (!cube || !readsEverything(context)) return null;
  const rows = askings.filter((asking) => asking instanceof CellRow);
  if (rows.length < askings.length) return null;
  const catalogue = await metricCatalogue(context);
  const isUnguarded = seesEverything(context);
  const plain = new Set<CellRow['columns']>();
  for (const { columns, asked } of rows) {
    if (plain.has(columns)) continue;
    if (
      !arePlain(
        columns.map(({ metric }) => ({ metric, ...asked })),
        catalogue,
        isUnguarded,
      )
    )
      return null;
    plain.add(columns);
  }
  const present = await cube.present();
  const found = present && rememberedRows(rows, present);
  if (found) return rows.map((row, at) => new LastingCells(row, found[at] as KeptRow, context.now));
  const questions = rows.flatMap((row) => row.questions());
  if (questions.length > GREATEST_QUESTIONS) return null;
  const { db, shards } = context;
  const cubeOfPresent = { db, ...(shards && { shards }), cube: { present: () => Promise.resolve(present) } };
  const { answers, remembered } = await loadAnswersToKeep(cubeOfPresent, questions);
  let at = 0;
  return rows.map((row) => {
    const resolved = answers.slice(at, (at += row.columns.length));
    return new LastingCells(row, remembered ? rememberRow(row, resolved, remembered) : { resolved }, context.now);
  });
}

async function answerAll(questions: readonly RollupQuestion[], context: RequestContext): Promise<readonly Answered[]> {
  const catalogue = await metricCatalogue(context);
  if (readsEverything(context) && arePlain(questions, catalogue, seesEverything(context))) {
    const resolved = await loadCubeAnswers(context, questions, { units: false });
    return mapInSlices(questions, (question, at) => toCell(question, resolved[at] ?? MISSING, context.now));
  }
  const isNow = questions.every(({ asOf }) => asOf === null);
  const asked = isNow
    ? questions.map((question) => ({ question, parts: partsOf(question.metric, catalogue) }))
    : await Promise.all(questions.map((question) => askedOf(context, question)));
  // The cube sums what lies outside an extent as well.
  const isWhole = readsEverything(context);
  const { inCube = [], others = [] } = Object.groupBy(asked, ({ parts }) =>
    isWhole && parts.every(({ nature }) => nature === 'FLOW' || nature === 'STOCK') ? 'inCube' : 'others',
  );
  const answers = new Map<Asked, Resolved | CodedError>();
  const recompute = async (one: Asked): Promise<void> => {
    const answer = await answerOrFault(recomputeLoader(context).load(one.question));
    const isShown = isWhole || answer instanceof CodedError;
    answers.set(one, isShown ? answer : { ...answer, evidence: answer.evidence ?? NO_EVIDENCE });
  };
  await Promise.all([
    ...others.map(recompute),
    (async () => {
      const resolved = await loadFromCube(inCube, context);
      // Checked after the cube is read, so that an observation that arrives in between is noticed.
      const stale = await staleAmong(inCube, context);
      for (const [at, one] of inCube.entries()) {
        const found = resolved[at];
        if (found && !stale.has(one)) answers.set(one, found);
      }
      await Promise.all([...stale].map(recompute));
    })(),
  ]);
  const answerOf = (one: Asked): Resolved | CodedError => {
    const answer = answers.get(one);
    if (!answer) throw new Error(`no answer for ${rollupKey(one.question)}`);
    return answer;
  };
  // Only rates are printed beside what is computed.
  const rates = asked.filter(({ question }) => question.metric.nature === 'RATE');
  await Promise.all(
    rates.map(async (one) => {
      const answer = answerOf(one);
      if (!(answer instanceof CodedError))
        answers.set(one, await answerOrFault(withPrinted(context, one.question, answer)));
    }),
  );
  // Where nothing was observed, nothing is withheld.
  const observed = asked.filter((one) => !isWithoutFigures(answerOf(one)));
  const guarded = seesEverything(context) ? NONE_GUARDED : await loadVerdicts(context, observed);
  return mapInSlices(asked, (one) => {
    const { question } = one;
    const answer = answerOf(one);
    const verdict = guarded.get(question);
    if (answer instanceof CodedError) return answer;
    if (verdict instanceof CodedError) return verdict;
    return verdict === undefined
      ? toRollup(question, answer, context.now)
      : toGuardedRollup(question, answer, { verdict, now: context.now });
  });
}

const isWithoutFigures = (answer: Resolved | CodedError): boolean =>
  !(answer instanceof CodedError) && answer.observationCount === 0 && answer.total === null && !answer.printed;

type Plainness = Pick<RollupQuestion, 'metric' | 'boundaries' | 'asOf'>;

/** Whether the cube answers all of them just as they are: flows and stocks of today of which nothing is withheld. */
function arePlain(questions: readonly Plainness[], catalogue: MetricCatalogue, isUnguarded: boolean): boolean {
  const plain = new Set<MetricModel>();
  return questions.every(({ metric, boundaries, asOf }) => {
    if (boundaries !== 'CURRENT' || asOf !== null) return false;
    if (plain.has(metric)) return true;
    const isSensitive = metric.sensitive || (catalogue.byId(metric.rowId)?.sensitive ?? false);
    if ((metric.nature !== 'FLOW' && metric.nature !== 'STOCK') || (isSensitive && !isUnguarded)) return false;
    plain.add(metric);
    return true;
  });
}

type Verdicts = ReadonlyMap<RollupQuestion, Verdict | CodedError>;
const NONE_GUARDED: Verdicts = new Map();

const disclosureOf = ({ sensitive, threshold, suppressZero, family }: MetricModel) => ({
  ...{ sensitive, threshold, suppressZero, family },
});

/** What the caller may see of the answers about sensitive metrics; none for the others. */
async function loadVerdicts(context: RequestContext, asked: readonly Asked[]): Promise<Verdicts> {
  // What is sensitive today is withheld from what was known before as well.
  const catalogue = await metricCatalogue(context);
  const sensitive = asked.flatMap(({ question, parts }) => {
    const today = parts.map((metric) => ({ ...metric, ...disclosureOf(catalogue.byId(metric.rowId) ?? metric) }));
    return today.some((metric) => metric.sensitive) ? [{ question, parts: today }] : [];
  });
  const verdicts = await Promise.all(
    sensitive.map(async ({ question, parts }) => {
      return [question, await answerOrFault(loadVerdict(context, question, parts))] as const;
    }),
  );
  return new Map(
    verdicts.flatMap(([question, verdict]) => (verdict === 'CLEARED' ? [] : [[question, verdict] as const])),
  );
}

/** A question with its metric as that was at the time it is about, and the metrics that it is computed from. */
interface Asked {
  readonly question: RollupQuestion;
  readonly parts: readonly MetricModel[];
}

async function askedOf(context: RequestContext, question: RollupQuestion): Promise<Asked> {
  const catalogue = await metricCatalogueAt(context, question.asOf);
  const metric = question.asOf === null ? question.metric : (catalogue.byId(question.metric.rowId) ?? question.metric);
  return { question: { ...question, metric }, parts: partsOf(metric, catalogue) };
}

/**
 * Never throws for a metric that does not add: without a value it says why. Throws OUTSIDE_EXTENT for a sum over more than
 * the caller may read, LIMIT_EXCEEDED for one of too many observations; the other answers stand.
 */
export function loadRollup(context: RequestContext, question: RollupQuestion): Promise<RollupModel> {
  return readsEverything(context) ? loadOne(context, question) : loadWithin(context, question);
}

/**
 * Loads several roll-ups, in the order of the questions: for a caller without limits one promise of them all, an error in
 * the place of each that fails; else a promise for each, as {@link loadRollup}.
 */
export function loadRollupList(
  context: RequestContext,
  questions: readonly RollupQuestion[],
): Promise<readonly (RollupModel | Error)[]> | Promise<RollupModel>[] {
  if (!readsEverything(context)) return questions.map((question) => loadWithin(context, question));
  const answers = rollups(context).load(questions) as Promise<readonly Answered[]>;
  return answers.catch((error: unknown) => questions.map(() => error as Error));
}

/** As {@link loadRollupList}, of a row of a table. */
export function loadCellRow(
  context: RequestContext,
  row: CellRow,
): Promise<Iterable<RollupModel | Error>> | Promise<RollupModel>[] {
  if (!readsEverything(context)) return row.questions().map((question) => loadWithin(context, question));
  const answers = rollups(context).load(row) as Promise<Iterable<Answered>>;
  return answers.catch((error: unknown) => row.columns.map(() => error as Error));
}

function loadOne(context: RequestContext, question: RollupQuestion): Promise<RollupModel> {
  return rollups(context).load(question) as Promise<RollupModel>;
}

/** For a caller with an extent: as far as it may be read, and saying so where that is not all. */
async function loadWithin(context: RequestContext, question: RollupQuestion): Promise<RollupModel> {
  const reach = await requireReach(context, question);
  const answer = await loadOne(context, question);
  if (reach === 'WHOLE') return answer;
  const { findings, ...evidence } = answer.evidence ?? NO_EVIDENCE;
  return { ...answer, evidence: { ...evidence, findings: [PART_OF_EXTENT, ...findings] } };
}

const NO_EVIDENCE: Evidence = { observations: [], denominator: [], findings: [] };
const PART_OF_EXTENT: Finding = { code: 'PART_OF_EXTENT', observations: [] };

/** The questions about another `asOf` or other boundaries that the current cube does not answer. */
async function staleAmong(asked: readonly Asked[], context: RequestContext): Promise<ReadonlySet<Asked>> {
  const now = await metricCatalogue(context);
  const others = asked.filter(({ question }) => question.boundaries !== 'CURRENT' || question.asOf !== null);
  // Bounds differ once a value below zero was reported.
  const hasTurned = (metric: MetricModel): boolean => now.byId(metric.rowId)?.signed !== metric.signed;
  const { turned = [], alike = [] } = Object.groupBy(others, ({ parts }) =>
    parts.some(hasTurned) ? 'turned' : 'alike',
  );
  const questions = alike.map(({ question, parts }) => parts.map((metric) => ({ ...question, metric })));
  const fresh = await loadFreshness(context, questions);
  return new Set([...turned, ...alike.filter((_, index) => !fresh[index])]);
}

/** In the order of the questions, whatever is withheld of them; a rate is the quotient of its parts. */
export async function loadFromCube(asked: readonly Asked[], context: RequestContext): Promise<readonly Resolved[]> {
  const questions = asked.flatMap(({ question, parts }) => parts.map((metric) => ({ ...question, metric })));
  const found = (await loadCubeAnswers(context, questions, { units: false })).values();
  const next = (): Resolved => found.next().value as Resolved;
  return asked.map(({ question: { metric }, parts }) => {
    const [one = MISSING, other] = parts.map(next);
    if (metric.nature !== 'RATE') return one;
    // Before its parts were in the catalogue, nothing could be reported of them.
    if (!other || metric.factor === null) return MISSING;
    return resolveRate(one, other, { factor: metric.factor, scale: metric.scale });
  });
}
