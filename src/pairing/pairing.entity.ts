import { defineEntity, p } from '@mikro-orm/core';
import { DivisionEntity } from '../division/division.entity.js';
import { EnterpriseEntity } from '../enterprise/enterprise.entity.js';
import { InstitutionEntity } from '../institution/institution.entity.js';
import { ProgramEntity } from '../program/program.entity.js';
import { SourceEntity } from '../source/source.entity.js';
import { ClusterEntity } from './cluster.entity.js';
import { GroupEntity } from './group.entity.js';

const ends = (side: string): string =>
  `num_nonnulls(${['division', 'group', 'cluster', 'institution', 'enterprise'].map((kind) => `${side}_${kind}_id`).join(', ')}) = 1`;

/** A pairing: a supporter and a recipient during a period, each one of five kinds of party. */
export const PairingEntity = defineEntity({
  name: 'Pairing',
  tableName: 'pairing',
  properties: {
    id: p.integer().primary().generated('by default as identity'),
    code: p.text().unique(),
    program: () => p.manyToOne(ProgramEntity).index(),
    kind: p.text(),
    supporterDivision: () => p.manyToOne(DivisionEntity).nullable().deleteRule('no action').index(),
    supporterGroup: () => p.manyToOne(GroupEntity).nullable().deleteRule('no action').index(),
    supporterCluster: () => p.manyToOne(ClusterEntity).nullable().deleteRule('no action').index(),
    supporterInstitution: () => p.manyToOne(InstitutionEntity).nullable().deleteRule('no action').index(),
    supporterEnterprise: () => p.manyToOne(EnterpriseEntity).nullable().deleteRule('no action').index(),
    recipientDivision: () => p.manyToOne(DivisionEntity).nullable().deleteRule('no action').index(),
    recipientGroup: () => p.manyToOne(GroupEntity).nullable().deleteRule('no action').index(),
    recipientCluster: () => p.manyToOne(ClusterEntity).nullable().deleteRule('no action').index(),
    recipientInstitution: () => p.manyToOne(InstitutionEntity).nullable().deleteRule('no action').index(),
    recipientEnterprise: () => p.manyToOne(EnterpriseEntity).nullable().deleteRule('no action').index(),
    since: p.text().nullable(),
    until: p.text().nullable(),
    parent: () => p.manyToOne(PairingEntity).nullable().deleteRule('no action').index(),
    /** Whether the sender named the parent; if not, it is derived whenever the program's pairings change. */
    parentGiven: p.boolean().default(false),
    /** Row ids of the pairing and of all above it, root first. Derived with the parent. */
    path: p.array().columnType('int[]').default([]),
    source: () => p.manyToOne(SourceEntity).nullable().deleteRule('no action'),
    locator: p.text().nullable(),
  },
  indexes: [{ name: 'pairing_path', expression: 'create index pairing_path on pairing using gin (path)' }],
  checks: [
    {
      name: 'pairing_kind_check',
      expression: `kind in ('CITY', 'CLUSTER', 'DISTRICT', 'TOWN', 'VILLAGE', 'SCHOOL', 'HOSPITAL', 'ENTERPRISE', 'SOCIAL_ORGANIZATION', 'OTHER')`,
    },
    { name: 'pairing_supporter_check', expression: ends('supporter') },
    { name: 'pairing_recipient_check', expression: ends('recipient') },
    { name: 'pairing_parent_check', expression: 'parent_id <> id' },
  ],
});
