import { administrator } from '../../../access/caller.js';
import { type Kysely, sql } from 'kysely';
import type { RequestContext } from '../../../kernel/context.js';
import type { Day } from '../../../kernel/day.js';
import { CodedError } from '../../../kernel/errors.js';
import { parsePeriod, type Period } from '../../../kernel/period.js';
import { metricCatalogue } from '../../../metric/metric.loader.js';
import { counts, pairingOf, subjectOf } from '../../../observation/observation.fragment.js';
import { loadObservations } from '../../recompute/observations.loader.js';
import { flowLedger } from '../../rules/flow-ledger.plan.js';
import { stockLedger } from '../../rules/stock-ledger.plan.js';
import { resolve, type Resolved } from '../../rules/resolve.plan.js';
import type { RollupPlace } from '../../rules/question.plan.js';
import { loadCubeAnswers } from '../read/read.store.js';
import type { CubeQuestion } from '../../rules/question.plan.js';
import { describeAnswer } from './describe-answer.js';

/**
 * An observation drawn at random, with the nodes above it: levels, sides and trees occur as often as observations have
 * them.
 */
interface Drawn {
  metric: string;
  division: number | null;
  supporter: number | null;
  pairing: number | null;
  program: number | null;
  subject: string | null;
  year: number;
  month: number;
}

/** A question about a place, a pairing or a program: the cube holds the country under no id. */
type Sampled = CubeQuestion & { readonly place: RollupPlace };

/** Answers the same questions from the cube and by recomputing, and returns the differences. */
export async function compareWithRecomputed(
  db: Kysely<unknown>,
  sample: number,
): Promise<{ readonly compared: number; readonly differences: readonly string[] }> {
  const context = { db, caller: administrator('verify'), requestId: 'verify', now: new Date() };
  const questions = await draw(db, sample);
  const answers = await loadCubeAnswers(context, questions);
  const found = new Map(questions.map((question, index) => [question, describeAnswer(answers[index] as Resolved)]));
  const differences: string[] = [];
  const byMetric = Map.groupBy(questions, ({ metric }) => metric.code);
  for (const [, ofMetric] of [...byMetric].sort(([one], [other]) => (one < other ? -1 : 1))) {
    for (const [question, resolved] of await recompute(context, ofMetric)) {
      const expected = describeAnswer(resolved);
      if (expected === found.get(question)) continue;
      const { metric, place, period } = question;
      const asked = `${metric.code} ${JSON.stringify(place)} ${period.start ?? ''}/${period.end ?? ''}`;
      differences.push(`${asked}\n  from the observations ${expected}\n  from the cube   ${found.get(question) ?? ''}`);
    }
  }
  return { compared: questions.length, differences };
}

/**
 * Recomputes questions about one metric from observations that are loaded once for all of them: one statement for each
 * question would take 20 times as long. One by one if they are too many to hold.
 */
async function recompute(
  context: RequestContext,
  questions: readonly Sampled[],
): Promise<(readonly [Sampled, Resolved])[]> {
  const [first] = questions;
  if (!first) return [];
  const { metric } = first;
  const places = questions.map(({ place }) => place);
  const observations = await loadObservations(context, {
    metrics: [{ metric: metric.rowId, ...spanOf(questions.map(({ period }) => period)) }],
    recipients: places.flatMap((place) => (place.tree === 'RECIPIENT' ? [place.division] : [])),
    supporters: places.flatMap((place) => (place.tree === 'SUPPORTER' ? [place.division] : [])),
    pairings: places.flatMap((place) => (place.tree === 'PAIRING' ? [place.pairing] : [])),
    programs: places.flatMap((place) => (place.tree === 'PROGRAM' ? [place.program] : [])),
    subjects: places.flatMap((place) => (place.tree === 'SUBJECT' ? [place.subject] : [])),
    asOf: null,
  }).catch((error: unknown) => {
    if (questions.length === 1 || !(error instanceof CodedError)) throw error;
    return null;
  });
  if (observations === null) {
    const each: (readonly [Sampled, Resolved])[] = [];
    for (const question of questions) each.push(...(await recompute(context, [question])));
    return each;
  }
  const options = { boundaries: 'CURRENT', signed: metric.signed } as const;
  const ledger = metric.nature === 'STOCK' ? stockLedger(observations, options) : flowLedger(observations, options);
  return questions.map((question) => [question, resolve(ledger, question.place, question.period)]);
}

/** The shortest period with all of these. */
function spanOf(periods: readonly Period[]): { readonly since: Day | null; readonly until: Day | null } {
  const [starts, ends] = [periods.map(({ start }) => start), periods.map(({ end }) => end)];
  return {
    since: starts.reduce((first, day) => (first === null || day === null ? null : first < day ? first : day)),
    until: ends.reduce((last, day) => (last === null || day === null ? null : last > day ? last : day)),
  };
}

async function draw(db: Kysely<unknown>, sample: number): Promise<Sampled[]> {
  const { rows } = await sql<Drawn>`
    with bounds as (select min(id) as first, max(id) as last from observation), drawn as (
      select o.* from bounds, generate_series(1, ${sample}::int), lateral (
        select o.* from observation o join metric m on m.id = o.metric_id and m.nature in ('FLOW', 'STOCK')
        where o.id >= first + random() * (last - first) and ${counts('o')} order by o.id limit 1) o)
    select m.code as metric, (array_remove(array[p.node_id, p.town_id, p.district_id, p.city_id, p.province_id, 0], null))[1 + floor(random() * 5)::int] as division,
      (array_remove(array[e.node_id, e.town_id, e.district_id, e.city_id, e.province_id], null))[1 + floor(random() * 4)::int] as supporter,
      case when e.pairing_id > 0 then e.path[1 + floor(random() * (cardinality(e.path) - 1))::int] end as pairing, -e.path[cardinality(e.path)] as program,
      ${subjectOf('d')} as subject,
      extract(year from d.period_end)::int as year, extract(month from d.period_end)::int as month
    from drawn d join metric m on m.id = d.metric_id left join rollup_place p on p.division_id = d.division_id
      left join rollup_pairing e on e.pairing_id = ${pairingOf('d')}`.execute(db);
  const catalogue = await metricCatalogue({
    db,
    caller: administrator('verify'),
    requestId: 'verify',
    now: new Date(),
  });
  return rows.flatMap((row, index) => {
    const metric = catalogue.byCode(row.metric);
    const places: RollupPlace[] = [
      ...(row.division === null ? [] : [{ tree: 'RECIPIENT' as const, division: row.division }]),
      ...(row.supporter === null ? [] : [{ tree: 'SUPPORTER' as const, division: row.supporter }]),
      ...(row.pairing === null ? [] : [{ tree: 'PAIRING' as const, pairing: row.pairing }]),
      ...(row.program === null ? [] : [{ tree: 'PROGRAM' as const, program: row.program }]),
      ...(row.subject === null ? [] : [{ tree: 'SUBJECT' as const, subject: row.subject }]),
    ];
    const place = places[index % places.length];
    return metric && place ? [{ metric, place, period: periodFor(row, index) }] : [];
  });
}

function periodFor({ year, month }: Drawn, index: number): Period {
  const [y, m] = [year.toString().padStart(4, '0'), month.toString().padStart(2, '0')];
  const forms = [
    'ALL',
    y,
    `${y}-${m}`,
    `${y}-Q${Math.ceil(month / 3).toString()}`,
    `${y}-01/${y}-${m}`,
    `${y}-${m}-15`,
  ];
  return parsePeriod(forms[Math.floor(index / 5) % forms.length] ?? 'ALL') ?? { start: null, end: null };
}
