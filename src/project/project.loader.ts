import { sql } from 'kysely';
import { connectionLoader } from '../kernel/connection.loader.js';
import { toGlobalId } from '../kernel/global-id.js';
import { firstDayOf } from '../kernel/partial-date.js';
import { locatedLoaders, type LocatedModel } from '../located/located.loader.js';

export interface ProjectModel extends LocatedModel {
  readonly kind: string;
  readonly pairingId: number | null;
  readonly sector: string | null;
  /** First day of {@link sincePeriod}. */
  readonly since: string | null;
  /** As printed: a day, or only a month or a year. */
  readonly sincePeriod: string | null;
  readonly status: string | null;
}
type ProjectRow = Omit<ProjectModel, 'id' | 'since'>;

interface ProjectFilter {
  readonly kind: string | null;
  /** Row id of a participating enterprise. */
  readonly enterpriseId: number | null;
}

const projects = locatedLoaders<ProjectFilter, ProjectRow, ProjectModel>({
  table: 'project',
  list: 'projects',
  columns: sql`o.kind, o.pairing_id as "pairingId", o.sector, o.since as "sincePeriod", o.status`,
  toModel: (row) => ({ ...row, id: toGlobalId('Project', row.code), since: firstDayOf(row.sincePeriod) }),
  filter: sql`kind text, "enterpriseId" int`,
  conditions: sql`(q.kind is null or o.kind = q.kind)
    and (q."enterpriseId" is null or exists (select from project_enterprise pe where pe.project_id = o.id and pe.enterprise_id = q."enterpriseId"))`,
});

export const { byId: projectById, byCode: projectByCode, list: listProjects } = projects;

interface ProjectEnterprise {
  readonly rowId: number;
  readonly code: string;
}

/** Lists the row ids of a project's enterprises in the order of their codes. */
export const listProjectEnterprises = connectionLoader<
  { readonly projectId: number },
  ProjectEnterprise,
  ProjectEnterprise
>({
  name: 'projectEnterprises',
  columns: sql`"projectId" int`,
  order: [{ column: sql`e.code collate "C"`, type: 'text' }],
  page: ({ inRange, order }) => sql`select e.id as "rowId", e.code, row_number() over (order by ${order}) as position
    from project_enterprise pe join enterprise e on e.id = pe.enterprise_id where pe.project_id = q."projectId"
    and ${inRange} order by ${order} limit q.lim`,
  count: sql`select count(*) from project_enterprise pe where pe.project_id = q."projectId"`,
  toNode: (row) => row,
  keysetOf: (row) => [row.code],
});
