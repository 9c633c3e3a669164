import { useEffect, useState } from 'preact/hooks';
import { SearchDocument } from '../../generated/graphql.js';
import { request } from '../../shared/request.js';
import type { Language } from '../words/language.js';
import { type Hit, toHit } from './search-hit.js';

const PAUSE_MS = 160;
const MAX_HITS = 10;

/** The hits for a text, requested once typing pauses. Null while there is no text or no answer yet. */
export function useSearch(text: string, language: Language): readonly Hit[] | null {
  const [hits, setHits] = useState<readonly Hit[] | null>(null);
  useEffect(() => {
    const query = text.trim();
    if (query === '') {
      setHits(null);
      return;
    }
    const abort = new AbortController();
    const timer = setTimeout(() => {
      void request(SearchDocument, { text: query, first: MAX_HITS }, abort.signal).then((answer) => {
        if (answer.outcome === 'aborted') return;
        setHits(
          answer.outcome === 'answered' ? answer.data.search.flatMap(({ node }) => toHit(node, language) ?? []) : [],
        );
      });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [text, language]);
  return hits;
}
