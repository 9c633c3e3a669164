import { sql } from 'kysely';
import { liesIn } from '../division/subtree.loader.js';
import { loaderBy } from '../kernel/batch.js';
import { connectionLoader } from '../kernel/connection.loader.js';
import { toGlobalId } from '../kernel/global-id.js';
import { firstDayOf } from '../kernel/partial-date.js';

export interface ProjectModel {
  readonly rowId: number;
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly kind: string;
  readonly divisionId: number;
  readonly pairingId: number | null;
  readonly sector: string | null;
  readonly since: string | null;
  readonly sincePeriod: string | null;
  readonly status: string | null;
  readonly note: string | null;
  readonly sourceId: number | null;
}
type ProjectRow = Omit<ProjectModel, 'id' | 'since'>;

const COLUMNS = sql`p.id as "rowId", p.code, p.name, p.name_en as "nameEn", p.kind, p.division_id as "divisionId",
  p.pairing_id as "pairingId", p.sector, p.since as "sincePeriod", p.status, p.note, p.source_id as "sourceId"`;

function toModel(row: ProjectRow): ProjectModel {
  return { ...row, id: toGlobalId('Project', row.code), since: firstDayOf(row.sincePeriod) };
}

export const projectById = loaderBy<number, ProjectModel>(
  async (ids, { db }) => {
    const { rows } = await sql<ProjectRow>`select ${COLUMNS} from project p where p.id = any(${ids})`.execute(db);
    return rows.map(toModel);
  },
  (project) => project.rowId,
);

export const projectByCode = loaderBy<string, ProjectModel>(
  async (codes, { db }) => {
    const { rows } = await sql<ProjectRow>`select ${COLUMNS} from project p where p.code = any(${codes})`.execute(db);
    return rows.map(toModel);
  },
  (project) => project.code,
);

export interface ProjectFilter {
  readonly within: number | null;
  /** Only at the place itself, not below it. */
  readonly self: boolean;
  readonly kind: string | null;
  readonly enterpriseId: number | null;
}

const FROM = sql`from project p join division d on d.id = p.division_id
  where (q.within is null or case when q.self then p.division_id = q.within else ${liesIn('d', sql`q.within`)} end)
    and (q.kind is null or p.kind = q.kind)
    and (q."enterpriseId" is null or exists (select from project_enterprise pe where pe.project_id = p.id and pe.enterprise_id = q."enterpriseId"))`;

/** Projects by code. */
export const listProjects = connectionLoader<ProjectFilter, ProjectRow, ProjectModel>({
  name: 'projects',
  columns: sql`within int, self boolean, kind text, "enterpriseId" int`,
  page: sql`select ${COLUMNS}, row_number() over (order by p.code collate "C") as position ${FROM}
    and (q.after1 is null or p.code collate "C" > q.after1) order by p.code collate "C" limit q.lim`,
  count: sql`select count(*) ${FROM}`,
  toNode: toModel,
  keysetOf: (project) => [project.code],
});

interface ProjectEnterprise {
  readonly rowId: number;
  readonly code: string;
}

/** Row ids of the enterprises of a project, by code. */
export const listProjectEnterprises = connectionLoader<
  { readonly projectId: number },
  ProjectEnterprise,
  ProjectEnterprise
>({
  name: 'projectEnterprises',
  columns: sql`"projectId" int`,
  page: sql`select e.id as "rowId", e.code, row_number() over (order by e.code collate "C") as position
    from project_enterprise pe join enterprise e on e.id = pe.enterprise_id where pe.project_id = q."projectId"
    and (q.after1 is null or e.code collate "C" > q.after1) order by e.code collate "C" limit q.lim`,
  count: sql`select count(*) from project_enterprise pe where pe.project_id = q."projectId"`,
  toNode: (row) => row,
  keysetOf: (row) => [row.code],
});
