import type { JSX } from 'preact';
import { TokenPanel } from '../panel/token-panel.js';
import { useImportPage } from './import-context.js';

/** The token that importing requires. */
export function ImportTokenPanel(): JSX.Element {
  const { text, desk } = useImportPage();
  const { token, isTokenRefused } = desk.state;
  return (
    <TokenPanel
      words={{
        ...{ title: text.token, help: text.tokenHelp, enter: text.tokenEnter, refused: text.tokenRefused },
        ...{ inUse: text.tokenKept, forget: text.tokenChange },
      }}
      isInUse={token !== ''}
      isRefused={isTokenRefused}
      enter={(entered) => {
        desk.setToken(entered);
      }}
    />
  );
}
