import { Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';
import { dataDescriptor, directory, localHeader, type ZipEntry } from './zip-headers.js';

export interface ZipPart {
  readonly name: string;
  readonly text: AsyncIterable<string> | Iterable<string>;
}

/** Sizes and places in the archive have four bytes. */
const GREATEST = 0xffff_ffff;

/** Packs parts one after another as their text is made: nothing is held but what is under way. */
export async function* writeZip(parts: AsyncIterable<ZipPart> | Iterable<ZipPart>): AsyncGenerator<Buffer> {
  const entries: ZipEntry[] = [];
  let offset = 0;
  for await (const { name, text } of parts) {
    const header = localHeader(name);
    yield header;
    const count = { crc: 0, size: 0, packed: 0 };
    for await (const chunk of pack(text, count)) {
      count.packed += chunk.length;
      yield chunk;
    }
    const entry = { name, offset, ...count };
    const descriptor = dataDescriptor(entry);
    yield descriptor;
    entries.push(entry);
    offset += header.length + count.packed + descriptor.length;
    if (offset > GREATEST || count.size > GREATEST) throw new Error('the archive is greater than 4 GiB');
  }
  yield directory(entries, offset);
}

async function* pack(text: ZipPart['text'], count: { crc: number; size: number }): AsyncGenerator<Buffer> {
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const piece of text) {
      const bytes = Buffer.from(piece);
      count.crc = crc32(bytes, count.crc);
      count.size += bytes.length;
      yield bytes;
    }
  }
  const source = Readable.from(counted(), { objectMode: false });
  const deflate = createDeflateRaw();
  source.once('error', (error) => deflate.destroy(error));
  try {
    for await (const chunk of source.pipe(deflate)) yield chunk as Buffer;
  } finally {
    source.destroy();
    deflate.destroy();
  }
}
