/** Headers of lists of persons: 姓名, 身份证, 电话 and others. */
const PERSONAL_HEADER =
  /姓名|身份证|证件号|电话|手机|联系方式|家庭住址|银行卡|银行账号|^(?:phone|mobile|telephone|idcard|idnumber|fullname|personname)/u;

const MOBILE = /(?<!\d|\d\.)(?:(?:\+|00)?86)?1[3-9]\d{9}(?!\d|\.\d)/u;

/** A mobile number with the country code: even in an amount column it is not an amount. */
const ABROAD = /^(?:\+|00)86[\s-]?1[3-9]\d{9}$/u;
const IDENTITY = /(?<!\d)\d{17}[\dX](?![\dA-Z])/gu;

/** Identity and mobile numbers have eleven digits in a row, which rules out nearly all of millions of cells fast. */
const ELEVEN_DIGITS = /(?:[\d０-９][\s-]?){11}/u;

/** A village code is neither, and every row of a long file may have one. */
const VILLAGE = /^\d{12}$/;

/** Whether a header is one that only lists of persons have. */
export function isPersonalHeader(header: string): boolean {
  return PERSONAL_HEADER.test(
    header
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s_-]/gu, ''),
  );
}

/**
 * Whether a text contains a valid identity number or a mobile number. In a column of amounts eleven digits are an
 * amount.
 */
export function looksPersonal(text: string, isAmount: boolean): boolean {
  if (text.length < 11 || VILLAGE.test(text) || !ELEVEN_DIGITS.test(text)) return false;
  const plain = text.normalize('NFKC').toUpperCase();
  const joined = plain.replace(/(?<=\d)[\s-](?=[\dX])/gu, '');
  const numbers = [...plain.matchAll(IDENTITY), ...joined.matchAll(IDENTITY)].map(([number]) => number);
  return (
    numbers.some(isIdentityNumber) ||
    (isAmount ? ABROAD.test(plain.trim()) : MOBILE.test(plain) || isSpacedMobile(plain))
  );
}

/**
 * Whether a number in a spreadsheet was typed as an identity number. Spreadsheets lose the last three digits and with
 * them the check digit; region and date of birth remain.
 */
export function wasIdentityNumber(raw: string): boolean {
  const number = Number(raw);
  if (!(number >= 1e17 && number < 1e18)) return false;
  return hasPlaceAndBirth(/^\d{18}$/.test(raw) ? raw : BigInt(number).toString());
}

/** 138-0013-8000, 138 0013 8000 */
function isSpacedMobile(text: string): boolean {
  return /(?<!\d)1[3-9]\d[\s-]\d{4}[\s-]\d{4}(?!\d)/u.test(text);
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/** Whether 18 characters form an identity number: a region, a possible date of birth and the right check digit. */
export function isIdentityNumber(number: string): boolean {
  if (!hasPlaceAndBirth(number)) return false;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return CHECKS[sum % 11] === number[17];
}

function hasPlaceAndBirth(number: string): boolean {
  const [, month = '', date = ''] = /^[1-8]\d{5}(?:18|19|20)\d\d(\d\d)(\d\d)\d{3}[\dX]$/u.exec(number) ?? [];
  return Number(month) >= 1 && Number(month) <= 12 && Number(date) >= 1 && Number(date) <= 31;
}
