import type { JSX } from 'preact';
import { useSurroundings } from './context.js';
import { familiesOf, headlinesOf, type MetricInfo } from './headline.plan.js';
import { MetricTable } from './metric-table.js';
import { Panel } from './panel.js';
import { Tile } from './tile.js';
import type { TileFragment } from '../generated/graphql.js';

const MOST_TILES = 8;

export function Headlines({
  metrics,
  rollups,
}: {
  readonly metrics: readonly MetricInfo[];
  readonly rollups: readonly TileFragment[];
}): JSX.Element {
  const { words } = useSurroundings();
  const families = familiesOf(metrics, rollups);
  const headlines = headlinesOf(families, MOST_TILES);
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
      <details class="all-metrics">
        <summary>{words.allMetrics(known, rollups.length)}</summary>
        {families.map((family) => (
          <MetricTable key={family.name} family={family} />
        ))}
      </details>
    </Panel>
  );
}
