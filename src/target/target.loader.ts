import { sql } from 'kysely';
import { liesIn } from '../division/subtree.loader.js';
import { loaderOf } from '../kernel/batch.js';
import { recordConnection } from '../kernel/connection.loader.js';
import { type Decimal, decimal } from '../kernel/decimal.js';
import { toGlobalId } from '../kernel/global-id.js';
import type { Day } from '../kernel/day.js';
import type { Interval } from '../kernel/period.js';
import { recordByCode, type RecordTable } from '../kernel/record.loader.js';
import { chooseTarget } from './target-choice.plan.js';
import type { TargetComparison } from './target.type.js';

export interface TargetModel {
  readonly id: string;
  readonly code: string;
  readonly metricId: number;
  readonly divisionId: number;
  readonly pairingId: number | null;
  readonly period: Interval | null;
  readonly comparison: TargetComparison;
  readonly value: Decimal | null;
  readonly sourceId: number | null;
  /** Whether the target was agreed in a pairing that lies wholly in the target's place. */
  readonly coversPairing: boolean;
}

interface TargetRow extends Omit<TargetModel, 'id' | 'period' | 'value'> {
  periodStart: string | null;
  periodEnd: string | null;
  value: string | null;
}

const TARGETS: RecordTable<TargetRow, TargetModel> = {
  table: 'target',
  alias: 't',
  columns: sql`t.code, t.metric_id as "metricId", t.division_id as "divisionId", t.pairing_id as "pairingId",
    t.period_start::text as "periodStart", t.period_end::text as "periodEnd", t.comparison, t.value::text,
    t.source_id as "sourceId", coalesce((select ${liesIn('r', sql`t.division_id`)} from pairing p
      left join cluster c on c.id = p.recipient_cluster_id
      left join institution i on i.id = p.recipient_institution_id
      left join enterprise e on e.id = p.recipient_enterprise_id
      join division r on r.id = coalesce(p.recipient_division_id, -p.recipient_group_id, c.city_id, i.division_id, e.division_id)
      where p.id = t.pairing_id), false) as "coversPairing"`,
  toModel: ({ periodStart, periodEnd, ...row }) => ({
    ...row,
    id: toGlobalId('Target', row.code),
    period: periodStart === null || periodEnd === null ? null : { start: periodStart, end: periodEnd },
    value: row.value === null ? null : decimal(row.value),
  }),
};

export const targetByCode = recordByCode(TARGETS);

/** The node, metric and period that a target is wanted for. */
export interface TargetQuestion {
  readonly metric: number;
  readonly division: number | null;
  readonly pairing: number | null;
  readonly start: Day | null;
  readonly end: Day | null;
}

/** Loads the target of a node; null where nothing was agreed. One statement for all nodes of a batch. */
export const targetOf = loaderOf<TargetQuestion, TargetModel | null>(
  async (questions, { db }) => {
    const asked = questions.map((question, ord) => ({ ord, ...question }));
    const { rows } = await sql<TargetRow & { ord: number }>`
      select q.ord, ${TARGETS.columns}
      from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as q(ord int, metric int, division int, pairing int, start date, "end" date)
        join target t on t.metric_id = q.metric and (t.division_id = q.division or t.pairing_id = q.pairing)
          and (t.period_start is null or (t.period_start = q.start and t.period_end = q."end"))`.execute(db);
    const found = Map.groupBy(rows, ({ ord }) => ord);
    return questions.map(({ pairing }, ord) => {
      const candidates = (found.get(ord) ?? []).map(({ ord: _, ...row }) => TARGETS.toModel(row));
      // A target for one place within a pairing is not the pairing's own.
      return chooseTarget(pairing === null ? candidates : candidates.filter(({ coversPairing }) => coversPairing));
    });
  },
  (question) => JSON.stringify(question),
);

export interface TargetFilter {
  readonly metricId: number | null;
  readonly within: number | null;
  readonly pairingId: number | null;
}

/** Lists targets in the order of their codes. */
export const listTargets = recordConnection<TargetFilter, TargetRow, TargetModel>({
  name: 'targets',
  record: TARGETS,
  filter: sql`"metricId" int, within int, "pairingId" int`,
  from: sql`from target t join division d on d.id = t.division_id
    where (q."metricId" is null or t.metric_id = q."metricId") and (q.within is null or ${liesIn('d', sql`q.within`)})
      and (q."pairingId" is null or exists (select from pairing p where p.id = t.pairing_id and q."pairingId" = any(p.path)))`,
});
