import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type ListedKeyFragment, KeysDocument, ViewerDocument, type ViewerQuery } from '../../generated/graphql.js';
import { request } from '../../shared/request.js';
import { keepToken, keptToken } from '../../shared/token.js';
import { type Address, formatAddress, parseAddress } from '../address/address.js';
import { DashboardContext } from '../address/dashboard-context.js';
import { Masthead } from '../shell/masthead.js';
import { keysWordsOf } from '../words/keys-words.js';
import { chooseLanguage } from '../words/language.js';
import { wordsOf } from '../words/words.js';
import { AuditPanel } from './audit-panel.js';
import { BearerPanel } from './bearer-panel.js';
import { KeyList } from './key-list.js';
import { NewKeyPanel } from './new-key-panel.js';

/** Keys of agencies and the audit, for administrators; for everybody else the place to enter a key. */
export function KeysApp(): JSX.Element {
  const [address, setAddress] = useState(() => parseAddress(location.search));
  const language = chooseLanguage(address.language, navigator.languages);
  const words = wordsOf(language);
  const text = keysWordsOf(language);
  const [viewer, setViewer] = useState<ViewerQuery['viewer'] | null>(null);
  const [isRefused, setRefused] = useState(false);
  const [keys, setKeys] = useState<readonly ListedKeyFragment[]>([]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${text.title} · ${words.brand}`;
  }, [language]);

  const load = async (): Promise<void> => {
    const answer = await request(ViewerDocument, {});
    const found = answer.outcome === 'answered' ? answer.data.viewer : null;
    setViewer(found);
    setRefused(found === null && keptToken() !== '');
    if (found === null) keepToken('');
    if (found?.role !== 'ADMINISTRATOR') return;
    const listed = await request(KeysDocument, {});
    if (listed.outcome === 'answered') setKeys(listed.data.apiKeys);
  };
  useEffect(() => void load(), []);

  const navigate = (change: Partial<Address>): void => {
    const next = { ...address, ...change };
    // Every other place is on the dashboard.
    if (change.language === undefined) location.assign(formatAddress({ ...next, language }));
    else {
      history.replaceState(null, '', change.language === null ? '/keys' : `/keys?lang=${change.language}`);
      setAddress(next);
    }
  };
  const enter = (token: string): void => {
    keepToken(token);
    setKeys([]);
    void load();
  };
  const replace = (key: ListedKeyFragment): void => {
    setKeys((all) =>
      all.some(({ id }) => id === key.id) ? all.map((one) => (one.id === key.id ? key : one)) : [key, ...all],
    );
  };
  const isAdministrator = viewer?.role === 'ADMINISTRATOR';
  return (
    <DashboardContext.Provider value={{ language, words, address, navigate }}>
      <Masthead page={null} />
      <main id="content" tabIndex={-1}>
        <div class="location-head">
          <h1>{text.title}</h1>
          <p class="faint">{text.lead}</p>
        </div>
        <BearerPanel text={text} viewer={viewer} isRefused={isRefused} enter={enter} />
        {isAdministrator ? (
          <>
            <NewKeyPanel text={text} made={replace} />
            <KeyList text={text} keys={keys} changed={replace} />
            <AuditPanel text={text} agencies={[...new Set(keys.map(({ agency }) => agency))]} />
          </>
        ) : (
          <p class="faint">{text.administratorsOnly}</p>
        )}
      </main>
      <footer class="foot">
        <p>{words.tagline}</p>
      </footer>
    </DashboardContext.Provider>
  );
}
