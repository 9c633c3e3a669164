import type { JSX } from 'preact';
import { useDashboard } from '../address/dashboard-context.js';
import type { ProvenanceState } from '../load/use-provenance.js';

/** The publication that a number comes from; the number of them if there are several. */
export function SourceText({
  provenance,
  metric,
}: {
  readonly provenance: ProvenanceState;
  readonly metric: string;
}): JSX.Element {
  const { words, language } = useDashboard();
  if (provenance === null) return <span class="faint">…</span>;
  if (provenance === 'unavailable') return <span class="faint">{words.sourceUnavailable}</span>;
  const sources = provenance.ofMetric.get(metric)?.sources ?? [];
  const [source] = sources;
  if (!source) return <span class="faint">—</span>;
  if (sources.length > 1) return <span>{words.sources(sources.length)}</span>;
  const title = language === 'zh' ? source.title : (source.titleEn ?? source.title);
  return <span title={title}>{title}</span>;
}
