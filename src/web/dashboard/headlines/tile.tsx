import type { JSX } from 'preact';
import { useDashboard } from '../address/dashboard-context.js';
import { FigureButton } from '../figure/figure-button.js';
import { Findings } from '../figure/findings.js';
import { TargetText } from '../figure/target-text.js';
import { provenanceOf, useProvenance } from '../load/use-provenance.js';
import { metricName } from '../words/metric-name.js';
import { ChangeText } from './change-text.js';
import { CoverageText } from './coverage-text.js';
import { hasValue, type MetricEntry } from './headline.plan.js';
import { SourceText } from './source-text.js';

/** A headline: the number, and what shows how far to trust it. */
export function Tile({ entry }: { readonly entry: MetricEntry }): JSX.Element {
  const { words, language } = useDashboard();
  const { metric, rollup, parts } = entry;
  const name = metricName(metric, language);
  const provenance = useProvenance();
  return (
    <li class="tile" data-metric={metric.code}>
      <h3 class="tile__name">{name}</h3>
      <FigureButton number={rollup} metric={metric.code} about={name} location={null} />
      {rollup.status !== 'MISSING' && <p class="tile__until">{rollup.periodDisplay}</p>}
      <dl class="tile__facts">
        <dt>{words.change}</dt>
        <dd>
          <ChangeText change={rollup.change} />
        </dd>
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
          <CoverageText rollup={rollup} />
        </dd>
        <dt>{words.source}</dt>
        <dd class="tile__source">
          <SourceText provenance={provenance} metric={metric.code} />
        </dd>
      </dl>
      <Findings findings={provenanceOf(provenance, metric.code)?.findings ?? []} />
      {parts.filter(hasValue).map((part) => {
        const partName = metricName(part.metric, language);
        return (
          <p class="tile__part" key={part.metric.code}>
            <span>{partName}</span>
            <FigureButton
              number={part.rollup}
              metric={part.metric.code}
              about={`${name}${words.comma}${partName}`}
              location={null}
            />
          </p>
        );
      })}
    </li>
  );
}
