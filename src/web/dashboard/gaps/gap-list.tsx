import type { JSX } from 'preact';
import { useDashboard } from '../address/dashboard-context.js';
import { FigureButton } from '../figure/figure-button.js';
import { isBare } from './gap.plan.js';
import { type Gap, GapItem } from './gap-item.js';

interface Props {
  readonly title: string;
  /** Widest first. */
  readonly gaps: readonly Gap[];
  readonly agreeing: number;
}

const MAX_SHOWN = 8;

/** Gaps one by one, then the totals without any parts together: they are all gaps of 100%. */
export function GapList({ title, gaps, agreeing }: Props): JSX.Element {
  const { words } = useDashboard();
  const { true: bare = [], false: real = [] } = Object.groupBy(gaps, ({ rollup, findings }) =>
    isBare({ ...rollup, findings }) ? 'true' : 'false',
  );
  return (
    <>
      <h3>{title}</h3>
      {real.length > 0 && <GapItems gaps={real} />}
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
