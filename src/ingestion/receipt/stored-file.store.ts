import { createWriteStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createZstdCompress, createZstdDecompress } from 'node:zlib';
import { type Kysely, sql } from 'kysely';
import { chunksOf, type FileContent } from '../reading/file-content.js';

/** Small enough to hold several in memory. */
const PART_BYTES = 512 * 1024;

const LEVEL = { params: { [constants.ZSTD_c_compressionLevel]: 3 } };

interface PackedFile {
  readonly path: string;
  /** Its size before compression. */
  readonly bytes: number;
}

/** Compresses files to a temporary folder while the database is busy, and stores them afterwards. */
export class PackedFiles {
  #folder: Promise<string> | null = null;
  readonly #packed = new Map<string, Promise<PackedFile>>();

  /** Starts to compress a file. */
  begin(sha256: string, content: FileContent): void {
    // Awaited by store(); this handler keeps an early failure from crashing the process.
    this.#pack(sha256, content).catch(() => undefined);
  }

  /** Stores the bytes of a file unless they are stored already. Returns their number. */
  async store(db: Kysely<unknown>, sha256: string, content: FileContent): Promise<number> {
    const { path, bytes } = await this.#pack(sha256, content);
    const { rows } = await sql<{ known: boolean }>`
      select exists (select from stored_file where sha256 = ${sha256}) as known`.execute(db);
    if (rows[0]?.known ?? false) return bytes;
    const handle = await open(path);
    try {
      const buffer = Buffer.alloc(PART_BYTES);
      for (let part = 0; ; part++) {
        const { bytesRead } = await handle.read(buffer, 0, PART_BYTES);
        if (bytesRead === 0) return bytes;
        const piece = buffer.subarray(0, bytesRead);
        await sql`insert into stored_file (sha256, part, content) values (${sha256}, ${part}, ${piece})`.execute(db);
      }
    } finally {
      await handle.close();
    }
  }

  /** Deletes the temporary folder. */
  async discard(): Promise<void> {
    if (this.#folder === null) return;
    await Promise.allSettled(this.#packed.values());
    await rm(await this.#folder, { recursive: true, force: true });
  }

  #pack(sha256: string, content: FileContent): Promise<PackedFile> {
    const packed = this.#packed.get(sha256) ?? this.#write(sha256, content);
    this.#packed.set(sha256, packed);
    return packed;
  }

  async #write(sha256: string, content: FileContent): Promise<PackedFile> {
    this.#folder ??= mkdtemp(join(tmpdir(), 'shanshui-packed-'));
    const path = join(await this.#folder, sha256);
    let bytes = 0;
    const counted = async function* (): AsyncGenerator<Buffer> {
      for await (const chunk of chunksOf(content)) {
        bytes += chunk.length;
        yield chunk;
      }
    };
    await pipeline(counted(), createZstdCompress(LEVEL), createWriteStream(path));
    return { path, bytes };
  }
}

/** Returns the original bytes of a file; null if they are not stored. */
export async function readStoredFile(db: Kysely<unknown>, sha256: string): Promise<Readable | null> {
  const first = await loadPart(db, sha256, 0);
  if (!first) return null;
  const compressed = async function* (): AsyncGenerator<Buffer> {
    for (let part = 0, piece: Buffer | null = first; piece; piece = await loadPart(db, sha256, ++part)) yield piece;
  };
  return Readable.from(compressed()).pipe(createZstdDecompress());
}

async function loadPart(db: Kysely<unknown>, sha256: string, part: number): Promise<Buffer | null> {
  const { rows } = await sql<{ content: Buffer }>`
    select content from stored_file where sha256 = ${sha256} and part = ${part}`.execute(db);
  return rows[0]?.content ?? null;
}
