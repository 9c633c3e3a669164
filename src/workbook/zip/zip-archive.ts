import { Readable } from 'node:stream';
import { createInflateRaw, crc32 } from 'node:zlib';
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl';
import { invalidWorkbook, overLimit } from '../workbook-error.js';
import { WORKBOOK_LIMITS } from '../workbook-limits.js';
import type { ByteRanges } from './byte-ranges.js';

const END_SIGNATURE = Buffer.from('PK\u0005\u0006', 'latin1');
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const DEFLATED = 8;

/**
 * The parts of a workbook, which is a ZIP archive. Nothing is unpacked to disk, and no part to more bytes than it
 * declares. The declared sizes are checked first, so that a decompression bomb is refused unread.
 *
 * yauzl reads the directory and the headers; the bytes are inflated here, 128 KB at a time, with their count and
 * checksum. For a part of 213 MB that takes as long as the reader of our own that it replaced and half as long as
 * zip.js, which also loads five times as slowly.
 */
export class ZipArchive {
  #unpacked = 0;

  private constructor(
    private readonly file: ByteRanges,
    private readonly zip: ZipFile,
    private readonly parts: ReadonlyMap<string, Entry>,
  ) {}

  /** Reads the directory of an archive. Throws WorkbookError. */
  static async open(file: ByteRanges): Promise<ZipArchive> {
    if (file.size > WORKBOOK_LIMITS.fileBytes) throw overLimit(`${file.size.toString()} bytes`, 'fileBytes');
    const zip = await openDirectory(file);
    const { entryCount } = zip;
    if (entryCount > WORKBOOK_LIMITS.parts)
      throw overLimit(
        `an archive of ${entryCount >= 0xffff ? 'more than 65,534' : entryCount.toString()} parts`,
        'parts',
      );
    return new ZipArchive(file, zip, await readDirectory(zip));
  }

  has(name: string): boolean {
    return this.parts.has(name);
  }

  /** Yields the bytes of a part chunk by chunk. Throws WorkbookError. */
  async *unpack(name: string): AsyncGenerator<Buffer> {
    const part = this.parts.get(name);
    if (!part) throw invalidWorkbook(`missing part: ${name}`);
    checkSize(name, part);
    this.#unpacked += part.uncompressedSize;
    if (this.#unpacked > WORKBOOK_LIMITS.unpackedBytes)
      throw overLimit(`${this.#unpacked.toString()} bytes unpacked`, 'unpackedBytes');
    const { fileDataStart } = await this.zip
      .readLocalFileHeaderPromise(part, { minimal: true })
      .catch(() => Promise.reject(invalidWorkbook(`damaged part: ${name}`)));
    const packed = this.file.range(fileDataStart, part.compressedSize);
    yield* checked(name, part, part.compressionMethod === DEFLATED ? inflated(name, packed) : packed);
  }

  /** Returns the text of a small part. Throws WorkbookError if it is too large to be held in memory. */
  async text(name: string): Promise<string> {
    const chunks: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of this.unpack(name)) {
      bytes += chunk.length;
      if (bytes > WORKBOOK_LIMITS.heldPartBytes)
        throw overLimit(`${name} with more than ${bytes.toString()} bytes`, 'unpackedBytes');
      chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
  }
}

function checkSize(name: string, { uncompressedSize: bytes, compressedSize: packedBytes }: Entry): void {
  const isTight = bytes > packedBytes * WORKBOOK_LIMITS.packedRatio && bytes > WORKBOOK_LIMITS.smallPartBytes;
  if (bytes > WORKBOOK_LIMITS.unpackedBytes || isTight)
    throw overLimit(`${name}: ${packedBytes.toString()} bytes that unpack to ${bytes.toString()}`, 'unpackedBytes');
}

async function* inflated(name: string, packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const source = Readable.from(packed);
  const inflate = createInflateRaw({ chunkSize: 128 * 1024 });
  source.on('error', (error) => inflate.destroy(error));
  try {
    yield* source.pipe(inflate) as AsyncIterable<Buffer>;
  } catch {
    throw invalidWorkbook(`damaged part: ${name}`);
  } finally {
    source.destroy();
    inflate.destroy();
  }
}

async function* checked(name: string, part: Entry, chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let sum = 0;
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > part.uncompressedSize) throw invalidWorkbook(`${name} unpacks to more bytes than it declares`);
    sum = crc32(chunk, sum);
    yield chunk;
  }
  if (length !== part.uncompressedSize || sum !== part.crc32) throw invalidWorkbook(`damaged part: ${name}`);
}

async function openDirectory(file: ByteRanges): Promise<ZipFile> {
  try {
    return await fromRandomAccessReaderPromise(new RangeReader(file), await endOfArchive(file), {
      autoClose: false,
      decodeStrings: false,
      validateEntrySizes: false,
    });
  } catch {
    throw invalidWorkbook('a truncated archive');
  }
}

/** The end of the archive. Some programs append bytes of their own, which yauzl would report as damage. */
async function endOfArchive(file: ByteRanges): Promise<number> {
  const tailBytes = Math.min(file.size, END_BYTES + LONGEST_COMMENT);
  const tail = await file.read(file.size - tailBytes, tailBytes);
  const at = tail.lastIndexOf(END_SIGNATURE, tail.length - END_BYTES);
  if (at === -1) return file.size;
  const commentBytes = tail.readUInt16LE(at + END_BYTES - 2);
  return Math.min(file.size, file.size - tail.length + at + END_BYTES + commentBytes);
}

async function readDirectory(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const parts = new Map<string, Entry>();
  for await (const entry of entriesOf(zip)) {
    const name = entry.fileNameRaw.toString('utf8');
    if (/(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[A-Za-z]:/.test(name))
      throw invalidWorkbook(`a part with a path outside the archive: ${name}`);
    if (entry.isEncrypted()) throw invalidWorkbook('an archive with a password');
    // Readers differ in which of the two they use.
    if (parts.has(name)) throw invalidWorkbook(`two parts with the same name: ${name}`);
    if (!entry.canDecodeFileData()) throw invalidWorkbook(`a part with an unknown compression: ${name}`);
    parts.set(name, entry);
  }
  return parts;
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  try {
    yield* zip.eachEntry();
  } catch (error) {
    const isEncrypted = error instanceof Error && error.message.includes('encryption');
    throw invalidWorkbook(isEncrypted ? 'an archive with a password' : 'an archive whose directory is damaged');
  }
}

/** The adapter through which yauzl reads a file. */
class RangeReader extends RandomAccessReader {
  constructor(private readonly file: ByteRanges) {
    super();
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null, bytesRead?: number) => void,
  ): void {
    this.file.read(position, length).then((bytes) => {
      callback(null, bytes.copy(buffer, offset));
    }, callback);
  }
}
