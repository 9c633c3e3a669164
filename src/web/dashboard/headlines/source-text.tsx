import type { JSX } from 'preact';
import { useSurroundings } from '../address/context.js';
import type { BackingState } from '../load/use-backing.js';

/** Where a number comes from, in a few words: the publication, or how many there are. */
export function SourceText({
  backing,
  metric,
}: {
  readonly backing: BackingState;
  readonly metric: string;
}): JSX.Element {
  const { words, language } = useSurroundings();
  if (backing === null) return <span class="faint">…</span>;
  if (backing === 'untold') return <span class="faint">{words.sourceUntold}</span>;
  const sources = backing.ofMetric.get(metric)?.sources ?? [];
  const [source] = sources;
  if (!source) return <span class="faint">—</span>;
  if (sources.length > 1) return <span>{words.sources(sources.length)}</span>;
  const title = language === 'zh' ? source.title : (source.titleEn ?? source.title);
  return <span title={title}>{title}</span>;
}
