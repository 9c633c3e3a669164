import type { JSX } from 'preact';
import { useImportPage } from './import-context.js';

/** Options, the progress of what is being sent, and the two buttons: try, and import. */
export function ActionBar(): JSX.Element | null {
  const { text, desk } = useImportPage();
  const { state, isTried, untried } = desk;
  const { files, token, work, trial, repeatMerged, partial, override } = state;
  if (files.length === 0) return null;
  const isReady = isTried && trial?.receipt.status === 'APPLIED';
  const isIdle = work === null && token !== '';
  return (
    <section class="panel panel--actions" aria-label={text.options}>
      <div class="options">
        <label class="radio">
          <input
            type="checkbox"
            checked={partial}
            onChange={({ currentTarget }) => {
              desk.change({ partial: currentTarget.checked });
            }}
          />
          <span>{text.partial}</span>
        </label>
        <label class="radio">
          <input
            type="checkbox"
            checked={repeatMerged}
            onChange={({ currentTarget }) => {
              desk.change({ repeatMerged: currentTarget.checked });
            }}
          />
          <span>{text.repeatMerged}</span>
        </label>
        {override && (
          <label class="radio">
            <input
              type="checkbox"
              checked
              onChange={() => {
                desk.change({ override: false });
              }}
            />
            <span>{text.override}</span>
          </label>
        )}
      </div>
      {work && <Working />}
      <div class="actions">
        <button
          type="button"
          class={isReady ? 'plain' : 'primary'}
          disabled={!isIdle}
          onClick={() => {
            desk.send(true);
          }}
        >
          {trial ? text.tryAgain : text.tryNow}
        </button>
        <button
          type="button"
          class={isReady ? 'primary' : 'plain'}
          disabled={!isIdle || !isReady}
          aria-describedby="import-after-trial"
          onClick={() => {
            desk.send(false);
          }}
        >
          {text.importNow}
        </button>
        <span class="faint" id="import-after-trial" role="status">
          {work ? '' : untried > 0 ? text.untried(untried) : isReady ? '' : text.importAfterTrial}
        </span>
      </div>
    </section>
  );
}

function Working(): JSX.Element {
  const { text, desk } = useImportPage();
  const { work } = desk.state;
  const { sent = 0, total = null } = work?.progress ?? {};
  const share = total === null || total === 0 ? '' : `${Math.floor((100 * sent) / total)} %`;
  const isSent = work?.isSent === true;
  return (
    <div class="working">
      <progress
        max={100}
        value={isSent || share === '' ? undefined : Number.parseInt(share, 10)}
        aria-label={isSent ? text.reading : text.sending(share)}
      />
      <span>{isSent ? text.reading : text.sending(share)}</span>
      <span class="visually-hidden" role="status">
        {isSent ? text.reading : text.sending('')}
      </span>
      <button type="button" class="plain" onClick={desk.cancel}>
        {text.cancel}
      </button>
    </div>
  );
}
