import type { JSX } from 'preact';
import type { PartyFragment, Side } from '../../generated/graphql.js';
import type { Branch } from '../load/branch.plan.js';
import { useSurroundings } from '../address/context.js';
import { fullPartyName, placeOf } from '../words/party-name.js';
import { StopLink } from '../address/stop-link.js';

/** The picture in words, for keyboards, screen readers and phones. */
export function PairingList({ branches }: { readonly branches: readonly Branch[] }): JSX.Element {
  const { words } = useSurroundings();
  return (
    <ul class="pairings">
      {branches.map(({ pairing, children, hidden }) => (
        <li key={pairing.id} data-pairing={pairing.code}>
          <StopLink stop={{ kind: 'pairing', code: pairing.code }} class="badge badge--link">
            {words.pairingKinds[pairing.kind]}
          </StopLink>{' '}
          <PartyText party={pairing.supporter} side="SUPPORTER" />
          <span class="arrow" aria-label={words.supports}>
            {' → '}
          </span>
          <PartyText party={pairing.recipient} side="RECIPIENT" />
          {children.length > 0 && <PairingList branches={children} />}
          {hidden > 0 && (
            <p>
              <StopLink stop={{ kind: 'pairing', code: pairing.code }}>{words.pictureMore(hidden)}</StopLink>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function PartyText({ party, side }: { readonly party: PartyFragment; readonly side: Side }): JSX.Element {
  const { language } = useSurroundings();
  const place = placeOf(party);
  const name = fullPartyName(party, language);
  return place ? (
    <StopLink stop={{ kind: 'place', code: place }} side={side}>
      {name}
    </StopLink>
  ) : (
    <span>{name}</span>
  );
}
