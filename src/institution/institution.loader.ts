import { sql } from 'kysely';
import { toGlobalId } from '../kernel/global-id.js';
import { locatedLoaders, registeredByCreditCode, type RegisteredModel } from '../located/located.loader.js';

export interface InstitutionModel extends RegisteredModel {
  readonly kind: string;
  readonly pinyin: string;
}
type InstitutionRow = Omit<InstitutionModel, 'id'>;

interface InstitutionFilter {
  readonly kind: string | null;
  readonly name: string | null;
}

const institutions = locatedLoaders<InstitutionFilter, InstitutionRow, InstitutionModel>({
  table: 'institution',
  list: 'institutions',
  columns: sql`o.kind, o.credit_code as "creditCode", o.pinyin`,
  toModel: (row) => ({ ...row, id: toGlobalId('Institution', row.code) }),
  filter: sql`kind text, name text`,
  conditions: sql`(q.kind is null or o.kind = q.kind) and (q.name is null or position(q.name in o.name) > 0)`,
});

export const { byId: institutionById, byCode: institutionByCode, list: listInstitutions } = institutions;
export const institutionsByCreditCode = registeredByCreditCode(institutions.record);
