import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { type Backing, loadBacking } from './load-backing.js';
import type { Page } from './read-page.js';

/** Null while it is being worked out; 'untold' where that took the server too long. */
export type BackingState = Backing | null | 'untold';

export const BackingContext = createContext<BackingState>(null);

export function useBacking(): BackingState {
  return useContext(BackingContext);
}

/** Asks for it once the numbers of a view stand: they do not wait for it, nor fall with it. */
export function useBackingOf({ question, view }: Page): BackingState {
  const [backing, setBacking] = useState<BackingState>(null);
  useEffect(() => {
    setBacking(null);
    if (!view) return;
    const abort = new AbortController();
    const known = view.tiles.flatMap(({ status, metric }) => (status === 'MISSING' ? [] : [metric.code]));
    void loadBacking(question, known, abort.signal).then((answer) => {
      if (answer.outcome === 'answered') setBacking(answer.data);
      else if (answer.outcome !== 'given-up') setBacking('untold');
    });
    return () => {
      abort.abort();
    };
  }, [view]);
  return backing;
}
