import type { PartyFragment } from '../../generated/graphql.js';
import type { Location } from './address.js';

/** The place or group that a party is, or the place that it lies in; null for a cluster. */
export function locationOf(party: PartyFragment): Location | null {
  if ('groupCode' in party) return { kind: 'group', code: party.groupCode };
  if ('code' in party) return { kind: 'place', code: party.code };
  return 'division' in party ? { kind: 'place', code: party.division.code } : null;
}
