import { type Kysely, sql } from 'kysely';
import { type Decimal, decimal, formatDecimal } from '../../kernel/decimal.js';
import type { Bilingual } from '../../kernel/locale.js';
import type { StagedObservation } from './write/staged-observation.js';

/** A row of sums whose place and metric are known. */
type SumObservation = Pick<StagedObservation, 'parents' | 'division' | 'value' | 'basis' | 'periodStart' | 'periodEnd'>;

/** What the rows below a sum come to; null if there are none. */
export type PartSum = Decimal | null;

/** For each sum, in their order: the items of the same source, metric and period in its place, added up. */
export async function loadPartSums(db: Kysely<unknown>, sums: readonly SumObservation[]): Promise<readonly PartSum[]> {
  const given = sums.map(({ parents: { metric, pairing, source }, division, basis, periodStart, periodEnd }, ord) => ({
    ...{ ord, metric, division, pairing, source, basis, starts: periodStart, ends: periodEnd },
  }));
  const { rows } = await sql<{ ord: number; total: string | null }>`
    select t.ord, sum(o.value)::text as total
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
      as t(ord int, metric int, division int, pairing int, source int, basis text, starts date, ends date)
    join observation o on o.metric_id = t.metric and o.source_id = t.source and o.basis = t.basis
      and o.period_start = t.starts and o.period_end = t.ends and o.pairing_id is not distinct from t.pairing
      and o.scope = 'OWN' and o.superseded_at is null and o.retracted_at is null
    join division d on d.id = o.division_id
      and t.division in (d.province_id, d.city_id, d.district_id, d.town_id, d.village_id)
    group by t.ord`.execute(db);
  const byOrd = new Map(rows.map(({ ord, total }) => [ord, total === null ? null : decimal(total)]));
  return sums.map((_sum, ord) => byOrd.get(ord) ?? null);
}

/** Null if a sum agrees with its rows; else what is wrong with it. */
export function findDisagreement({ value }: Pick<SumObservation, 'value'>, parts: PartSum): Bilingual | null {
  if (parts === null) {
    return {
      en: 'This row of sums was not read: no row of the same metric and period lies in its place.',
      zh: '此合计行未读取：其地区内没有同一指标、同一期间的明细行。',
    };
  }
  if (parts.eq(decimal(value))) return null;
  const [says, sum] = [value, formatDecimal(parts)];
  return {
    en: `This row of sums was not read: it says ${says}, and its rows add up to ${sum}.`,
    zh: `此合计行未读取：合计为${says}，而明细行相加为${sum}。`,
  };
}
