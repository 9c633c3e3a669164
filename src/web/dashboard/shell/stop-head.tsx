import type { JSX } from 'preact';
import { Breadcrumb } from './breadcrumb.js';
import { useSurroundings } from '../address/context.js';
import { PeriodPicker } from './period-picker.js';
import { fullPartyName, namesText } from '../words/party-name.js';
import type { Page } from '../load/read-page.js';
import { reportAddress } from './report-address.js';
import { SidePicker } from './side-picker.js';
import { StopLink } from '../address/stop-link.js';
import type { View } from '../load/view.js';

/** Where one stands, and what is asked about it: the period, and the side of a place. */
export function StopHead({ view, page }: { readonly view: View; readonly page: Page }): JSX.Element {
  const { words, language, go } = useSurroundings();
  const { side, period, latestYear } = page.question;
  const sideName = (one: typeof side): string => (one === 'RECIPIENT' ? words.recipient : words.supporter);
  const other = side === 'RECIPIENT' ? 'SUPPORTER' : 'RECIPIENT';
  const report = reportAddress(page.question);
  const empty = view.tiles.every(({ status }) => status === 'MISSING');
  return (
    <div class="stop-head">
      <Breadcrumb view={view} side={side} />
      <div class="stop-head__row">
        <h1>{namesText(view.names, language, true)}</h1>
        <div class="stop-head__tools">
          {view.stop.kind === 'place' && <SidePicker side={side} />}
          <PeriodPicker period={period} latestYear={latestYear} />
          {report && <a href={report}>{words.report}</a>}
        </div>
      </div>
      <p class="faint">
        {view.stop.kind === 'program' && words.program}
        {view.stop.kind === 'program' && view.since && ' · '}
        {view.stop.kind === 'place' ? view.stop.code : view.since && words.since(view.since)}
        {view.closedOn && ` · ${words.closed(view.closedOn)}`}
        {view.successors.map(({ kind, successor }, index) =>
          successor ? (
            <span key={index}>
              {' · '}
              {words.successionNote(kind)}{' '}
              <StopLink stop={{ kind: 'place', code: successor.code }}>{fullPartyName(successor, language)}</StopLink>
            </span>
          ) : null,
        )}
      </p>
      {empty && page.question.otherSideHasFigures && (
        <p class="notice">
          {words.sideEmpty(sideName(side), sideName(other))}{' '}
          <button
            type="button"
            class="plain"
            onClick={() => {
              go({ side: other });
            }}
          >
            {words.sideSwitch(sideName(other))}
          </button>
        </p>
      )}
    </div>
  );
}
