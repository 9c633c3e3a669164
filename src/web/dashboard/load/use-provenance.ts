import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { ProvenanceFragment } from '../../generated/graphql.js';
import { type Provenance, loadProvenance } from './load-provenance.js';
import type { Page } from './load-page.js';

/** Null while it loads; 'unavailable' if the server took too long or failed. */
export type ProvenanceState = Provenance | null | 'unavailable';

export const ProvenanceContext = createContext<ProvenanceState>(null);

/** The provenance of the view around a component. */
export function useProvenance(): ProvenanceState {
  return useContext(ProvenanceContext);
}

/** The provenance of a metric's number; null if it is not known (yet). */
export function provenanceOf(state: ProvenanceState, metric: string): ProvenanceFragment | null {
  return state === null || state === 'unavailable' ? null : (state.ofMetric.get(metric) ?? null);
}

/** Loads the provenance after the numbers of a view: they neither wait for it nor fail with it. */
export function useLoadedProvenance({ question, view }: Page): ProvenanceState {
  const [loaded, setLoaded] = useState<{ readonly view: Page['view']; readonly state: ProvenanceState } | null>(null);
  useEffect(() => {
    if (!view) return;
    const abort = new AbortController();
    const known = view.tiles.flatMap(({ status, metric }) => (status === 'MISSING' ? [] : [metric.code]));
    void loadProvenance(question, known, abort.signal).then((answer) => {
      if (answer.outcome === 'answered') setLoaded({ view, state: answer.data });
      else if (answer.outcome !== 'aborted') setLoaded({ view, state: 'unavailable' });
    });
    return () => {
      abort.abort();
    };
  }, [view]);
  // That of another view is not shown for a moment either.
  return loaded?.view === view ? loaded.state : null;
}
