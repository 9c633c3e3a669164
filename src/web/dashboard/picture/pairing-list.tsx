import type { JSX } from 'preact';
import type { PartyFragment, Side } from '../../generated/graphql.js';
import type { Branch } from '../load/branch.plan.js';
import { useDashboard } from '../address/dashboard-context.js';
import { fullPartyName } from '../words/party-name.js';
import { locationOf } from '../address/party-location.js';
import { LocationLink } from '../address/location-link.js';

/** The picture as text, for keyboards, screen readers and phones. */
export function PairingList({ branches }: { readonly branches: readonly Branch[] }): JSX.Element {
  const { words } = useDashboard();
  return (
    <ul class="pairings">
      {branches.map(({ pairing, children, hidden }) => (
        <li key={pairing.id} data-pairing={pairing.code}>
          <LocationLink location={{ kind: 'pairing', code: pairing.code }} class="badge badge--link">
            {words.pairingKinds[pairing.kind]}
          </LocationLink>{' '}
          <PartyText party={pairing.supporter} side="SUPPORTER" />
          <span class="arrow" aria-label={words.supports}>
            {' → '}
          </span>
          <PartyText party={pairing.recipient} side="RECIPIENT" />
          {children.length > 0 && <PairingList branches={children} />}
          {hidden > 0 && (
            <p>
              <LocationLink location={{ kind: 'pairing', code: pairing.code }}>
                {words.pictureMore(hidden)}
              </LocationLink>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function PartyText({ party, side }: { readonly party: PartyFragment; readonly side: Side }): JSX.Element {
  const { language } = useDashboard();
  const location = locationOf(party);
  const name = fullPartyName(party, language);
  return location ? (
    <LocationLink location={location} side={side}>
      {name}
    </LocationLink>
  ) : (
    <span>{name}</span>
  );
}
