import type { ComponentChildren, JSX } from 'preact';
import { formatAddress } from './address.js';
import { useSurroundings } from './context.js';
import type { Location } from './address.js';
import type { Side } from '../../generated/graphql.js';

interface Props {
  readonly location: Location;
  /** Of a place; the side that has figures if not given. */
  readonly side?: Side | null;
  readonly children: ComponentChildren;
  readonly class?: string;
}

/** A link to where one can stand. A real one: it opens in a new tab, can be copied, and says where it goes. */
export function LocationLink({ location, side, children, class: name }: Props): JSX.Element {
  const { address, go } = useSurroundings();
  const change = { location, side: side ?? null, level: null, figure: null };
  return (
    <a
      class={name}
      href={formatAddress({ ...address, ...change })}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        go(change);
        scrollTo({ top: 0 });
      }}
    >
      {children}
    </a>
  );
}
