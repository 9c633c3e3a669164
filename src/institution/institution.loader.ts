import { sql } from 'kysely';
import { liesIn } from '../division/subtree.loader.js';
import { loaderBy } from '../kernel/batch.js';
import { connectionLoader } from '../kernel/connection.loader.js';
import { toGlobalId } from '../kernel/global-id.js';

export interface InstitutionModel {
  readonly rowId: number;
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly kind: string;
  readonly creditCode: string | null;
  readonly divisionId: number;
  readonly pinyin: string;
  readonly note: string | null;
  readonly sourceId: number | null;
}
type InstitutionRow = Omit<InstitutionModel, 'id'>;

const COLUMNS = sql`o.id as "rowId", o.code, o.name, o.name_en as "nameEn", o.kind, o.credit_code as "creditCode",
  o.division_id as "divisionId", o.pinyin, o.note, o.source_id as "sourceId"`;

function toModel(row: InstitutionRow): InstitutionModel {
  return { ...row, id: toGlobalId('Institution', row.code) };
}

export const institutionById = loaderBy<number, InstitutionModel>(
  async (ids, { db }) => {
    const { rows } = await sql<InstitutionRow>`select ${COLUMNS} from institution o where o.id = any(${ids})`.execute(
      db,
    );
    return rows.map(toModel);
  },
  (institution) => institution.rowId,
);

export const institutionByCode = loaderBy<string, InstitutionModel>(
  async (codes, { db }) => {
    const { rows } =
      await sql<InstitutionRow>`select ${COLUMNS} from institution o where o.code = any(${codes})`.execute(db);
    return rows.map(toModel);
  },
  (institution) => institution.code,
);

export interface InstitutionFilter {
  /** Row id of a place; null for everywhere. */
  readonly within: number | null;
  /** Only at the place itself, not below it. */
  readonly self: boolean;
  readonly kind: string | null;
  readonly name: string | null;
}

const FROM = sql`from institution o join division d on d.id = o.division_id
  where (q.within is null or case when q.self then o.division_id = q.within else ${liesIn('d', sql`q.within`)} end)
    and (q.kind is null or o.kind = q.kind) and (q.name is null or position(q.name in o.name) > 0)`;

/** Institutions by code. */
export const listInstitutions = connectionLoader<InstitutionFilter, InstitutionRow, InstitutionModel>({
  name: 'institutions',
  columns: sql`within int, self boolean, kind text, name text`,
  page: sql`select ${COLUMNS}, row_number() over (order by o.code collate "C") as position ${FROM}
    and (q.after1 is null or o.code collate "C" > q.after1) order by o.code collate "C" limit q.lim`,
  count: sql`select count(*) ${FROM}`,
  toNode: toModel,
  keysetOf: (institution) => [institution.code],
});
