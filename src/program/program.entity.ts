import { defineEntity, p } from '@mikro-orm/core';
import { SourceEntity } from '../source/source.entity.js';

/** A round of collaboration between two places. */
export const ProgramEntity = defineEntity({
  name: 'Program',
  tableName: 'program',
  properties: {
    id: p.integer().primary().generated('by default as identity'),
    code: p.text().unique(),
    name: p.text(),
    nameEn: p.text().nullable(),
    since: p.text().nullable(),
    until: p.text().nullable(),
    source: () => p.manyToOne(SourceEntity).nullable().deleteRule('no action'),
  },
});

/** A theme of a program: a cooperation model, a type of village, a field. */
export const ThemeEntity = defineEntity({
  name: 'Theme',
  tableName: 'theme',
  properties: {
    id: p.integer().primary().generated('by default as identity'),
    code: p.text().unique(),
    program: () => p.manyToOne(ProgramEntity).index(),
    kind: p.text(),
    name: p.text(),
    nameEn: p.text().nullable(),
    source: () => p.manyToOne(SourceEntity).nullable().deleteRule('no action'),
  },
  checks: [
    { name: 'theme_kind_check', expression: `kind in ('COOPERATION_MODEL', 'VILLAGE_TYPE', 'COOPERATION_FIELD')` },
  ],
});
