import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useDashboard } from '../address/dashboard-context.js';
import type { Hit } from './search-hit.js';
import { useSearch } from './use-search.js';

/** A combobox as in the ARIA practices: arrow keys mark a hit, Enter opens it, Escape clears the text. */
export function SearchBox(): JSX.Element {
  const { words, language, navigate } = useDashboard();
  const [text, setText] = useState('');
  const [marked, setMarked] = useState(0);
  const [awaited, setAwaited] = useState<string | null>(null);
  const found = useSearch(text, language);
  const hits = found?.hits ?? null;
  const open = hits !== null;
  const isCurrent = found?.text === text.trim();

  const choose = (hit: Hit | undefined): void => {
    setAwaited(null);
    if (!hit) return;
    setText('');
    navigate({ location: hit.location, side: null, level: null, figure: null });
  };
  // Enter before the answer: the hits in view are those of an earlier text, and nobody asked for one of them.
  useEffect(() => {
    if (isCurrent && awaited === found.text) choose(found.hits[0]);
  }, [isCurrent, awaited, found]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const count = hits?.length ?? 0;
    if (event.key === 'ArrowDown' && count > 0) setMarked((marked + 1) % count);
    else if (event.key === 'ArrowUp' && count > 0) setMarked((marked + count - 1) % count);
    else if (event.key === 'Enter' && isCurrent) choose(hits?.[marked]);
    else if (event.key === 'Enter') setAwaited(text.trim() || null);
    else if (event.key === 'Escape') setText('');
    else return;
    event.preventDefault();
  };

  return (
    <div class="search" role="search">
      <input
        type="text"
        role="combobox"
        list={undefined}
        aria-label={words.search}
        aria-expanded={open}
        aria-controls="search-hits"
        aria-autocomplete="list"
        aria-activedescendant={open && hits.length > 0 ? `hit-${marked}` : undefined}
        placeholder={`${words.search} · ${words.searchHint}`}
        autocomplete="off"
        spellcheck={false}
        value={text}
        onInput={({ currentTarget: { value } }) => {
          setText(value);
          setMarked(0);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          setText('');
        }}
      />
      <ul id="search-hits" role="listbox" aria-label={words.search} hidden={!open}>
        {(hits ?? []).map((hit, index) => (
          <li
            key={hit.key}
            id={`hit-${index}`}
            role="option"
            aria-selected={index === marked}
            // Comes before the blur, which would close the list under the pointer.
            onMouseDown={(event) => {
              event.preventDefault();
              choose(hit);
            }}
          >
            <span>{hit.name}</span> <span class="faint">{hit.where}</span>
          </li>
        ))}
        {hits?.length === 0 && (
          <li role="option" aria-disabled="true" aria-selected={false}>
            {words.searchNothing}
          </li>
        )}
      </ul>
      <p class="visually-hidden" role="status">
        {open ? words.searchCount(hits.length) : ''}
      </p>
    </div>
  );
}
