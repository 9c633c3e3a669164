import type { Worker } from 'node:cluster';

/** What Node's cluster sends with a connection, and what a worker answers that has it. */
interface ClusterMessage {
  readonly act?: string;
  readonly seq?: number;
  readonly ack?: number;
}

interface Handle {
  close(): void;
}

type Send = (message: ClusterMessage, handle?: Handle, ...rest: unknown[]) => boolean;

/**
 * Watches the connections that the primary process hands to a worker. Returns what closes those that the worker had not
 * taken when it died: Node keeps them open for ever, and their clients would wait for an answer that nobody gives.
 */
export function watchHandedOver({ process: child }: Worker): () => void {
  const handed = new Map<number, Handle>();
  const target = child as unknown as { send: Send };
  const send = target.send.bind(child);
  target.send = (message, handle, ...rest) => {
    if (message.act === 'newconn' && message.seq !== undefined && handle) handed.set(message.seq, handle);
    return send(message, handle, ...rest);
  };
  child.on('internalMessage' as 'message', (message) => {
    const { ack } = message as ClusterMessage;
    if (ack !== undefined) handed.delete(ack);
  });
  return () => {
    for (const handle of handed.values()) handle.close();
    handed.clear();
  };
}
