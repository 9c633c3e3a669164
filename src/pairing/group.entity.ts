import { defineEntity, p } from '@mikro-orm/core';
import { DivisionEntity } from '../division/division.entity.js';
import { SourceEntity } from '../source/source.entity.js';

/**
 * A group: a named set of divisions of any level, during a period. Figures of a group have the place with its negative id,
 * which lies where the nearest division above all members is.
 */
export const GroupEntity = defineEntity({
  name: 'Group',
  tableName: 'group',
  properties: {
    id: p.integer().primary().generated('by default as identity'),
    code: p.text().unique(),
    name: p.text(),
    nameEn: p.text().nullable(),
    validFrom: p.text().nullable(),
    validTo: p.text().nullable(),
    pinyin: p.text(),
    initials: p.text(),
    source: () => p.manyToOne(SourceEntity).nullable().deleteRule('no action'),
  },
});

export const GroupMemberEntity = defineEntity({
  name: 'GroupMember',
  tableName: 'group_member',
  properties: {
    group: () => p.manyToOne(GroupEntity).primary().deleteRule('cascade'),
    division: () => p.manyToOne(DivisionEntity).primary().index(),
  },
});
