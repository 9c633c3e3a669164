import { defineEntity, p } from '@mikro-orm/core';

/** What a key has spent in its minute, shared by all processes. The columns are those that the limiter writes by position. */
export const CallerBudgetEntity = defineEntity({
  name: 'CallerBudget',
  tableName: 'caller_budget',
  properties: {
    key: p.string().length(255).primary(),
    points: p.integer().default(0),
    /** Milliseconds since 1970. */
    expire: p.bigint().nullable(),
  },
});
