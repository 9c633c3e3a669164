import type { ComponentChildren, JSX } from 'preact';
import type { Side } from '../../generated/graphql.js';
import { formatAddress, type Location } from './address.js';
import { useDashboard } from './dashboard-context.js';

interface Props {
  readonly location: Location;
  /** Of a place; by default the side with more metrics. */
  readonly side?: Side | null;
  readonly children: ComponentChildren;
  readonly class?: string;
}

/** A real link, so that it opens in a new tab, can be copied and shows its target. */
export function LocationLink({ location, side, children, class: name }: Props): JSX.Element {
  const { address, navigate } = useDashboard();
  const change = { location, side: side ?? null, level: null, figure: null };
  return (
    <a
      class={name}
      href={formatAddress({ ...address, ...change })}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        navigate(change);
        scrollTo({ top: 0 });
      }}
    >
      {children}
    </a>
  );
}
