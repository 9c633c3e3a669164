import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { CreateKeyDocument, type KeyRole, type ListedKeyFragment } from '../../generated/graphql.js';
import { request } from '../../shared/request.js';
import { Panel } from '../panel/panel.js';
import type { KeysWords } from '../words/keys-words.js';

const ROLES: readonly KeyRole[] = ['AGENCY', 'ANALYST', 'IMPORTER', 'ADMINISTRATOR'];

interface Props {
  readonly text: KeysWords;
  readonly made: (key: ListedKeyFragment) => void;
}

/** Makes a key, and shows it this once. */
export function NewKeyPanel({ text, made }: Props): JSX.Element {
  const [key, setKey] = useState('');
  const [error, setError] = useState('');
  const [isCopied, setCopied] = useState(false);
  const [recoverable, setRecoverable] = useState(0);
  const [role, setRole] = useState<KeyRole>('AGENCY');

  const make = async (form: HTMLFormElement): Promise<void> => {
    const given = new FormData(form);
    const field = (name: string): string => {
      const value = given.get(name);
      return typeof value === 'string' ? value.trim() : '';
    };
    const words = (name: string): string[] =>
      field(name)
        .split(/[\s,，、]+/)
        .filter((word) => word !== '');
    const optional = (name: string): string[] | null => (words(name).length > 0 ? words(name) : null);
    const answer = await request(CreateKeyDocument, {
      key: {
        ...{ agency: field('agency'), role, reading: role === 'ADMINISTRATOR' ? ['everything'] : words('reading') },
        ...{ clearance: optional('clearance'), writing: role === 'IMPORTER' ? optional('writing') : null },
        expiresAt: field('expires') === '' ? null : new Date(`${field('expires')}T23:59:59`).toISOString(),
      },
    });
    setCopied(false);
    if (answer.outcome === 'answered') {
      setKey(answer.data.createApiKey.text);
      setRecoverable(answer.data.createApiKey.recoverable);
      setError('');
      made(answer.data.createApiKey.key);
      form.reset();
      setRole('AGENCY');
      return;
    }
    setError(answer.outcome === 'refused' ? (answer.errors[0]?.message ?? '') : text.refused);
  };
  return (
    <Panel name="new-key" title={text.make} help={text.makeHelp}>
      <form
        class="keys-form"
        autocomplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          void make(event.currentTarget);
        }}
      >
        <label>
          {text.agency}
          <input name="agency" required maxLength={100} />
        </label>
        <label>
          {text.role}
          <select
            name="role"
            value={role}
            onChange={(event) => {
              setRole(event.currentTarget.value as KeyRole);
            }}
          >
            {ROLES.map((one) => (
              <option key={one} value={one}>
                {text.roles[one]}
              </option>
            ))}
          </select>
        </label>
        {role !== 'ADMINISTRATOR' && (
          <>
            <label>
              {text.reading}
              <input name="reading" required placeholder="division:520200" />
            </label>
            <label>
              {text.clearance}
              <input name="clearance" />
            </label>
          </>
        )}
        {role === 'IMPORTER' && (
          <label>
            {text.writing}
            <input name="writing" placeholder="division:520204" />
          </label>
        )}
        <label>
          {text.expires}
          <input name="expires" type="date" />
        </label>
        <button type="submit">{text.submit}</button>
      </form>
      <p class="error" role="alert">
        {error}
      </p>
      {key !== '' && (
        <div role="status">
          <p>{text.shownOnce}</p>
          <p>
            <code class="keys-new">{key}</code>{' '}
            <button
              type="button"
              onClick={() => {
                void navigator.clipboard.writeText(key).then(() => {
                  setCopied(true);
                });
              }}
            >
              {isCopied ? text.copied : text.copy}
            </button>
          </p>
          {recoverable > 0 && <p>{text.recoverable(recoverable)}</p>}
        </div>
      )}
    </Panel>
  );
}
