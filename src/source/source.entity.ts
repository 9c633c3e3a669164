import { defineEntity, p } from '@mikro-orm/core';

/** A publication or a file that observations come from. */
export const SourceEntity = defineEntity({
  name: 'Source',
  tableName: 'source',
  properties: {
    id: p.integer().primary().generated('by default as identity'),
    code: p.text().unique(),
    title: p.text(),
    titleEn: p.text().nullable(),
    publisher: p.text().nullable(),
    /** A day, a month or a year, as precisely as known. */
    published: p.text().nullable(),
    url: p.text().nullable(),
    note: p.text().nullable(),
  },
});
