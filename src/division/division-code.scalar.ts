import { textScalar } from '../kernel/scalars.js';
import { parseDivisionCode } from './division-code.js';

declare module '../kernel/errors.js' {
  interface ErrorCodes {
    /** A division code of none of the accepted forms. */
    INVALID_DIVISION_CODE: true;
  }
}

export const DivisionCodeScalar = textScalar<string>({
  name: 'DivisionCode',
  description:
    'Code of a division (GB/T 2260 and its statistical extension): "CN" for the country, six digits for a province, city or district ("520000", "520200", "520204"), nine for a town ("520204205"), twelve for a village ("520281123218"). The short forms "52" and "5202" and codes padded with zeros to nine or twelve digits are accepted.',
  specifiedByURL: 'https://www.stats.gov.cn/sj/tjbz/tjyqhdmhcxhfdm/',
  code: 'INVALID_DIVISION_CODE',
  expected: 'CN, 6, 9 or 12 digits (520200, 520204205, 520281123218), a short form (52, 5202) or one padded with zeros',
  parse: (text) => {
    const parsed = parseDivisionCode(text);
    return parsed.ok ? parsed.code : null;
  },
  format: (code) => code,
});
