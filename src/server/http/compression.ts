import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import {
  constants,
  createBrotliCompress,
  createGzip,
  createZstdCompress,
  type BrotliCompress,
  type Gzip,
  type ZstdCompress,
} from 'node:zlib';
import Negotiator from 'negotiator';
import { attachment } from '../../kernel/memory/attachment.js';

/** Shorter answers fit one packet with their headers. */
const LEAST_BYTES = 1_024;
/** Levels at which a megabyte of JSON takes a few milliseconds: answers are made anew for every request. */
const BROTLI_QUALITY = 4;
const ZSTD_LEVEL = 3;

type Compressor = Gzip | BrotliCompress | ZstdCompress;

/** In order of preference, where the client has none: the cheapest for both sides first. */
const COMPRESSORS = {
  zstd: () => createZstdCompress({ params: { [constants.ZSTD_c_compressionLevel]: ZSTD_LEVEL } }),
  br: () => createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
  gzip: () => createGzip(),
} satisfies Readonly<Record<string, () => Compressor>>;
type Encoding = keyof typeof COMPRESSORS;
const ENCODINGS = Object.keys(COMPRESSORS) as Encoding[];

const TEXT = /^(text\/|application\/([\w.-]+\+)?(json|xml)\b|application\/(javascript|graphql)\b|image\/svg\+xml)/;

/**
 * Lets a response compress itself, if it is text and the client accepts one of zstd, br and gzip. What is compressed
 * already, short, partial or `no-transform` stays as it is. To be called before anything is written.
 */
export function compressAnswer(request: IncomingMessage, response: ServerResponse): void {
  if (request.headers['accept-encoding'] === undefined) return;
  const raw = {
    write: response.write.bind(response) as (chunk: unknown, encoding?: BufferEncoding) => boolean,
    end: response.end.bind(response) as (chunk?: unknown, encoding?: BufferEncoding) => ServerResponse,
    writeHead: response.writeHead.bind(response) as (...given: unknown[]) => ServerResponse,
  };
  let compressor: Compressor | null | undefined;
  /** Decides once, with the length of the whole answer if it is known. */
  const start = (length: number | null): Compressor | null => {
    if (compressor !== undefined) return compressor;
    compressor = response.headersSent ? null : (compressorOf(request, response, length)?.() ?? null);
    if (compressor) sendThrough(compressor, response, raw);
    return compressor;
  };
  Object.assign(response, {
    writeHead: (status: number, ...given: unknown[]): ServerResponse => {
      const headers = given.find((one) => typeof one === 'object' && one !== null);
      for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value as string);
      response.statusCode = status;
      start(lengthOf(response.getHeader('content-length')));
      return raw.writeHead(status, ...given.filter((one) => typeof one === 'string'));
    },
    write: (chunk: string | Uint8Array, encoding?: unknown, callback?: unknown): boolean => {
      const [coding, done] = argumentsOf(encoding, callback);
      const chosen = start(lengthOf(response.getHeader('content-length')));
      if (!chosen)
        return done ? (raw.write as (...all: unknown[]) => boolean)(chunk, coding, done) : raw.write(chunk, coding);
      return chosen.write(bytesOf(chunk, coding), done);
    },
    end: (chunk?: unknown, encoding?: unknown, callback?: unknown): ServerResponse => {
      const [coding, done] = argumentsOf(encoding, callback);
      const body =
        typeof chunk === 'function' || chunk === undefined || chunk === null ? null : bytesOf(chunk as string, coding);
      const finished = typeof chunk === 'function' ? (chunk as () => void) : done;
      const chosen = start(compressor === undefined && !response.headersSent ? (body?.length ?? 0) : null);
      if (finished) response.once('finish', finished);
      if (!chosen) return body === null ? raw.end() : raw.end(body);
      if (body === null) chosen.end();
      else chosen.end(body);
      return response;
    },
  });
}

function argumentsOf(encoding: unknown, callback: unknown): [BufferEncoding | undefined, (() => void) | undefined] {
  const done = [encoding, callback].find((one) => typeof one === 'function');
  return [typeof encoding === 'string' ? (encoding as BufferEncoding) : undefined, done as (() => void) | undefined];
}

