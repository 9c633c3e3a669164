import { type Kysely, sql } from 'kysely';
import { counts, subjectOf } from '../../../observation/observation.fragment.js';
import { parsePeriod, type Period } from '../../../kernel/period.js';
import { metricCatalogue } from '../../../metric/metric.loader.js';
import { loadObservations, type LocatedObservation } from '../../recompute/observations.loader.js';
import { flowLedger } from '../../rules/flow-ledger.plan.js';
import { stockLedger } from '../../rules/stock-ledger.plan.js';
import type { RollupNode } from '../../rules/node.plan.js';
import { resolve, type Resolved } from '../../rules/resolve.plan.js';
import type { RollupPlace } from '../../rules/question.plan.js';
import { loadCubeAnswers, type CubeQuestion } from '../read/read.store.js';
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

/** Answers the same questions from the cube and by recomputing, and returns the differences. */
export async function compareWithRecomputed(
  db: Kysely<unknown>,
  sample: number,
): Promise<{ readonly compared: number; readonly differences: readonly string[] }> {
  const context = { db, requestId: 'verify', now: new Date() };
  const questions = await draw(db, sample);
  const answers = await loadCubeAnswers(context, questions);
  const differences: string[] = [];
  for (const [index, { metric, place, period }] of questions.entries()) {
    if (place.tree === 'COUNTRY') continue;
    const observations = await loadObservations(context, {
      metrics: [{ metric: metric.rowId, since: period.start, until: period.end }],
      recipients: place.tree === 'RECIPIENT' ? [place.division] : [],
      supporters: place.tree === 'SUPPORTER' ? [place.division] : [],
      pairings: place.tree === 'PAIRING' ? [place.pairing] : [],
      programs: place.tree === 'PROGRAM' ? [place.program] : [],
      subjects: place.tree === 'SUBJECT' ? [place.subject] : [],
      asOf: null,
    });
    const options = { boundaries: 'CURRENT', signed: metric.signed } as const;
    const ledger = metric.nature === 'STOCK' ? stockLedger(observations, options) : flowLedger(observations, options);
    const resolved = resolve(ledger, nodeOf(place, observations), period);
    const expected = describeAnswer(resolved);
    const found = describeAnswer(answers[index] as Resolved);
    if (expected !== found) {
      const asked = `${metric.code} ${JSON.stringify(place)} ${period.start ?? ''}/${period.end ?? ''}`;
      differences.push(`${asked}\n  from the observations ${expected}\n  from the cube   ${found}`);
    }
  }
  return { compared: questions.length, differences };
}

async function draw(db: Kysely<unknown>, sample: number): Promise<CubeQuestion[]> {
  const { rows } = await sql<Drawn>`
    with bounds as (select min(id) as first, max(id) as last from observation), drawn as (
      select o.* from bounds, generate_series(1, ${sample}::int), lateral (
        select o.* from observation o join metric m on m.id = o.metric_id and m.nature in ('FLOW', 'STOCK')
        where o.id >= first + random() * (last - first) and ${counts('o')} order by o.id limit 1) o)
    select m.code as metric, (array_remove(array[p.node_id, p.town_id, p.district_id, p.city_id, p.province_id], null))[1 + floor(random() * 4)::int] as division,
      (array_remove(array[e.node_id, e.town_id, e.district_id, e.city_id, e.province_id], null))[1 + floor(random() * 4)::int] as supporter,
      e.path[1 + floor(random() * (cardinality(e.path) - 1))::int] as pairing, -e.path[cardinality(e.path)] as program,
      ${subjectOf('d')} as subject,
      extract(year from d.period_end)::int as year, extract(month from d.period_end)::int as month
    from drawn d join metric m on m.id = d.metric_id left join rollup_place p on p.division_id = d.division_id
      left join rollup_pairing e on e.pairing_id = d.pairing_id`.execute(db);
  const catalogue = await metricCatalogue({ db, requestId: 'verify', now: new Date() });
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

function nodeOf(place: RollupPlace, observations: readonly LocatedObservation[]): RollupNode {
  if (place.tree !== 'PROGRAM') return place;
  const own = observations.filter(({ programId }) => programId === place.program);
  return { tree: 'PROGRAM', roots: [...new Set(own.flatMap(({ pairing }) => pairing?.path.at(-1) ?? []))] };
}
