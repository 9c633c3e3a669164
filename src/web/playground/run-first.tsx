/** @jsxImportSource react */
import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect, useRef } from 'react';

/** Runs the first tab once the editors are ready, so that the page opens on a response. */
export function RunFirst(): null {
  const actions = useGraphiQLActions();
  const isReady = useGraphiQL((state) => Boolean(state.queryEditor && state.responseEditor && state.variableEditor));
  const hasRun = useRef(false);
  useEffect(() => {
    if (!isReady || hasRun.current) return;
    hasRun.current = true;
    actions.run();
  }, [isReady, actions]);
  return null;
}
