/**
 * Every code that a caller can meet in `extensions.code`. The list is closed: a code never changes its meaning and is
 * never taken away, because clients branch on it.
 */
export type ErrorCode =
  /** A division code of none of the accepted forms. */
  | 'INVALID_DIVISION_CODE'
  /** A period of none of the accepted forms, or one that ends before it starts. */
  | 'INVALID_PERIOD'
  /** A number that is not an exact decimal. */
  | 'INVALID_DECIMAL'
  /** A cursor that this connection did not give out. */
  | 'INVALID_CURSOR'
  /** `first` below 0 or above the greatest page. */
  | 'INVALID_PAGE_SIZE'
  /** An id that this server did not give out. */
  | 'INVALID_ID'
  /** Any other argument outside its bounds. */
  | 'INVALID_ARGUMENT'
  /** A place of another level than the field asks for. */
  | 'WRONG_LEVEL'
  /** No such place, where one is needed to go on. */
  | 'UNKNOWN_DIVISION'
  /** No such metric in the catalogue. */
  | 'UNKNOWN_METRIC'
  /** No such program. */
  | 'UNKNOWN_PROGRAM'
  /** No such pairing. */
  | 'UNKNOWN_PAIRING'
  /** No report with this code. */
  | 'UNKNOWN_REPORT'
  /** A report of an office's own that cannot be used with the catalogue as it is. */
  | 'INVALID_REPORT_DEFINITION'
  /** A metric that does not add up over places was asked for where it has no figure of its own. */
  | 'METRIC_NOT_ADDITIVE'
  /** Writing without a token. */
  | 'UNAUTHENTICATED'
  /** Writing with a token that does not allow it. */
  | 'FORBIDDEN'
  /** The same idempotency key with other bytes, or a figure that is no longer as the caller believes. */
  | 'CONFLICT'
  /** No such thing, where one is needed to go on. */
  | 'NOT_FOUND'
  /** A request that cannot be read. */
  | 'BAD_REQUEST'
  /** The database went away: nothing was written, and the same may be tried again. */
  | 'UNAVAILABLE'
  /** A request over one of the limits on size, tokens, depth, aliases, cost, breadth or time. */
  | 'LIMIT_EXCEEDED'
  /** A fault of ours. The answer carries a request id, the log the whole story. */
  | 'INTERNAL';

export interface ErrorDetails {
  /** What the error is about: a field, an argument, a setting. */
  readonly subject: string;
  /** What was given, as it was given. */
  readonly given?: unknown;
  /** What would have been right. */
  readonly expected?: string;
}

/** An error that a caller can act on. The message is complete by itself; `extensions` says the same to programs. */
export class CodedError extends Error {
  readonly extensions: Readonly<Record<string, unknown>>;

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: ErrorDetails,
  ) {
    super(message);
    this.name = 'CodedError';
    // GraphQL copies `extensions` of a thrown error into its own; `stableCode` outlives the codes that Apollo writes
    // over ours when a value is refused during validation, and is taken out again before the answer is sent.
    this.extensions = { code, stableCode: code, ...details };
  }
}
