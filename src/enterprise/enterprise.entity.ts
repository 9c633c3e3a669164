import { defineEntity, p } from '@mikro-orm/core';
import { DivisionEntity } from '../division/division.entity.js';
import { SourceEntity } from '../source/source.entity.js';

/** An enterprise. */
export const EnterpriseEntity = defineEntity({
  name: 'Enterprise',
  tableName: 'enterprise',
  properties: {
    id: p.integer().primary().generated('by default as identity'),
    code: p.text().unique(),
    name: p.text(),
    nameEn: p.text().nullable(),
    division: () => p.manyToOne(DivisionEntity).index(),
    creditCode: p.text().nullable().index(),
    sector: p.text().nullable(),
    since: p.text().nullable(),
    pinyin: p.text(),
    initials: p.text(),
    note: p.text().nullable(),
    source: () => p.manyToOne(SourceEntity).nullable().deleteRule('no action'),
  },
});
