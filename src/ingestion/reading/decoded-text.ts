import { rowFault } from '../fault/fault.js';
import type { Encoding } from './encoding.js';
import { chunksOf, type FileContent } from './file-content.js';
import { ReadingStopped } from './reading-stopped.js';
import { type Decoder, DECODERS, type EncodingName } from './text-decoder.js';

/** V8 keeps longer strings in a separate space and frees them late. */
const PIECE_BYTES = 32 * 1024;

/**
 * Yields the text of a file piece by piece. Throws ReadingStopped at the first byte that is invalid in the encoding.
 */
export async function* decodedText(content: FileContent, { name, markBytes }: Encoding): AsyncGenerator<string> {
  const decoder = DECODERS[name];
  let skip = markBytes;
  let offset = 0;
  let line = 1;
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of piecesOf(content)) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk.subarray(skip);
    if (rest.length === 0) offset += skip;
    skip = 0;
    const end = decoder.endOfWhole(bytes);
    const text = decoder.decode(bytes.subarray(0, end));
    if (text === null) throw brokenByte(decoder, name, bytes, offset, line);
    rest = bytes.subarray(end);
    offset += end;
    line += countLines(text);
    yield text;
  }
  if (rest.length > 0) throw brokenByte(decoder, name, rest, offset, line);
}

async function* piecesOf(content: FileContent): AsyncGenerator<Buffer> {
  for await (const chunk of chunksOf(content)) {
    for (let at = 0; at < chunk.length; at += PIECE_BYTES) yield chunk.subarray(at, at + PIECE_BYTES);
  }
}

function brokenByte(decoder: Decoder, name: EncodingName, bytes: Buffer, offset: number, line: number): ReadingStopped {
  let at = 0;
  for (
    let length = decoder.lengthAt(bytes, at);
    length > 0 && at < bytes.length;
    length = decoder.lengthAt(bytes, at)
  ) {
    at += length;
  }
  const before = decoder.decode(bytes.subarray(0, at)) ?? '';
  const byte = (bytes[at] ?? 0).toString(16).padStart(2, '0');
  const given = `byte 0x${byte} at offset ${(offset + at).toString()}`;
  const expected = `text in ${name}, as in the rest of the file: save it again as "CSV UTF-8"`;
  return new ReadingStopped({
    ...rowFault('INVALID_ENCODING', null, given, expected),
    line: line + countLines(before),
  });
}

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
