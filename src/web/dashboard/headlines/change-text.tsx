import type { JSX } from 'preact';
import type { TileFragment } from '../../generated/graphql.js';
import { useDashboard } from '../address/dashboard-context.js';

const MARKS = { RISE: '▲ ', FALL: '▼ ', NONE: '' } as const;
const STYLES = { RISE: 'change change--up', FALL: 'change change--down', NONE: 'change' } as const;

/** The change since the year before, in the words of the API; a mark only where its direction is certain. */
export function ChangeText({ change }: { readonly change: TileFragment['change'] }): JSX.Element {
  const { words } = useDashboard();
  if (change?.value == null) return <span class="faint">{words.changeUnknown}</span>;
  const { direction, display } = change;
  if (direction == null) return <span class="faint">{display}</span>;
  return (
    <span class={STYLES[direction]}>
      {MARKS[direction] && <span aria-hidden="true">{MARKS[direction]}</span>}
      {display}
    </span>
  );
}
