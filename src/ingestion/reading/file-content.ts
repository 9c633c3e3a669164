import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';

/** The bytes of a file, in memory or on disk. */
export type FileContent = Buffer | { readonly path: string };

/** Large enough to be read fast, small enough to hold several in memory. */
const CHUNK_BYTES = 128 * 1024;

/** Yields the bytes in order, chunk by chunk. */
export async function* chunksOf(content: FileContent): AsyncGenerator<Buffer> {
  if (!Buffer.isBuffer(content)) {
    yield* createReadStream(content.path, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Buffer>;
    return;
  }
  for (let at = 0; at < content.length; at += CHUNK_BYTES) yield content.subarray(at, at + CHUNK_BYTES);
}

/** Whether the file is a ZIP archive, as workbooks are, or a compound document, as they were. Its name does not matter. */
export async function isWorkbook(content: FileContent): Promise<boolean> {
  const head = (await headOf(content, 8)).toString('hex');
  return head.startsWith('504b0304') || head === 'd0cf11e0a1b11ae1';
}

/** Returns the first bytes, at most `length`. */
export async function headOf(content: FileContent, length: number): Promise<Buffer> {
  if (Buffer.isBuffer(content)) return content.subarray(0, length);
  const handle = await open(content.path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** Returns the SHA-256 digest of the bytes, in hexadecimal. */
export async function sha256Of(content: FileContent): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of chunksOf(content)) hash.update(chunk);
  return hash.digest('hex');
}
