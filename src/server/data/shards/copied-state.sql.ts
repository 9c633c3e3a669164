import type { ClientBase } from 'pg';

/** What tells whether a database has changed. */
export interface CopiedState {
  /** The version of the sums. */
  readonly cube: string | null;
  /** The table of the sums: another one wherever all of them were computed anew. */
  readonly table: string;
  readonly places: number;
  readonly pairings: string | null;
  /** The last set of changes of figures. */
  readonly changes: number;
  /** When it was recorded; null without any. */
  readonly epoch: string | null;
  /** A digest of what is withheld, which a new key decides as well. */
  readonly withheld: string;
  /** A digest of what grants access. */
  readonly keys: string;
  /** When records of each kind last changed, and when some were last added. */
  readonly clock: Readonly<Record<string, readonly [changed: string | null, added: string | null]>>;
}

const STATE = `
  select jsonb_build_object('cube', (select version from rollup_version), 'table', 'public.rollup_cube'::regclass::oid::text, 'places', (select version from place_version),
    'pairings', (select version from pairing_version), 'changes', (select coalesce(max(id), 0) from change_set),
    'epoch', (select recorded_at from change_set order by id desc limit 1),
    'withheld', (select concat(count(*), ' ', sum(mark::numeric * observation_id)) from disclosure),
    'keys', (select md5(concat((select string_agg((to_jsonb(k) - 'last_used_at')::text, ',' order by id) from api_key k),
      (select string_agg(to_jsonb(t)::text, ',' order by name) from access_token t), (select string_agg(to_jsonb(c)::text, ',' order by words) from clearance c)))),
    'clock', (select coalesce(jsonb_object_agg(kind, jsonb_build_array(changed_at, added_at)), '{}') from catalogue_clock)) as state`;

/** Loads the state of a database, in the transaction of the caller. */
export async function loadCopiedState(client: ClientBase): Promise<CopiedState> {
  const { rows } = await client.query<{ state: CopiedState }>(STATE);
  const [found] = rows;
  if (!found) throw new Error('a database without a state');
  return found.state;
}

/** Kinds that decide where figures belong; of the second ones those that are added do as well, as they say it of what is there. */
const PLACING = [
  ...['division', 'pairing', 'cluster', 'group', 'program', 'institution', 'enterprise', 'project', 'source', 'metric'],
];
const JOINING = ['division_succession', 'cluster_member', 'group_member'];

/** Whether the sums of metrics may be others of which no figure has changed. */
export function mayAllHaveChanged(before: CopiedState, now: CopiedState): boolean {
  const isOther = (kind: string, at: 0 | 1): boolean => before.clock[kind]?.[at] !== now.clock[kind]?.[at];
  // Computed anew, maybe beside figures that have changed, or changed without any.
  const isRebuilt = before.table !== now.table || (before.cube !== now.cube && before.changes === now.changes);
  return (
    isRebuilt || [...PLACING, ...JOINING].some((kind) => isOther(kind, 0)) || JOINING.some((kind) => isOther(kind, 1))
  );
}

/** Whether a table of the catalogue may be another; those that are small are not asked about. */
export function mayTableHaveChanged(table: string, before: CopiedState, now: CopiedState): boolean {
  const sameClock = (kind: string): boolean => JSON.stringify(before.clock[kind]) === JSON.stringify(now.clock[kind]);
  switch (table) {
    case 'division':
      return before.places !== now.places || !sameClock(table);
    case 'pairing':
      return before.pairings !== now.pairings || !sameClock(table);
    case 'institution':
    case 'enterprise':
    case 'project':
    case 'activity':
    case 'target':
      return !sameClock(table);
    case 'catalogue_version':
      return JSON.stringify(before.clock) !== JSON.stringify(now.clock);
    default:
      return true;
  }
}
