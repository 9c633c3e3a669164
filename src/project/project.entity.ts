import { defineEntity, p } from '@mikro-orm/core';
import { DivisionEntity } from '../division/division.entity.js';
import { EnterpriseEntity } from '../enterprise/enterprise.entity.js';
import { PairingEntity } from '../pairing/pairing.entity.js';
import { SourceEntity } from '../source/source.entity.js';

/** A project: something built or run with collaboration funds or by an introduced enterprise. */
export const ProjectEntity = defineEntity({
  name: 'Project',
  tableName: 'project',
  properties: {
    id: p.integer().primary().generated('by default as identity'),
    code: p.text().unique(),
    name: p.text(),
    nameEn: p.text().nullable(),
    kind: p.text(),
    division: () => p.manyToOne(DivisionEntity).index(),
    pairing: () => p.manyToOne(PairingEntity).nullable().deleteRule('no action').index(),
    sector: p.text().nullable(),
    since: p.text().nullable(),
    status: p.text().nullable(),
    pinyin: p.text(),
    initials: p.text(),
    note: p.text().nullable(),
    source: () => p.manyToOne(SourceEntity).nullable().deleteRule('no action'),
  },
});

export const ProjectEnterpriseEntity = defineEntity({
  name: 'ProjectEnterprise',
  tableName: 'project_enterprise',
  properties: {
    project: () => p.manyToOne(ProjectEntity).primary().deleteRule('cascade'),
    enterprise: () => p.manyToOne(EnterpriseEntity).primary().index(),
  },
});