const bytesOf = (chunk: string | Uint8Array, encoding?: BufferEncoding): Uint8Array =>
  typeof chunk === 'string' ? Buffer.from(chunk, encoding) : chunk;

function lengthOf(header: number | string | readonly string[] | undefined): number | null {
  return header === undefined ? null : Number(header);
}

/** How an answer is compressed; null if it is not. */
function compressorOf(
  request: IncomingMessage,
  response: ServerResponse,
  length: number | null,
): (() => Compressor) | null {
  const encoding = encodingOf(request, response, length);
  if (encoding === null) return null;
  announce(response, encoding);
  return COMPRESSORS[encoding];
}

/** The encoding of an answer; null if it is not to be compressed. Says in `Vary` that it depends on what the client accepts. */
function encodingOf(request: IncomingMessage, response: ServerResponse, length: number | null): Encoding | null {
  const type = response.getHeader('content-type');
  if (typeof type !== 'string' || !TEXT.test(type)) return null;
  addVary(response);
  const isWhole = ![204, 206, 304].includes(response.statusCode) && request.method !== 'HEAD';
  const isPlain = !response.hasHeader('content-encoding') && !response.hasHeader('content-range');
  const mayChange = !/no-transform/.test(String(response.getHeader('cache-control') ?? ''));
  if (!isWhole || !isPlain || !mayChange || (length !== null && length < LEAST_BYTES)) return null;
  return preferredEncodings(request)[0] ?? null;
}

function announce(response: ServerResponse, encoding: Encoding): void {
  response.setHeader('content-encoding', encoding);
  response.removeHeader('content-length');
  const tag = response.getHeader('etag');
  // The bytes differ from those that the tag was made of.
  if (typeof tag === 'string' && !tag.startsWith('W/')) response.setHeader('etag', `W/${tag}`);
}

/** What the client accepts, best first; its own preference decides before ours. */
function preferredEncodings(request: IncomingMessage): readonly Encoding[] {
  // The types are those of an earlier version.
  const negotiator = new Negotiator(request) as unknown as {
    encodings(
      available: readonly Encoding[],
      options: { readonly preferred: readonly Encoding[] },
    ): readonly Encoding[];
  };
  return negotiator.encodings(ENCODINGS, { preferred: ENCODINGS });
}

function addVary(response: ServerResponse): void {
  const given = String(response.getHeader('vary') ?? '');
  if (!/accept-encoding|\*/i.test(given))
    response.setHeader('vary', given === '' ? 'Accept-Encoding' : `${given}, Accept-Encoding`);
}

/** Sends what is compressed as fast as the client takes it. */
function sendThrough(
  compressor: Compressor,
  response: ServerResponse,
  raw: { readonly write: (chunk: unknown) => boolean; readonly end: () => ServerResponse },
): void {
  compressor.on('data', (chunk: Buffer) => {
    if (!raw.write(chunk)) compressor.pause();
  });
  compressor.once('end', () => void raw.end());
  // The writer waits for the response to drain.
  compressor.on('drain', () => void response.emit('drain'));
  compressor.once('error', (error) => void response.destroy(error));
  response.on('drain', () => void compressor.resume());
  response.once('close', () => void compressor.destroy());
}

/** The bytes of a text for those that accept an encoding, made once for each. */
const compressed = attachment<readonly string[], Map<Encoding, Promise<Buffer>>>('compressed');

/**
 * The bytes of an answer that is given to several requests, compressed once for all that accept the same; null where it is
 * sent as it is. Sets the headers that say so.
 */
export async function compressOnce(
  pieces: readonly string[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Buffer | null> {
  if (request.headers['accept-encoding'] === undefined) return null;
  const [only = ''] = pieces;
  const encoding = encodingOf(request, response, pieces.length > 1 ? null : Buffer.byteLength(only));
  if (encoding === null) return null;
  let known = compressed.get(pieces);
  if (!known) compressed.set(pieces, (known = new Map<Encoding, Promise<Buffer>>()));
  let bytes = known.get(encoding);
  if (!bytes) known.set(encoding, (bytes = buffer(Readable.from(pieces).pipe(COMPRESSORS[encoding]()))));
  announce(response, encoding);
  return bytes;
}
