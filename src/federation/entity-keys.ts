/** A field that identifies an entity. */
export type EntityKey = 'id' | 'code' | 'creditCode';

const BY_CODE: readonly EntityKey[] = ['id', 'code'];
const BY_CREDIT_CODE: readonly EntityKey[] = ['id', 'code', 'creditCode'];

/** Levels of divisions, and the interface of all of them. */
export const DIVISION_TYPES = ['Division', 'Country', 'Province', 'City', 'District', 'Town', 'Village'] as const;

/**
 * The keys of every entity, in the order in which they decide if a reference has several. `Division` and `Party` are
 * interfaces: a reference to one finds the object of the concrete type, so that partners can add fields to all places,
 * or to all parties, by `@interfaceObject`. `Node` has no key, because partners implement it by types of their own.
 */
export const ENTITY_KEYS: ReadonlyMap<string, readonly EntityKey[]> = new Map([
  ...DIVISION_TYPES.map((type) => [type, BY_CODE] as const),
  ['Party', ['id']],
  ['Institution', BY_CREDIT_CODE],
  ['Enterprise', BY_CREDIT_CODE],
  ['Cluster', BY_CODE],
  ['Group', BY_CODE],
  ['Pairing', BY_CODE],
  ['Program', BY_CODE],
  ['Theme', BY_CODE],
  ['Project', BY_CODE],
  ['Activity', BY_CODE],
  ['Target', BY_CODE],
  ['Metric', BY_CODE],
  ['Source', BY_CODE],
  ['Observation', ['id']],
]);
