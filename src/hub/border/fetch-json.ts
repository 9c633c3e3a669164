import type { Dispatcher } from 'undici';
import { request } from 'undici';
import { AnswerBody } from './answer-body.js';
import { ANSWER_LIMITS } from './answer-measure.js';
import type { Shape } from './answer-shape.js';
import { ServiceFailure } from './service-failure.js';

export interface FetchOptions {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly dispatcher: Dispatcher;
  readonly timeoutMs: number;
  /** Whether an error of HTTP may carry a JSON answer, as in GraphQL over HTTP. */
  readonly takesErrors: boolean;
  /** What is kept of the answer. */
  readonly shape: Shape;
  /** How many bytes may be sent that are not kept. */
  readonly mostUnasked?: number;
}

/**
 * Fetches JSON from a partner within a time for everything, an answer that drips included. Throws a ServiceFailure that
 * holds nothing of what the partner sent.
 */
export async function fetchJson(options: FetchOptions): Promise<unknown> {
  const signal = AbortSignal.timeout(options.timeoutMs);
  try {
    const { statusCode, headers, body } = await send(options, signal);
    try {
      if (statusCode >= 300 && statusCode < 400) throw new ServiceFailure('REDIRECT');
      if (headers['content-encoding'] !== undefined && headers['content-encoding'] !== 'identity') {
        throw new ServiceFailure('ENCODING');
      }
      const isJson = /^application\/([\w.-]+\+)?json\b/i.test(String(headers['content-type'] ?? ''));
      if (statusCode === 404 && !options.takesErrors) throw new ServiceFailure('NOT_FOUND');
      if (statusCode !== 200 && !(options.takesErrors && isJson && statusCode < 500))
        throw new ServiceFailure('STATUS');
      if (Number(headers['content-length'] ?? 0) > ANSWER_LIMITS.bytes) throw new ServiceFailure('SIZE');
      const answer = new AnswerBody(options.shape, options.mostUnasked);
      for await (const chunk of body) answer.add(chunk as Buffer);
      return answer.value();
    } catch (error) {
      // The rest is not read; that the connection ends with it is no error of its own.
      body.on('error', () => undefined).destroy();
      throw error;
    }
  } catch (error) {
    throw failureOf(error, signal);
  }
}

/** Codes of a connection that a partner closed just when it was used again. */
const CLOSED = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);

/** Sends a request, once more where the connection was closed before anything came back: all requests only read. */
async function send(options: FetchOptions, signal: AbortSignal): ReturnType<typeof request> {
  const attempt = (): ReturnType<typeof request> =>
    request(options.url, {
      method: options.method,
      headers: { accept: 'application/graphql-response+json, application/json', ...options.headers },
      ...(options.body === undefined ? {} : { body: options.body }),
      ...{ dispatcher: options.dispatcher, signal },
    });
  try {
    return await attempt();
  } catch (error) {
    if (signal.aborted || !CLOSED.has((error as { readonly code?: string }).code ?? '')) throw error;
    return await attempt();
  }
}

function failureOf(error: unknown, signal: AbortSignal): ServiceFailure {
  if (error instanceof ServiceFailure) return error;
  if (signal.aborted) return new ServiceFailure('TIME');
  const { code = '', cause } = error as { readonly code?: string; readonly cause?: { readonly code?: string } };
  if (code === 'ADDRESS' || cause?.code === 'ADDRESS') return new ServiceFailure('ADDRESS');
  if (/TIMEOUT|ETIMEDOUT/.test(code)) return new ServiceFailure('TIME');
  return new ServiceFailure('CONNECTION');
}
