import { type Kysely, sql } from 'kysely';
import { liesIn } from '../../division/subtree.loader.js';
import { counts } from '../../observation/observation.fragment.js';
import { type Decimal, decimal, formatDecimal } from '../../kernel/decimal.js';
import type { Bilingual } from '../../kernel/locale.js';
import type { StagedObservation } from './write/staged-observation.js';

/** A total row. */
type SumObservation = Pick<StagedObservation, 'parents' | 'division' | 'value' | 'basis' | 'periodStart' | 'periodEnd'>;

const alike = (alias: string) => {
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  return sql`${column('metric_id')} = t.metric and ${column('source_id')} = t.source and ${column('basis')} = t.basis
      and ${column('period_start')} = t.starts and ${column('period_end')} = t.ends
      and ${column('pairing_id')} is not distinct from t.pairing and ${column('program_id')} is not distinct from t.program and ${counts(alias)}`;
};

/** The sum of the items of a total row; null without items. */
export type PartSum = Decimal | null;

/**
 * Adds up the items of each total row, in order: those of the same source, metric and period in its place. Of places that
 * lie in one another only the outermost count, as these are totals of their own.
 */
export async function loadPartSums(db: Kysely<unknown>, sums: readonly SumObservation[]): Promise<readonly PartSum[]> {
  const given = sums.map(
    ({ parents: { metric, pairing, program, source }, division, basis, periodStart, periodEnd }, ord) => ({
      ord,
      metric,
      division,
      pairing,
      program,
      source,
      basis,
      starts: periodStart,
      ends: periodEnd,
    }),
  );
  const { rows } = await sql<{ ord: number; total: string | null }>`
    select t.ord, sum(o.value)::text as total
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
      as t(ord int, metric int, division int, pairing int, program int, source int, basis text, starts date, ends date)
    join observation o on ${alike('o')} and (o.scope = 'OWN' or o.division_id <> t.division)
    join division d on d.id = o.division_id and ${liesIn('d', sql`t.division`)}
    where not exists (select from observation u join division ud on ud.id = u.division_id and ${liesIn('ud', sql`t.division`)}
      where ${alike('u')} and u.scope = 'TOTAL' and u.id <> o.id
      and u.division_id <> t.division and ${liesIn('d', sql`u.division_id`)})
    group by t.ord`.execute(db);
  const byOrd = new Map(rows.map(({ ord, total }) => [ord, total === null ? null : decimal(total)]));
  return sums.map((_sum, ord) => byOrd.get(ord) ?? null);
}

/** Returns a notice if a total row disagrees with its items; null if it agrees. */
export function findDisagreement({ value }: Pick<SumObservation, 'value'>, parts: PartSum): Bilingual | null {
  if (parts === null) {
    return {
      en: 'This total row was not read: its place has no items of the same metric and period.',
      zh: '此合计行未读取：该地区没有同一指标、同一期间的明细行。',
    };
  }
  if (parts.eq(decimal(value))) return null;
  const [stated, sum] = [value, formatDecimal(parts)];
  return {
    en: `This total row was not read: it states ${stated}, but its items add up to ${sum}.`,
    zh: `此合计行未读取：合计为${stated}，但明细行相加为${sum}。`,
  };
}
