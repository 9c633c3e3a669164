import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Answer } from '../../shared/request.js';
import type { Address } from '../address/address.js';
import type { Language } from '../words/language.js';
import { createPageLoader, type Page } from './load-page.js';

export type Failure = Exclude<Answer<unknown>, { outcome: 'answered' | 'aborted' }>;

export interface PageState {
  /** The last page loaded; it stays while the next one loads. */
  readonly page: Page | null;
  readonly loading: boolean;
  readonly failure: Failure | null;
  readonly retry: () => void;
}

/** The page of an address, loaded whenever the address or the language changes. */
export function usePage(address: Address, language: Language): PageState {
  const load = useMemo(createPageLoader, []);
  const [state, setState] = useState<Omit<PageState, 'retry'>>({ page: null, loading: true, failure: null });
  const [tries, setTries] = useState(0);
  const { location, side, period, metric, grain, level } = address;

  useEffect(() => {
    const abort = new AbortController();
    setState((before) => ({ ...before, loading: true }));
    void load(address, language, abort.signal).then((answer) => {
      if (answer.outcome === 'aborted' || abort.signal.aborted) return;
      setState(({ page }) =>
        answer.outcome === 'answered'
          ? { page: answer.data, loading: false, failure: null }
          : { page, loading: false, failure: answer },
      );
    });
    return () => {
      abort.abort();
    };
    // Opening a figure changes the address, but not the page behind it.
  }, [location?.kind, location?.code, side, period, metric, grain, level, language, tries]);

  const retry = (): void => {
    setTries((count) => count + 1);
  };
  return { ...state, retry };
}
