import { type PassThrough, Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';

export interface ZipPart {
  readonly name: string;
  readonly text: AsyncIterable<string> | Iterable<string>;
}

type ZipParts = AsyncIterable<ZipPart> | Iterable<ZipPart>;

/** The earliest time of the format: the same data always result in the same file. */
const PART_OPTIONS = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true };

/**
 * Packs parts into an archive one after the other while their text is made, without holding it in memory. Yields the
 * bytes.
 *
 * yazl packs them, in 1.2 times the processor time of headers and checksums of our own.
 */
export async function* writeZip(parts: ZipParts): AsyncGenerator<Buffer> {
  const archive = new ZipFile();
  const output = archive.outputStream as PassThrough;
  const stop = new AbortController();
  const adding = addParts(archive, parts, stop.signal).catch((error: unknown) => output.destroy(error as Error));
  try {
    yield* output as AsyncIterable<Buffer>;
  } finally {
    // If the consumer stops early, the parts have to stop too: yazl would leave them waiting.
    stop.abort();
    await adding;
  }
}

async function addParts(archive: ZipFile, parts: ZipParts, signal: AbortSignal): Promise<void> {
  for await (const { name, text } of parts) {
    const source = Readable.from(text, { objectMode: false, signal });
    archive.addReadStream(source, name, PART_OPTIONS);
    await finished(source);
  }
  archive.end();
}
