import { constants, createZstdCompress, createZstdDecompress } from 'node:zlib';
import { Readable } from 'node:stream';
import { type Kysely, sql } from 'kysely';
import { chunksOf, type FileContent } from './reading/file-content.js';
import type { WriteTransaction } from './write-transaction.store.js';

/** Small enough to be held several times over. */
const PART_BYTES = 1024 * 1024;

/** Keeps the bytes of a file, unless they are kept already. Returns how many there are. */
export async function keepFile({ db }: WriteTransaction, sha256: string, content: FileContent): Promise<number> {
  const { rows } = await sql<{ known: boolean }>`
    select exists (select from stored_file where sha256 = ${sha256}) as known`.execute(db);
  const isKnown = rows[0]?.known ?? false;
  let bytes = 0;
  const counted = async function* (): AsyncGenerator<Buffer> {
    for await (const chunk of chunksOf(content)) {
      bytes += chunk.length;
      yield chunk;
    }
  };
  if (isKnown) {
    for await (const _ of counted());
    return bytes;
  }
  const compressed = Readable.from(counted()).pipe(
    createZstdCompress({ params: { [constants.ZSTD_c_compressionLevel]: 3 } }),
  );
  let part = 0;
  for await (const piece of partsOf(compressed)) {
    await sql`insert into stored_file (sha256, part, content) values (${sha256}, ${part}, ${piece})`.execute(db);
    part += 1;
  }
  return bytes;
}

async function* partsOf(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    held.push(chunk);
    size += chunk.length;
    if (size < PART_BYTES) continue;
    yield Buffer.concat(held);
    held = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(held);
}

/** The bytes of a file as they came, or null where none are kept. */
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
