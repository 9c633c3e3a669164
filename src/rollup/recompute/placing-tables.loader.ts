import type { TrackedTable } from '../../history/as-of.fragment.js';
import { alteredSince } from '../../history/altered.loader.js';
import type { RequestContext } from '../../kernel/context.js';

/** The tables that decide where observations count and which of competing ones does. */
const PLACING: readonly TrackedTable[] = [
  ...(['division', 'pairing', 'cluster', 'institution', 'enterprise', 'source'] as const),
];

/**
 * Loads which tables decide otherwise about the observations of `asOf` than they did then. What was added since decides
 * nothing about them, but for a succession, which may date the merger of a place anew.
 */
export async function placingTables(context: RequestContext, asOf: Date): Promise<readonly TrackedTable[]> {
  const { changed, any } = await alteredSince(context).load(asOf);
  const successions: readonly TrackedTable[] = any.has('division_succession') ? ['division_succession'] : [];
  return [...PLACING.filter((table) => changed.has(table)), ...successions];
}
