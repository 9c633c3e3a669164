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
 * The parts of a workbook, which is a ZIP archive. Nothing is ever unpacked to disk, and never more than a part declares:
 * what the directory declares is checked first, so that what was made to burst is refused unread.
 *
 * yauzl reads the directory and the headers; the bytes are inflated here, 128 KB at a time, where they are counted and
 * summed. On a part of 213 MB that takes the time of a reader of our own that it replaced, and half of zip.js's, which
 * also takes five times as long to load.
 */
export class ZipArchive {
  #unpacked = 0;

  private constructor(
    private readonly file: ByteRanges,
    private readonly zip: ZipFile,
    private readonly parts: ReadonlyMap<string, Entry>,
  ) {}

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

  /** The bytes of a part, a chunk at a time. */
  async *unpack(name: string): AsyncGenerator<Buffer> {
    const part = this.parts.get(name);
    if (!part) throw invalidWorkbook(`it names a part that is not there: ${name}`);
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

  /** A part that is small enough to be held. */
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
    if (length > part.uncompressedSize) throw invalidWorkbook(`${name} unpacks to more than it says`);
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
    throw invalidWorkbook('an archive that breaks off');
  }
}

/** Where the archive ends: some programs append bytes of their own, which yauzl takes for damage. */
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
      throw invalidWorkbook(`a part that leads elsewhere: ${name}`);
    if (entry.isEncrypted()) throw invalidWorkbook('an archive with a password');
    // Which of the two is meant nobody can tell, and readers differ.
    if (parts.has(name)) throw invalidWorkbook(`two parts of one name: ${name}`);
    if (!entry.canDecodeFileData()) throw invalidWorkbook(`a part packed in an unknown way: ${name}`);
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

/** A file in memory or on disk, as yauzl asks for it. */
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
