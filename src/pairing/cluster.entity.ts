import { defineEntity, p } from '@mikro-orm/core';
import { DivisionEntity } from '../division/division.entity.js';
import { SourceEntity } from '../source/source.entity.js';

/** A cluster: towns of one city that support together, during a period. */
export const ClusterEntity = defineEntity({
  name: 'Cluster',
  tableName: 'cluster',
  properties: {
    id: p.integer().primary().generated('by default as identity'),
    code: p.text().unique(),
    name: p.text(),
    nameEn: p.text().nullable(),
    city: () => p.manyToOne(DivisionEntity).index(),
    lead: () => p.manyToOne(DivisionEntity).nullable().deleteRule('no action'),
    validFrom: p.text().nullable(),
    validTo: p.text().nullable(),
    pinyin: p.text(),
    initials: p.text(),
    source: () => p.manyToOne(SourceEntity).nullable().deleteRule('no action'),
  },
});

export const ClusterMemberEntity = defineEntity({
  name: 'ClusterMember',
  tableName: 'cluster_member',
  properties: {
    cluster: () => p.manyToOne(ClusterEntity).primary().deleteRule('cascade'),
    division: () => p.manyToOne(DivisionEntity).primary().index(),
  },
});
