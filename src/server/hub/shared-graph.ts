import { createHash } from 'node:crypto';
import { type DocumentNode, type ExecutionResult, GraphQLError, print, Source } from 'graphql';
import { SignJWT } from 'jose';
import type { Logger } from 'pino';
import { type Caller, EVERYTHING, NOTHING, type Role } from '../../access/caller.js';
import type { OurExecutor } from '../../hub/graph/hub-graph.js';
import { CodedError, type ErrorCode } from '../../kernel/errors.js';
import type { Config } from '../config.js';
import type { Answered, AskedOperation } from '../graphql/answer-known.js';
import type { ServerContext } from '../graphql/server-context.js';
import { PLAIN_HEADER } from '../http/graphql.routes.js';
import { SharedConnection, type SharedReply } from './shared-connection.js';

const TIME_MS = 60_000;
/** A token that the shared graph takes for five minutes at most is made anew after two. */
const TOKEN_SECONDS = 240;
const RENEWED_MS = 120_000;
/** How long a gateway trusts what it knows of a caller; the shared graph checks each request again. */
const TRUSTED_MS = 2_000;
const MOST_KNOWN = 10_000;
const SHORT_BYTES = 256 * 1024;
/** How long an answer to "are you there" holds. */
const READY_MS = 1_000;

/** The context of a request to the gateway: who asks, for the shared graph alone. */
export interface Authorized {
  readonly authorization?: string | undefined;
}

/** The shared graph of another process. It is ours: its answers are believed, and it hears who asks. */
export interface SharedGraph {
  readonly url: string;
  readonly ask: OurExecutor;
  /** As `ask` for a query that is sent as the client wrote it: a plain answer is passed on as it came. */
  readonly pass: (asked: AskedOperation, context: Authorized & Pick<ServerContext, 'whenLeft'>) => Promise<Answered>;
  /** The SDL of the shared graph. Throws an Error that says what was expected. */
  readonly sdl: () => Promise<string>;
  /** Who sends this Authorization header. Throws a CodedError for a key that is not valid, and during an outage. */
  readonly callerOf: (authorization: string | undefined) => Promise<Caller>;
  readonly isReady: () => Promise<boolean>;
  close(): Promise<void>;
}

type SharedConfig = Pick<Config, 'SHARED_GRAPH_URL' | 'SUBGRAPH_SECRET' | 'SUBGRAPH_AUDIENCE' | 'MAX_ANSWER_LENGTH'>;

/** What the shared graph said, or that its gate is closed to this gateway. */
type Reply = ExecutionResult | 'SHUT';

export function sharedGraph(config: SharedConfig, log: Pick<Logger, 'warn'>): SharedGraph {
  const address = addressOf(config.SHARED_GRAPH_URL ?? '');
  const url = address.href;
  const connection = new SharedConnection(address, TIME_MS);
  const token = tokenMaker(config);
  const headersFor = async (authorization: string | undefined): Promise<Readonly<Record<string, string>>> => ({
    authorization: `Bearer ${await token()}`,
    ...(authorization === undefined ? {} : { 'caller-authorization': authorization }),
  });
  const post = async (body: object, authorization: string | undefined): Promise<Reply> =>
    resultOf(await connection.post({ body: JSON.stringify(body), headers: await headersFor(authorization) }));
  /** What comes of it, with an outage as an error of the answer. */
  const awaited = async (replying: Promise<Reply>): Promise<ExecutionResult> => {
    try {
      const reply = await replying;
      if (reply !== 'SHUT') return reply;
      log.warn({ url }, 'the shared graph does not let this gateway in: expected its SUBGRAPH_SECRET');
    } catch (error) {
      log.warn({ url, reason: (error as Error).message }, 'the shared graph does not respond');
    }
    return { data: null, errors: [outage()] };
  };
  const send = (body: object, authorization: string | undefined): Promise<ExecutionResult> =>
    awaited(post(body, authorization));
  const known = new Map<string, { readonly caller: Promise<Caller>; readonly since: number }>();
  let ready = { at: -Infinity, is: Promise.resolve(false) };
  return {
    url,
    ask: async ({ document, operationName, variables, context, text }) => {
      const { authorization } = context as Authorized;
      const query = text ?? printed(document);
      const body = { query, variables, ...(operationName === null ? {} : { operationName }) };
      return withCodes(await send(body, authorization), text);
    },
    pass: async ({ query, operationName, variables }, { authorization, whenLeft }) => {
      const body = JSON.stringify({ query, variables, ...(operationName === null ? {} : { operationName }) });
      const replying = headersFor(authorization).then((headers) => connection.read({ body, headers, whenLeft }));
      const reply = await replying.catch(() => null);
      if (reply?.headers[PLAIN_HEADER] === 'yes' && isWithin(reply.body, config.MAX_ANSWER_LENGTH)) {
        return { pieces: inFewPieces(reply.body) };
      }
      return { pieces: null, result: withCodes(await awaited(replying.then(resultOf)), query) };
    },
    sdl: async () => {
      const reply = await post({ query: '{ _service { sdl } }' }, undefined).catch(() => null);
      if (reply === 'SHUT') {
        throw new Error(`${url} does not let this gateway in: expected SUBGRAPH_SECRET as the shared graph has it.`);
      }
      const service = (reply?.data as { readonly _service?: { readonly sdl?: string } } | null | undefined)?._service;
      if (typeof service?.sdl === 'string') return service.sdl;
      throw new Error(`SHARED_GRAPH_URL: no SDL was found at ${url}, expected the address of a running Shanshui.`);
    },
    callerOf: (authorization) => {
      const key = authorization === undefined ? '' : createHash('sha256').update(authorization).digest('base64');
      const found = known.get(key);
      if (found && performance.now() - found.since < TRUSTED_MS) return found.caller;
      const caller = send({ query: '{ viewer { role name readsEverything } }' }, authorization).then(callerIn);
      // A refusal is for the request that met it: the key may be made a moment later.
      caller.catch(() => known.delete(key));
      known.delete(key);
      const [oldest] = known.keys();
      if (known.size >= MOST_KNOWN && oldest !== undefined) known.delete(oldest);
      known.set(key, { caller, since: performance.now() });
      return caller;
    },
    isReady: () => {
      if (performance.now() - ready.at > READY_MS) {
        const is = post({ query: '{ __typename }' }, undefined).then(
          // With ACCESS=keys the public is refused by a graph that is there.
          (reply) => reply !== 'SHUT',
          () => false,
        );
        ready = { at: performance.now(), is };
      }
      return ready.is;
    },
    close: () => connection.close(),
  };
}

