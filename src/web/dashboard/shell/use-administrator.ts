import { useEffect, useState } from 'preact/hooks';
import { ViewerDocument } from '../../generated/graphql.js';
import { request } from '../../shared/request.js';
import { keptToken } from '../../shared/token.js';

/** Whether the key of this tab is an administrator's. Nothing is asked without a key. */
export function useAdministrator(): boolean {
  const [isAdministrator, setAdministrator] = useState(false);
  const token = keptToken();
  useEffect(() => {
    let isCurrent = true;
    const ask = async (): Promise<void> => {
      const answer = token === '' ? null : await request(ViewerDocument, {});
      if (isCurrent) setAdministrator(answer?.outcome === 'answered' && answer.data.viewer.role === 'ADMINISTRATOR');
    };
    void ask();
    return () => {
      isCurrent = false;
    };
  }, [token]);
  return isAdministrator;
}
