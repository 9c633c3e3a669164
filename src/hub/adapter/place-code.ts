const SHORT_CODE = /^(\d{2}|\d{4})$/;

/** A key as the shared graph writes it: codes of provinces and cities have six digits, however short they are given. */
export function canonicalKey(key: string, given: unknown): string {
  const text = typeof given === 'string' || typeof given === 'number' ? String(given).trim() : '';
  return key === 'code' && SHORT_CODE.test(text) ? text.padEnd(6, '0') : text;
}

/** A code of a place with the shorter ways to write it: `520200`, `5202`. */
export function shortCodes(code: string): readonly string[] {
  if (!/^\d{4}00$/.test(code)) return [code];
  return [code, code.slice(0, 4), ...(code.endsWith('0000') ? [code.slice(0, 2)] : [])];
}
