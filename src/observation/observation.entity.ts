import { defineEntity, p } from '@mikro-orm/core';
import { DivisionEntity } from '../division/division.entity.js';
import { EnterpriseEntity } from '../enterprise/enterprise.entity.js';
import { InstitutionEntity } from '../institution/institution.entity.js';
import { MetricEntity } from '../metric/metric.entity.js';
import { PairingEntity } from '../pairing/pairing.entity.js';
import { ProgramEntity } from '../program/program.entity.js';
import { ProjectEntity } from '../project/project.entity.js';
import { SourceEntity } from '../source/source.entity.js';

/**
 * An observation, as reported. Never overwritten: a correction is a new row to which the old one points, a retraction is
 * marked on the row.
 */
export const ObservationEntity = defineEntity({
  name: 'Observation',
  tableName: 'observation',
  properties: {
    id: p.bigint().primary().generated('by default as identity'),
    /** Made of the observation's identity and revision: the same after every import into any database. */
    key: p.uuid().unique(),
    /** Key of the first revision; null for the first itself. */
    claim: p.uuid().nullable(),
    metric: () => p.manyToOne(MetricEntity),
    division: () => p.manyToOne(DivisionEntity),
    institution: () => p.manyToOne(InstitutionEntity).nullable().deleteRule('no action'),
    enterprise: () => p.manyToOne(EnterpriseEntity).nullable().deleteRule('no action'),
    project: () => p.manyToOne(ProjectEntity).nullable().deleteRule('no action'),
    pairing: () => p.manyToOne(PairingEntity).nullable().deleteRule('no action'),
    /** Instead of a pairing: the whole program. */
    program: () => p.manyToOne(ProgramEntity).nullable().deleteRule('no action'),
    /** First day of the interval; of a stock, its day. */
    periodStart: p.date(),
    periodEnd: p.date(),
    basis: p.text(),
    scope: p.text(),
    /** In the metric's unit, exact. */
    value: p.decimal().columnType('numeric'),
    lower: p.decimal().columnType('numeric'),
    /** Null if there is no upper bound. */
    upper: p.decimal().columnType('numeric').nullable(),
    /** The figure as printed in the source, with its unit. */
    asPrinted: p.text(),
    source: () => p.manyToOne(SourceEntity),
    locator: p.text().nullable(),
    note: p.text().nullable(),
    /** Whether it was chosen among competing claims. */
    preferred: p.boolean().default(false),
    revision: p.integer().default(0),
    importId: p.uuid().nullable(),
    /** The file of the import, from 0, and the row in it: a line, or for workbooks the number that `row-place.ts` makes. */
    importFile: p.smallint().nullable(),
    importRow: p.integer().nullable(),
    recordedAt: p.datetime(),
    /** Sender, by name of the token. */
    recordedBy: p.text().nullable(),
    /** Why it replaces the revision before it, if the sender gave a reason. */
    correctionReason: p.text().nullable(),
    supersededBy: () => p.manyToOne(ObservationEntity).nullable().deleteRule('no action').fieldName('superseded_by_id'),
    supersededAt: p.datetime().nullable(),
    retractedAt: p.datetime().nullable(),
    retractionReason: p.text().nullable(),
    retractedBy: p.text().nullable(),
  },
  indexes: [
    {
      name: 'observation_claim',
      expression: 'create unique index observation_claim on observation (claim, revision) where claim is not null',
    },
    {
      // At most one later revision of a claim counts. The first revision is unique by its key.
      name: 'observation_current_revision',
      expression:
        'create unique index observation_current_revision on observation (claim) where claim is not null and superseded_at is null and retracted_at is null',
    },
    {
      // Most observations have no pairing and are not indexed.
      name: 'observation_pairing',
      expression:
        'create index observation_pairing on observation (pairing_id, metric_id, period_end, period_start) where pairing_id is not null',
    },
    {
      name: 'observation_program',
      expression: 'create index observation_program on observation (program_id) where program_id is not null',
    },
    {
      // With both ends of the interval: what meets another is found without looking at what comes after it.
      name: 'observation_place',
      expression: 'create index observation_place on observation (division_id, metric_id, period_end, period_start)',
    },
    {
      // For queries about all places: most metrics have few observations.
      name: 'observation_metric',
      expression: 'create index observation_metric on observation (metric_id)',
    },
    {
      name: 'observation_cumulative',
      expression: `create index observation_cumulative on observation (division_id, metric_id) where basis = 'CUMULATIVE' and superseded_at is null and retracted_at is null`,
    },
    // What has changed since a time: observations that were recorded, superseded or retracted.
    {
      name: 'observation_recorded',
      expression: 'create index observation_recorded on observation (recorded_at)',
    },
    {
      // What somebody decided about: looked up for the rows of every import, and rare.
      name: 'observation_decided',
      expression:
        'create index observation_decided on observation (metric_id, period_start, period_end) where retracted_at is not null or correction_reason is not null',
    },
    {
      name: 'observation_withdrawn',
      expression:
        'create index observation_withdrawn on observation (least(superseded_at, retracted_at)) where superseded_at is not null or retracted_at is not null',
    },
  ],
  checks: [
    { name: 'observation_basis_check', expression: `basis in ('INCREMENT', 'CUMULATIVE', 'STOCK')` },
    { name: 'observation_scope_check', expression: `scope in ('OWN', 'TOTAL')` },
    { name: 'observation_interval_check', expression: 'period_start <= period_end' },
    { name: 'observation_stock_check', expression: `basis <> 'STOCK' or period_start = period_end` },
    { name: 'observation_bounds_check', expression: 'lower <= value and (upper is null or value <= upper)' },
    { name: 'observation_subject_check', expression: 'num_nonnulls(institution_id, enterprise_id, project_id) <= 1' },
    {
      name: 'observation_total_check',
      expression: `scope = 'OWN' or num_nonnulls(institution_id, enterprise_id, project_id) = 0`,
    },
    { name: 'observation_program_check', expression: 'pairing_id is null or program_id is null' },
    { name: 'observation_superseded_check', expression: '(superseded_by_id is null) = (superseded_at is null)' },
    { name: 'observation_retraction_check', expression: '(retracted_at is null) = (retraction_reason is null)' },
  ],
});
