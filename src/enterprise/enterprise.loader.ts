import { sql } from 'kysely';
import { liesIn } from '../division/subtree.loader.js';
import { loaderBy } from '../kernel/batch.js';
import { connectionLoader } from '../kernel/connection.loader.js';
import { toGlobalId } from '../kernel/global-id.js';
import { firstDayOf } from '../kernel/partial-date.js';
export interface EnterpriseModel {
  readonly rowId: number;
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly sector: string | null;
  /** First day on which it can have begun. */
  readonly since: string | null;
  /** The date as printed: maybe only a month or a year. */
  readonly sincePeriod: string | null;
  readonly creditCode: string | null;
  readonly divisionId: number;
  readonly pinyin: string;
  readonly note: string | null;
  readonly sourceId: number | null;
}
type EnterpriseRow = Omit<EnterpriseModel, 'id' | 'since'>;

const COLUMNS = sql`o.id as "rowId", o.code, o.name, o.name_en as "nameEn", o.sector, o.since as "sincePeriod", o.credit_code as "creditCode",
  o.division_id as "divisionId", o.pinyin, o.note, o.source_id as "sourceId"`;

function toModel(row: EnterpriseRow): EnterpriseModel {
  return { ...row, id: toGlobalId('Enterprise', row.code), since: firstDayOf(row.sincePeriod) };
}

export const enterpriseById = loaderBy<number, EnterpriseModel>(
  async (ids, { db }) => {
    const { rows } = await sql<EnterpriseRow>`select ${COLUMNS} from enterprise o where o.id = any(${ids})`.execute(db);
    return rows.map(toModel);
  },
  (enterprise) => enterprise.rowId,
);

export const enterpriseByCode = loaderBy<string, EnterpriseModel>(
  async (codes, { db }) => {
    const { rows } = await sql<EnterpriseRow>`select ${COLUMNS} from enterprise o where o.code = any(${codes})`.execute(
      db,
    );
    return rows.map(toModel);
  },
  (enterprise) => enterprise.code,
);

export interface EnterpriseFilter {
  /** Row id of a place; null for everywhere. */
  readonly within: number | null;
  /** Only at the place itself, not below it. */
  readonly self: boolean;
  readonly sector: string | null;
  readonly name: string | null;
}

const FROM = sql`from enterprise o join division d on d.id = o.division_id
  where (q.within is null or case when q.self then o.division_id = q.within else ${liesIn('d', sql`q.within`)} end)
    and (q.sector is null or o.sector = q.sector) and (q.name is null or position(q.name in o.name) > 0)`;

/** Enterprises by code. */
export const listEnterprises = connectionLoader<EnterpriseFilter, EnterpriseRow, EnterpriseModel>({
  name: 'enterprises',
  columns: sql`within int, self boolean, sector text, name text`,
  page: sql`select ${COLUMNS}, row_number() over (order by o.code collate "C") as position ${FROM}
    and (q.after1 is null or o.code collate "C" > q.after1) order by o.code collate "C" limit q.lim`,
  count: sql`select count(*) ${FROM}`,
  toNode: toModel,
  keysetOf: (enterprise) => [enterprise.code],
});
