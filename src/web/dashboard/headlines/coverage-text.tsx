import type { JSX } from 'preact';
import type { TileFragment } from '../../generated/graphql.js';
import { useDashboard } from '../address/dashboard-context.js';
import { provenanceOf, useProvenance } from '../load/use-provenance.js';
import { formatShare } from '../words/amount.js';

/**
 * How much of a reported total is listed below it, as a bar and a percentage, and at which level it was reported: in the
 * same words at every node.
 */
export function CoverageText({ rollup: { metric, coverage, basis } }: { readonly rollup: TileFragment }): JSX.Element {
  const { words } = useDashboard();
  const provenance = useProvenance();
  const level = provenanceOf(provenance, metric.code)?.byLevelDisplay;
  // Nothing is shared out of a total that only crosses what is below it, which is there all the same: 0%.
  const isListed = coverage != null && (coverage !== 0 || basis === 'MIXED');
  const fallback = basis === 'ITEMIZED' ? words.coverageBelow : coverage === 0 ? words.coverageNone : '—';
  return (
    <>
      {isListed && (
        <span class="coverage">
          <span class="coverage__bar" aria-hidden="true">
            <span style={{ width: `${Math.min(Math.max(coverage, 0), 1) * 100}%` }} />
          </span>
          {formatShare(coverage)}
        </span>
      )}
      {(level != null || !isListed) && <span class="faint coverage__level">{level ?? fallback}</span>}
    </>
  );
}
