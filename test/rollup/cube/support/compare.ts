import { PUBLIC_READER } from '../../../../src/access/caller.js';
import { type Kysely, sql } from 'kysely';
import { COUNTRY_ID } from '../../../../src/division/root-id.js';
import { VersionedMemory } from '../../../../src/kernel/memory/versioned-memory.js';
import { CUBE_VERSION } from '../../../../src/rollup/cube/cube-version.store.js';
import type { Shards } from '../../../../src/kernel/shards/shards.js';
import type { FigureContext } from '../../../../src/kernel/shards/by-metric.js';
import { ALL, type Period, parsePeriod } from '../../../../src/kernel/period.js';
import type { MetricModel } from '../../../../src/metric/metric.type.js';
import { loadObservations } from '../../../../src/rollup/recompute/observations.loader.js';
import { flowLedger } from '../../../../src/rollup/rules/flow-ledger.plan.js';
import { stockLedger } from '../../../../src/rollup/rules/stock-ledger.plan.js';
import { type Resolved, resolve } from '../../../../src/rollup/rules/resolve.plan.js';
import {
  loadCubeObservationRefs,
  loadCubeSourceRefs,
} from '../../../../src/rollup/provenance/observation-page.store.js';
import { loadCubeFindings } from '../../../../src/rollup/provenance/finding.store.js';
import { loadCubeAnswers } from '../../../../src/rollup/cube/read/read.store.js';
import type { CubeQuestion } from '../../../../src/rollup/rules/question.plan.js';
import { loadKeyedAnswers } from '../../../../src/rollup/cube/read/keyed.store.js';
import { describeAnswer } from '../../../../src/rollup/cube/verify/describe-answer.js';
import type { Random } from '../../support/random.js';
import { recomputedProvenance, describeProvenance } from './describe-provenance.js';
import type { World } from './world.js';
import { withEvidence } from '../../support/with-evidence.js';

const PERIODS: readonly Period[] = [
  ALL,
  ALL,
  ...[
    '2021',
    '2021',
    '2020',
    '2021-Q1',
    '2021-Q2',
    '2021-02',
    '2021-03',
    '2021-12',
    '2021-01/2021-08',
    '2021-02/2021-04',
  ],
  ...[
    '2021-02-10',
    '2020/2021',
    '2021-01-20/2021-03-31',
    '2020-12/2021-03',
    '2021-06-15',
    '2021-06-20',
    '2021-03-31',
    '2019/2021',
  ],
].map((one) => (typeof one === 'string' ? (parsePeriod(one) as Period) : one));

const MANY = 10_000;
const PROVENANCE_EACH = 4;

/** Asks the cube and the recomputation the same questions of every world; tells the first difference. */
export async function firstDifference(
  db: Kysely<unknown>,
  worlds: readonly { readonly world: World; readonly history: string }[],
  random: Random,
  questionsEach: number,
  seen?: Set<string>,
  shards?: Shards,
): Promise<string | null> {
  const asked = worlds.flatMap(({ world, history }) =>
    Array.from({ length: questionsEach }, () => ({ world, history, question: questionOf(world, random) })),
  );
  const context = { db, caller: PUBLIC_READER, requestId: 'test', now: new Date(), ...(shards && { shards }) };
  const observations = await loadObservations(context, {
    metrics: worlds
      .flatMap(({ world }) => [world.flow, world.stock])
      .map((metric) => ({ metric, since: null, until: null })),
    recipients: [COUNTRY_ID],
    supporters: [],
    pairings: [],
    programs: [],
    subjects: [],
    asOf: null,
  });
  const byMetric = Map.groupBy(observations, ({ metricId }) => metricId);
  const answers = await loadCubeAnswers(
    context,
    asked.map(({ question }) => question),
  );
  const { answers: keyed } = await loadKeyedAnswers(
    context,
    asked.map(({ question }) => question),
  );
  const remembered = await loadWithMemory(
    context,
    asked.map(({ question }) => question),
  );
  for (const [index, answer] of remembered.entries()) {
    const { world, history, question } = asked[index] ?? {};
    const expected = keyed[index];
    const [found, same] = [answer && describeAnswer(answer), expected && describeAnswer(expected)];
    if (found !== same) {
      return `world ${world?.number.toString() ?? ''} after ${history ?? ''}: ${JSON.stringify(question)}\n  by key      ${same ?? ''}\n  with memory ${found ?? ''}`;
    }
    if (answer?.negativeKnots) seen?.add('CROSSED_WITH_MEMORY');
  }
  for (const [index, answer] of keyed.entries()) {
    if (!answer?.total) continue;
    seen?.add('BY_KEY');
    if (answer.negativeKnots) seen?.add('CROSSED_BY_KEY');
    if (asked[index]?.question.place.tree !== 'PAIRING') continue;
    seen?.add('PAIRING_BY_KEY');
    if (!answer.total.exact) seen?.add('INEXACT_PAIRING_BY_KEY');
    if (answer.reported && answer.itemized) seen?.add('PARTLY_REPORTED_PAIRING_BY_KEY');
  }
  // What is behind answers is dearer to work out: that of some serves to compare.
  const provenance = await loadProvenance(
    context,
    asked.flatMap(({ question }, index) =>
      index % PROVENANCE_EACH === 0 ? [{ ...question, negativeKnots: answers[index]?.negativeKnots ?? [] }] : [],
    ),
  );
  const ledgers = new Map<number, ReturnType<typeof flowLedger>>();
  for (const [index, { world, history, question }] of asked.entries()) {
    const { metric, place, period } = question;
    const own = byMetric.get(metric.rowId) ?? [];
    const options = { boundaries: 'CURRENT', signed: false } as const;
    const ledger =
      ledgers.get(metric.rowId) ?? (metric.nature === 'STOCK' ? stockLedger(own, options) : flowLedger(own, options));
    ledgers.set(metric.rowId, ledger);
    const resolved = withEvidence(resolve(ledger, place, period));
    const isProvenanceAsked = index % PROVENANCE_EACH === 0;
    if (isProvenanceAsked) for (const { code } of resolved.findings) seen?.add(code);
    const [expectedProvenance, foundProvenance] = isProvenanceAsked
      ? [describeProvenance(recomputedProvenance(resolved)), provenance[index / PROVENANCE_EACH] ?? '']
      : ['', ''];
    const byKey = keyed[index];
    const same = byKey && describeAnswer({ ...resolved, reportingUnits: byKey.reportingUnits });
    if (byKey && describeAnswer(byKey) !== same) {
      return `world ${world.number.toString()} after ${history}: ${metric.nature} ${metric.code} ${JSON.stringify(place)} ${JSON.stringify(period)}\n  recomputed ${same ?? ''}\n  by key     ${describeAnswer(byKey)}`;
    }
    const expected = `${describeAnswer(resolved)}\n    ${expectedProvenance}`;
    const found = `${describeAnswer(answers[index] as Resolved)}\n    ${foundProvenance}`;
    if (expected !== found) {
      return `world ${world.number.toString()} after ${history}: ${metric.nature} ${metric.code} ${JSON.stringify(place)} ${JSON.stringify(period)}\n  recomputed ${expected}\n  store     ${found}`;
    }
  }
  return null;
}

