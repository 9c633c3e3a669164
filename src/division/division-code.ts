import type { DivisionLevel } from './division-level.js';

export type ParsedDivisionCode =
  { readonly ok: true; readonly code: string } | { readonly ok: false; readonly expected: string };

const EXPECTED =
  'a division code: CN for the country, 6 digits for a province, city or district (520000, 520200, 520204; short 52, 5202), ' +
  '9 for a town (520204205), 12 for a village (520281123218), or any of them padded with zeros to 9 or 12 digits';

/**
 * Two digits of the province, two of the city, two of the district, three of the town, three of the village. Whether
 * such a province exists is not a matter of form: a code that no division has is unknown, not malformed.
 */
const PADDED = /^(?!00)(\d\d)(\d\d)(\d\d)(\d{3})(\d{3})$/;

const ACCEPTED_LENGTHS = new Set([2, 4, 6, 9, 12]);

/**
 * The statistics list Jiayuguan a second time as a district, to hold its towns. Other cities without districts repeat
 * the code of the city itself.
 */
const CITY_REPEATED_AS_DISTRICT: Readonly<Record<string, string>> = { '620201': '620200' };

/** The code of the country: the root of all divisions has no digits. */
export const COUNTRY_CODE = 'CN';

const COUNTRY_NAMES: ReadonlySet<string> = new Set(['中国', '全国', '中华人民共和国', 'china']);

/** Whether a text is what reports call the country. */
export function isCountryName(text: string): boolean {
  return COUNTRY_NAMES.has(text.toLowerCase());
}

/** Parses any accepted form of a code into the stored one: 52 → 520000; 5202 and 520200000000 → 520200; cn → CN. */
export function parseDivisionCode(text: string): ParsedDivisionCode {
  const digits = toAsciiDigits(text.trim());
  if (digits.toUpperCase() === COUNTRY_CODE) return { ok: true, code: COUNTRY_CODE };
  const parts = ACCEPTED_LENGTHS.has(digits.length) ? PADDED.exec(digits.padEnd(12, '0')) : null;
  if (!parts) return { ok: false, expected: EXPECTED };
  const [, province = '', city = '', district = '', town = '', village = ''] = parts;
  const district6 = province + city + district;
  // A city may lack districts (442000100 is a town of Zhongshan); any other gap is a wrong digit.
  const gap =
    (city === '00' && district6 + town + village !== `${province}0000000000`) || (town === '000' && village !== '000');
  if (gap) return { ok: false, expected: EXPECTED };
  if (village !== '000') return { ok: true, code: district6 + town + village };
  if (town !== '000') return { ok: true, code: district6 + town };
  return { ok: true, code: CITY_REPEATED_AS_DISTRICT[district6] ?? district6 };
}

/** The level of a stored code, whether or not a division has it. */
export function levelOfCode(code: string): DivisionLevel {
  if (code === COUNTRY_CODE) return 'COUNTRY';
  if (code.length === 12) return 'VILLAGE';
  if (code.length === 9) return 'TOWN';
  if (!code.endsWith('00')) return 'DISTRICT';
  return code.endsWith('0000') ? 'PROVINCE' : 'CITY';
}

/**
 * The codes above this one, nearest first: 442000100 → 442000, 440000. The parent is the first that a division has:
 * where a level is missing, codes contain numbers of no division (429000 above 429004). The country, above all of them, is
 * not in their codes.
 */
export function ancestorCodes(code: string): readonly string[] {
  const wider = [code.slice(0, 9), code.slice(0, 6), `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`];
  return [...new Set(wider)].filter((ancestor) => ancestor !== code && ancestor.length <= code.length);
}

/** Chinese input methods produce full-width digits. */
function toAsciiDigits(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - '０'.charCodeAt(0)));
}
