import { sql } from 'kysely';
import { liesIn } from '../division/subtree.loader.js';
import { loaderBy } from '../kernel/batch.js';
import { connectionLoader } from '../kernel/connection.loader.js';
import { type Decimal, decimal } from '../kernel/decimal.js';
import { toGlobalId } from '../kernel/global-id.js';
import type { Interval } from '../kernel/period.js';
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
}

interface TargetRow extends Omit<TargetModel, 'id' | 'period' | 'value'> {
  periodStart: string | null;
  periodEnd: string | null;
  value: string | null;
}

const COLUMNS = sql`t.code, t.metric_id as "metricId", t.division_id as "divisionId", t.pairing_id as "pairingId",
  t.period_start::text as "periodStart", t.period_end::text as "periodEnd", t.comparison, t.value::text,
  t.source_id as "sourceId"`;

function toModel({ periodStart, periodEnd, ...row }: TargetRow): TargetModel {
  return {
    ...row,
    id: toGlobalId('Target', row.code),
    period: periodStart === null || periodEnd === null ? null : { start: periodStart, end: periodEnd },
    value: row.value === null ? null : decimal(row.value),
  };
}

export const targetByCode = loaderBy<string, TargetModel>(
  async (codes, { db }) => {
    const { rows } = await sql<TargetRow>`select ${COLUMNS} from target t where t.code = any(${codes})`.execute(db);
    return rows.map(toModel);
  },
  (target) => target.code,
);

export interface TargetFilter {
  readonly metricId: number | null;
  readonly within: number | null;
  readonly pairingId: number | null;
}

const FROM = sql`from target t join division d on d.id = t.division_id
  where (q."metricId" is null or t.metric_id = q."metricId") and (q.within is null or ${liesIn('d', sql`q.within`)})
    and (q."pairingId" is null or exists (select from pairing p where p.id = t.pairing_id and q."pairingId" = any(p.path)))`;

/** Targets by code. */
export const listTargets = connectionLoader<TargetFilter, TargetRow, TargetModel>({
  name: 'targets',
  columns: sql`"metricId" int, within int, "pairingId" int`,
  page: sql`select ${COLUMNS}, row_number() over (order by t.code collate "C") as position ${FROM}
    and (q.after1 is null or t.code collate "C" > q.after1) order by t.code collate "C" limit q.lim`,
  count: sql`select count(*) ${FROM}`,
  toNode: toModel,
  keysetOf: (target) => [target.code],
});
