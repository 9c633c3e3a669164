import type { JSX } from 'preact';
import { useDashboard } from '../address/dashboard-context.js';
import type { MetricInfo } from '../load/load-start.js';
import { fullMetricName } from '../words/metric-name.js';

interface Props {
  readonly metrics: readonly MetricInfo[];
  readonly chosen: string;
}

/** Selects the metric of charts and tables, grouped by family. */
export function MetricPicker({ metrics, chosen }: Props): JSX.Element {
  const { words, language, navigate } = useDashboard();
  const families = [...new Set(metrics.map(({ family }) => family ?? ''))];
  return (
    <label>
      {words.metric}{' '}
      <select
        value={chosen}
        onChange={(event) => {
          navigate({ metric: event.currentTarget.value });
        }}
      >
        {families.map((family) => (
          <optgroup key={family} label={words.families[family] ?? family}>
            {metrics
              .filter((metric) => (metric.family ?? '') === family)
              .map((metric) => (
                <option key={metric.code} value={metric.code}>
                  {fullMetricName(metric.code, metrics, language)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
