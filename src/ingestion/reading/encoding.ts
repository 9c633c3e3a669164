import { isAscii, isUtf8 } from 'node:buffer';
import { chunksOf, type FileContent } from './file-content.js';
import { type EncodingName, endOfWholeUtf8, sequenceLength } from './text-decoder.js';

/** How the text of a file is encoded. */
export interface Encoding {
  readonly name: EncodingName;
  /** Length of the byte order mark. */
  readonly markBytes: number;
}

const MARKS: readonly (readonly [mark: readonly number[], name: EncodingName])[] = [
  [[0xef, 0xbb, 0xbf], 'UTF-8'],
  [[0xff, 0xfe], 'UTF-16LE'],
  [[0xfe, 0xff], 'UTF-16BE'],
  [[0x84, 0x31, 0x95, 0x33], 'GB18030'],
];

/**
 * In UTF-16 every comma, digit and line break has a zero byte, so at least one byte in 20 is zero. Fewer zeros are
 * errors in their cells.
 */
const LEAST_SHARE_OF_ZEROS = 20;

interface Survey {
  zerosEven: number;
  zerosOdd: number;
  /** Multi-byte characters that are valid UTF-8. */
  sequences: number;
  /** Bytes that are invalid in UTF-8. */
  broken: number;
}

/**
 * Detects the encoding from all bytes of the file. A byte order mark decides; many zero bytes mean UTF-16; a file that
 * is valid UTF-8 throughout is UTF-8. Anything else is GB18030, a superset of GBK, unless the file has at least as many
 * multi-byte UTF-8 characters as invalid bytes: then it is UTF-8 with a damaged byte, which would be garbled as
 * GB18030.
 */
export async function findEncoding(content: FileContent): Promise<Encoding> {
  const survey: Survey = { zerosEven: 0, zerosOdd: 0, sequences: 0, broken: 0 };
  let offset = 0;
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of chunksOf(content)) {
    const marked = offset === 0 ? MARKS.find(([mark]) => mark.every((byte, at) => chunk[at] === byte)) : undefined;
    if (marked) return { name: marked[1], markBytes: marked[0].length };
    countZeros(chunk, offset, survey);
    offset += chunk.length;
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    const end = endOfWholeUtf8(bytes);
    rest = bytes.subarray(end);
    countSequences(bytes.subarray(0, end), survey);
  }
  if (rest.length > 0) survey.broken += 1;
  if ((survey.zerosEven + survey.zerosOdd) * LEAST_SHARE_OF_ZEROS > offset) {
    return { name: survey.zerosOdd >= survey.zerosEven ? 'UTF-16LE' : 'UTF-16BE', markBytes: 0 };
  }
  return { name: survey.sequences >= survey.broken ? 'UTF-8' : 'GB18030', markBytes: 0 };
}

function countZeros(chunk: Buffer, offset: number, survey: Survey): void {
  for (let at = chunk.indexOf(0); at !== -1; at = chunk.indexOf(0, at + 1)) {
    if ((offset + at) % 2 === 0) survey.zerosEven += 1;
    else survey.zerosOdd += 1;
  }
}

/**
 * A valid chunk counts as one character: the count is only compared with the invalid bytes, and most files have none.
 */
function countSequences(bytes: Buffer, survey: Survey): void {
  if (isUtf8(bytes)) {
    if (!isAscii(bytes)) survey.sequences += 1;
    return;
  }
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes, at);
    if (length > 1) survey.sequences += 1;
    else if (length === 0) survey.broken += 1;
    at += Math.max(1, length);
  }
}
