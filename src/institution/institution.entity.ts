import { defineEntity, p } from '@mikro-orm/core';
import { DivisionEntity } from '../division/division.entity.js';
import { SourceEntity } from '../source/source.entity.js';

/** A school, hospital, social organization, government body, museum, training or research centre. */
export const InstitutionEntity = defineEntity({
  name: 'Institution',
  tableName: 'institution',
  properties: {
    id: p.integer().primary().generated('by default as identity'),
    code: p.text().unique(),
    name: p.text(),
    nameEn: p.text().nullable(),
    kind: p.text(),
    division: () => p.manyToOne(DivisionEntity).index(),
    creditCode: p.text().nullable().index(),
    pinyin: p.text(),
    initials: p.text(),
    note: p.text().nullable(),
    source: () => p.manyToOne(SourceEntity).nullable().deleteRule('no action'),
  },
});
