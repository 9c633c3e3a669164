import type { ExecutionResult } from 'graphql';
import type { RequestContext } from '../../kernel/context.js';
import type { Account } from '../observe/account.js';

/** The context of a request over HTTP. */
export interface ServerContext extends RequestContext {
  readonly account: Account;
  /** Waits until a query of this cost may run. Throws UNAVAILABLE. */
  admit: (cost: number) => Promise<void>;
  /** What the query came to, if it was executed before Apollo is asked to report it. */
  executed?: ExecutionResult;
  /** Acts if the client leaves before it has its answer. */
  readonly whenLeft: (act: () => void) => void;
}

/** What the server knows of the request; null where queries run without HTTP. */
export function accountOfContext(context: RequestContext): Account | null {
  return 'account' in context ? (context as ServerContext).account : null;
}
