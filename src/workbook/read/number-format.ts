/** What the number format of a cell reveals about its number. */
export interface NumberFormat {
  readonly kind: 'number' | 'percent' | 'day' | 'month' | 'year';
  /**
   * The unit that the format displays with the number, as 0.00"亿元" does, or its currency, if that is not the yuan; empty
   * without one.
   */
  readonly unit: string;
  /** By which power of ten the format divides what it displays, as 0!.0, does by ten thousand; absent if by none. */
  readonly scale?: number;
}

const PLAIN: NumberFormat = { kind: 'number', unit: '' };

/** Formats that have no code in the file. 27 to 36 and 50 to 58 belong to Chinese installations. */
const BUILT_IN: Readonly<Record<number, NumberFormat['kind']>> = {
  ...{ 9: 'percent', 10: 'percent', 14: 'day', 15: 'day', 16: 'day', 17: 'month', 22: 'day' },
  ...{ 27: 'month', 28: 'day', 29: 'day', 30: 'day', 31: 'day', 36: 'month' },
  ...{ 50: 'month', 51: 'day', 52: 'month', 53: 'day', 54: 'day', 55: 'month', 56: 'day', 57: 'month', 58: 'day' },
};

/** Returns the format with a built-in id; a plain number for any other id. */
export function builtInFormat(id: number): NumberFormat {
  const kind = BUILT_IN[id];
  return kind === undefined ? PLAIN : { kind, unit: '' };
}

/** Parses a format code such as `yyyy"年"m"月"` or `0.00"亿元"`. */
export function parseNumberFormat(code: string): NumberFormat {
  const [first = ''] = code.split(';');
  const literals = [...first.matchAll(/"([^"]*)"/g)].map(([, literal = '']) => literal).join('');
  const bare = first.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '');
  const kind = dateKind(bare) ?? (bare.includes('%') ? 'percent' : 'number');
  if (kind !== 'number') return { kind, unit: '' };
  const scale = scaleOf(first);
  const unit = foreignCurrency(first) ?? unitIn(literals.replaceAll('.', ''));
  return scale === 0 ? { kind, unit } : { kind, unit, scale };
}

function dateKind(bare: string): NumberFormat['kind'] | null {
  const plain = bare.replace(/general/i, '');
  const has = (letter: string) => new RegExp(letter, 'i').test(plain);
  if (has('[#0?]') || !has('[ymd]')) return null;
  if (has('d')) return 'day';
  if (has('y')) return has('m') ? 'month' : 'year';
  // Hours and minutes alone are not a date.
  return has('[hs]') ? null : 'month';
}

/**
 * Commas behind the digits divide by thousands; a point that is inserted as text by `!`, `\` or quotation marks divides by ten
 * for each digit behind it.
 */
function scaleOf(code: string): number {
  const [, commas = ''] = /[#0?](,+)(?![#0?,])/.exec(code) ?? [];
  const [, digits = ''] = /(?:[!\\]\.|"\.")([#0?]+)/.exec(code) ?? [];
  return 3 * commas.length + digits.length;
}

/** The mark of a currency such as [$€-2] or "$"; null of none and of the yuan. Any other must not become yuan. */
function foreignCurrency(code: string): string | null {
  const marked = [...code.matchAll(/\[\$([^\]-]+)/g)].map(([, mark = '']) => mark.trim());
  const [mark] = [...marked, ...(code.replace(/\[[^\]]*\]/g, '').match(/[$€£₩₽]|US\$|HK\$/g) ?? [])].filter(
    (one) => !/^(?:[¥￥元]|CNY|RMB|人民币|)$/iu.test(one),
  );
  return mark ?? null;
}

function unitIn(literals: string): string {
  const unit = literals.trim();
  return /^[\p{Script=Han}%㎡]{1,6}$/u.test(unit) ? unit : '';
}
