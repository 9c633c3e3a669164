import type { JSX } from 'preact';
import { useDashboard } from '../address/dashboard-context.js';
import type { Failure } from '../load/use-page.js';

/** What went wrong, in the API's own words: its messages name the subject and what was expected. */
export function FailureText({
  failure,
  retry,
}: {
  readonly failure: Failure;
  readonly retry?: () => void;
}): JSX.Element {
  const { words } = useDashboard();
  return (
    <div class="failure" role="alert">
      <p>
        <strong>{failure.outcome === 'refused' ? words.refused : words.unreachable}</strong>
      </p>
      {failure.outcome === 'refused' ? (
        failure.errors.map(({ code, message }, index) => (
          <p key={index}>
            <code>{code}</code> {message}
          </p>
        ))
      ) : (
        <p>{failure.reason}</p>
      )}
      {retry && (
        <button type="button" class="plain" onClick={retry}>
          {words.retry}
        </button>
      )}
    </div>
  );
}
