import type { JSX } from 'preact';
import { formatShare } from '../words/amount.js';
import { useDashboard } from '../address/dashboard-context.js';
import { FigureButton } from '../figure/figure-button.js';
import { Findings } from '../figure/findings.js';
import { hasFigure, type MetricEntry } from './headline.plan.js';
import { metricName } from '../words/metric-name.js';
import { SourceText } from './source-text.js';
import { TargetText } from '../figure/target-text.js';
import { provenanceOf, useProvenance } from '../load/use-provenance.js';

/** A headline: the number large, and everything that tells how far to trust it. */
export function Tile({ entry }: { readonly entry: MetricEntry }): JSX.Element {
  const { words, language } = useDashboard();
  const { metric, rollup } = entry;
  const name = metricName(metric, language);
  const provenance = useProvenance();
  return (
    <li class="tile" data-metric={metric.code}>
      <h3 class="tile__name">{name}</h3>
      <FigureButton number={rollup} metric={metric.code} about={name} location={null} />
      <dl class="tile__facts">
        <dt>{words.change}</dt>
        <dd>{changeText(entry, words)}</dd>
        {rollup.target && (
          <>
            <dt>{words.target}</dt>
            <dd>
              <TargetText target={rollup.target} />
            </dd>
          </>
        )}
        <dt>{words.coverage}</dt>
        <dd>
          <Coverage coverage={rollup.coverage} basis={rollup.basis} />
        </dd>
        <dt>{words.source}</dt>
        <dd class="tile__source">
          <SourceText provenance={provenance} metric={metric.code} />
        </dd>
      </dl>
      <Findings findings={provenanceOf(provenance, metric.code)?.findings ?? []} />
      {entry.parts.filter(hasFigure).map((part) => (
        <p class="tile__part" key={part.metric.code}>
          <span>{metricName(part.metric, language)}</span>
          <FigureButton
            number={part.rollup}
            metric={part.metric.code}
            about={`${name}, ${metricName(part.metric, language)}`}
            location={null}
          />
        </p>
      ))}
    </li>
  );
}

export function changeText({ rollup }: MetricEntry, words: ReturnType<typeof useDashboard>['words']): JSX.Element {
  const { change } = rollup;
  if (change?.rate == null) return <span class="faint">{words.changeUnknown}</span>;
  if (Number(change.rate) === 0) return <span>{words.changeNone}</span>;
  const rising = !change.rate.startsWith('-');
  return (
    <span class={rising ? 'change change--up' : 'change change--down'}>
      {rising ? '▲' : '▼'} {change.exact ? '' : '≈'}
      {change.rate.replace('-', '−')}%
    </span>
  );
}

function Coverage({
  coverage,
  basis,
}: {
  readonly coverage: number | null | undefined;
  readonly basis: string;
}): JSX.Element {
  const { words } = useDashboard();
  if (coverage == null) {
    return <span class="faint">{basis === 'ITEMIZED' ? words.coverageItemized : '—'}</span>;
  }
  const share = formatShare(coverage);
  if (coverage === 0) return <span class="faint">{words.coverageNone}</span>;
  return (
    <span class="coverage">
      <span class="coverage__bar" aria-hidden="true">
        <span style={{ width: `${Math.min(Math.max(coverage, 0), 1) * 100}%` }} />
      </span>
      {share}
    </span>
  );
}
