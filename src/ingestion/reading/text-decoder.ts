import { isUtf8 } from 'node:buffer';

export type EncodingName = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'GB18030';

/** Decodes an encoding strictly, chunk by chunk. */
export interface Decoder {
  /** The position after the last complete character. */
  endOfWhole(bytes: Buffer): number;
  /** Decodes complete characters; null if a byte is invalid. */
  decode(whole: Buffer): string | null;
  /** Length in bytes of the character at a position; 0 if there is no valid one. */
  lengthAt(bytes: Buffer, at: number): number;
}

const utf8: Decoder = {
  endOfWhole: endOfWholeUtf8,
  decode: (whole) => (isUtf8(whole) ? whole.toString('utf8') : null),
  lengthAt: sequenceLength,
};

function utf16(label: 'utf-16le' | 'utf-16be'): Decoder {
  const unitAt = (bytes: Buffer, at: number) =>
    label === 'utf-16le' ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at);
  const isHigh = (unit: number) => unit >= 0xd800 && unit < 0xdc00;
  const isLow = (unit: number) => unit >= 0xdc00 && unit < 0xe000;
  return {
    endOfWhole: (bytes) => {
      const even = bytes.length - (bytes.length % 2);
      return even > 0 && isHigh(unitAt(bytes, even - 2)) ? even - 2 : even;
    },
    decode: (whole) => decodeStrictly(label, whole),
    lengthAt: (bytes, at) => {
      if (at + 2 > bytes.length) return 0;
      const unit = unitAt(bytes, at);
      if (isHigh(unit)) return at + 4 <= bytes.length && isLow(unitAt(bytes, at + 2)) ? 4 : 0;
      return isLow(unit) ? 0 : 2;
    },
  };
}

/** Characters have one byte, two as in GBK, or four of which the second and the fourth are digits. */
const gb18030: Decoder = {
  endOfWhole: (bytes) => {
    let at = 0;
    while (at < bytes.length) {
      const length = formAt(bytes, at);
      if (at + length > bytes.length) return at;
      at += length;
    }
    return at;
  },
  decode: (whole) => decodeStrictly('gb18030', whole),
  lengthAt: (bytes, at) => {
    const length = formAt(bytes, at);
    const isThere = at + length <= bytes.length && decodeStrictly('gb18030', bytes.subarray(at, at + length)) !== null;
    return isThere ? length : 0;
  },
};

function formAt(bytes: Buffer, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x81 || lead === 0xff) return 1;
  const second = bytes[at + 1] ?? 0x40;
  return second >= 0x30 && second <= 0x39 ? 4 : 2;
}

function decodeStrictly(label: string, bytes: Buffer): string | null {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if ((error as { readonly code?: unknown }).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return null;
    throw error;
  }
}

export const DECODERS: Readonly<Record<EncodingName, Decoder>> = {
  'UTF-8': utf8,
  'UTF-16LE': utf16('utf-16le'),
  'UTF-16BE': utf16('utf-16be'),
  GB18030: gb18030,
};

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
