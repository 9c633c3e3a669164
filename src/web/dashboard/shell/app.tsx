import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { namesText } from '../words/party-name.js';
import { ChildrenPanel } from '../children/children-panel.js';
import { DashboardContext } from '../address/dashboard-context.js';
import { DisagreementPanel } from '../gaps/disagreement-panel.js';
import { FailureText } from '../panel/failure-text.js';
import { FigureDialog } from '../figure/figure-dialog.js';
import { Headlines } from '../headlines/headlines.js';
import { Masthead } from './masthead.js';
import { PairingPicture } from '../picture/pairing-picture.js';
import type { Page } from '../load/load-page.js';
import { SeriesPanel } from '../series/series-panel.js';
import { LocationHead } from './location-head.js';
import { useAddress } from '../address/use-address.js';
import { usePage } from '../load/use-page.js';
import { ProvenanceContext, useLoadedProvenance } from '../load/use-provenance.js';
import { chooseLanguage } from '../words/language.js';
import { type Words, wordsOf } from '../words/words.js';

/** The dashboard: one address, one language, one page. */
export function App(): JSX.Element {
  const { address, navigate } = useAddress();
  const language = chooseLanguage(address.language, navigator.languages);
  const words = wordsOf(language);
  const { page, loading, failure, retry } = usePage(address, language);
  const title = page?.view ? `${namesText(page.view.names, language)} · ${words.brand}` : words.brand;

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = title;
  }, [language, title]);

  return (
    <DashboardContext.Provider value={{ language, words, address, navigate }}>
      <Masthead page={page} />
      <main id="content" tabIndex={-1} aria-busy={loading}>
        {failure && <FailureText failure={failure} retry={retry} />}
        {page ? <Content page={page} words={words} /> : !failure && <p class="nothing">{words.loading}</p>}
      </main>
      <footer class="foot">
        <p>{words.tagline}</p>
      </footer>
      {page && <FigureDialog page={page} />}
    </DashboardContext.Provider>
  );
}

function Content({ page, words }: { readonly page: Page; readonly words: Words }): JSX.Element {
  const { view, start, question } = page;
  const provenance = useLoadedProvenance(page);
  if (!view) {
    return (
      <p class="nothing">
        {question.location.code === '' ? (
          words.noProgram
        ) : (
          <>
            {words.nothingHere(question.location.code)} <a href="/">{words.home}</a>
          </>
        )}
      </p>
    );
  }
  return (
    <ProvenanceContext.Provider value={provenance}>
      <LocationHead view={view} page={page} />
      <Headlines metrics={start.metrics} rollups={view.tiles} unanswered={view.unanswered} />
      <PairingPicture view={view} />
      <ChildrenPanel view={view} page={page} />
      <div class="pair">
        <SeriesPanel view={view} page={page} />
        <DisagreementPanel view={view} page={page} />
      </div>
    </ProvenanceContext.Provider>
  );
}
