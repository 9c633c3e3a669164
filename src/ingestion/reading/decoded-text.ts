import type { Encoding } from './encoding.js';
import { chunksOf, type FileContent } from './file-content.js';
import { ReadingStopped } from './reading-stopped.js';
import { type Decoder, DECODERS, type EncodingName } from './text-decoder.js';

/** Texts of more are kept apart by the engine, and are let go late. */
const PIECE_BYTES = 32 * 1024;

/** The text of a file, piece by piece. Stops at the first byte that its encoding does not have, and says where it is. */
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
  return new ReadingStopped({
    code: 'INVALID_ENCODING',
    column: null,
    line: line + countLines(before),
    given: `byte 0x${(bytes[at] ?? 0).toString(16).padStart(2, '0')} at offset ${(offset + at).toString()}`,
    expected: `text in ${name}, as the rest of the file is: save it again as "CSV UTF-8"`,
  });
}

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
