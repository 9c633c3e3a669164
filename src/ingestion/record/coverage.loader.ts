import { type Kysely, sql } from 'kysely';
import { divisionPath } from '../../division/division-path.fragment.js';
import { COUNTRY_ID } from '../../division/root-id.js';
import { groupsOf } from '../../pairing/group-place.fragment.js';
import type { Coverage } from '../../pairing/pairing-parent.plan.js';

interface Parties {
  readonly supporter: string;
  readonly recipient: string;
}

interface PartyRow {
  readonly party: string;
  /** Ids of its division and the divisions above it, the lowest first. */
  readonly above: readonly number[];
  /** The memberships of these divisions in clusters. */
  readonly clusters: readonly (readonly [division: number, cluster: number])[];
  /** The groups that it lies in. */
  readonly groups: readonly number[];
}

/**
 * Loads what covers each party. A division is covered by those above it and, closer than these, by the clusters that
 * any of them is a member of; a cluster by its city and the divisions above that; an organization by its division and
 * what covers that.
 */
export async function loadCoverage(
  db: Kysely<unknown>,
  pairings: readonly Parties[],
): Promise<(party: string) => Coverage> {
  const parties = [...new Set(pairings.flatMap(({ supporter, recipient }) => [supporter, recipient]))];
  const ids = (kind: string) =>
    parties.filter((party) => party.startsWith(`${kind}:`)).map((party) => Number(party.slice(kind.length + 1)));
  const { rows } = await sql<PartyRow>`
    with party as (
      select 'division:' || id as party, id as division_id from unnest(${ids('division')}::int[]) id
      union all select 'group:' || -id, id from unnest(${ids('group').map((id) => -id)}::int[]) id
      union all select 'cluster:' || c.id, c.city_id from cluster c where c.id = any(${ids('cluster')}::int[])
      union all select 'institution:' || i.id, i.division_id from institution i where i.id = any(${ids('institution')}::int[])
      union all select 'enterprise:' || e.id, e.division_id from enterprise e where e.id = any(${ids('enterprise')}::int[]))
    select p.party, a.above,
      coalesce((select jsonb_agg(jsonb_build_array(m.division_id, m.cluster_id) order by c.code collate "C")
        from cluster_member m join cluster c on c.id = m.cluster_id where m.division_id = any(a.above)), '[]') as clusters,
      array(select -one from unnest(${groupsOf('d')}) as one join "group" g on g.id = -one order by g.code collate "C") as groups
    from party p join division d on d.id = p.division_id
    cross join lateral (
      select ${divisionPath('d')} as above) a`.execute(db);
  const byParty = new Map(rows.map((row) => [row.party, coverageOf(row)]));
  return (party) => byParty.get(party) ?? new Map([[party, 0]]);
}

function coverageOf({ party, above, clusters, groups }: PartyRow): Coverage {
  const nearestFirst = new Set([party]);
  for (const division of above) {
    // A group is wider than its members, and narrower than the country.
    if (division === COUNTRY_ID) for (const group of groups) nearestFirst.add(`group:${group.toString()}`);
    nearestFirst.add(`division:${division.toString()}`);
    // The members of a cluster are below it, not above.
    if (party.startsWith('cluster:')) continue;
    for (const [member, cluster] of clusters) {
      if (member === division) nearestFirst.add(`cluster:${cluster.toString()}`);
    }
  }
  return new Map([...nearestFirst].map((one, away) => [one, away]));
}
