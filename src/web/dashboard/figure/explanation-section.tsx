import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ExplainedFragment } from '../../generated/graphql.js';
import type { Answer } from '../../shared/request.js';
import { useDashboard } from '../address/dashboard-context.js';
import { FailureText } from '../panel/failure-text.js';
import { periodText } from '../words/date.js';
import { fullPartyName } from '../words/party-name.js';
import { type Explanation, loadExplanation } from './load-explanation.js';
import type { FigureQuestion } from './load-figure.js';
import { type Summand, SummandItem } from './summand-item.js';

/** How a number adds up: as a sentence, as summands that unfold, and what was left out and why. */
export function ExplanationSection({ question }: { readonly question: FigureQuestion }): JSX.Element {
  const { words } = useDashboard();
  const [answer, setAnswer] = useState<Answer<Explanation | null> | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    void loadExplanation(question, abort.signal).then((loaded) => {
      if (loaded.outcome !== 'aborted') setAnswer(loaded);
    });
    return () => {
      abort.abort();
    };
  }, []);
  return (
    <section class="explanation" aria-busy={answer === null}>
      <h3>{words.explanation}</h3>
      {answer === null && <p class="faint">{words.loading}</p>}
      {answer?.outcome === 'answered' && answer.data && <Parts explanation={answer.data} />}
      {(answer?.outcome === 'refused' || answer?.outcome === 'unreachable') && <FailureText failure={answer} />}
    </section>
  );
}

/** Of a rate, its numerator and its denominator are taken apart. */
function Parts({ explanation }: { readonly explanation: Explanation }): JSX.Element {
  const { words } = useDashboard();
  const { numerator, denominator } = explanation;
  if (!numerator || !denominator) return <Explained explanation={explanation} />;
  return (
    <>
      <p class="explanation__text">{explanation.text}</p>
      <h4>{words.numerator}</h4>
      <Explained explanation={numerator} />
      <h4>{words.denominator}</h4>
      <Explained explanation={denominator} />
    </>
  );
}

function Explained({ explanation }: { readonly explanation: ExplainedFragment }): JSX.Element {
  const { words, language } = useDashboard();
  const { text, counted, leftOut, complete } = explanation;
  return (
    <>
      <p class="explanation__text">{text}</p>
      {counted.length > 0 && (
        <ul class="summands" aria-label={words.counted}>
          {counted.map((summand: Summand, index) => (
            <SummandItem key={index} summand={summand} />
          ))}
        </ul>
      )}
      {!complete && <p class="faint">{words.explanationIncomplete}</p>}
      {leftOut.length > 0 && (
        <details class="left-out">
          <summary>{words.leftOut(leftOut.length)}</summary>
          <ul>
            {leftOut.map(({ reason, observation: { id, asPrinted, period, division, group, source } }) => (
              <li key={id} data-reason={reason}>
                {asPrinted} · {fullPartyName(group ?? division, language)} · {periodText(period, language)} ·{' '}
                {language === 'zh' ? source.title : (source.titleEn ?? source.title)}
                <span class="left-out__reason">{words.omissions[reason] ?? reason}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
