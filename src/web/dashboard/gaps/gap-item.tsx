import type { JSX } from 'preact';
import type { ProvenanceFragment } from '../../generated/graphql.js';
import { formatShare } from '../words/amount.js';
import { useDashboard } from '../address/dashboard-context.js';
import { FigureButton } from '../figure/figure-button.js';
import { Findings } from '../figure/findings.js';
import type { Location } from '../address/address.js';
import type { ChildRow } from '../load/view.js';

export interface Gap {
  readonly key: string;
  readonly name: string;
  readonly metric: string;
  /** Null: the location of the view. */
  readonly location: Location | null;
  readonly rollup: NonNullable<ChildRow['cells'][number]>;
  readonly findings: ProvenanceFragment['findings'];
}

/** The whole bar is the reported total, the filled part what is itemized; the reverse if more is itemized than reported. */
export function GapItem({ gap }: { readonly gap: Gap }): JSX.Element {
  const { words } = useDashboard();
  const { rollup, name, metric, location } = gap;
  const { reported, itemized, coverage } = rollup;
  const share = coverage ?? 0;
  const filled = share > 1 ? 1 / share : Math.max(share, 0);
  return (
    <li class="gap" data-gap={gap.key}>
      <span class="gap__name">{name}</span>
      <FigureButton number={rollup} metric={metric} about={name} location={location} />
      {reported != null && (
        <>
          <span class={share > 1 ? 'gap__bar gap__bar--over' : 'gap__bar'} aria-hidden="true">
            <span style={{ width: `${filled * 100}%` }} />
          </span>
          <span class="gap__text">
            {words.reported} {rollup.reportedDisplay} · {words.itemized}{' '}
            {itemized == null ? words.notItemized : rollup.itemizedDisplay}
            {coverage != null && itemized != null && ` · ${formatShare(coverage)}`}
            {share > 1 && <strong> · {words.exceeds}</strong>}
          </span>
        </>
      )}
      <Findings findings={gap.findings} />
    </li>
  );
}
