import type { SearchQuery } from '../../generated/graphql.js';
import type { Language } from '../words/language.js';
import { fullPartyName, partyName } from '../words/party-name.js';
import { wordsOf } from '../words/words.js';
import type { Location } from '../address/address.js';

export interface Hit {
  readonly key: string;
  readonly name: string;
  /** What it lies in: many places share a name. */
  readonly where: string;
  readonly location: Location;
}

type Found = SearchQuery['search'][number]['node'];

/** The country contains every place: saying so tells none apart. */
const withoutCountry = <Place extends { readonly level: string }>(places: readonly Place[]): readonly Place[] =>
  places.filter(({ level }) => level !== 'COUNTRY');

/** A hit with its target: for an organization its place, for a cluster its pairing. Null for other types. */
export function toHit(node: Found, language: Language): Hit | null {
  switch (node.__typename) {
    case 'Country':
    case 'Province':
    case 'City':
    case 'District':
    case 'Town':
    case 'Village':
      return {
        key: node.id,
        name: fullPartyName(node, language),
        where: [...withoutCountry(node.ancestors).map((place) => partyName(place, language)), node.code].join(' · '),
        location: { kind: 'place', code: node.code },
      };
    case 'Institution':
    case 'Enterprise':
    case 'Project':
      return {
        key: node.id,
        name: fullPartyName(node, language),
        where: fullPartyName(node.division, language),
        location: { kind: 'place', code: node.division.code },
      };
    case 'Group':
      return {
        key: node.id,
        name: fullPartyName(node, language),
        where: [wordsOf(language).group, node.groupCode].join(' · '),
        location: { kind: 'group', code: node.groupCode },
      };
    case 'Cluster': {
      const pairing = node.pairings.nodes[0];
      return {
        key: node.id,
        name: fullPartyName(node, language),
        where: fullPartyName(node.city, language),
        location: pairing ? { kind: 'pairing', code: pairing.code } : { kind: 'place', code: node.city.code },
      };
    }
    default:
      return null;
  }
}
