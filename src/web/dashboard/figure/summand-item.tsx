import type { JSX } from 'preact';
import type { SummandFragment } from '../../generated/graphql.js';
import { useDashboard } from '../address/dashboard-context.js';
import { periodText } from '../words/date.js';
import { fullPartyName } from '../words/party-name.js';

/** A contribution with those that it is the sum of, as far as they were loaded. */
export type Summand = SummandFragment & { readonly parts?: readonly Summand[] };

/** What a place, a figure or a total adds to a number, and what that is the sum of. */
export function SummandItem({ summand }: { readonly summand: Summand }): JSX.Element {
  const { parts = [] } = summand;
  if (parts.length === 0) {
    return (
      <li>
        <SummandText summand={summand} />
      </li>
    );
  }
  return (
    <li>
      <details>
        <summary>
          <SummandText summand={summand} />
        </summary>
        <ul class="summands">
          {parts.map((part, index) => (
            <SummandItem key={index} summand={part} />
          ))}
        </ul>
      </details>
    </li>
  );
}

function SummandText({ summand }: { readonly summand: Summand }): JSX.Element {
  const { words, language } = useDashboard();
  const { display, of, observation, source, period, figures, parts = [] } = summand;
  const place = of ?? observation?.group ?? observation?.division;
  const isTotal = observation?.scope === 'TOTAL';
  const facts = [
    period && periodText(period, language),
    parts.length > 0 || !observation ? words.figures(figures) : isTotal && words.summandTotal,
    observation?.asPrinted,
    observation && source && (language === 'zh' ? source.title : (source.titleEn ?? source.title)),
  ];
  return (
    <>
      <span class="summands__amount">{display}</span> {place ? fullPartyName(place, language) : ''}
      <span class="faint summands__facts">{facts.filter(Boolean).join(' · ')}</span>
    </>
  );
}
