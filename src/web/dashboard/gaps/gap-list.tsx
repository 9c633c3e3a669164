import type { JSX } from 'preact';
import { useDashboard } from '../address/dashboard-context.js';
import { FigureButton } from '../figure/figure-button.js';
import { type Gap, GapItem } from './gap-item.js';

interface Props {
  readonly title: string;
  /** Widest first. */
  readonly gaps: readonly Gap[];
  readonly agreeing: number;
}

const MAX_SHOWN = 8;

/** Gaps one by one. Totals without any items are all gaps of 100% and are listed together. */
export function GapList({ title, gaps, agreeing }: Props): JSX.Element {
  const { words } = useDashboard();
  const isBare = ({ rollup, findings }: Gap): boolean => rollup.itemized == null && findings.length === 0;
  const bare = gaps.filter(isBare);
  const others = gaps.filter((gap) => !isBare(gap));
  // More than twice as much is itemized as reported: a wider gap than that of a total without items.
  const over = others.filter(({ rollup }) => (rollup.coverage ?? 0) > 2);
  const within = others.filter((gap) => !over.includes(gap));
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
  const rest = gaps.slice(MAX_SHOWN);
  return (
    <>
      <ol class="gaps">
        {gaps.slice(0, MAX_SHOWN).map((gap) => (
          <GapItem key={gap.key} gap={gap} />
        ))}
      </ol>
      {rest.length > 0 && (
        <details>
          <summary>{words.gapsMore(rest.length)}</summary>
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
