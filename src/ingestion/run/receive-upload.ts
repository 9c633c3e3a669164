import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import { CodedError, invalid } from '../../kernel/errors.js';
import { IMPORT_KINDS, isImportKind } from '../fault/import-kind.js';
import type { ImportFile } from '../session/import-file.js';

const MOST_FILES = 50;
const MOST_FIELDS = 20;

export interface Upload {
  readonly files: readonly ImportFile[];
  /** The other fields of the request. */
  readonly fields: ReadonlyMap<string, string>;
  /** Deletes the files. */
  discard(): Promise<void>;
}

interface SpooledFile {
  readonly field: string;
  readonly name: string;
  readonly path: string;
}

/**
 * Writes the files of a multipart request to a temporary folder, so that they need not fit into memory. A part contains
 * a file of the kind that it is named after; the kind of a part named `file` is in the field `kind`. Throws
 * BAD_REQUEST, LIMIT_EXCEEDED or INVALID_ARGUMENT.
 */
export async function receiveUpload(request: IncomingMessage, mostBytes: number): Promise<Upload> {
  const folder = await mkdtemp(join(tmpdir(), 'shanshui-upload-'));
  const discard = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const { spooled, fields } = await spool(request, folder, mostBytes);
    return { files: spooled.map((file) => toImportFile(file, fields)), fields, discard };
  } catch (error) {
    await discard();
    throw error;
  }
}

interface Spooled {
  readonly spooled: readonly SpooledFile[];
  readonly fields: ReadonlyMap<string, string>;
}

async function spool(request: IncomingMessage, folder: string, mostBytes: number): Promise<Spooled> {
  const parser = parserFor(request, mostBytes);
  const fields = new Map<string, string>();
  const writing: Promise<SpooledFile>[] = [];
  const layouts: Promise<string>[] = [];
  let bytes = 0;
  const errors: Error[] = [];
  parser.on('field', (name, value) => {
    if (fields.has(name)) errors.push(invalid(name.slice(0, 100), value.slice(0, 100), 'one value, given once'));
    fields.set(name, value);
  });
  // Bytes beyond the limit are read, so that the sender receives the response, but discarded.
  const upToLimit = (): Transform =>
    new Transform({
      transform: (chunk: Buffer, _encoding, done) => {
        bytes += chunk.length;
        if (bytes <= mostBytes) done(null, chunk);
        else done();
      },
    });
  parser.on('file', (field, stream, { filename }: { readonly filename?: string }) => {
    if (field === 'layout') {
      layouts.push(layoutText(stream, upToLimit()));
      return;
    }
    const written = write(stream, upToLimit(), { field, name: filename ?? '', path: join(folder, randomUUID()) });
    // Awaited below; this handler keeps an early failure from crashing the process.
    written.catch(() => undefined);
    writing.push(written);
  });
  parser.on('filesLimit', () => errors.push(tooLarge('files', MOST_FILES)));
  parser.on('fieldsLimit', () => errors.push(tooLarge('fields', MOST_FIELDS)));
  try {
    await pipeline(request, parser);
  } catch (error) {
    throw error instanceof CodedError ? error : unreadable(error instanceof Error ? error.message : String(error));
  }
  const spooled = await Promise.all(writing);
  for (const layout of await Promise.all(layouts)) {
    if (fields.has('layout')) errors.push(invalid('layout', layout.slice(0, 100), 'one value, given once'));
    fields.set('layout', layout);
  }
  if (bytes > mostBytes) throw tooLarge('bytes in all files together', mostBytes);
  const [first] = errors;
  if (first) throw first;
  return { spooled, fields };
}

function parserFor({ headers }: IncomingMessage, mostBytes: number): busboy.Busboy {
  if (!/^multipart\/form-data\b/i.test(headers['content-type'] ?? '')) {
    throw new CodedError('BAD_REQUEST', 'Expected multipart/form-data with a part for each file.', {
      subject: 'Content-Type',
      given: headers['content-type'] ?? '',
      expected: 'multipart/form-data',
    });
  }
  try {
    const limits = {
      files: MOST_FILES,
      fields: MOST_FIELDS,
      // A layout is one of them.
      fieldSize: LONGEST_LAYOUT,
      fileSize: mostBytes + 1,
      parts: MOST_FILES + MOST_FIELDS,
    };
    // Names with a path are refused later, so they must not be shortened here.
    return busboy({ headers, limits, preservePath: true, defParamCharset: 'utf8' });
  } catch (error) {
    throw unreadable(error instanceof Error ? error.message : String(error));
  }
}

const LONGEST_LAYOUT = 1_000_000;

/** The text of a layout that is sent as a file: -F layout=@layout.json. */
async function layoutText(stream: Readable, upToLimit: Transform): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  await pipeline(stream, upToLimit, async (parts: AsyncIterable<Buffer>) => {
    for await (const chunk of parts) {
      bytes += chunk.length;
      if (bytes <= LONGEST_LAYOUT) chunks.push(chunk);
    }
  });
  if (bytes > LONGEST_LAYOUT) throw tooLarge('bytes in a layout', LONGEST_LAYOUT);
  return Buffer.concat(chunks)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
}

async function write(stream: Readable, upToLimit: Transform, file: SpooledFile): Promise<SpooledFile> {
  await pipeline(stream, upToLimit, createWriteStream(file.path));
  return file;
}

function toImportFile({ field, name, path }: SpooledFile, fields: ReadonlyMap<string, string>): ImportFile {
  const kind = field === 'file' ? (fields.get('kind') ?? '') : field;
  if (!isImportKind(kind)) {
    const expected = `one of ${IMPORT_KINDS.join(', ')}, as the name of the part, or in the field "kind" if the part is named "file"`;
    throw invalid('kind', kind, expected);
  }
  return { kind, name: validateFileName(name), content: { path } };
}

// eslint-disable-next-line no-control-regex -- they are what is looked for
const NOT_IN_NAMES = /[\u0000-\u001f\u007f/\\]/;

/** Names are displayed but never used as a path. Throws INVALID_ARGUMENT for a name that looks like one. */
export function validateFileName(name: string): string {
  if (name.length >= 1 && name.length <= 255 && !NOT_IN_NAMES.test(name) && name !== '.' && name !== '..') return name;
  throw invalid('filename', name.slice(0, 255), 'a name without a folder, of 1 to 255 characters');
}

function tooLarge(what: string, most: number): CodedError {
  const expected = `at most ${most.toString()} ${what}`;
  return new CodedError('LIMIT_EXCEEDED', `The import is too large: expected ${expected}.`, {
    subject: what,
    expected,
  });
}

function unreadable(message: string): CodedError {
  return new CodedError('BAD_REQUEST', `The request body cannot be read: ${message}.`, { subject: 'body' });
}
