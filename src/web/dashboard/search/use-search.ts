import { useEffect, useState } from 'preact/hooks';
import { SearchDocument } from '../../generated/graphql.js';
import { request } from '../../shared/request.js';
import type { Language } from '../words/language.js';
import { type Hit, toHit } from './search-hit.js';

const PAUSE_MS = 160;
const MAX_HITS = 10;

interface Hits {
  /** The text that they were found by. */
  readonly text: string;
  readonly hits: readonly Hit[];
}

/** The hits for a text, requested once typing pauses; those of the last text until then. Null before the first answer. */
export function useSearch(text: string, language: Language): Hits | null {
  const [found, setFound] = useState<Hits | null>(null);
  useEffect(() => {
    const query = text.trim();
    if (query === '') {
      setFound(null);
      return;
    }
    const abort = new AbortController();
    const timer = setTimeout(() => {
      void request(SearchDocument, { text: query, first: MAX_HITS }, abort.signal).then((answer) => {
        if (answer.outcome === 'aborted') return;
        const hits = answer.outcome === 'answered' ? answer.data.search : [];
        setFound({ text: query, hits: hits.flatMap(({ node }) => toHit(node, language) ?? []) });
      });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [text, language]);
  return text.trim() === '' ? null : found;
}
