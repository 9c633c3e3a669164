import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { StepFragment } from '../../generated/graphql.js';
import { Chart } from '../chart/chart.js';
import { GRAINS } from '../address/address.js';
import { useDashboard } from '../address/dashboard-context.js';
import { fullMetricName } from '../words/metric-name.js';
import { MetricPicker } from '../panel/metric-picker.js';
import { usePalette } from '../chart/palette.js';
import { Panel } from '../panel/panel.js';
import type { Page } from '../load/load-page.js';
import { SeriesTable } from './series-table.js';
import { seriesOption } from './series-option.js';
import { useProvenance } from '../load/use-provenance.js';
import type { View } from '../load/view.js';

/** The metric over time with the year before, as a chart and a table. */
export function SeriesPanel({ view, page }: { readonly view: View; readonly page: Page }): JSX.Element {
  const { words, language, navigate } = useDashboard();
  const palette = usePalette();
  const { steps } = view;
  const { grain, metric } = page.question;
  // In a yearly series, the year before is the bar beside it.
  const showLastYear = grain !== 'YEAR';
  const option = useMemo(
    () => seriesOption(steps, showLastYear, palette, words, language),
    [steps, showLastYear, palette, words, language],
  );
  const name = fullMetricName(metric, page.start.metrics, language);
  const isEmpty = steps.every(hasNoValue);
  const provenance = useProvenance();
  const isSpanning = provenance !== null && provenance !== 'unavailable' && provenance.isSpanning;

  return (
    <Panel
      name="series"
      title={words.series}
      tools={
        <>
          <MetricPicker metrics={page.start.metrics} chosen={metric} />
          <fieldset class="switch">
            <legend class="visually-hidden">{words.grain}</legend>
            {GRAINS.map((one) => (
              <label key={one}>
                <input
                  type="radio"
                  name="grain"
                  checked={one === grain}
                  onChange={() => {
                    navigate({ grain: one });
                  }}
                />
                <span>{words.grains[one]}</span>
              </label>
            ))}
          </fieldset>
        </>
      }
    >
      {isSpanning && <p class="notice">{words.seriesSpanning}</p>}
      {isEmpty ? (
        <p class="nothing">{words.seriesNothing}</p>
      ) : (
        <Chart option={option} height={260} label={words.seriesAria(name)} />
      )}
      <details>
        <summary>{words.seriesTable}</summary>
        <SeriesTable steps={steps} name={name} />
      </details>
    </Panel>
  );
}

function hasNoValue({ status, change }: StepFragment): boolean {
  return status !== 'OBSERVED' && change?.previous.status !== 'OBSERVED';
}
