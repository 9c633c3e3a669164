import { defineEntity, p } from '@mikro-orm/core';

/** A metric: what is measured, its unit, and how it adds up. */
export const MetricEntity = defineEntity({
  name: 'Metric',
  tableName: 'metric',
  properties: {
    id: p.integer().primary().generated('by default as identity'),
    code: p.text().unique(),
    name: p.text(),
    nameEn: p.text(),
    unit: p.text(),
    scale: p.smallint(),
    nature: p.text(),
    partOf: () => p.manyToOne(MetricEntity).nullable().deleteRule('no action').fieldName('part_of_id').index(),
    numerator: () => p.manyToOne(MetricEntity).nullable().deleteRule('no action'),
    denominator: () => p.manyToOne(MetricEntity).nullable().deleteRule('no action'),
    factor: p.decimal().columnType('numeric').nullable(),
    sensitive: p.boolean().default(false),
    /** Of a sensitive metric: the least count that is published. */
    threshold: p.integer().default(10),
    /** Of a sensitive metric: whether zero is withheld as small counts are. */
    suppressZero: p.boolean().default(false),
    /** Whether a value below zero was ever reported: only then may bounds of it lie below zero. */
    signed: p.boolean().default(false),
    family: p.text().nullable(),
    note: p.text().nullable(),
    /** Position in the catalogue. */
    position: p.integer(),
  },
  checks: [
    { name: 'metric_nature_check', expression: `nature in ('FLOW', 'STOCK', 'RATE', 'NONE')` },
    { name: 'metric_scale_check', expression: 'scale between 0 and 6' },
    { name: 'metric_threshold_check', expression: 'threshold between 2 and 1000' },
    {
      name: 'metric_rate_check',
      expression: `(nature = 'RATE') = (num_nonnulls(numerator_id, denominator_id, factor) = 3)`,
    },
    {
      name: 'metric_rate_parts_check',
      expression: `nature = 'RATE' or num_nonnulls(numerator_id, denominator_id, factor) = 0`,
    },
    { name: 'metric_part_check', expression: 'part_of_id <> id' },
  ],
});
