import { type Kysely, sql } from 'kysely';
import { DIVISION_LEVELS } from '../../../../src/division/division-level.js';
import { decimal } from '../../../../src/kernel/decimal.js';
import { compareByReading } from '../../../../src/rollup/rules/table/order.plan.js';
import { type Resolved } from '../../../../src/rollup/rules/resolve.plan.js';
import { resolveRate } from '../../../../src/rollup/rules/rate.plan.js';
import { loadCubeAnswers } from '../../../../src/rollup/cube/read/read.store.js';
import { loadTop, type TopQuestion } from '../../../../src/rollup/cube/read/top.store.js';
import type { MetricModel } from '../../../../src/metric/metric.type.js';
import type { Random } from '../../support/random.js';
import { drawPeriod } from './compare.js';
import type { World } from './world.js';

const RATE = { factor: decimal(100), scale: 2 };

/** Ranks places of every world by the cube and by rolling up each of them; describes the first difference. */
export async function firstTopDifference(
  db: Kysely<unknown>,
  worlds: readonly World[],
  random: Random,
): Promise<string | null> {
  const asked = worlds.map((world) => ({ world, question: questionOf(world, random) }));
  const candidates = asked.flatMap(({ world, question }) =>
    world.country.divisions
      .filter(({ level }) => DIVISION_LEVELS[level] === question.level)
      .map(({ id, level }) => ({ question, id, code: id.toString().padStart(level <= 3 ? 6 : 9, '0') })),
  );
  const answers = await loadCubeAnswers(
    { db },
    candidates.flatMap(({ question: { metric, by, side, period }, id }) =>
      [metric, by?.denominator ?? metric].map((one) => ({
        metric: one,
        period,
        place: { tree: side, division: id } as const,
      })),
    ),
  );
  for (const { world, question } of asked) {
    const values = candidates.flatMap((candidate, index) => {
      if (candidate.question !== question) return [];
      const [above, below] = answers.slice(index * 2, index * 2 + 2) as [Resolved, Resolved];
      const total = question.by ? quotient(above, below) : above.total;
      return total ? [{ code: candidate.code, rowId: candidate.id, value: total.value }] : [];
    });
    const backward = random.chance(0.4);
    const inOrder = values.toSorted(compareByReading(question.order, backward));
    const start = random.chance(0.5) && inOrder.length > 0 ? random.between(0, inOrder.length - 1) : null;
    const from = start === null ? null : (inOrder[start] ?? null);
    const beyond = inOrder.slice(start === null ? 0 : start + 1).map(({ rowId }) => rowId);
    const expected = beyond.slice(0, question.limit);
    // Where something crosses these are all that may be the first, in any order, and their own answers decide.
    const loaded = (await loadTop({ db }, { ...question, backward, from })).map(({ rowId }) => rowId);
    const isCrossed = expected.join() !== loaded.join() && (await hasKnots(db, question));
    const found = isCrossed ? beyond.filter((id) => loaded.includes(id)).slice(0, question.limit) : loaded;
    if (expected.join() !== found.join()) {
      return `${backward ? 'backward ' : ''}ranking in world ${world.number.toString()}: ${JSON.stringify(question)}\n  one by one ${expected.join()}\n  cube       ${found.join()}`;
    }
  }
  return null;
}

async function hasKnots(db: Kysely<unknown>, { metric, by }: TopQuestion): Promise<boolean> {
  const metrics = [metric.rowId, by?.denominator.rowId ?? metric.rowId];
  const { rows } = await sql<{ knots: boolean }>`
    select exists (select from rollup_entry where knot and metric_id = any(${metrics}::int[])) as knots`.execute(db);
  return rows[0]?.knots === true;
}

function quotient(above: Resolved, below: Resolved): Resolved['total'] {
  const { total, applicable } = resolveRate(above, below, RATE);
  return applicable ? total : null;
}

function questionOf(world: World, random: Random): TopQuestion {
  const [flow, stock] = (['FLOW', 'STOCK'] as const).map(
    (nature) => ({ rowId: nature === 'FLOW' ? world.flow : world.stock, nature, scale: 2 }) as MetricModel,
  ) as [MetricModel, MetricModel];
  const [metric, other] = random.chance(0.5) ? [flow, stock] : [stock, flow];
  const side = random.pick(['RECIPIENT', 'RECIPIENT', 'SUPPORTER'] as const);
  const levels = DIVISION_LEVELS.slice(1, side === 'RECIPIENT' ? 5 : 4) as TopQuestion['level'][];
  return {
    metric,
    by: random.chance(0.3) ? { ...RATE, denominator: other } : null,
    level: random.pick(levels),
    within: null,
    period: drawPeriod(random),
    side,
    order: random.pick(['ASC', 'DESC']),
    limit: random.between(1, 4),
  };
}
