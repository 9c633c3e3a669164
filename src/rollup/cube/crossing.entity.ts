import { defineEntity, p } from '@mikro-orm/core';

/**
 * Two entries that are resolved together, and so are knots. Most have something in common that neither covers, and are never
 * added. Each pair once.
 */
export const RollupCrossingEntity = defineEntity({
  name: 'RollupCrossing',
  tableName: 'rollup_crossing',
  properties: {
    /** Observations; the lesser id first. */
    oneId: p.bigint().primary().autoincrement(false),
    otherId: p.bigint().primary().autoincrement(false),
    metricId: p.integer().index(),
    /** Whether only the intervals as reported cross and not what the observations add: then nothing about them is unknown. */
    onlyReported: p.boolean(),
  },
  indexes: [
    { name: 'rollup_crossing_other', expression: 'create index rollup_crossing_other on rollup_crossing (other_id)' },
  ],
});
