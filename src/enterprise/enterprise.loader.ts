import { sql } from 'kysely';
import { toGlobalId } from '../kernel/global-id.js';
import { firstDayOf } from '../kernel/partial-date.js';
import { locatedLoaders, registeredByCreditCode, type RegisteredModel } from '../located/located.loader.js';

export interface EnterpriseModel extends RegisteredModel {
  readonly sector: string | null;
  /** First day of {@link sincePeriod}. */
  readonly since: string | null;
  /** As printed: a day, or only a month or a year. */
  readonly sincePeriod: string | null;
  readonly pinyin: string;
}
type EnterpriseRow = Omit<EnterpriseModel, 'id' | 'since'>;

interface EnterpriseFilter {
  readonly sector: string | null;
  readonly name: string | null;
}

const enterprises = locatedLoaders<EnterpriseFilter, EnterpriseRow, EnterpriseModel>({
  table: 'enterprise',
  list: 'enterprises',
  columns: sql`o.sector, o.since as "sincePeriod", o.credit_code as "creditCode", o.pinyin`,
  toModel: (row) => ({ ...row, id: toGlobalId('Enterprise', row.code), since: firstDayOf(row.sincePeriod) }),
  filter: sql`sector text, name text`,
  conditions: sql`(q.sector is null or o.sector = q.sector) and (q.name is null or position(q.name in o.name) > 0)`,
});

export const { byId: enterpriseById, byCode: enterpriseByCode, list: listEnterprises } = enterprises;
export const enterprisesByCreditCode = registeredByCreditCode(enterprises.record);
