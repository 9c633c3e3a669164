import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { type Provenance, loadProvenance } from './load-provenance.js';
import type { Page } from './read-page.js';

/** Null while it is being worked out; 'untold' where that took the server too long. */
export type ProvenanceState = Provenance | null | 'untold';

export const ProvenanceContext = createContext<ProvenanceState>(null);

export function useProvenance(): ProvenanceState {
  return useContext(ProvenanceContext);
}

/** Asks for it once the numbers of a view stand: they do not wait for it, nor fall with it. */
export function useProvenanceOf({ question, view }: Page): ProvenanceState {
  const [provenance, setProvenance] = useState<ProvenanceState>(null);
  useEffect(() => {
    setProvenance(null);
    if (!view) return;
    const abort = new AbortController();
    const known = view.tiles.flatMap(({ status, metric }) => (status === 'MISSING' ? [] : [metric.code]));
    void loadProvenance(question, known, abort.signal).then((answer) => {
      if (answer.outcome === 'answered') setProvenance(answer.data);
      else if (answer.outcome !== 'aborted') setProvenance('untold');
    });
    return () => {
      abort.abort();
    };
  }, [view]);
  return provenance;
}
