import { defineEntity, p } from '@mikro-orm/core';

/**
 * What one transaction did to observations. Writers queue, so that ids are in the order of the commits: a reader who has
 * seen one id has seen all smaller ones.
 */
export const ChangeSetEntity = defineEntity({
  name: 'ChangeSet',
  tableName: 'change_set',
  properties: {
    id: p.bigint().primary().generated('by default as identity'),
    at: p.datetime(),
    /** When the row was inserted. The next writer waits for the commit, so that its row is later. */
    recordedAt: p.datetime().defaultRaw('clock_timestamp()'),
    /**
     * RECORDED: observations that were added, new or as corrections. RETRACTED: one that was retracted. PREFERRED: one that
     * was chosen among competing claims, or is no longer.
     */
    kind: p.text(),
    importId: p.uuid().nullable(),
    firstObservation: p.bigint(),
    lastObservation: p.bigint(),
  },
  checks: [{ name: 'change_set_kind_check', expression: `kind in ('RECORDED', 'RETRACTED', 'PREFERRED')` }],
});
