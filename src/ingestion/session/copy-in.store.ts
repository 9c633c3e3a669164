import type { Connection, Submittable } from 'pg';

/** The bytes of a message before its own: what it is, and how long with these four. */
const HEADER_BYTES = 5;
const DATA = 0x64;
const DONE = 0x63;

/**
 * Rows for a statement that ends in COPY FROM STDIN, or several statements around one. They follow it at once: to wait until
 * the database says that it is ready for them would leave it idle for a turn with every batch. If it is not, it passes over
 * them, as its protocol has it. The bytes are the sender's again when `done` is told.
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
    // They are on their way already.
  }

  handleCommandComplete(): void {
    // Of several statements the last one counts: what follows it is that the connection is ready.
  }

  handleReadyForQuery(): void {
    this.#outcome = { error: null };
    this.#finish();
  }

  handleError(error: Error): void {
    this.#outcome = { error };
    // A connection that is lost sends no more.
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
