import { Big } from 'big.js';
import { type Decimal, DECIMAL_FORM, parseDecimal } from '../kernel/decimal.js';
import { type Interval, parseInterval } from '../kernel/period.js';
import type { FaultCode } from './fault.js';

/** What a cell says, or why it says nothing. */
export type CellReading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: FaultCode; readonly expected: string };

/** Reads the text of a cell that is not empty. */
export type CellReader<T> = (text: string) => CellReading<T>;

export function read<T>(value: T): CellReading<T> {
  return { ok: true, value };
}

export function refuse(code: FaultCode, expected: string): CellReading<never> {
  return { ok: false, code, expected };
}

/** Line breaks and tabs may stand in a note, nothing else that cannot be seen. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const CONTROL_CHARACTER = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/;

export function textUpTo(longest: number): CellReader<string> {
  return (text) =>
    text.length <= longest && !CONTROL_CHARACTER.test(text)
      ? read(text)
      : refuse('INVALID_TEXT', `at most ${longest.toString()} characters, no control characters`);
}

/** Something that people call a thing by. */
export const nameCell = textUpTo(200);
export const noteCell = textUpTo(4000);

/** A code that the sender chose. */
export const codeCell: CellReader<string> = (text) =>
  /^[A-Za-z0-9_.:-]{1,100}$/.test(text)
    ? read(text)
    : refuse('INVALID_CODE', 'a code of at most 100 letters, digits, "-", "_", "." and ":"');

export const urlCell: CellReader<string> = (text) =>
  /^https?:\/\/\S{1,2000}$/.test(text) ? read(text) : refuse('INVALID_URL', 'an address that begins with https://');

const INTERVAL_FORMS =
  'a year (2021), quarter (2021-Q3), month (2021-08), day (2021-08-17) or a range of two of these (2021-01/2021-08)';

/** A stretch with both ends. */
export const intervalCell: CellReader<Interval> = (text) => {
  const interval = parseInterval(text);
  return interval !== null && interval.start >= '1000' ? read(interval) : refuse('INVALID_PERIOD', INTERVAL_FORMS);
};

/** A date kept exactly as precise as it is given. */
export const partialDateCell: CellReader<string> = (text) => {
  const interval = intervalCell(text);
  return interval.ok ? read(text) : interval;
};

/** A number, and the way it is printed. */
export interface PrintedDecimal {
  readonly text: string;
  readonly value: Decimal;
}

export const decimalCell: CellReader<PrintedDecimal> = (text) => {
  const value = parseDecimal(text);
  return value === null ? refuse('INVALID_DECIMAL', DECIMAL_FORM) : read({ text, value });
};

export function integerFrom(least: number, most: number): CellReader<number> {
  return (text) => {
    const value = /^\d{1,10}$/.test(text) ? new Big(text).toNumber() : NaN;
    return value >= least && value <= most
      ? read(value)
      : refuse('INVALID_INTEGER', `a whole number from ${least.toString()} to ${most.toString()}`);
  };
}

export function choiceOf<const T extends string>(choices: readonly T[]): CellReader<T> {
  return (text) => {
    const chosen = choices.find((choice) => choice === text);
    return chosen === undefined ? refuse('INVALID_CHOICE', `one of ${choices.join(', ')}`) : read(chosen);
  };
}

/** One of the usual words, or another of the sender's own. */
export function wordSuchAs(...usual: readonly string[]): CellReader<string> {
  return (text) =>
    /^[A-Z][A-Z0-9_]{0,49}$/.test(text)
      ? read(text)
      : refuse('INVALID_CHOICE', `${usual.join(', ')} or another word in capitals`);
}

const YES_NO: Readonly<Record<string, boolean>> = { yes: true, no: false, true: true, false: false };

export const yesNoCell: CellReader<boolean> = (text) => {
  const value = YES_NO[text.toLowerCase()];
  return value === undefined ? refuse('INVALID_CHOICE', 'yes or no') : read(value);
};

/** Parts separated by `;`. */
export function listOf<T>(reader: CellReader<T>): CellReader<readonly T[]> {
  return (text) => {
    const values: T[] = [];
    for (const part of text.split(/[;；]/).map((piece) => piece.trim())) {
      if (part === '') continue;
      const reading = reader(part);
      if (!reading.ok) return reading;
      values.push(reading.value);
    }
    return read(values);
  };
}