/** Answers as servers with memory give them: the first part finds none, the second reads where figures cross, the third knows. */
async function loadWithMemory(
  context: FigureContext,
  questions: readonly CubeQuestion[],
): Promise<readonly (Resolved | null)[]> {
  const cube = new VersionedMemory(async () => {
    const { rows } = await sql<{ version: string | null }>`select ${sql.raw(CUBE_VERSION)} as version`.execute(
      context.db,
    );
    return rows[0]?.version ?? null;
  }, 64_000_000);
  const answers: (Resolved | null)[] = [];
  const size = Math.ceil(questions.length / 3);
  for (let from = 0; from < questions.length; from += size)
    answers.push(...(await loadKeyedAnswers({ ...context, cube }, questions.slice(from, from + size))).answers);
  return answers;
}

/** Observations, sources and findings of all questions at once: each kind is one statement. */
export async function loadProvenance(
  context: FigureContext,
  questions: readonly (CubeQuestion & { readonly negativeKnots?: readonly string[] })[],
): Promise<readonly string[]> {
  const asked = questions.map((question) => ({ parts: [question], limit: MANY }));
  const observations = await loadCubeObservationRefs(context, asked);
  const sources = await loadCubeSourceRefs(context, asked);
  const findings = await loadCubeFindings(context, asked);
  return questions.map((_, index) =>
    describeProvenance({
      observations: observations[index] ?? [],
      sources: sources[index]?.ids ?? [],
      findings: findings[index]?.findings ?? [],
    }),
  );
}

export function questionOf(world: World, random: Random): CubeQuestion {
  const stock = random.chance(0.45);
  const group = world.groups.length > 0 && random.chance(0.25) ? random.pick(world.groups) : null;
  const division = group ? -group.id : random.chance(0.12) ? COUNTRY_ID : random.pick(world.country.divisions).id;
  const place = random.pick<CubeQuestion['place']>([
    { tree: 'RECIPIENT', division },
    { tree: 'RECIPIENT', division },
    { tree: 'SUPPORTER', division },
    { tree: 'PAIRING', pairing: random.pick(world.pairings).id },
    { tree: 'PROGRAM', program: world.base + 1 },
    { tree: 'SUBJECT', subject: random.pick(world.subjects) },
  ]);
  const rowId = stock ? world.stock : world.flow;
  const metric = {
    rowId,
    code: `M${rowId.toString()}`,
    nature: stock ? 'STOCK' : 'FLOW',
    scale: 2,
    signed: false,
  } as MetricModel;
  return { place, metric, period: drawPeriod(random) };
}

export function drawPeriod(random: Random): Period {
  const { start, end } = random.pick(PERIODS);
  return random.chance(0.1) ? { start: null, end } : random.chance(0.1) ? { start, end: null } : { start, end };
}
