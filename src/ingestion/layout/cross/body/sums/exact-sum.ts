/** Sums in ten-thousandths, exact as long as whole numbers are: past that, nothing is said. */
const SCALE = 10_000;
const PLAIN = /^-?\d{1,11}(?:\.(\d{1,4})0*)?$/;

/** A plain number in ten-thousandths; null for any other, and for what has more digits than can be added exactly. */
export function scaledNumber(text: string): number | null {
  const plain = text.includes(',') ? text.replaceAll(',', '') : text;
  return PLAIN.test(plain) ? Math.round(Number(plain) * SCALE) : null;
}

/** The sum of what was added, by column. */
export class ColumnTotals {
  readonly #totals: Float64Array;
  readonly #filled: Int32Array;
  readonly #unknown: Int32Array;

  constructor(columns: number) {
    this.#totals = new Float64Array(columns);
    this.#filled = new Int32Array(columns);
    this.#unknown = new Int32Array(columns);
  }

  add(at: number, text: string): void {
    const scaled = scaledNumber(text);
    this.#filled[at] = (this.#filled[at] ?? 0) + 1;
    if (scaled === null) this.addUnknown(at);
    else this.#totals[at] = (this.#totals[at] ?? 0) + scaled;
  }

  /** A cell that may or may not be a part of the sums of its column. */
  addUnknown(at: number): void {
    this.#unknown[at] = (this.#unknown[at] ?? 0) + 1;
  }

  /** What it is now: later additions do not change it. */
  snapshot(): TotalsSnapshot {
    return { totals: this.#totals.slice(), filled: this.#filled.slice(), unknown: this.#unknown.slice() };
  }
}

export interface TotalsSnapshot {
  readonly totals: Float64Array;
  readonly filled: Int32Array;
  readonly unknown: Int32Array;
}

export interface Addition {
  /** In plain digits; null where it cannot be told. */
  readonly sum: string | null;
  readonly filled: number;
}

/** What was added in one column between two moments. */
export function between(from: TotalsSnapshot, to: TotalsSnapshot, at: number): Addition {
  const [before = 0, after = 0] = [from.totals[at], to.totals[at]];
  const isExact = Number.isSafeInteger(before) && Number.isSafeInteger(after) && from.unknown[at] === to.unknown[at];
  return { sum: isExact ? plainTotal(after - before) : null, filled: (to.filled[at] ?? 0) - (from.filled[at] ?? 0) };
}

/** A total in ten-thousandths, in plain digits. */
export function plainTotal(total: number): string | null {
  if (!Number.isSafeInteger(total)) return null;
  const whole = Math.trunc(Math.abs(total) / SCALE).toString();
  const fraction = (Math.abs(total) % SCALE).toString().padStart(4, '0').replace(/0+$/, '');
  return `${total < 0 ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** Whether a printed sum is the sum of its parts; null where one of them cannot be told. */
export function agreesWith(printed: string, computed: string | null): boolean | null {
  const stated = scaledNumber(printed);
  if (stated === null || computed === null) return null;
  return plainTotal(stated) === computed;
}
