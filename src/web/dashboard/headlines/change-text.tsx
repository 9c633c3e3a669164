import type { JSX } from 'preact';
import type { TileFragment } from '../../generated/graphql.js';
import { useDashboard } from '../address/dashboard-context.js';
import { formatRate } from '../words/amount.js';

/** The change since the year before; in words if there is none or it is not known. */
export function ChangeText({ change }: { readonly change: TileFragment['change'] }): JSX.Element {
  const { words } = useDashboard();
  if (change?.rate == null) return <span class="faint">{words.changeUnknown}</span>;
  if (Number(change.rate) === 0) return <span>{words.changeNone}</span>;
  const isRising = !change.rate.startsWith('-');
  return (
    <span class={isRising ? 'change change--up' : 'change change--down'}>
      {isRising ? '▲' : '▼'} {formatRate(change)}
    </span>
  );
}
