import { decimal } from '../kernel/decimal.js';
import { toGlobalId } from '../kernel/global-id.js';
import type { MetricModel } from './metric.type.js';

/** The whole catalogue: a few dozen metrics that almost every request needs. */
export interface MetricCatalogue {
  readonly all: readonly MetricModel[];
  byCode(code: string): MetricModel | null;
  byId(rowId: number): MetricModel | null;
}

export type MetricRow = Omit<MetricModel, 'id' | 'factor'> & { readonly factor: string | null };

/** Reads the rows of a catalogue. */
export const CATALOGUE = `select m.id as "rowId", m.code, m.name, m.name_en as "nameEn", m.unit, m.scale, m.nature, m.part_of_id as "partOfId",
      m.numerator_id as "numeratorId", m.denominator_id as "denominatorId", m.factor::text, m.sensitive, coalesce(m.threshold, 10) as threshold, coalesce(m.suppress_zero, false) as "suppressZero", m.signed, m.family, m.note
    from metric m order by m.position, m.code`;

export function catalogueOf(rows: readonly MetricRow[]): MetricCatalogue {
  const all = rows.map((row): MetricModel => ({
    ...row,
    id: toGlobalId('Metric', row.code),
    factor: row.factor === null ? null : decimal(row.factor),
  }));
  const byCode = new Map(all.map((metric) => [metric.code, metric]));
  const byId = new Map(all.map((metric) => [metric.rowId, metric]));
  return { all, byCode: (code) => byCode.get(code) ?? null, byId: (rowId) => byId.get(rowId) ?? null };
}
