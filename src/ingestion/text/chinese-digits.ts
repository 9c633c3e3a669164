const DIGITS: Readonly<Record<string, string>> = {
  ...{ 〇: '0', 零: '0', '○': '0', 一: '1', 二: '2', 三: '3', 四: '4', 五: '5', 六: '6', 七: '7', 八: '8', 九: '9' },
};

/** 二〇二三年八月 in digits; 一季度 stays as it is. */
export function inDigits(text: string): string {
  if (!/[一二三四五六七八九十〇零○][年月]/u.test(text)) return text;
  return text
    .replace(/二[〇零○][〇零○一二三四五六七八九]{2}(?=年)/gu, (year) =>
      [...year].map((digit) => DIGITS[digit] ?? digit).join(''),
    )
    .replace(
      /(?<![一二三四五六七八九十])(?:十([一二]?)|([一二三四五六七八九]))(?=月)/gu,
      (_all, tens: string | undefined, ones: string | undefined) =>
        tens === undefined ? (DIGITS[ones ?? ''] ?? '') : `1${DIGITS[tens] ?? '0'}`,
    )
    .replace(
      /(?<![一二三四五六七八九十])([一二三四五六七八九])(?=[至到-]\d{1,2}月)/gu,
      (digit) => DIGITS[digit] ?? digit,
    );
}
