import { Agent, buildConnector } from 'undici';
import type { lookup } from 'node:dns';
import { AddressError, allowedLookup, isAllowedAddress } from './addresses.js';

export interface DispatcherOptions {
  readonly addresses: readonly string[];
  readonly timeoutMs: number;
  readonly atOnce: number;
  readonly lookup?: typeof lookup;
}

/**
 * Connects to a partner: the address of every connection is checked after it is made, whatever name led there, and a
 * redirect is an answer like any other.
 */
export function openDispatcher({ addresses, timeoutMs, atOnce, lookup }: DispatcherOptions): Agent {
  const connect = buildConnector({ timeout: timeoutMs, lookup: allowedLookup(addresses, lookup) });
  return new Agent({
    connect: (options, callback) => {
      connect(options, (...[error, socket]) => {
        if (error) {
          callback(error, null);
        } else if (!isAllowedAddress(socket.remoteAddress ?? '', addresses)) {
          socket.destroy();
          callback(new AddressError(), null);
        } else {
          callback(null, socket);
        }
      });
    },
    connections: atOnce,
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    keepAliveTimeout: 10_000,
  });
}
