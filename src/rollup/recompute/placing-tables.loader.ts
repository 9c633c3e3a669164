import type { TrackedTable } from '../../history/as-of.fragment.js';
import { alteredSince } from '../../history/altered.loader.js';
import type { RequestContext } from '../../kernel/context.js';

/** The tables that decide where observations count and which of competing ones does. */
const PLACING: readonly TrackedTable[] = [
  ...(['division', 'pairing', 'cluster', 'institution', 'enterprise', 'source'] as const),
];

/**
 * Loads which tables decide otherwise about the observations of `asOf` than they did then. What was added since decides
 * nothing about them, but for a succession, which may date the merger of a place anew, and for groups.
 */
export async function placingTables(context: RequestContext, asOf: Date): Promise<readonly TrackedTable[]> {
  const { changed, any } = await alteredSince(context).load(asOf);
  const successions: readonly TrackedTable[] = any.has('division_succession') ? ['division_succession'] : [];
  // What lies in a group is asked of the group as well, which may not have been there.
  const groups = (['group', 'group_member'] as const).filter((table) => any.has(table));
  return [...PLACING.filter((table) => changed.has(table)), ...successions, ...groups];
}
