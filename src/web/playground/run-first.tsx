/** @jsxImportSource react */
import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect, useRef } from 'react';

/** Runs the first tab once the editors stand: the page opens on an answer, not on an empty box. */
export function RunFirst(): null {
  const actions = useGraphiQLActions();
  const isReady = useGraphiQL((state) => Boolean(state.queryEditor && state.responseEditor && state.variableEditor));
  const ran = useRef(false);
  useEffect(() => {
    if (!isReady || ran.current) return;
    ran.current = true;
    actions.run();
  }, [isReady, actions]);
  return null;
}
