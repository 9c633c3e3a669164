import type { JSX } from 'preact';
import { useImportPage } from './import-context.js';
import type { ImportFailure } from './use-import.js';

/** Why the files were not read at all: the network, the token, a limit. */
export function FailurePanel({ failure }: { readonly failure: ImportFailure }): JSX.Element {
  const { text } = useImportPage();
  return (
    <div class="failure" role="alert">
      <p>
        <strong>{text.failed}</strong>
      </p>
      {failure.is === 'unreachable' ? (
        <p>{failure.dryRun ? text.unreachable : text.unreachableTaken}</p>
      ) : (
        failure.errors.map(({ code, message }, at) => (
          <p key={at}>
            {text.errors[code]} <code>{code}</code> {message}
          </p>
        ))
      )}
    </div>
  );
}
