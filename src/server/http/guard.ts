import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import type { Config } from '../config.js';
import { isAllowedOrigin } from './allow-origins.js';
import { errorBody } from './error-body.js';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
/** Whether an address to listen on is reached from this machine only. */
export function isLoopback(host: string): boolean {
  return ['localhost', '::1'].includes(host.toLowerCase()) || host.startsWith('127.');
}

const EVERY_ADDRESS = ['0.0.0.0', '::'];

/**
 * Refuses a request for a host that is not ours: a page of another site whose name is made to resolve to this server
 * would otherwise read it as its own. Without ALLOWED_HOSTS, a server that listens on every address cannot know its names.
 */
export function refuseForeignHosts(config: HostConfig): RequestHandler {
  const { isOwn, own } = ownHosts(config);
  return (request, response, next) => {
    if (isOwn(request)) {
      next();
      return;
    }
    const message = `Host: "${hostOf(request).slice(0, 80)}" was given, expected ${own.join(', ')}. ALLOWED_HOSTS adds others.`;
    response.status(421).json(errorBody('BAD_REQUEST', message));
  };
}

type HostConfig = Pick<Config, 'HOST' | 'ALLOWED_HOSTS'>;

/** Tells whether a request is for a host that is ours, and which these are. */
export function ownHosts({ HOST, ALLOWED_HOSTS }: HostConfig): {
  readonly isOwn: (request: IncomingMessage) => boolean;
  readonly own: readonly string[];
} {
  const own = [...LOOPBACK, HOST.includes(':') ? `[${HOST}]` : HOST, ...(ALLOWED_HOSTS ?? [])].map((name) =>
    name.toLowerCase(),
  );
  const isKnown = ALLOWED_HOSTS !== undefined || !EVERY_ADDRESS.includes(HOST);
  return { isOwn: (request) => !isKnown || own.includes(hostOf(request)), own };
}

function hostOf({ headers: { host = '' } }: IncomingMessage): string {
  return host.toLowerCase().replace(/:\d*$/, '');
}

/**
 * Refuses a GET that a page of another site caused, where a GET is work: browsers say so in `Sec-Fetch-Site`. Pages of
 * CORS_ORIGINS may.
 */
export function refuseForeignSites(config: Pick<Config, 'CORS_ORIGINS'>): RequestHandler {
  return (request, response, next) => {
    const site = request.headers['sec-fetch-site'];
    const isOwn = site === undefined || site === 'same-origin' || site === 'none';
    if (request.method !== 'GET' || isOwn || isAllowedOrigin(config, request.headers.origin)) {
      next();
      return;
    }
    const expected = 'its address to be opened, or the origin of the page to be in CORS_ORIGINS';
    const message = `Sec-Fetch-Site: this is not answered to a page of another site; expected ${expected}.`;
    response.status(403).json(errorBody('FORBIDDEN', message));
  };
}
