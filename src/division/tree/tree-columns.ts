/** The index of an ancestor that is absent. */
export const NONE = -1;
/** The day of a validity without that bound. */
export const NO_DAY = -(2 ** 31);

/** The country and the five levels below it. */
export const LEVEL_COUNT = 6;

/**
 * All places as columns, in shared memory: other threads read the same bytes. A place is named by its index, which follows
 * the order of codes. Ancestors and parents are indexes as well.
 */
export interface TreeColumns {
  readonly size: number;
  /** Row ids. */
  readonly ids: Int32Array;
  /** A table of row ids by open addressing: the index of a place, or {@link NONE}. */
  readonly slots: Int32Array;
  /** What codes sort by: see `codeOrder`. */
  readonly codes: Float64Array;
  /** 0 for the country to 5 for villages. */
  readonly levels: Uint8Array;
  /** Positions in `kindNames`. */
  readonly kinds: Uint8Array;
  readonly provinces: Int32Array;
  readonly cities: Int32Array;
  readonly districts: Int32Array;
  readonly towns: Int32Array;
  readonly parents: Int32Array;
  /** Days since 1970. */
  readonly validFrom: Int32Array;
  readonly validTo: Int32Array;
  /** Where the texts of a place begin in `text`: the official name, the name unless the official one begins with it, the pinyin. */
  readonly offsets: Uint32Array;
  readonly officialLengths: Uint16Array;
  readonly nameLengths: Uint16Array;
  readonly pinyinLengths: Uint16Array;
  /** 1 where the official name begins with the name. */
  readonly namesWithin: Uint8Array;
  /** UTF-8. */
  readonly text: Buffer;
  /** Children of all places, in the order of codes; those of a place lie between two of `childStarts`. */
  readonly children: Int32Array;
  readonly childStarts: Int32Array;
  /** Places of each level, in the order of codes; those of a level lie between two of `levelStarts`. */
  readonly ofLevel: Int32Array;
  readonly levelStarts: Int32Array;
  /** The first and the last place of which a place is an ancestor; NONE for a place without any. */
  readonly firstBelow: Int32Array;
  readonly lastBelow: Int32Array;
  readonly kindNames: readonly string[];
  /** Few places have one: by index. */
  readonly englishNames: ReadonlyMap<number, string>;
  /** Keys of global ids that are not the code: by index. */
  readonly oddKeys: ReadonlyMap<number, string>;
}

/** One place as it is read. */
export interface TreeRow {
  readonly id: number;
  readonly code: string;
  /** Null if it is the code. */
  readonly key: string | null;
  readonly level: number;
  readonly kind: string;
  readonly name: Uint8Array;
  readonly officialName: Uint8Array;
  readonly nameEn: string | null;
  readonly pinyin: Uint8Array;
  /** Row ids of the ancestors from province to town, and of the parent. */
  readonly above: readonly (number | null)[];
  readonly parentId: number | null;
  /** Days since 1970. */
  readonly validFrom: number | null;
  readonly validTo: number | null;
}

const CODE = /^(?:\d{6}|\d{9}|\d{12})$/;
const COUNTRY = 'CN';
const LONGEST = 12;
/** Codes of three lengths, and room for one of them to sort before the next. */
const LENGTHS = 4;

/**
 * A number by which codes compare as their characters do: digits as if padded with zeros, the shorter first among equals,
 * the letters of the country after all. Null for what no place can have as its code.
 */
export function codeOrder(code: string): number | null {
  if (code === COUNTRY) return 10 ** LONGEST * LENGTHS;
  return CODE.test(code) ? Number(code.padEnd(LONGEST, '0')) * LENGTHS + code.length / 3 - 2 : null;
}

/** The code of a number of {@link codeOrder}. */
export function codeOfOrder(order: number): string {
  const digits = Math.floor(order / LENGTHS);
  if (digits === 10 ** LONGEST) return COUNTRY;
  const [high, low] = [Math.floor(digits / 1e6), digits % 1e6];
  const code = firstThree(high) + lastThree(high);
  const length = order % LENGTHS;
  if (length === 0) return code;
  return length === 1 ? code + firstThree(low) : code + firstThree(low) + lastThree(low);
}

/** `000` to `999`. What a number of twelve digits is as text, V8 would keep in a cache of thousands. */
const THREE_DIGITS: readonly string[] = Array.from({ length: 1e3 }, (_, number) => number.toString().padStart(3, '0'));

const firstThree = (six: number): string => THREE_DIGITS[Math.floor(six / 1e3)] ?? '';
const lastThree = (six: number): string => THREE_DIGITS[six % 1e3] ?? '';

/** Where a row id is looked for first in a table of so many slots, a power of two. */
export const slotOf = (id: number, slots: number): number => (Math.imul(id, 0x9e3779b1) >>> 0) & (slots - 1);

/** How much memory the columns take, in bytes. */
export function sizeOfColumns(columns: TreeColumns): number {
  return Object.values(columns as unknown as Record<string, unknown>).reduce<number>(
    (sum, column) => sum + (ArrayBuffer.isView(column) ? column.byteLength : 0),
    0,
  );
}
