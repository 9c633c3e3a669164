import type { JSX } from 'preact';
import type { ViewerQuery } from '../../generated/graphql.js';
import { Panel } from '../panel/panel.js';
import type { KeysWords } from '../words/keys-words.js';

interface Props {
  readonly text: KeysWords;
  readonly viewer: ViewerQuery['viewer'] | null;
  readonly isRefused: boolean;
  readonly enter: (token: string) => void;
}

/** Asks for the key of this tab, and says whose it is. */
export function BearerPanel({ text, viewer, isRefused, enter }: Props): JSX.Element {
  if (viewer && viewer.role !== 'PUBLIC') {
    return (
      <p class="token-line">
        {text.as(viewer.name, text.roles[viewer.role] ?? viewer.role)}{' '}
        <button
          type="button"
          class="plain"
          onClick={() => {
            enter('');
          }}
        >
          {text.leave}
        </button>
      </p>
    );
  }
  return (
    <Panel name="token" title={text.own} help={text.ownHelp}>
      <form
        class="token"
        autocomplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          const given = new FormData(event.currentTarget).get('token');
          if (typeof given === 'string' && given.trim() !== '') enter(given.trim());
        }}
      >
        <label for="token">{text.own}</label>
        <input
          id="token"
          name="token"
          type="password"
          autocomplete="off"
          spellcheck={false}
          aria-invalid={isRefused}
          aria-describedby="token-refused"
        />
        <button type="submit">{text.enter}</button>
      </form>
      <p class="error" id="token-refused" role="alert">
        {isRefused ? text.refused : ''}
      </p>
    </Panel>
  );
}
