import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { Chart } from '../chart/chart.js';
import { type BarDatum, childrenOption } from './children-option.js';
import { ChildrenTable } from './children-table.js';
import { hasSides, type Location } from '../address/address.js';
import { useDashboard } from '../address/dashboard-context.js';
import { DownloadButtons } from './download-buttons.js';
import { LevelPicker } from './level-picker.js';
import { FailureText } from '../panel/failure-text.js';
import { MetricPicker } from '../panel/metric-picker.js';
import { fullMetricName } from '../words/metric-name.js';
import { usePalette } from '../chart/palette.js';
import { Panel } from '../panel/panel.js';
import type { Page } from '../load/load-page.js';
import { rowName, rowLocation } from './row-name.js';
import { type RowOrder, useRows } from './use-rows.js';
import { useTotal } from './use-total.js';
import type { View } from '../load/view.js';
import type { Words } from '../words/words.js';

const BAR_HEIGHT = 28;

function titleOf({ kind }: Location, words: Words): string {
  if (kind === 'group') return words.members;
  return kind === 'place' ? words.children : words.childrenPairings;
}

/** The level below, as a bar chart and a table of one metric. */
export function ChildrenPanel({ view, page }: { readonly view: View; readonly page: Page }): JSX.Element {
  const { words, language, navigate } = useDashboard();
  const { question, start } = page;
  const palette = usePalette();
  const [order, setOrder] = useState<RowOrder>('code');
  const { rows, total, more, loading, failure, retry } = useRows(view, page, order);
  const sum = useTotal(view, page);
  const bars = view.topRows;
  const hasBars = bars.some(({ cells }) => cells[0]?.status === 'OBSERVED');
  const option = useMemo(
    () => childrenOption(bars, (row) => rowName(row, language), palette, words, language),
    [bars, palette, words, language],
  );
  const unit = words.unit(start.metrics.find(({ code }) => code === question.metric)?.unit ?? '');
  const metricName = fullMetricName(question.metric, start.metrics, language);

  return (
    <Panel
      name="children"
      title={titleOf(view.location, words)}
      tools={
        <>
          <MetricPicker metrics={start.metrics} chosen={question.metric} />
          {view.level && <LevelPicker current={view.level} chosen={question.level} />}
          <label>
            {words.order}{' '}
            <select
              value={order}
              onChange={(event) => {
                setOrder(event.currentTarget.value === 'value' ? 'value' : 'code');
              }}
            >
              <option value="code">{words.byCode}</option>
              <option value="value">{words.byValue}</option>
            </select>
          </label>
          <DownloadButtons page={page} view={view} metricName={metricName} />
        </>
      }
    >
      {total === 0 ? (
        <p class="nothing">{words.childrenNothing}</p>
      ) : (
        <div class="children">
          <div class="children__chart">
            <p class="children__metric">
              {metricName}
              {unit && <span class="faint"> · {unit}</span>}
            </p>
            {!hasBars && <p class="nothing">{words.childrenUnreported}</p>}
            {hasBars && (
              <Chart
                option={option}
                height={bars.length * BAR_HEIGHT + 32}
                label={words.chartAria(metricName)}
                onPick={(datum) => {
                  const location = rowLocation((datum as BarDatum).row);
                  if (location)
                    navigate({
                      location,
                      level: null,
                      figure: null,
                      side: hasSides(location) ? question.side : null,
                    });
                }}
              />
            )}
            {hasBars && total > bars.length && <p class="faint">{words.chartTop(bars.length)}</p>}
          </div>
          <div class="children__table" aria-busy={loading}>
            <ChildrenTable
              rows={rows}
              metric={question.metric}
              metricName={metricName}
              side={question.side}
              total={sum}
            />
            {failure && <FailureText failure={failure} retry={retry} />}
            <p class="faint">
              {loading ? words.loading : words.rowsShown(rows.length, total)}{' '}
              {more && (
                <button type="button" class="plain" onClick={more}>
                  {words.more(total - rows.length)}
                </button>
              )}
            </p>
          </div>
        </div>
      )}
    </Panel>
  );
}
