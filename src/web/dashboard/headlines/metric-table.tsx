import type { JSX } from 'preact';
import { formatShare } from '../words/amount.js';
import { useDashboard } from '../address/dashboard-context.js';
import { FigureButton } from '../figure/figure-button.js';
import { Findings } from '../figure/findings.js';
import type { Family, MetricEntry } from './headline.plan.js';
import { metricName } from '../words/metric-name.js';
import { ChangeText } from './change-text.js';
import { provenanceOf, useProvenance } from '../load/use-provenance.js';

/** All metrics of a family, each part indented under its whole. */
export function MetricTable({ family }: { readonly family: Family }): JSX.Element {
  const { words } = useDashboard();
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={words.families[family.name] ?? family.name}>
      <table class="metric-table">
        <caption>{words.families[family.name] ?? family.name}</caption>
        <thead>
          <tr>
            <th scope="col">{words.metric}</th>
            <th scope="col" class="right">
              {words.value}
            </th>
            <th scope="col" class="right">
              {words.change}
            </th>
            <th scope="col" class="right">
              {words.reported}
            </th>
            <th scope="col" class="right">
              {words.itemized}
            </th>
            <th scope="col" class="right">
              {words.coverage}
            </th>
            <th scope="col">{words.findings}</th>
          </tr>
        </thead>
        <tbody>
          {family.entries.map((entry) => (
            <Rows key={entry.metric.code} entry={entry} depth={0} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Rows({ entry, depth }: { readonly entry: MetricEntry; readonly depth: number }): JSX.Element {
  const { words, language } = useDashboard();
  const { metric, rollup, parts } = entry;
  const provenance = useProvenance();
  const name = metricName(metric, language);
  return (
    <>
      <tr data-metric={metric.code}>
        <th scope="row" class={depth > 0 ? 'indented' : undefined} title={metric.description}>
          {name}
          {metric.sensitive && <span class="badge">{words.sensitive}</span>}
        </th>
        <td class="right">
          <FigureButton number={rollup} metric={metric.code} about={name} location={null} />
        </td>
        <td class="right">{rollup.change?.value == null ? '—' : <ChangeText change={rollup.change} />}</td>
        <td class="right">{rollup.reportedDisplay}</td>
        <td class="right">{rollup.itemizedDisplay}</td>
        <td class="right">{rollup.coverage == null ? '—' : formatShare(rollup.coverage)}</td>
        <td>
          <Findings findings={provenanceOf(provenance, metric.code)?.findings ?? []} />
        </td>
      </tr>
      {parts.map((part) => (
        <Rows key={part.metric.code} entry={part} depth={depth + 1} />
      ))}
    </>
  );
}
