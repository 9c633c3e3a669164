import { defineEntity, p } from '@mikro-orm/core';
import { DivisionEntity } from '../division/division.entity.js';
import { MetricEntity } from '../metric/metric.entity.js';
import { PairingEntity } from '../pairing/pairing.entity.js';
import { SourceEntity } from '../source/source.entity.js';

/** A target: what was agreed for a metric at a division, to be compared with the actual roll-up. */
export const TargetEntity = defineEntity({
  name: 'Target',
  tableName: 'target',
  properties: {
    id: p.integer().primary().generated('by default as identity'),
    code: p.text().unique(),
    metric: () => p.manyToOne(MetricEntity),
    division: () => p.manyToOne(DivisionEntity).index(),
    /** Null if the source states no period. */
    periodStart: p.date().nullable(),
    periodEnd: p.date().nullable(),
    comparison: p.text(),
    pairing: () => p.manyToOne(PairingEntity).nullable().deleteRule('no action').index(),
    value: p.decimal().columnType('numeric').nullable(),
    source: () => p.manyToOne(SourceEntity).nullable().deleteRule('no action'),
  },
  checks: [
    {
      name: 'target_comparison_check',
      expression: `comparison in ('AT_LEAST', 'AT_MOST', 'AT_LEAST_PREVIOUS_ROUND')`,
    },
    { name: 'target_value_check', expression: `(value is null) = (comparison = 'AT_LEAST_PREVIOUS_ROUND')` },
    {
      name: 'target_interval_check',
      expression: '(period_start is null) = (period_end is null) and period_start <= period_end',
    },
  ],
});
