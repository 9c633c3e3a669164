import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type ListedKeyFragment, RevokeKeyDocument } from '../../generated/graphql.js';
import { request } from '../../shared/request.js';
import { Panel } from '../panel/panel.js';
import type { KeysWords } from '../words/keys-words.js';

interface Props {
  readonly text: KeysWords;
  readonly keys: readonly ListedKeyFragment[];
  readonly changed: (key: ListedKeyFragment) => void;
}

/** All keys, the revoked and the expired among them; one that is valid can be taken away. */
export function KeyList({ text, keys, changed }: Props): JSX.Element {
  const [error, setError] = useState('');
  const revoke = async ({ id, agency }: ListedKeyFragment): Promise<void> => {
    if (!confirm(text.revokeSure(agency))) return;
    const answer = await request(RevokeKeyDocument, { id });
    if (answer.outcome === 'answered') changed(answer.data.revokeApiKey);
    setError(answer.outcome === 'refused' ? (answer.errors[0]?.message ?? '') : '');
  };
  return (
    <Panel name="keys" title={text.list}>
      {keys.length === 0 && <p class="faint">{text.none}</p>}
      <p class="error" role="alert">
        {error}
      </p>
      {keys.length > 0 && (
        <div class="keys-scroll">
          <table class="keys-table">
            <thead>
              <tr>
                {[text.agency, text.role, text.extent, text.state, text.used, 'id', ''].map((title) => (
                  <th key={title} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {keys.map((key) => (
                <tr key={key.id} class={isValid(key) ? '' : 'gone'}>
                  <td>{key.agency}</td>
                  <td>{text.roles[key.role]}</td>
                  <td>{extentOf(key, text)}</td>
                  <td>{stateOf(key, text)}</td>
                  <td>{key.lastUsedAt ? timeOf(key.lastUsedAt) : text.never}</td>
                  <td class="mono">{key.id}</td>
                  <td>
                    {isValid(key) && (
                      <button type="button" class="plain" onClick={() => void revoke(key)}>
                        {text.revoke}
                      </button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}

function isValid({ revokedAt, expiresAt }: ListedKeyFragment): boolean {
  return revokedAt === null && (expiresAt === null || new Date(expiresAt) > new Date());
}

function extentOf({ reading, clearance, writing }: ListedKeyFragment, text: KeysWords): string {
  return [
    `${text.reads} ${reading.join(' ')}`,
    ...(clearance.length > 0 ? [`${text.cleared} ${clearance.join(' ')}`] : []),
    ...(writing.length > 0 ? [`${text.writes} ${writing.join(' ')}`] : []),
  ].join('; ');
}

function stateOf(key: ListedKeyFragment, text: KeysWords): string {
  if (key.revokedAt !== null) return text.revoked(timeOf(key.revokedAt).slice(0, 10), key.revokedBy ?? '');
  if (!isValid(key)) return text.expired;
  return key.expiresAt === null ? '' : text.until(timeOf(key.expiresAt).slice(0, 10));
}

/** In the time of the reader, in an order that sorts. */
export function timeOf(iso: string): string {
  const date = new Date(iso);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16).replace('T', ' ');
}
