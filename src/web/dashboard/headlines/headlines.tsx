import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { TileFragment } from '../../generated/graphql.js';
import { useDashboard } from '../address/dashboard-context.js';
import type { View } from '../load/view.js';
import type { MetricInfo } from '../load/load-start.js';
import { Panel } from '../panel/panel.js';
import { fullMetricName } from '../words/metric-name.js';
import { familiesOf, headlinesOf } from './headline.plan.js';
import { MetricTable } from './metric-table.js';
import { Tile } from './tile.js';

const MAX_TILES = 8;

/** The headlines as tiles, and all metrics as tables that open on demand. */
export function Headlines({
  metrics,
  rollups,
  unanswered,
}: {
  readonly metrics: readonly MetricInfo[];
  readonly rollups: readonly TileFragment[];
  readonly unanswered: View['unanswered'];
}): JSX.Element {
  const { words, language } = useDashboard();
  // Dozens of rows that few readers open: they are rendered on opening.
  const [open, setOpen] = useState(false);
  const families = familiesOf(metrics, rollups);
  const headlines = headlinesOf(families, MAX_TILES);
  const reported = new Set(rollups.map(({ metric }) => metric.code));
  const failed = new Set(unanswered.map(({ metric }) => metric));
  const unreported = metrics.filter(({ code }) => !reported.has(code) && !failed.has(code));
  const known = rollups.filter(({ status }) => status !== 'MISSING').length;
  return (
    <Panel name="headlines" title={words.headlines}>
      {headlines.length === 0 ? (
        <p class="nothing">{words.noFigures}</p>
      ) : (
        <ul class="tiles">
          {headlines.map((entry) => (
            <Tile key={entry.metric.code} entry={entry} />
          ))}
        </ul>
      )}
      {unanswered.length > 0 && (
        <ul class="unanswered" role="status">
          {unanswered.map(({ metric, code }) => (
            <li key={metric}>
              {fullMetricName(metric, metrics, language)}
              {words.colon}
              {words.unanswered(code)}
            </li>
          ))}
        </ul>
      )}
      <details
        class="all-metrics"
        onToggle={(event) => {
          setOpen(event.currentTarget.open);
        }}
      >
        <summary>{words.allMetrics(known, metrics.length)}</summary>
        {open &&
          families
            .filter(({ entries }) => entries.length > 0)
            .map((family) => <MetricTable key={family.name} family={family} />)}
        {open && unreported.length > 0 && (
          <p class="faint unreported">
            {words.unreported(unreported.map(({ code }) => fullMetricName(code, metrics, language)))}
          </p>
        )}
      </details>
    </Panel>
  );
}
