import type { JSX } from 'preact';
import type { Side } from '../../generated/graphql.js';
import { useSurroundings } from '../address/context.js';

const SIDES: readonly Side[] = ['RECIPIENT', 'SUPPORTER'];

/** Whether one looks at what a place received or at what it gave: rule 1, the same figures from two ends. */
export function SidePicker({ side }: { readonly side: Side }): JSX.Element {
  const { words, go } = useSurroundings();
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
              go({ side: one });
            }}
          />
          <span>{one === 'RECIPIENT' ? words.recipient : words.supporter}</span>
        </label>
      ))}
    </fieldset>
  );
}
