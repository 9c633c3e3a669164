import { sql } from 'kysely';
import { liesInPlace } from '../pairing/group-place.fragment.js';
import { connectionLoader } from '../kernel/connection.loader.js';
import { toGlobalId } from '../kernel/global-id.js';
import type { Interval } from '../kernel/period.js';
import { recordByCode, type RecordTable } from '../kernel/record.loader.js';

export interface ActivityModel {
  readonly id: string;
  readonly code: string;
  readonly kind: string;
  readonly name: string | null;
  readonly nameEn: string | null;
  readonly period: Interval;
  readonly fromId: number | null;
  readonly toId: number | null;
  readonly pairingId: number | null;
  readonly persons: number | null;
  readonly sourceId: number | null;
  readonly note: string | null;
}
type ActivityRow = Omit<ActivityModel, 'id' | 'period'> & { periodStart: string; periodEnd: string };

const ACTIVITIES: RecordTable<ActivityRow, ActivityModel> = {
  table: 'activity',
  alias: 'a',
  columns: sql`a.code, a.kind, a.name, a.name_en as "nameEn", a.period_start::text as "periodStart",
    a.period_end::text as "periodEnd", a.from_division_id as "fromId", a.to_division_id as "toId",
    a.pairing_id as "pairingId", a.persons, a.source_id as "sourceId", a.note`,
  toModel: ({ periodStart, periodEnd, ...row }) => ({
    ...row,
    id: toGlobalId('Activity', row.code),
    period: { start: periodStart, end: periodEnd },
  }),
};

export const activityByCode = recordByCode(ACTIVITIES);

export interface ActivityFilter {
  readonly kind: string | null;
  readonly within: number | null;
  readonly pairingId: number | null;
  readonly from: string | null;
  readonly to: string | null;
}

const FROM = sql`from activity a left join division f on f.id = a.from_division_id left join division t on t.id = a.to_division_id
  where (q.kind is null or a.kind = q.kind)
    and (q.within is null or ${liesInPlace('f', sql`q.within`)} or ${liesInPlace('t', sql`q.within`)})
    and (q."pairingId" is null or exists (select from pairing p where p.id = a.pairing_id and q."pairingId" = any(p.path)))
    and (q."from" is null or a.period_start >= q."from") and (q."to" is null or a.period_end <= q."to")`;

/** Lists activities by the day they began. */
export const listActivities = connectionLoader<ActivityFilter, ActivityRow, ActivityModel>({
  name: 'activities',
  columns: sql`kind text, within int, "pairingId" int, "from" date, "to" date`,
  order: [
    { column: sql`a.period_start`, type: 'date' },
    { column: sql`a.code collate "C"`, type: 'text' },
  ],
  page: ({ inRange, order }) => sql`
    select ${ACTIVITIES.columns}, row_number() over (order by ${order}) as position ${FROM} and ${inRange}
    order by ${order} limit q.lim`,
  count: sql`select count(*) ${FROM}`,
  toNode: ACTIVITIES.toModel,
  keysetOf: (activity) => [activity.period.start, activity.code],
});
