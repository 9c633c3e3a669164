import { defineEntity, p } from '@mikro-orm/core';
import { DivisionEntity } from '../division/division.entity.js';
import { PairingEntity } from '../pairing/pairing.entity.js';
import { SourceEntity } from '../source/source.entity.js';

/** An activity: a visit, meeting, charter flight or bus, or training course. */
export const ActivityEntity = defineEntity({
  name: 'Activity',
  tableName: 'activity',
  properties: {
    id: p.integer().primary().generated('by default as identity'),
    code: p.text().unique(),
    kind: p.text(),
    name: p.text().nullable(),
    nameEn: p.text().nullable(),
    periodStart: p.date(),
    periodEnd: p.date(),
    from: () => p.manyToOne(DivisionEntity).nullable().deleteRule('no action').fieldName('from_division_id').index(),
    to: () => p.manyToOne(DivisionEntity).nullable().deleteRule('no action').fieldName('to_division_id').index(),
    pairing: () => p.manyToOne(PairingEntity).nullable().deleteRule('no action').index(),
    persons: p.integer().nullable(),
    source: () => p.manyToOne(SourceEntity).nullable().deleteRule('no action'),
    note: p.text().nullable(),
  },
  checks: [
    { name: 'activity_interval_check', expression: 'period_start <= period_end' },
    { name: 'activity_persons_check', expression: 'persons >= 0' },
  ],
});
