import { sql } from 'kysely';
import { toGlobalId } from '../kernel/global-id.js';
import { firstDayOf, lastDayOf } from '../kernel/partial-date.js';
import { recordByCode, recordById, type RecordTable } from '../kernel/record.loader.js';

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
  /** The row ids of the known members, ordered by their codes. */
  readonly memberIds: readonly number[];
}
type ClusterRow = Omit<ClusterModel, 'id'>;

const CLUSTERS: RecordTable<ClusterRow, ClusterModel> = {
  table: 'cluster',
  alias: 'c',
  columns: sql`c.id as "rowId", c.code, c.name, c.name_en as "nameEn", c.city_id as "cityId", c.lead_id as "leadId",
    c.valid_from as "validFrom", c.valid_to as "validTo", c.source_id as "sourceId",
    array(select m.division_id from cluster_member m join division d on d.id = m.division_id
      where m.cluster_id = c.id order by d.code collate "C") as "memberIds"`,
  toModel: (row) => ({
    ...row,
    id: toGlobalId('Cluster', row.code),
    validFrom: firstDayOf(row.validFrom),
    validTo: lastDayOf(row.validTo),
  }),
};

export const clusterById = recordById(CLUSTERS);
export const clusterByCode = recordByCode(CLUSTERS);
