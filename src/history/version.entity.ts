import { defineEntity, p } from '@mikro-orm/core';

/**
 * A version of a record of the catalogue: what it said, from when until when, and who made it so. Written by triggers, in
 * the transaction that changes the record. A record without any has been as it is since before versions were kept.
 */
export const CatalogueVersionEntity = defineEntity({
  name: 'CatalogueVersion',
  tableName: 'catalogue_version',
  properties: {
    id: p.bigint().primary().generated('by default as identity'),
    /** The table. */
    kind: p.text(),
    /** The id of the record, or of the owner of a link. */
    rowId: p.integer(),
    /** The other end of a link; 0 for a record. */
    memberId: p.integer().default(0),
    /** When it was recorded; null if before versions were kept. */
    since: p.datetime().nullable(),
    /** When another took its place, or the record went; null for the present one. */
    until: p.datetime().nullable(),
    /** The import that made it so; null if it was made otherwise or is unknown. */
    importId: p.uuid().nullable(),
    actor: p.text().nullable(),
    /** The import that put another in its place or removed it. */
    endedImportId: p.uuid().nullable(),
    /** The row; null for the present one, which the table holds. */
    content: p.json().nullable(),
  },
  indexes: [
    {
      name: 'catalogue_version_row',
      expression: 'create index catalogue_version_row on catalogue_version (kind, row_id, member_id)',
    },
    {
      name: 'catalogue_version_since',
      expression: 'create index catalogue_version_since on catalogue_version (kind, since) where since is not null',
    },
    {
      name: 'catalogue_version_until',
      expression: 'create index catalogue_version_until on catalogue_version (kind, until) where until is not null',
    },
    {
      name: 'catalogue_version_import',
      expression: 'create index catalogue_version_import on catalogue_version (import_id) where import_id is not null',
    },
    {
      name: 'catalogue_version_ended',
      expression:
        'create index catalogue_version_ended on catalogue_version (ended_import_id) where ended_import_id is not null',
    },
  ],
});

/** When records of a kind were last altered: tells at once that nothing has changed since a moment. */
export const CatalogueClockEntity = defineEntity({
  name: 'CatalogueClock',
  tableName: 'catalogue_clock',
  properties: {
    kind: p.text().primary(),
    /** Last time that a record was changed or removed. */
    changedAt: p.datetime().nullable(),
    /** Last time that one was added. */
    addedAt: p.datetime().nullable(),
  },
});
