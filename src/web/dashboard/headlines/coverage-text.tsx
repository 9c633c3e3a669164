import type { JSX } from 'preact';
import type { TileFragment } from '../../generated/graphql.js';
import { useDashboard } from '../address/dashboard-context.js';
import { formatShare } from '../words/amount.js';

/** The itemized share of a reported total, as a bar and a percentage. */
export function CoverageText({ rollup: { coverage, basis } }: { readonly rollup: TileFragment }): JSX.Element {
  const { words } = useDashboard();
  if (coverage == null) return <span class="faint">{basis === 'ITEMIZED' ? words.coverageItemized : '—'}</span>;
  if (coverage === 0) return <span class="faint">{words.coverageNone}</span>;
  return (
    <span class="coverage">
      <span class="coverage__bar" aria-hidden="true">
        <span style={{ width: `${Math.min(Math.max(coverage, 0), 1) * 100}%` }} />
      </span>
      {formatShare(coverage)}
    </span>
  );
}
