import { type FileHandle, open } from 'node:fs/promises';

const CHUNK_BYTES = 128 * 1024;

/** The bytes of a workbook, in memory or on disk. */
export type WorkbookFile = Buffer | { readonly path: string };

/** Reads any range of a file, in memory or on disk. */
export class ByteRanges {
  private constructor(
    readonly size: number,
    private readonly bytes: Buffer | FileHandle,
  ) {}

  static async open(content: WorkbookFile): Promise<ByteRanges> {
    if (Buffer.isBuffer(content)) return new ByteRanges(content.length, content);
    const handle = await open(content.path);
    return new ByteRanges((await handle.stat()).size, handle);
  }

  /** Returns the bytes of a range; fewer only at the end of the file. */
  async read(offset: number, length: number): Promise<Buffer> {
    if (Buffer.isBuffer(this.bytes)) return this.bytes.subarray(offset, offset + length);
    const { buffer, bytesRead } = await this.bytes.read(Buffer.alloc(length), 0, length, offset);
    return buffer.subarray(0, bytesRead);
  }

  /** Yields the bytes of a range chunk by chunk; fewer only at the end of the file. */
  async *range(offset: number, length: number): AsyncGenerator<Buffer> {
    for (let at = offset; at < offset + length; at += CHUNK_BYTES) {
      const chunk = await this.read(at, Math.min(CHUNK_BYTES, offset + length - at));
      if (chunk.length === 0) return;
      yield chunk;
    }
  }

  async close(): Promise<void> {
    if (!Buffer.isBuffer(this.bytes)) await this.bytes.close();
  }
}
