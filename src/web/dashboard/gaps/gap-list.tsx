import type { JSX } from 'preact';
import { useDashboard } from '../address/dashboard-context.js';
import { FigureButton } from '../figure/figure-button.js';
import { type Gap, GapItem } from './gap-item.js';

interface Props {
  readonly title: string;
  /** The widest first. */
  readonly gaps: readonly Gap[];
  readonly agreeing: number;
}

const SHOWN_AT_ONCE = 8;

/** Gaps one by one; totals that nothing at all is itemized of are one gap of 100% after another and stand together. */
export function GapList({ title, gaps, agreeing }: Props): JSX.Element {
  const { words } = useDashboard();
  const isBare = ({ rollup, findings }: Gap): boolean => rollup.itemized == null && findings.length === 0;
  const bare = gaps.filter(isBare);
  const told = gaps.filter((gap) => !isBare(gap));
  // More is itemized than was reported: these lie further apart than what has no items.
  const over = told.filter(({ rollup }) => (rollup.coverage ?? 0) > 2);
  const within = told.filter((gap) => !over.includes(gap));
  return (
    <>
      <h3>{title}</h3>
      {over.length > 0 && <GapItems gaps={over} />}
      {bare.length > 0 && (
        <div class="bare">
          <p class="faint">{words.bareTotals(bare.length)}</p>
          <ul>
            {bare.map((gap) => (
              <li key={gap.key} data-gap={gap.key}>
                <span>{gap.name}</span>{' '}
                <FigureButton number={gap.rollup} metric={gap.metric} about={gap.name} location={gap.location} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {within.length > 0 && <GapItems gaps={within} />}
      {agreeing > 0 && <p class="faint">{words.agree(agreeing)}</p>}
    </>
  );
}

function GapItems({ gaps }: { readonly gaps: readonly Gap[] }): JSX.Element {
  const { words } = useDashboard();
  const rest = gaps.slice(SHOWN_AT_ONCE);
  return (
    <>
      <ol class="gaps">
        {gaps.slice(0, SHOWN_AT_ONCE).map((gap) => (
          <GapItem key={gap.key} gap={gap} />
        ))}
      </ol>
      {rest.length > 0 && (
        <details>
          <summary>{words.pictureMore(rest.length)}</summary>
          <ol class="gaps">
            {rest.map((gap) => (
              <GapItem key={gap.key} gap={gap} />
            ))}
          </ol>
        </details>
      )}
    </>
  );
}
