import type { JSX } from 'preact';
import type { ChildRow } from './view.js';
import { writeAmount, writeShare } from './amount.js';
import { useSurroundings } from './context.js';
import { Findings } from './findings.js';
import { FigureButton } from './figure-button.js';
import type { Stop } from './stop.js';

export interface Gap {
  readonly key: string;
  readonly name: string;
  readonly unit: string;
  readonly metric: string;
  /** Null: the place one stands at. */
  readonly stop: Stop | null;
  readonly rollup: ChildRow['cells'][number];
}

interface Props {
  readonly title: string;
  readonly gaps: readonly Gap[];
  readonly agreeing: number;
}

export function GapList({ title, gaps, agreeing }: Props): JSX.Element {
  const { words } = useSurroundings();
  return (
    <>
      <h3>{title}</h3>
      <ol class="gaps">
        {gaps.map((gap) => (
          <GapItem key={gap.key} gap={gap} />
        ))}
      </ol>
      {agreeing > 0 && <p class="faint">{words.agree(agreeing)}</p>}
    </>
  );
}

function GapItem({ gap }: { readonly gap: Gap }): JSX.Element {
  const { words, language } = useSurroundings();
  const { rollup, name, unit, metric, stop } = gap;
  const { reported, itemized, coverage } = rollup;
  const share = coverage ?? 0;
  const unitText = language === 'zh' ? unit : '';
  return (
    <li class="gap" data-gap={gap.key}>
      <span class="gap__name">{name}</span>
      <FigureButton number={rollup} metric={metric} about={name} stop={stop} />
      {reported != null && (
        <>
          <span class={share > 1 ? 'gap__bar gap__bar--over' : 'gap__bar'} aria-hidden="true">
            <span style={{ width: `${(share > 1 ? 1 / share : Math.max(share, 0)) * 100}%` }} />
          </span>
          <span class="gap__text">
            {itemized == null ? (
              words.notItemized
            ) : (
              <>
                {words.reported} {writeAmount(reported, language)}
                {unitText} · {words.itemized} {writeAmount(itemized, language)}
                {unitText}
                {coverage != null && ` · ${writeShare(coverage)}`}
                {share > 1 && <strong> · {words.exceeds}</strong>}
              </>
            )}
          </span>
        </>
      )}
      <Findings findings={rollup.findings} />
    </li>
  );
}
