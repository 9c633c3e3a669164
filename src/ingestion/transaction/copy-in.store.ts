import type { Connection, Submittable } from 'pg';

/** Length of a message header: one byte for the type, four for the length. */
const HEADER_BYTES = 5;
const DATA = 0x64;
const DONE = 0x63;

/**
 * Sends a COPY FROM STDIN statement, alone or among others, together with its rows. The rows follow at once: waiting
 * for the database to ask for them would leave it idle for a round trip per batch. If the statement fails, the protocol
 * makes it skip them. The buffer may be reused once `done` is called.
 */
export class CopyIn implements Submittable {
  #isSent = false;
  #outcome: { readonly error: Error | null } | null = null;

  constructor(
    private readonly text: string,
    private readonly rows: Buffer,
    private readonly done: (error: Error | null) => void,
  ) {}

  submit(connection: Connection): void {
    connection.query(this.text);
    const { stream } = connection;
    stream.cork();
    stream.write(header(DATA, this.rows.length));
    stream.write(this.rows);
    stream.write(header(DONE, 0), () => {
      this.#isSent = true;
      this.#finish();
    });
    stream.uncork();
  }

  handleCopyInResponse(): void {
    // The rows have been sent already.
  }

  handleCommandComplete(): void {
    // The statements are complete when the connection is ready.
  }

  handleReadyForQuery(): void {
    this.#outcome = { error: null };
    this.#finish();
  }

  handleError(error: Error): void {
    this.#outcome = { error };
    // Without a severity the connection was lost: nothing is sent any more.
    if (!('severity' in error)) this.#isSent = true;
    this.#finish();
  }

  #finish(): void {
    if (this.#isSent && this.#outcome !== null) this.done(this.#outcome.error);
  }
}

function header(type: number, length: number): Buffer {
  const bytes = Buffer.alloc(HEADER_BYTES);
  bytes.writeUInt8(type);
  bytes.writeUInt32BE(length + HEADER_BYTES - 1, 1);
  return bytes;
}
