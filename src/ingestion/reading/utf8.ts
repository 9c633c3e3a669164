import { isUtf8 } from 'node:buffer';

/** Length in bytes of the UTF-8 character at a position; 0 if there is no valid one. */
export function sequenceLength(bytes: Buffer, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const length = lengthByLead(lead);
  return at + length <= bytes.length && isUtf8(bytes.subarray(at, at + length)) ? length : 0;
}

/** The position after the last complete character: at most three bytes of another may follow. */
export function endOfWholeUtf8(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) return lengthByLead(byte) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function lengthByLead(lead: number): number {
  if (lead >= 0xf0) return 4;
  return lead >= 0xe0 ? 3 : 2;
}
