/**
 * Every code in `extensions.code`. A slice adds the codes that only it raises, from its own folder. Clients branch on
 * codes: none is removed or changes its meaning.
 */
export interface ErrorCodes {
  /** A period of none of the accepted forms, or one that ends before it starts. */
  INVALID_PERIOD: true;
  /** A number that is not an exact decimal. */
  INVALID_DECIMAL: true;
  /** A cursor from another connection, or none at all. */
  INVALID_CURSOR: true;
  /** `first` below 0 or above the largest page. */
  INVALID_PAGE_SIZE: true;
  /** An id of no accepted form. */
  INVALID_ID: true;
  /** Any other argument outside its bounds. */
  INVALID_ARGUMENT: true;
  /** Writing without a token. */
  UNAUTHENTICATED: true;
  /** Writing with a token that does not allow it. */
  FORBIDDEN: true;
  /** The same idempotency key with other bytes, or an observation that has changed in the meantime. */
  CONFLICT: true;
  /** Nothing under an id or code that is required. */
  NOT_FOUND: true;
  /** A request that cannot be read. */
  BAD_REQUEST: true;
  /** The database went away: nothing was written, and the request may be repeated. */
  UNAVAILABLE: true;
  /** A request over one of the limits on size, tokens, depth, aliases, cost, breadth or time. */
  LIMIT_EXCEEDED: true;
  /** An unexpected error. The answer carries a request id, the log the details. */
  INTERNAL: true;
}

export type ErrorCode = keyof ErrorCodes;

export interface ErrorDetails {
  /** What the error is about: a field, an argument, a setting. */
  readonly subject: string;
  /** The given value. */
  readonly given?: unknown;
  /** What would be accepted. */
  readonly expected?: string;
}

/** An error that a caller can act on. The message is complete by itself; `extensions` repeats it for programs. */
export class CodedError extends Error {
  readonly extensions: Readonly<Record<string, unknown>>;

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: ErrorDetails,
  ) {
    super(message);
    this.name = 'CodedError';
    // GraphQL copies `extensions` of a thrown error into its own. Apollo overwrites the code of a value that is refused
    // during validation; `stableCode` survives, and formatError removes it again.
    this.extensions = { code, stableCode: code, ...details };
  }
}
