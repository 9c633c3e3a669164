import { sql } from 'kysely';
import { comparableSubject, counts, pairingOf } from '../../../observation/observation.fragment.js';
import type { ImportRun } from '../../lookup/import-run.js';
import {
  type Correction,
  correctionUndone,
  type Decision,
  staysRetracted,
  undoesCorrection,
} from './decided-by-hand.js';
import type { StagedObservation } from './staged-observation.js';

interface Decided {
  readonly ord: number;
  /** The same amount was retracted and counts nowhere since; null otherwise. */
  readonly retracted: Decision | null;
  /** Another amount was entered by hand; null without one. */
  readonly reasoned: Correction | null;
}

/**
 * Finds rows that would bring back what was retracted, or contradict what was corrected by hand, in other words: under an
 * earlier or later code of the same place, or as a cumulative figure of the same stretch. Their keys differ, so that they
 * would be new; what the figure says of the world is the same. Merged places are others: their figures add up.
 */
export class DecidedElsewhere {
  /** The metrics of observations that somebody decided about: few, in most databases none. */
  #metrics: ReadonlySet<number> | null = null;

  constructor(private readonly run: ImportRun) {}

  /** The observations that may be written. The others are reported, and change nothing. */
  async sift(observations: readonly StagedObservation[]): Promise<readonly StagedObservation[]> {
    const metrics = (this.#metrics ??= await this.#decidedMetrics());
    if (metrics.size === 0) return observations;
    const asked = observations.flatMap((observation, ord) =>
      metrics.has(observation.parents.metric) ? [toAsked(observation, ord)] : [],
    );
    if (asked.length === 0) return observations;
    const left = new Set<StagedObservation>();
    for (const decided of await this.#decided(asked)) {
      const observation = observations[decided.ord];
      if (observation && this.#isLeft(observation, decided)) left.add(observation);
    }
    return left.size === 0 ? observations : observations.filter((observation) => !left.has(observation));
  }

  #isLeft({ file, line, asPrinted }: StagedObservation, { retracted, reasoned }: Decided): boolean {
    if (retracted) {
      file.notice(line, staysRetracted(asPrinted, retracted));
      return true;
    }
    if (!reasoned) return false;
    if (this.run.overridesCorrections) {
      file.notice(line, correctionUndone(asPrinted, reasoned));
      return false;
    }
    file.report(line, undoesCorrection(asPrinted, reasoned));
    return true;
  }

  async #decidedMetrics(): Promise<ReadonlySet<number>> {
    const { rows } = await sql<{ metric: number }>`
      select distinct metric_id as metric from observation where retracted_at is not null or correction_reason is not null`.execute(
      this.run.db,
    );
    return new Set(rows.map(({ metric }) => metric));
  }

  async #decided(asked: readonly unknown[]): Promise<readonly Decided[]> {
    const sameAmount = sql`(r.value, r.lower, r.upper) is not distinct from (g.value, g.lower, g.upper)`;
    const { rows } = await sql<Decided>`
      with g as materialized (
        select g.*, coalesce(d.canonical_id, d.id) as place from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as g(
          ord int, key uuid, metric int, division int, subject text, pairing int, start date, "end" date, scope text,
          source int, value numeric, lower numeric, upper numeric)
        join division d on d.id = g.division
        where not exists (select from observation o where o.key = g.key)
      ), decided as (
        select g.ord, r.value, r.lower, r.upper, ${sameAmount} as same, ${counts('r')} as counts, r.retracted_at, r.retraction_reason,
          r.recorded_at, r.correction_reason, r.as_printed, r.id
        from g join observation r on (r.metric_id, r.period_start, r.period_end) = (g.metric, g.start, g.end)
          and (r.retracted_at is not null or r.correction_reason is not null)
        join division d on d.id = r.division_id
        where r.source_id = g.source and r.scope = g.scope and ${pairingOf('r')} = g.pairing and ${comparableSubject('r')} = g.subject
          and (g.subject <> '' or coalesce(d.canonical_id, d.id) = g.place)
      )
      select ord,
        (array_agg(json_build_object('at', retracted_at, 'reason', retraction_reason) order by id desc)
          filter (where same and retracted_at is not null))[1] as retracted,
        (array_agg(json_build_object('at', recorded_at, 'reason', correction_reason, 'asPrinted', as_printed) order by id desc)
          filter (where not same and counts and correction_reason is not null))[1] as reasoned
      from decided group by ord having not bool_or(same and counts)`.execute(this.run.db);
    return rows;
  }
}

function toAsked(observation: StagedObservation, ord: number) {
  const { key, division, scope, value, lower, upper, periodStart: start, periodEnd: end, parents } = observation;
  const { metric, source, institution, enterprise, project } = parents;
  const subject = institution
    ? `institution:${institution.toString()}`
    : enterprise
      ? `enterprise:${enterprise.toString()}`
      : project
        ? `project:${project.toString()}`
        : '';
  const pairing = parents.pairing ?? (parents.program === null ? 0 : -parents.program);
  return { ...{ ord, key, metric, division, subject, pairing, start, end, scope, source }, value, lower, upper };
}
