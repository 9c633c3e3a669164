import { sql } from 'kysely';
import { loaderBy, loaderOf } from '../kernel/batch.js';
import { toGlobalId } from '../kernel/global-id.js';
import { firstDayOf, lastDayOf } from '../kernel/partial-date.js';

export interface ClusterModel {
  readonly rowId: number;
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly cityId: number;
  readonly leadId: number | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly sourceId: number | null;
}
type ClusterRow = Omit<ClusterModel, 'id'>;

const COLUMNS = sql`c.id as "rowId", c.code, c.name, c.name_en as "nameEn", c.city_id as "cityId", c.lead_id as "leadId",
  c.valid_from as "validFrom", c.valid_to as "validTo", c.source_id as "sourceId"`;

function toModel(row: ClusterRow): ClusterModel {
  return {
    ...row,
    id: toGlobalId('Cluster', row.code),
    validFrom: firstDayOf(row.validFrom),
    validTo: lastDayOf(row.validTo),
  };
}

export const clusterById = loaderBy<number, ClusterModel>(
  async (ids, { db }) => {
    const { rows } = await sql<ClusterRow>`select ${COLUMNS} from cluster c where c.id = any(${ids})`.execute(db);
    return rows.map(toModel);
  },
  (cluster) => cluster.rowId,
);

export const clusterByCode = loaderBy<string, ClusterModel>(
  async (codes, { db }) => {
    const { rows } = await sql<ClusterRow>`select ${COLUMNS} from cluster c where c.code = any(${codes})`.execute(db);
    return rows.map(toModel);
  },
  (cluster) => cluster.code,
);

/** Row ids of the known members, by code. */
export const membersOfCluster = loaderOf<number, readonly number[]>(async (clusterIds, { db }) => {
  const { rows } = await sql<{ clusterId: number; divisionId: number }>`
    select m.cluster_id as "clusterId", m.division_id as "divisionId" from cluster_member m
    join division d on d.id = m.division_id where m.cluster_id = any(${clusterIds}) order by d.code collate "C"`.execute(
    db,
  );
  return clusterIds.map((id) => rows.filter((row) => row.clusterId === id).map((row) => row.divisionId));
}, String);
