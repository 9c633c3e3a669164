import { defineEntity, p } from '@mikro-orm/core';

/**
 * What one transaction has done to figures. Writers queue, so the numbers are in the order of their commits and nobody who
 * has read up to one can miss an earlier one.
 */
export const ChangeSetEntity = defineEntity({
  name: 'ChangeSet',
  tableName: 'change_set',
  properties: {
    id: p.bigint().primary().generated('by default as identity'),
    at: p.datetime(),
    /** When it was written down: whoever comes next has waited for its commit, and is written down later. */
    recordedAt: p.datetime().defaultRaw('clock_timestamp()'),
    /**
     * RECORDED: figures that came in, new or as corrections. RETRACTED: one that was withdrawn. PREFERRED: one that was
     * chosen among competing claims, or is no longer.
     */
    kind: p.text(),
    importId: p.uuid().nullable(),
    firstObservation: p.bigint(),
    lastObservation: p.bigint(),
  },
  checks: [{ name: 'change_set_kind_check', expression: `kind in ('RECORDED', 'RETRACTED', 'PREFERRED')` }],
});
