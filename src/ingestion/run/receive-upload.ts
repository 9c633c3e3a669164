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
  /** What was sent beside the files. */
  readonly fields: ReadonlyMap<string, string>;
  /** Takes the files off the disk again. */
  discard(): Promise<void>;
}

interface SpooledFile {
  readonly field: string;
  readonly name: string;
  readonly path: string;
}

/**
 * Takes a multipart request to disk, so that no file has to fit into memory. A part named for a kind holds a file of that
 * kind; of a part named `file` the field `kind` says it.
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
  let bytes = 0;
  const faults: Error[] = [];
  parser.on('field', (name, value) => fields.set(name, value));
  // What is too much is read to its end, so that the sender hears why, but goes nowhere.
  const upToLimit = (): Transform =>
    new Transform({
      transform: (chunk: Buffer, _encoding, done) => {
        bytes += chunk.length;
        if (bytes <= mostBytes) done(null, chunk);
        else done();
      },
    });
  parser.on('file', (field, stream, { filename }: { readonly filename?: string }) => {
    const written = write(stream, upToLimit(), { field, name: filename ?? '', path: join(folder, randomUUID()) });
    // Told below; until then it must not count as unheard.
    written.catch(() => undefined);
    writing.push(written);
  });
  parser.on('filesLimit', () => faults.push(tooLarge('files', MOST_FILES)));
  parser.on('fieldsLimit', () => faults.push(tooLarge('fields', MOST_FIELDS)));
  try {
    await pipeline(request, parser);
  } catch (error) {
    throw error instanceof CodedError ? error : unreadable(error instanceof Error ? error.message : String(error));
  }
  const spooled = await Promise.all(writing);
  if (bytes > mostBytes) throw tooLarge('bytes in all files together', mostBytes);
  const [fault] = faults;
  if (fault) throw fault;
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
      fieldSize: 10_000,
      fileSize: mostBytes + 1,
      parts: MOST_FILES + MOST_FIELDS,
    };
    // A name with a path in it is refused, not shortened: so it has to arrive as it is.
    return busboy({ headers, limits, preservePath: true, defParamCharset: 'utf8' });
  } catch (error) {
    throw unreadable(error instanceof Error ? error.message : String(error));
  }
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

/** Names are told and printed again, and never used as a path: one that looks like a path is meant as a trap. */
export function validateFileName(name: string): string {
  if (name.length >= 1 && name.length <= 255 && !NOT_IN_NAMES.test(name) && name !== '.' && name !== '..') return name;
  throw invalid('filename', name.slice(0, 255), 'a name without a folder, of 1 to 255 characters');
}

function tooLarge(what: string, most: number): CodedError {
  const expected = `at most ${most.toString()} ${what}`;
  return new CodedError('LIMIT_EXCEEDED', `The import is too large: expected ${expected}.`, {
    ...{ subject: what, expected },
  });
}

function unreadable(message: string): CodedError {
  return new CodedError('BAD_REQUEST', `The request body cannot be read: ${message}.`, { subject: 'body' });
}
