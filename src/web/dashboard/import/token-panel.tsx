import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Panel } from '../panel/panel.js';
import { useImportPage } from './import-context.js';

/** Asks for the token once; from then on a line with a way to change it. */
export function TokenPanel(): JSX.Element {
  const { text, desk } = useImportPage();
  const { token, isTokenRefused } = desk.state;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isTokenRefused) field.current?.focus();
  }, [isTokenRefused]);
  if (token !== '') {
    return (
      <p class="faint token-line">
        {text.tokenKept}{' '}
        <button
          type="button"
          class="plain"
          onClick={() => {
            desk.setToken('');
          }}
        >
          {text.tokenChange}
        </button>
      </p>
    );
  }
  return (
    <Panel name="token" title={text.token} help={text.tokenHelp}>
      <form
        class="token"
        autocomplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          const entered = new FormData(event.currentTarget).get('token');
          if (typeof entered === 'string' && entered.trim() !== '') desk.setToken(entered.trim());
        }}
      >
        <label for="token">{text.token}</label>
        <input
          ref={field}
          id="token"
          name="token"
          type="password"
          autocomplete="off"
          spellcheck={false}
          aria-invalid={isTokenRefused}
          aria-describedby="token-refused"
        />
        <button type="submit">{text.tokenEnter}</button>
      </form>
      <p class="error" id="token-refused" role="alert">
        {isTokenRefused ? text.tokenRefused : ''}
      </p>
    </Panel>
  );
}
