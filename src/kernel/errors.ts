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
  /** A cursor of a list of changes from a future that a restore has undone. */
  CURSOR_EXPIRED: true;
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
  /** Writing to a database that is only read, because its figures are divided among several servers. */
  READ_ONLY: true;
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

/** The answer, or the coded error by which it cannot be given; any other error fails what waits for it. */
export async function answerOrFault<T>(answer: Promise<T>): Promise<T | CodedError> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof CodedError) return error;
    throw error;
  }
}

export interface InvalidOptions {
  /** INVALID_ARGUMENT by default. */
  readonly code?: ErrorCode;
  /** A sentence to add to the message, such as similar values. */
  readonly hint?: string;
}

const LONGEST_SHOWN = 80;

/**
 * The error of a value that cannot be used: `format: "pdf" was given, expected one of csv, xlsx.` `given`: null for a missing
 * value; the message shows the first 80 characters of a text.
 */
export function invalid(
  subject: string,
  given: unknown,
  expected: string,
  { code = 'INVALID_ARGUMENT', hint }: InvalidOptions = {},
): CodedError {
  const message = `${subject}: ${givenInWords(given)}, expected ${expected}.${hint === undefined ? '' : ` ${hint}`}`;
  return new CodedError(code, message, { subject, given: given ?? undefined, expected });
}

function givenInWords(given: unknown): string {
  if (given === null) return 'nothing was given';
  return `${typeof given === 'string' ? `"${given.slice(0, LONGEST_SHOWN)}"` : JSON.stringify(given)} was given`;
}

/**
 * The error for a caller when the database cannot do its part at the moment: UNAVAILABLE, for reads and writes alike; null
 * for every other error. Nothing is written, so the request may be sent again.
 */
export function outageOf(error: unknown): CodedError | null {
  const { code = '', message = '' } = (error ?? {}) as { readonly code?: unknown; readonly message?: string };
  if (typeof code !== 'string') return null;
  if (code === '53100' || code === 'ENOSPC' || code === 'EDQUOT') {
    return unavailable('disk', 'The disk is full', 'space to be freed on the server before the request is sent again');
  }
  // Damaged data or index, a missing file, an error of the disk.
  if (/^(XX001|XX002|58P01|58030)$/.test(code)) {
    return unavailable(
      'storage',
      'A part of the database is damaged or missing on its disk',
      'the operator to restore a backup, or to repair the disk',
    );
  }
  // Class 08: connections. 28, 3D000: refused or dropped. 53: resources. 57P: the server stops, starts or crashed. 25006: read-only after a failover.
  if (
    /^(08|28|53|57P|25006|3D000|ECONN|EPIPE|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH)/.test(code) ||
    isConnectionMessage(message)
  ) {
    return unavailable('database', 'The database does not respond', 'the request to be sent again in a few seconds');
  }
  return null;
}

/** The driver reports these without a code, or with one that other errors have too. */
function isConnectionMessage(message: string): boolean {
  // ENOENT: the socket of a server that is being started again.
  return /^connect ENOENT|^Connection terminated|not queryable|^timeout exceeded when trying to connect|^Client has encountered a connection error/.test(
    message,
  );
}

function unavailable(subject: string, what: string, expected: string): CodedError {
  return new CodedError('UNAVAILABLE', `${what}; nothing was written: expected ${expected}.`, { subject, expected });
}

/** Ends what is done for a client that has left: nobody reads it, and it is no fault of the server. */
export function clientLeft(): CodedError {
  return new CodedError('UNAVAILABLE', 'The client has left.', { subject: 'client' });
}
