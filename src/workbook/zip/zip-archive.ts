import { Readable } from 'node:stream';
import { createInflateRaw, crc32 } from 'node:zlib';
import type { ByteRanges } from './byte-ranges.js';
import { invalidWorkbook, overLimit } from '../workbook-error.js';
import { WORKBOOK_LIMITS } from '../workbook-limits.js';

interface Part {
  readonly packedBytes: number;
  readonly bytes: number;
  readonly checksum: number;
  readonly isPacked: boolean;
  readonly offset: number;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;

/**
 * The parts of a workbook, which is a ZIP archive. Nothing is ever unpacked to disk, and never more than a part says of
 * itself: what is told beforehand is checked beforehand, so that what was made to burst is refused unread.
 */
export class ZipArchive {
  #unpacked = 0;

  private constructor(
    private readonly file: ByteRanges,
    private readonly parts: ReadonlyMap<string, Part>,
  ) {}

  static async open(file: ByteRanges): Promise<ZipArchive> {
    if (file.size > WORKBOOK_LIMITS.fileBytes) throw overLimit(`${file.size.toString()} bytes`, 'fileBytes');
    return new ZipArchive(file, await readDirectory(file));
  }

  has(name: string): boolean {
    return this.parts.has(name);
  }

  /** The bytes of a part, a stretch at a time. */
  async *unpack(name: string): AsyncGenerator<Buffer> {
    const part = this.parts.get(name);
    if (!part) throw invalidWorkbook(`it names a part that is not there: ${name}`);
    checkSize(name, part);
    this.#unpacked += part.bytes;
    if (this.#unpacked > WORKBOOK_LIMITS.unpackedBytes) throw tooLarge(`${this.#unpacked.toString()} bytes unpacked`);
    const local = await this.file.read(part.offset, LOCAL_BYTES);
    if (local.length < LOCAL_BYTES || local.readUInt32LE(0) !== LOCAL_SIGNATURE)
      throw invalidWorkbook(`damaged part: ${name}`);
    const begin = part.offset + LOCAL_BYTES + local.readUInt16LE(26) + local.readUInt16LE(28);
    const packed = this.file.stretch(begin, part.packedBytes);
    yield* checked(name, part, part.isPacked ? inflated(name, packed) : packed);
  }

  /** A part that is small enough to be held. */
  async text(name: string): Promise<string> {
    const chunks: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of this.unpack(name)) {
      bytes += chunk.length;
      if (bytes > WORKBOOK_LIMITS.heldPartBytes) throw tooLarge(`${name} with more than ${bytes.toString()} bytes`);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
  }
}

function tooLarge(given: string) {
  return overLimit(given, 'unpackedBytes');
}

function checkSize(name: string, { bytes, packedBytes }: Part): void {
  const isTight = bytes > packedBytes * WORKBOOK_LIMITS.packedRatio && bytes > WORKBOOK_LIMITS.smallPartBytes;
  if (bytes > WORKBOOK_LIMITS.unpackedBytes || isTight) {
    throw tooLarge(`${name}: ${packedBytes.toString()} bytes that unpack to ${bytes.toString()}`);
  }
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

async function* checked(
  name: string,
  { bytes, checksum }: Part,
  chunks: AsyncIterable<Buffer>,
): AsyncGenerator<Buffer> {
  let sum = 0;
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > bytes) throw invalidWorkbook(`${name} unpacks to more than it says`);
    sum = crc32(chunk, sum);
    yield chunk;
  }
  if (length !== bytes || sum !== checksum) throw invalidWorkbook(`damaged part: ${name}`);
}

async function readDirectory(file: ByteRanges): Promise<ReadonlyMap<string, Part>> {
  const tailBytes = Math.min(file.size, END_BYTES + LONGEST_COMMENT);
  const tail = await file.read(file.size - tailBytes, tailBytes);
  let end = tail.length - END_BYTES;
  while (end >= 0 && tail.readUInt32LE(end) !== END_SIGNATURE) end -= 1;
  if (end < 0) throw invalidWorkbook('an archive that breaks off');
  const count = tail.readUInt16LE(end + 10);
  if (count > WORKBOOK_LIMITS.parts)
    throw overLimit(`an archive of ${count === 0xffff ? 'more than 65,534' : count.toString()} parts`, 'parts');
  const directory = await file.read(tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  return readEntries(directory, count);
}

function readEntries(directory: Buffer, count: number): ReadonlyMap<string, Part> {
  const parts = new Map<string, Part>();
  for (let at = 0, entry = 0; entry < count; entry++) {
    if (at + ENTRY_BYTES > directory.length || directory.readUInt32LE(at) !== ENTRY_SIGNATURE) {
      throw invalidWorkbook('an archive whose directory is damaged');
    }
    const nameBytes = directory.readUInt16LE(at + 28);
    const name = directory.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes);
    const method = directory.readUInt16LE(at + 10);
    if (/(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[A-Za-z]:/.test(name))
      throw invalidWorkbook(`a part that leads elsewhere: ${name}`);
    if ((directory.readUInt16LE(at + 8) & 1) === 1) throw invalidWorkbook('an archive with a password');
    // Which of the two is meant nobody can tell, and readers differ.
    if (parts.has(name)) throw invalidWorkbook(`two parts of one name: ${name}`);
    if (method !== 0 && method !== 8) throw invalidWorkbook(`a part packed in an unknown way: ${name}`);
    parts.set(name, {
      packedBytes: directory.readUInt32LE(at + 20),
      bytes: directory.readUInt32LE(at + 24),
      checksum: directory.readUInt32LE(at + 16),
      isPacked: method === 8,
      offset: directory.readUInt32LE(at + 42),
    });
    at += ENTRY_BYTES + nameBytes + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return parts;
}
