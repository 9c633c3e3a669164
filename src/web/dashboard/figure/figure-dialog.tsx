import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FigureFragment } from '../../generated/graphql.js';
import type { Answer } from '../../shared/request.js';
import type { Address } from '../address/address.js';
import { useDashboard } from '../address/dashboard-context.js';
import { FailureText } from '../panel/failure-text.js';
import { FigureDetail } from './figure-detail.js';
import { loadFigure } from './load-figure.js';
import { fullMetricName } from '../words/metric-name.js';
import type { Page } from '../load/load-page.js';

interface Loaded {
  readonly key: string | null;
  readonly answer: Answer<FigureFragment | null>;
}

/** Whether the page is that of the address, and not the last one that stays while the next one loads. */
function isAbout({ question }: Page, { location, period, side }: Address): boolean {
  const { location: shown } = question;
  return (
    (location === null || (location.kind === shown.kind && location.code === shown.code)) &&
    (period === null || period === question.period) &&
    (side === null || location?.kind !== 'place' || side === question.side)
  );
}

/** The observations and sources behind the number named in the address; nothing if it names none. */
export function FigureDialog({ page }: { readonly page: Page }): JSX.Element | null {
  const { words, language, address, navigate } = useDashboard();
  const dialog = useRef<HTMLDialogElement>(null);
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const { location: current, period, side } = page.question;
  // While another view loads, its figure waits for it: the page still says where the last one was.
  const figure = isAbout(page, address) ? address.figure : null;
  const location = figure?.location ?? current;
  const key = figure && [figure.metric, location.kind, location.code, period, side, language].join('~');

  useEffect(() => {
    if (!figure) return;
    const abort = new AbortController();
    dialog.current?.showModal();
    void loadFigure({ location, metric: figure.metric, period, side, language }, abort.signal).then((answer) => {
      if (answer.outcome !== 'aborted') setLoaded({ key, answer });
    });
    return () => {
      abort.abort();
      dialog.current?.close();
    };
  }, [key]);

  if (!figure) return null;
  const answer = loaded?.key === key ? loaded.answer : null;
  const { metrics } = page.start;
  const metric = metrics.find(({ code }) => code === figure.metric);
  const close = (): void => {
    navigate({ figure: null });
  };
  return (
    <dialog
      ref={dialog}
      class="sheet"
      aria-labelledby="figure-title"
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) close();
      }}
    >
      <div class="sheet__body">
        <header class="sheet__head">
          <div>
            <p class="faint">{words.figure}</p>
            <h2 id="figure-title">{fullMetricName(figure.metric, metrics, language)}</h2>
          </div>
          <button type="button" class="plain" onClick={close}>
            {words.close}
          </button>
        </header>
        {answer === null && <p class="nothing">{words.loading}</p>}
        {answer?.outcome === 'answered' &&
          (answer.data ? (
            <FigureDetail
              rollup={answer.data}
              nature={metric?.nature}
              question={{ location, metric: figure.metric, period, side, language }}
            />
          ) : (
            <p class="nothing">{words.nothingHere(location.code)}</p>
          ))}
        {(answer?.outcome === 'refused' || answer?.outcome === 'unreachable') && <FailureText failure={answer} />}
      </div>
    </dialog>
  );
}
