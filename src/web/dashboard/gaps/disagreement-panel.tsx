import type { JSX } from 'preact';
import { useDashboard } from '../address/dashboard-context.js';
import { disagreements } from './gap.plan.js';
import type { Gap } from './gap-item.js';
import { GapList } from './gap-list.js';
import { fullMetricName } from '../words/metric-name.js';
import { Panel } from '../panel/panel.js';
import type { Page } from '../load/load-page.js';
import { rowName, rowLocation } from '../children/row-name.js';
import { provenanceOf, useProvenance } from '../load/use-provenance.js';
import type { View } from '../load/view.js';

/** Where reported totals and their items differ: every metric here, and the chosen metric one level below. */
export function DisagreementPanel({ view, page }: { readonly view: View; readonly page: Page }): JSX.Element {
  const { words, language } = useDashboard();
  const { metrics } = page.start;
  const nameOf = (code: string): string => fullMetricName(code, metrics, language);
  const { metric } = page.question;
  const provenance = useProvenance();
  const findingsOf = (code: string): Gap['findings'] => provenanceOf(provenance, code)?.findings ?? [];
  const here = disagreements(view.tiles, (tile) => ({ ...tile, findings: findingsOf(tile.metric.code) }));
  const below = disagreements(
    view.rows.nodes.flatMap((row) => (row.cells[0] ? [{ row, cell: row.cells[0] }] : [])),
    ({ cell }) => ({ ...cell, findings: [] }),
  );
  const isEmpty = here.differing.length + here.agreeing + below.differing.length + below.agreeing === 0;

  return (
    <Panel name="disagreement" title={words.disagreement} help={words.disagreementHelp}>
      {isEmpty && <p class="nothing">{words.disagreementNothing}</p>}
      {here.differing.length + here.agreeing > 0 && (
        <GapList
          title={words.here}
          agreeing={here.agreeing}
          gaps={here.differing.map((tile) => ({
            key: tile.metric.code,
            name: nameOf(tile.metric.code),
            metric: tile.metric.code,
            location: null,
            rollup: tile,
            findings: findingsOf(tile.metric.code),
          }))}
        />
      )}
      {below.differing.length + below.agreeing > 0 && (
        <GapList
          title={words.below(nameOf(metric))}
          agreeing={below.agreeing}
          gaps={below.differing.map(({ row, cell }) => ({
            key: row.key,
            name: rowName(row, language, true),
            metric,
            location: rowLocation(row),
            rollup: cell,
            findings: [],
          }))}
        />
      )}
      {view.rows.nodes.length < view.rows.totalCount && (
        <p class="faint">{words.gapsPartial(view.rows.nodes.length, view.rows.totalCount)}</p>
      )}
    </Panel>
  );
}
