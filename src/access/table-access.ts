/** Tables of reference data: everybody who may read at all sees all of them. */
export const REFERENCE_TABLES = [
  'catalogue_clock',
  'change_set',
  'division',
  'division_succession',
  'group',
  'group_member',
  'metric',
  'pairing_version',
  'place_version',
  'program',
  'source',
  'theme',
] as const;

/** Tables of which a caller with an extent sees the rows in it; a policy of each says which. */
export const EXTENT_TABLES = [
  'activity',
  'catalogue_version',
  'cluster',
  'cluster_member',
  'disclosure',
  'enterprise',
  'import',
  'import_file',
  'institution',
  'observation',
  'pairing',
  'preference',
  'project',
  'project_enterprise',
  'stored_file',
  'target',
] as const;

/**
 * Tables of stored sums, which hold what lies outside an extent as well: for callers without limits. All others are answered
 * from the observations that they see.
 */
export const WHOLE_TABLES = [
  'rollup_adjustment',
  'rollup_crossing',
  'rollup_cube',
  'rollup_entry',
  'rollup_pairing',
  'rollup_place',
  'rollup_region',
  'rollup_span',
  'rollup_total',
  'rollup_version',
] as const;

/** Tables that no caller reads. */
export const SECRET_TABLES = [
  'access_token',
  'api_key',
  'audit',
  'audit_head',
  'caller_budget',
  'clearance',
  'disclosure_cell',
  'mikro_orm_migrations',
] as const;
