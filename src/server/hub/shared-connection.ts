import type { IncomingHttpHeaders } from 'node:http';
import { type Dispatcher, Pool } from 'undici';
import { clientLeft } from '../../kernel/errors.js';

const CONNECTIONS = 64;

export interface SharedRequest {
  /** JSON. */
  readonly body: string;
  /** The headers of this request. */
  readonly headers: Readonly<Record<string, string>>;
  /** Calls back when nobody waits for the reply any more. */
  readonly whenLeft?: ((act: () => void) => void) | undefined;
}

/** What came back, as it came. */
export interface SharedReply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: readonly Buffer[];
}

/** Codes of a connection that the other side closed just when it was used again. */
const CLOSED = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);

/** Connections to the shared graph that are kept open: a request on one costs a fraction of one on its own. */
export class SharedConnection {
  private readonly pool: Pool;

  constructor(
    private readonly url: URL,
    timeoutMs: number,
  ) {
    this.pool = new Pool(url.origin, {
      ...{ connections: CONNECTIONS, connectTimeout: timeoutMs, headersTimeout: timeoutMs, bodyTimeout: timeoutMs },
    });
  }

  /** Rejects if there is no reply. */
  post({ body, headers, whenLeft }: SharedRequest): Promise<SharedReply> {
    const { pathname, search } = this.url;
    return new Promise((resolve, reject) => {
      const chunks: Buffer[] = [];
      let [status, received] = [0, {} as IncomingHttpHeaders];
      const handler: Dispatcher.DispatchHandler = {
        onRequestStart: (controller) => {
          whenLeft?.(() => {
            controller.abort(clientLeft());
          });
        },
        onResponseStart: (_controller, statusCode, given) => {
          [status, received] = [statusCode, given];
        },
        onResponseData: (_controller, chunk) => {
          chunks.push(chunk);
        },
        onResponseEnd: () => {
          resolve({ status, headers: received, body: chunks });
        },
        onResponseError: (_controller, error) => {
          reject(error);
        },
      };
      const path = `${pathname}${search}`;
      this.pool.dispatch(
        {
          ...{ path, method: 'POST', body },
          headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
        },
        handler,
      );
    });
  }

  /** As {@link post} for what only reads: once more where the connection was closed before anything came back. */
  async read(asked: SharedRequest): Promise<SharedReply> {
    try {
      return await this.post(asked);
    } catch (error) {
      if (!CLOSED.has((error as { readonly code?: string }).code ?? '')) throw error;
      return this.post(asked);
    }
  }

  close(): Promise<void> {
    return this.pool.destroy();
  }
}
