import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { CatalogueDocument } from '../../generated/graphql.js';
import { request } from '../../shared/request.js';
import { type Address, formatAddress, parseAddress } from '../address/address.js';
import { DashboardContext } from '../address/dashboard-context.js';
import { Masthead } from '../shell/masthead.js';
import { importWordsOf } from '../words/import-words.js';
import { chooseLanguage, type Language } from '../words/language.js';
import { wordsOf } from '../words/words.js';
import { ActionBar } from './action-bar.js';
import { ChoicesPanel } from './choices-panel.js';
import { FailurePanel } from './failure-panel.js';
import { FilesPanel } from './files-panel.js';
import { type CatalogueMetric, ImportContext } from './import-context.js';
import { CorrectionDialog } from './correction-dialog.js';
import type { Correction } from './tried-sheet.js';
import { TakenPanel } from './taken-panel.js';
import { ImportTokenPanel } from './import-token-panel.js';
import { TrialPanel } from './trial-panel.js';
import { useImport } from './use-import.js';

/** The way in for those who have no shell: drop a table, see how it is understood, correct it by choosing, import it. */
export function ImportApp(): JSX.Element {
  const [address, setAddress] = useState(() => parseAddress(location.search));
  const language = chooseLanguage(address.language, navigator.languages);
  const words = wordsOf(language);
  const text = importWordsOf(language);
  const metrics = useCatalogue();
  const desk = useImport();
  const [correction, setCorrection] = useState<Correction | null>(null);
  const opener = useRef<Element | null>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${text.title} · ${words.brand}`;
  }, [language]);

  const navigate = (change: Partial<Address>): void => {
    const next = { ...address, ...change };
    // Every other place is on the dashboard.
    if (change.language === undefined) location.assign(formatAddress({ ...next, language: language }));
    else history.replaceState(null, '', addressIn(change.language));
    if (change.language !== undefined) setAddress(next);
  };
  const correct = (next: Correction): void => {
    opener.current = document.activeElement;
    setCorrection(next);
  };
  const closeDialog = (): void => {
    setCorrection(null);
    // The keyboard goes on where it was; the button may have been drawn anew.
    setTimeout(() => {
      if (opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus();
    });
  };
  const chooseFiles = (): void => {
    input.current?.click();
  };
  const { trial, taken, failure, work } = desk.state;
  return (
    <DashboardContext.Provider value={{ language, words, address, navigate }}>
      <ImportContext.Provider value={{ language, text, metrics, desk, correct }}>
        <Masthead page={null} />
        <main id="content" tabIndex={-1} aria-busy={work !== null}>
          <div class="location-head">
            <h1>{text.title}</h1>
            <p class="faint">{text.lead}</p>
          </div>
          <ImportTokenPanel />
          <FilesPanel input={input} />
          {failure && <FailurePanel failure={failure} />}
          {taken ? (
            <>
              <TakenPanel receipt={taken.receipt} isRepeated={taken.isRepeated} trial={trial?.receipt ?? null} />
              <ChoicesPanel />
            </>
          ) : (
            <>
              <ActionBar />
              {trial && <TrialPanel receipt={trial.receipt} chooseFiles={chooseFiles} />}
              <ChoicesPanel />
            </>
          )}
        </main>
        <footer class="foot">
          <p>{words.tagline}</p>
        </footer>
        {correction && <CorrectionDialog key={keyOf(correction)} correction={correction} close={closeDialog} />}
      </ImportContext.Provider>
    </DashboardContext.Provider>
  );
}

function addressIn(language: Language | null): string {
  return language === null ? '/import' : `/import?lang=${language}`;
}

function keyOf(correction: Correction): string {
  const subject =
    correction.about === 'row' ? correction.row.line : correction.about === 'column' ? correction.column : '';
  return `${correction.about} ${subject}`;
}

/** The metrics to choose from; none until they are loaded. */
function useCatalogue(): readonly CatalogueMetric[] {
  const [metrics, setMetrics] = useState<readonly CatalogueMetric[]>([]);
  useEffect(() => {
    const abort = new AbortController();
    void request(CatalogueDocument, {}, abort.signal).then((answer) => {
      if (answer.outcome === 'answered') setMetrics(answer.data.metrics);
    });
    return () => {
      abort.abort();
    };
  }, []);
  return metrics;
}
