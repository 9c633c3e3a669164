import { once } from 'node:events';
import { createServer } from 'node:net';

/** Rejects with the error of listening if the port cannot be opened; 0, any free one, always can. */
export async function requirePort(host: string, port: number): Promise<void> {
  if (port === 0) return;
  const probe = createServer();
  probe.listen(port, host);
  await once(probe, 'listening');
  probe.close();
  await once(probe, 'close');
}
