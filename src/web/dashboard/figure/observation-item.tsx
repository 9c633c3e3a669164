import type { JSX } from 'preact';
import type { FigureFragment } from '../../generated/graphql.js';
import { formatAmount } from '../words/amount.js';
import { useDashboard } from '../address/dashboard-context.js';
import { formatDate, periodText } from '../words/date.js';
import { fullPartyName } from '../words/party-name.js';
import { LocationLink } from '../address/location-link.js';

type Observation = FigureFragment['observations']['nodes'][number];

/** One observation: its figure as printed, and its position in the publication. */
export function ObservationItem({ observation }: { readonly observation: Observation }): JSX.Element {
  const { words, language } = useDashboard();
  const { asPrinted, value, period, scope, division, group, pairing, source, locator, note, recordedAt } = observation;
  const title = language === 'zh' ? source.title : (source.titleEn ?? source.title);
  return (
    <li class="observation">
      <p class="observation__figure">
        <strong>{asPrinted ?? formatAmount(value, language)}</strong> <span class="badge">{words.scope[scope]}</span>
      </p>
      <dl class="facts">
        <dt>{words.at}</dt>
        <dd>
          <LocationLink
            location={group ? { kind: 'group', code: group.groupCode } : { kind: 'place', code: division.code }}
          >
            {fullPartyName(group ?? division, language)}
          </LocationLink>
        </dd>
        <dt>{words.period}</dt>
        <dd>{periodText(period, language)}</dd>
        {pairing && (
          <>
            <dt>{words.via}</dt>
            <dd>
              <LocationLink location={{ kind: 'pairing', code: pairing.code }}>
                {fullPartyName(pairing.supporter, language)} → {fullPartyName(pairing.recipient, language)}
              </LocationLink>
            </dd>
          </>
        )}
        <dt>{words.source}</dt>
        <dd>
          {source.url && /^https?:/.test(source.url) ? (
            <a href={source.url} rel="noreferrer">
              {title}
            </a>
          ) : (
            title
          )}
          {source.publisher && `${words.comma}${source.publisher}`}
          {source.published && `${words.comma}${formatDate(source.published, language)}`}
        </dd>
        {locator && (
          <>
            <dt>{words.locator}</dt>
            <dd>{locator}</dd>
          </>
        )}
        {note && (
          <>
            <dt>{words.note}</dt>
            <dd>{note}</dd>
          </>
        )}
      </dl>
      <p class="faint">{words.recorded(formatDate(recordedAt.slice(0, 10), language))}</p>
    </li>
  );
}
