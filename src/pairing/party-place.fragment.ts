import { type RawBuilder, sql } from 'kysely';
import type { Side } from './side.type.js';

/**
 * Joins what the party of the pairing `pairing` on one side may be besides a division, under the names `cluster`,
 * `institution` and `enterprise`; {@link partyPlace} needs them.
 */
export const joinParty = (pairing: string, side: Side): RawBuilder<unknown> => sql.raw(joinPartyText(pairing, side));

/** The id of the division where the party is: its own, the place of a group, the city of a cluster, or the place of an organization. */
export const partyPlace = (pairing: string, side: Side): RawBuilder<number> => sql.raw(partyPlaceText(pairing, side));

/** As {@link joinParty}, as text, for statements that are kept as routines. */
export function joinPartyText(pairing: string, side: Side): string {
  const party = (kind: string): string => `${pairing}.${side.toLowerCase()}_${kind}_id`;
  return `left join cluster on cluster.id = ${party('cluster')}
    left join institution on institution.id = ${party('institution')}
    left join enterprise on enterprise.id = ${party('enterprise')}`;
}

/** As {@link partyPlace}, as text. */
export const partyPlaceText = (pairing: string, side: Side): string =>
  `coalesce(${pairing}.${side.toLowerCase()}_division_id, -${pairing}.${side.toLowerCase()}_group_id, cluster.city_id, institution.division_id, enterprise.division_id)`;
