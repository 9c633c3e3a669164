import type { JSX } from 'preact';
import { Breadcrumb } from './breadcrumb.js';
import { hasSides } from '../address/address.js';
import { useDashboard } from '../address/dashboard-context.js';
import { PeriodPicker } from './period-picker.js';
import { formatDate } from '../words/date.js';
import { fullPartyName, namesText } from '../words/party-name.js';
import type { Page } from '../load/load-page.js';
import { reportAddress } from './report-address.js';
import { SidePicker } from './side-picker.js';
import { LocationLink } from '../address/location-link.js';
import type { View } from '../load/view.js';

/** The location of the view, with the pickers for its period and, for a place, its side. */
export function LocationHead({ view, page }: { readonly view: View; readonly page: Page }): JSX.Element {
  const { words, language, navigate } = useDashboard();
  const { side, period, latestYear } = page.question;
  const sideName = (one: typeof side): string => (one === 'RECIPIENT' ? words.recipient : words.supporter);
  const other = side === 'RECIPIENT' ? 'SUPPORTER' : 'RECIPIENT';
  const report = reportAddress(page.question);
  const isPlace = view.location.kind === 'place';
  const facts = [
    view.location.kind === 'program' && words.program,
    view.location.kind === 'group' && words.group,
    isPlace ? view.location.code : view.since && words.since(formatDate(view.since, language)),
    view.until && (isPlace ? words.closed : words.ended)(formatDate(view.until, language)),
  ];
  const isEmpty = view.tiles.every(({ status }) => status === 'MISSING');
  return (
    <div class="location-head">
      <Breadcrumb view={view} side={side} />
      <div class="location-head__row">
        <h1>{namesText(view.names, language, true)}</h1>
        <div class="location-head__tools">
          {hasSides(view.location) && <SidePicker side={side} />}
          <PeriodPicker period={period} latestYear={latestYear} />
          {report && <a href={report}>{words.report}</a>}
        </div>
      </div>
      <p class="faint">
        {facts.filter(Boolean).join(' · ')}
        {view.successors.map(({ kind, successor }, index) =>
          successor ? (
            <span key={index}>
              {' · '}
              {words.successionNote(kind)}{' '}
              <LocationLink location={{ kind: 'place', code: successor.code }}>
                {fullPartyName(successor, language)}
              </LocationLink>
            </span>
          ) : null,
        )}
      </p>
      {isEmpty && page.question.otherSideHasObservations && (
        <p class="notice">
          {words.sideEmpty(sideName(side), sideName(other))}{' '}
          <button
            type="button"
            class="plain"
            onClick={() => {
              navigate({ side: other });
            }}
          >
            {words.sideSwitch(sideName(other))}
          </button>
        </p>
      )}
    </div>
  );
}