/** The address of the subgraph: that of a server is enough. */
function addressOf(given: string): URL {
  const url = new URL(given);
  if (url.pathname === '/') url.pathname = '/subgraph';
  return url;
}

function resultOf({ status, headers, body }: SharedReply): Reply {
  const result = JSON.parse(Buffer.concat(body).toString()) as ExecutionResult;
  const isShut = status === 403 || String(headers['www-authenticate']).includes('realm="subgraph"');
  return isShut && result.data === undefined ? 'SHUT' : result;
}

/** A short answer in one piece: more are sent one in each round of the event loop. */
function inFewPieces(body: readonly Buffer[]): readonly Buffer[] {
  return body.length > 1 && sizeOf(body) <= SHORT_BYTES ? [Buffer.concat(body)] : body;
}

function sizeOf(body: readonly Buffer[]): number {
  return body.reduce((sum, { length }) => sum + length, 0);
}

/** Whether a text has at most so many characters: no more than bytes, which are counted first. */
function isWithin(body: readonly Buffer[], most: number): boolean {
  return sizeOf(body) <= most || Buffer.concat(body).toString().length <= most;
}

/** Signs tokens for the shared graph, which a log that keeps one keeps in vain. */
function tokenMaker({ SUBGRAPH_SECRET = '', SUBGRAPH_AUDIENCE }: SharedConfig): () => Promise<string> {
  let made: { readonly at: number; readonly token: Promise<string> } | null = null;
  return () => {
    if (made === null || performance.now() - made.at > RENEWED_MS) {
      const now = Math.floor(Date.now() / 1000);
      const token = new SignJWT({})
        .setProtectedHeader({ alg: 'HS256' })
        .setAudience(SUBGRAPH_AUDIENCE)
        .setIssuedAt(now)
        .setExpirationTime(now + TOKEN_SECONDS)
        .sign(new TextEncoder().encode(SUBGRAPH_SECRET));
      made = { at: performance.now(), token };
    }
    return made.token;
  };
}

/** The caller that the shared graph recognized. Throws a CodedError where it refused to. */
function callerIn({ data, errors }: ExecutionResult): Caller {
  const viewer = data?.['viewer'] as
    { readonly role: Role; readonly name: string; readonly readsEverything: boolean } | undefined;
  if (viewer) {
    const { role, name, readsEverything } = viewer;
    const reading = readsEverything ? EVERYTHING : NOTHING;
    return { role, name, keyId: null, reading, clearance: NOTHING, writing: NOTHING };
  }
  const [error = outage()] = errors ?? [];
  const { code, ...details } = error.extensions;
  throw new CodedError(code as ErrorCode, error.message, { subject: 'Authorization', ...details });
}

function outage(): GraphQLError {
  const expected = 'the request to be sent again in a few seconds';
  return new GraphQLError(`The shared graph does not respond: expected ${expected}.`, {
    extensions: { code: 'UNAVAILABLE', stableCode: 'UNAVAILABLE', subject: 'shared graph', expected },
  });
}

const texts = new WeakMap<DocumentNode, string>();

/** The text of a document of the planner, which keeps it as long as its plan. */
function printed(document: DocumentNode): string {
  const known = texts.get(document);
  if (known !== undefined) return known;
  const text = print(document);
  texts.set(document, text);
  return text;
}

function withCodes({ data, errors, extensions }: ExecutionResult, text: string | undefined): ExecutionResult {
  return {
    ...(data === undefined ? {} : { data }),
    ...(errors ? { errors: errors.map((error) => coded(error, text)) } : {}),
    ...(extensions ? { extensions } : {}),
  };
}

/** An error of the shared graph, which has its code already; at its place in the text that the client sent. */
function coded({ message, path, extensions, locations }: GraphQLError, text: string | undefined): GraphQLError {
  const code = (extensions as Readonly<Record<string, unknown>> | undefined)?.['code'];
  const lines = text?.split(/\r\n|[\n\r]/g) ?? [];
  const positions = (locations ?? []).map(
    ({ line, column }) => lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0) + column - 1,
  );
  return new GraphQLError(message, {
    ...(path ? { path } : {}),
    ...(lines.length > 0 && positions.length > 0 ? { source: new Source(lines.join('\n')), positions } : {}),
    extensions: { ...extensions, ...(typeof code === 'string' ? { stableCode: code } : {}) },
  });
}
