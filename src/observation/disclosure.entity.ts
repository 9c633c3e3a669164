import { defineEntity, p } from '@mikro-orm/core';

/**
 * What was decided about showing an observation of a sensitive metric; never changed. A mark other than zero withholds it,
 * and every sum whose marks do not add up to zero. An observation without a row is not decided yet, and withheld.
 * `directions` is what the mark is the sum of, `direction*steps`.
 */
export const DisclosureEntity = defineEntity({
  name: 'Disclosure',
  tableName: 'disclosure',
  properties: {
    observationId: p.bigint().primary().autoincrement(false),
    metricId: p.integer(),
    mark: p.bigint(),
    directions: p.text(),
  },
  indexes: [
    {
      name: 'disclosure_metric',
      expression: 'create index disclosure_metric on disclosure (metric_id)',
    },
  ],
});

/** Every sum of sensitive metrics that was ever withheld, by how it moves: what later decisions may not narrow. */
export const DisclosureCellEntity = defineEntity({
  name: 'DisclosureCell',
  tableName: 'disclosure_cell',
  properties: {
    id: p.bigint().primary(),
    metricId: p.integer(),
    directions: p.text(),
    room: p.double().nullable(),
    roomToZero: p.double().nullable(),
    width: p.integer(),
  },
  indexes: [
    {
      name: 'disclosure_cell_directions',
      expression: 'create unique index disclosure_cell_directions on disclosure_cell (metric_id, md5(directions))',
    },
  ],
});
