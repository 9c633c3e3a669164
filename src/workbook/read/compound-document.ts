import type { ByteRanges } from '../zip/byte-ranges.js';

/** The first bytes of a compound document, in hexadecimal: of what office programs wrote until 2007. */
const BEGINNING = 'd0cf11e0a1b11ae1';

export async function isCompoundDocument(file: ByteRanges): Promise<boolean> {
  return (await file.read(0, BEGINNING.length / 2)).toString('hex') === BEGINNING;
}
