import type { JSX } from 'preact';
import type { Side } from '../../generated/graphql.js';
import { SIDES } from '../address/address.js';
import { useDashboard } from '../address/dashboard-context.js';

/** What a place received or what it gave: the same observations from both ends of a pairing. */
export function SidePicker({ side }: { readonly side: Side }): JSX.Element {
  const { words, navigate } = useDashboard();
  return (
    <fieldset class="switch">
      <legend class="visually-hidden">{words.side}</legend>
      {SIDES.map((one) => (
        <label key={one} title={one === 'RECIPIENT' ? words.recipientLong : words.supporterLong}>
          <input
            type="radio"
            name="side"
            checked={one === side}
            onChange={() => {
              navigate({ side: one });
            }}
          />
          <span>{one === 'RECIPIENT' ? words.recipient : words.supporter}</span>
        </label>
      ))}
    </fieldset>
  );
}
