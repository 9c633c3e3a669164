import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Panel } from './panel.js';

/** What the panel says; each page has its own words. */
interface TokenWords {
  readonly title: string;
  readonly help: string;
  readonly enter: string;
  readonly refused: string;
  /** The line in its place while a token is in use, and the button that forgets it. */
  readonly inUse: string;
  readonly forget: string;
}

interface Props {
  readonly words: TokenWords;
  readonly isInUse: boolean;
  readonly isRefused: boolean;
  /** Receives the token that was entered; empty when it is to be forgotten. */
  readonly enter: (token: string) => void;
}

/** Asks for a token or key once; from then on it is a line with a way to change it. */
export function TokenPanel({ words, isInUse, isRefused, enter }: Props): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isRefused) field.current?.focus();
  }, [isRefused]);
  if (isInUse) {
    return (
      <p class="faint token-line">
        {words.inUse}{' '}
        <button
          type="button"
          class="plain"
          onClick={() => {
            enter('');
          }}
        >
          {words.forget}
        </button>
      </p>
    );
  }
  return (
    <Panel name="token" title={words.title} help={words.help}>
      <form
        class="token"
        autocomplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          const entered = new FormData(event.currentTarget).get('token');
          if (typeof entered === 'string' && entered.trim() !== '') enter(entered.trim());
        }}
      >
        <label for="token">{words.title}</label>
        <input
          ref={field}
          id="token"
          name="token"
          type="password"
          autocomplete="off"
          spellcheck={false}
          aria-invalid={isRefused}
          aria-describedby="token-refused"
        />
        <button type="submit">{words.enter}</button>
      </form>
      <p class="error" id="token-refused" role="alert">
        {isRefused ? words.refused : ''}
      </p>
    </Panel>
  );
}
