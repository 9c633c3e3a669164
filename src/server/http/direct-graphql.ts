import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import express from 'express';
import type { Config } from '../config.js';
import { accountOf } from '../observe/requests.js';
import { allowOrigins } from './allow-origins.js';
import type { Recognize } from './callers.js';
import type { Entrance } from './entrance.js';
import { answerGraphql, type GraphqlAnswers } from './graphql.routes.js';
import { ownHosts } from './guard.js';
import type { Lane } from './lane.js';

export const GRAPHQL_PATH = '/graphql';

/** An address at which queries are answered. */
export interface DirectAddress extends GraphqlAnswers {
  readonly path: string;
  /** Greatest number of bytes of a body. */
  readonly mostBytes: number;
  /** What a request passes before anybody is recognized; pages of other origins, by default. */
  readonly pass?: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
}

export interface DirectOptions {
  readonly config: Config;
  readonly enter: Entrance;
  readonly recognize: Recognize;
  readonly queries: Lane;
  readonly addresses: readonly DirectAddress[];
}

/** What answers usual queries without Express, and what lets Express report the errors of the others. */
export interface DirectGraphql {
  /** Returns false for a request that Express has to answer; nothing has been done with it then. */
  readonly answer: (request: IncomingMessage, response: ServerResponse, others: Others) => boolean;
  /** Throws why a request could not be answered. */
  readonly refuse: (request: IncomingMessage) => void;
}

type Others = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Answers queries sent by POST as plain JSON, as nearly all are, without Express: the same steps in the same order. Of
 * whatever fails on the way, Express reports the error.
 */
export function directGraphql(options: DirectOptions): DirectGraphql {
  const { config, enter, recognize, queries } = options;
  const { isOwn } = ownHosts(config);
  const allow = allowOrigins(config);
  const addresses = new Map(
    options.addresses.map((one) => [one.path, { ...one, parse: bodyParser(one.mostBytes) }] as const),
  );
  const failures = new WeakMap<IncomingMessage, { readonly error: unknown }>();

  const isUsual = ({ method, headers }: IncomingMessage, mostBytes: number): boolean => {
    if (method !== 'POST') return false;
    const { 'content-type': type = '', 'content-length': length, 'content-encoding': encoding } = headers;
    return (
      JSON_TYPE.test(type) &&
      encoding === undefined &&
      length !== undefined &&
      Number(length) > 0 &&
      Number(length) <= mostBytes &&
      headers.expect === undefined
    );
  };

  const answer = async (
    { path, parse, pass, ...answers }: DirectAddress & { readonly parse: Parse },
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> => {
    enter(request, response, path);
    const reading = bodyOf(request);
    if (pass) await pass(request, response);
    else allow(request, response, () => undefined);
    try {
      const caller = recognize(request.headers.authorization, path, 'POST', request.socket);
      accountOf(response).caller = caller instanceof Promise ? await caller : caller;
    } catch (error) {
      response.setHeader('www-authenticate', 'Bearer');
      throw error;
    }
    response.setHeader('cache-control', 'no-store');
    const text = await reading;
    // The client has left.
    if (text === null) return;
    const body = await parse(request, response, text);
    await admitted(queries, request, response);
    await answerGraphql(answers, request, response, { search: '', body });
  };

  return {
    answer: (request, response, others) => {
      const address = addresses.get(request.url ?? '');
      if (!address || !isUsual(request, address.mostBytes) || !isOwn(request)) return false;
      answer(address, request, response).catch((error: unknown) => {
        failures.set(request, { error });
        others(request, response);
      });
      return true;
    },
    refuse: (request) => {
      const failure = failures.get(request);
      if (failure) throw failure.error;
    },
  };
}

const JSON_TYPE = /^application\/json(\s*;\s*charset\s*=\s*"?utf-8"?)?\s*$/i;

/** The body as text; null if its client left before it had sent all. */
function bodyOf(request: IncomingMessage): Promise<string | null> {
  return new Promise((resolve) => {
    let text = '';
    request
      .setEncoding('utf8')
      .on('data', (piece: string) => {
        text += piece;
      })
      .once('end', () => {
        resolve(text);
      })
      .once('close', () => {
        resolve(null);
      })
      .on('error', () => undefined);
  });
}

type Parse = (request: IncomingMessage, response: ServerResponse, text: string) => unknown;

/** Reads a body as JSON. Of one that cannot be read, the parser of the other addresses says why. */
function bodyParser(limit: number): Parse {
  const other = express.json({ limit });
  return (request, response, text) => {
    const body = OBJECT.test(text) ? parsed(text) : undefined;
    if (body !== undefined) return body;
    const again = Object.assign(Readable.from([Buffer.from(text)]), { headers: request.headers });
    return new Promise((resolve, reject) => {
      other(again as never, response, (error?: Error) => {
        if (error === undefined) resolve((again as { readonly body?: unknown }).body);
        else reject(error);
      });
    });
  };
}

const OBJECT = /^[\x20\t\n\r]*[{[]/;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function admitted(queries: Lane, request: IncomingMessage, response: ServerResponse): Promise<void> {
  return new Promise((resolve, reject) => {
    queries(request, response, (error?: Error) => {
      if (error === undefined) resolve();
      else reject(error);
    });
  });
}
