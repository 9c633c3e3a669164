import type { Day } from '../../../kernel/day.js';

const MINUS = 0x2d;
const NEGATIVE = 0x4000;

/**
 * Writes a decimal in plain digits in PostgreSQL's binary format: groups of four digits, without zero groups at either
 * end. Returns the position after it; it takes at most ten bytes more than its text.
 */
export function writeNumeric(text: string, view: DataView, at: number): number {
  const begin = text.charCodeAt(0) === MINUS ? 1 : 0;
  const point = text.indexOf('.');
  const wholeEnd = point === -1 ? text.length : point;
  const scale = point === -1 ? 0 : text.length - point - 1;
  const wholeGroups = Math.ceil((wholeEnd - begin) / 4);
  const groups = wholeGroups + Math.ceil(scale / 4);
  let weight = wholeGroups - 1;
  let written = 0;
  let upToLast = 0;
  for (let group = 0; group < groups; group++) {
    const value =
      group < wholeGroups
        ? wholeGroup(text, wholeEnd - 4 * (wholeGroups - group), begin)
        : digits(text, wholeEnd + 1 + 4 * (group - wholeGroups));
    if (written === 0 && value === 0) {
      weight -= 1;
      continue;
    }
    view.setInt16(at + 8 + 2 * written, value);
    written += 1;
    if (value !== 0) upToLast = written;
  }
  view.setInt16(at, upToLast);
  view.setInt16(at + 2, upToLast === 0 ? 0 : weight);
  view.setInt16(at + 4, begin === 1 && upToLast > 0 ? NEGATIVE : 0);
  view.setInt16(at + 6, scale);
  return at + 8 + 2 * upToLast;
}

/** The first group of the whole part may have fewer than four digits. */
function wholeGroup(text: string, from: number, begin: number): number {
  let value = 0;
  for (let at = Math.max(from, begin); at < from + 4; at++) value = value * 10 + text.charCodeAt(at) - 0x30;
  return value;
}

/** The last group of the fraction is padded with zeros. */
function digits(text: string, from: number): number {
  let value = 0;
  for (let at = from; at < from + 4; at++) value = value * 10 + (at < text.length ? text.charCodeAt(at) - 0x30 : 0);
  return value;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const EPOCH = Date.UTC(2000, 0, 1);

/** Days since 2000-01-01, as PostgreSQL stores dates. */
export function dayNumber(day: Day): number {
  const year = dateDigit(day, 0) * 1000 + dateDigit(day, 1) * 100 + dateDigit(day, 2) * 10 + dateDigit(day, 3);
  const month = dateDigit(day, 5) * 10 + dateDigit(day, 6);
  const date = dateDigit(day, 8) * 10 + dateDigit(day, 9);
  return (Date.UTC(year, month - 1, date) - EPOCH) / DAY_MS;
}

function dateDigit(day: Day, at: number): number {
  return day.charCodeAt(at) - 0x30;
}

const HYPHEN = 0x2d;

/** Writes a lowercase UUID as sixteen bytes. */
export function writeUuid(value: string, view: DataView, at: number): void {
  let to = at;
  for (let from = 0; from < value.length; from += 2) {
    if (value.charCodeAt(from) === HYPHEN) from += 1;
    view.setUint8(to, nibble(value.charCodeAt(from)) * 16 + nibble(value.charCodeAt(from + 1)));
    to += 1;
  }
}

function nibble(code: number): number {
  return code < 0x3a ? code - 0x30 : code - 0x57;
}

/** The object id of the type uuid in PostgreSQL. */
const UUID = 2950;

const ARRAY_HEADER_BYTES = 20;
const ELEMENT_BYTES = 20;

/** A parameter of type uuid[] in binary format, which saves the server from parsing text. */
export function uuidArray(values: readonly string[]): Buffer {
  const bytes = Buffer.alloc(ARRAY_HEADER_BYTES + ELEMENT_BYTES * values.length);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  // One dimension, no nulls, element type, length, lower bound.
  for (const [nth, word] of [1, 0, UUID, values.length, 1].entries()) view.setInt32(4 * nth, word);
  let at = ARRAY_HEADER_BYTES;
  for (const value of values) {
    view.setInt32(at, 16);
    writeUuid(value, view, at + 4);
    at += ELEMENT_BYTES;
  }
  return bytes;
}
