import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Client, type Connection, type Submittable } from 'pg';

/** What a base backup wrote, and the stretch of the log that it needs. */
export interface BaseBackup {
  readonly startLsn: string;
  readonly endLsn: string;
  readonly timeline: number;
  /** Digest of the compressed file. */
  readonly sha256: string;
  readonly bytes: number;
}

/** First bytes of the messages of a base backup. */
const NEW_ARCHIVE = 0x6e;
const DATA = 0x64;
const PROGRESS = 0x70;

/**
 * Copies a running cluster into a compressed tar file: its files, and the part of the log that makes them one state. The
 * database is not locked, writers go on. This is what pg_basebackup does, which the embedded PostgreSQL does not bring.
 * Rejects if a page fails its checksum. `onBytes` receives how many bytes were read so far.
 */
export async function takeBaseBackup(
  url: string,
  file: string,
  onBytes: (bytes: number) => void = () => undefined,
): Promise<BaseBackup> {
  // The driver passes the option on to the server; its types do not know it.
  const options: { connectionString: string; replication: string } = { connectionString: url, replication: 'true' };
  const client = new Client(options);
  client.on('error', () => undefined);
  await client.connect();
  try {
    // Until the session ends, the log that the backup needs is kept.
    const slot = `shanshui_backup_${process.pid.toString()}`;
    await client.query(`CREATE_REPLICATION_SLOT ${slot} TEMPORARY PHYSICAL RESERVE_WAL`);
    const gzip = createGzip({ level: 1 });
    const hash = createHash('sha256');
    let bytes = 0;
    const counted = new Transform({
      transform: (chunk: Buffer, _encoding, done) => {
        hash.update(chunk);
        bytes += chunk.length;
        done(null, chunk);
      },
    });
    const written = pipeline(gzip, counted, createWriteStream(file, { mode: 0o600, flush: true }));
    // Awaited below; a failure before that must not end the process.
    written.catch(() => undefined);
    const copied = new Promise<readonly (readonly string[])[]>((resolve, reject) => {
      const copy = new BaseBackupCopy(gzip, onBytes, (error, positions) => {
        if (error === null) resolve(positions);
        else reject(error);
      });
      gzip.once('error', reject);
      written.catch(reject);
      client.query(copy);
    });
    const positions = await copied.catch((error: unknown) => {
      gzip.destroy();
      throw error;
    });
    gzip.end();
    await written;
    const [start, end] = [positions[0] ?? [], positions.at(-1) ?? []];
    return {
      startLsn: start[0] ?? '',
      endLsn: end[0] ?? '',
      timeline: Number(start[1]),
      sha256: hash.digest('hex'),
      bytes,
    };
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The bytes of a tar file arrive as messages between two rows: the positions in the log where the copy begins and ends. */
class BaseBackupCopy implements Submittable {
  readonly #rows: string[][] = [];
  #error: Error | null = null;
  #isWaiting = false;

  constructor(
    private readonly into: NodeJS.WritableStream,
    private readonly onBytes: (bytes: number) => void,
    private readonly done: (error: Error | null, rows: readonly (readonly string[])[]) => void,
  ) {}

  submit(connection: Connection): void {
    connection.query("BASE_BACKUP (LABEL 'shanshui', CHECKPOINT 'fast', PROGRESS, WAL, MANIFEST 'no')");
  }

  handleRowDescription(): void {
    // The columns are known.
  }

  handleDataRow({ fields }: { readonly fields: readonly unknown[] }): void {
    this.#rows.push(fields.map(String));
  }

  handleCopyData({ chunk }: { readonly chunk: Buffer }, connection: Connection): void {
    const kind = chunk[0];
    if (kind === PROGRESS) this.onBytes(Number(chunk.readBigInt64BE(1)));
    else if (kind === DATA) {
      // The driver reuses its buffer.
      if (this.into.write(Buffer.from(chunk.subarray(1))) || this.#isWaiting) return;
      // What was read already arrives all the same.
      this.#isWaiting = true;
      connection.stream.pause();
      this.into.once('drain', () => {
        this.#isWaiting = false;
        connection.stream.resume();
      });
    } else if (kind !== NEW_ARCHIVE) this.#error ??= new Error('the database sent a base backup of an unknown form');
  }

  handleCommandComplete(): void {
    // The end is when the connection is ready.
  }

  handleError(error: Error, connection: Connection): void {
    // A paused connection would never notice that it is closed.
    connection.stream.resume();
    // The driver tells nothing that follows an error.
    this.done(error, []);
  }

  handleReadyForQuery(): void {
    this.done(this.#error, this.#rows);
  }
}
