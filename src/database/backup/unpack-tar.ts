import { createReadStream } from 'node:fs';
import { chmod, chown, mkdir, open, type FileHandle } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { createGunzip } from 'node:zlib';

const BLOCK = 512;
const FOLDER = '5';
/** The names of its two types: as of today and of old. */
const FILE = ['0', ''];

interface Entry {
  readonly name: string;
  readonly type: string;
  readonly size: number;
}

/** Unpacks a compressed tar file of PostgreSQL into a folder, for the account that owns it. Files are on disk at the end. */
export async function unpackTar(
  file: string,
  folder: string,
  account: { readonly uid: number; readonly gid: number } | undefined,
): Promise<void> {
  const own = async (path: string): Promise<void> => {
    if (account !== undefined) await chown(path, account.uid, account.gid);
  };
  const bytes = new ByteReader(createReadStream(file).pipe(createGunzip()));
  for (;;) {
    const header = await bytes.take(BLOCK);
    // Two blocks of zeros end the file.
    if (header === null || header.every((byte) => byte === 0)) return;
    const { name, type, size } = parseHeader(header);
    const path = join(folder, normalize(join('/', name)));
    if (type === FOLDER) {
      await mkdir(path, { recursive: true, mode: 0o700 });
      await own(path);
      continue;
    }
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    // The embedded database has no tablespaces, and PostgreSQL writes no other links.
    if (!FILE.includes(type)) throw new Error(`the tar file has an entry of the unknown type ${type}: ${name}`);
    const handle = await open(path, 'w', 0o600);
    try {
      await copy(bytes, handle, size);
      await bytes.take((BLOCK - (size % BLOCK)) % BLOCK);
      await handle.datasync();
    } finally {
      await handle.close();
    }
    await chmod(path, 0o600);
    await own(path);
  }
}

async function copy(bytes: ByteReader, handle: FileHandle, size: number): Promise<void> {
  let left = size;
  while (left > 0) {
    const chunk = await bytes.upTo(left);
    if (chunk === null) throw new Error('the tar file ends within a file');
    await handle.writeFile(chunk);
    left -= chunk.length;
  }
}

function parseHeader(header: Buffer): Entry {
  const text = (from: number, to: number): string => {
    const field = header.subarray(from, to);
    const end = field.indexOf(0);
    return field.subarray(0, end === -1 ? undefined : end).toString();
  };
  const first = header[124] ?? 0;
  // Sizes of 8 GB and more are binary, with the first bit set.
  const size = (first & 0x80) === 0 ? Number.parseInt(text(124, 136), 8) : Number(header.readBigUInt64BE(128));
  const prefix = text(345, 500);
  return {
    name: prefix === '' ? text(0, 100) : `${prefix}/${text(0, 100)}`,
    type: text(156, 157),
    size: Number.isNaN(size) ? 0 : size,
  };
}

/** Reads a stream in pieces of a requested size. */
class ByteReader {
  readonly #chunks: AsyncIterator<Buffer>;
  #rest = Buffer.alloc(0);

  constructor(stream: AsyncIterable<Buffer>) {
    this.#chunks = stream[Symbol.asyncIterator]();
  }

  /** Exactly so many bytes; null at the end. */
  async take(size: number): Promise<Buffer | null> {
    const parts: Buffer[] = [];
    for (let left = size; left > 0;) {
      const part = await this.upTo(left);
      if (part === null) return null;
      parts.push(part);
      left -= part.length;
    }
    return Buffer.concat(parts);
  }

  /** At least one byte and at most so many; null at the end. */
  async upTo(size: number): Promise<Buffer | null> {
    while (this.#rest.length === 0) {
      const next = await this.#chunks.next();
      if (next.done === true) return null;
      this.#rest = Buffer.from(next.value);
    }
    const part = this.#rest.subarray(0, size);
    this.#rest = this.#rest.subarray(part.length);
    return part;
  }
}
