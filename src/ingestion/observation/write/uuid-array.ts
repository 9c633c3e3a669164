import { writeUuid } from './uuid-bytes.js';

/** The object id of the type in PostgreSQL. */
const UUID = 2950;

const HEADER_BYTES = 20;
const ELEMENT_BYTES = 20;

/** A parameter of type uuid[] in binary format, which saves the server from parsing text. */
export function uuidArray(values: readonly string[]): Buffer {
  const bytes = Buffer.alloc(HEADER_BYTES + ELEMENT_BYTES * values.length);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  // One dimension, no nulls, element type, length, lower bound.
  for (const [nth, word] of [1, 0, UUID, values.length, 1].entries()) view.setInt32(4 * nth, word);
  let at = HEADER_BYTES;
  for (const value of values) {
    view.setInt32(at, 16);
    writeUuid(value, view, at + 4);
    at += ELEMENT_BYTES;
  }
  return bytes;
}
