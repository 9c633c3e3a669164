const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const YEAR = '(?:19|20)\\d\\d';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const TO = '\\s*(?:-|–|—|~|to|through|until)\\s*';
const GAP = '[\\s,]*(?:of\\s+)?';
const NTH = '(first|second|third|fourth|1st|2nd|3rd|4th)';
const LETTERS = /[a-z]{2}|q[1-4]|[1-4]q|h[12]/iu;

type Words = readonly (string | undefined)[];

function month(text = ''): string {
  return (MONTHS.indexOf(text.slice(0, 3).toLowerCase()) + 1).toString();
}

function nth(text = ''): string {
  const words = ['first', 'second', 'third', 'fourth'];
  return (words.indexOf(text.toLowerCase()) + 1 || Number(text.slice(0, 1))).toString();
}

function year(text: string | undefined): string {
  return text === undefined ? '' : `${text}年`;
}

function rule(pattern: string, words: (found: Words) => string): readonly [RegExp, (found: Words) => string] {
  return [new RegExp(`(?<![a-z\\d])${pattern}(?![a-z\\d])`, 'giu'), words];
}

/** The longest forms first; each is replaced by the Chinese form of the same period. */
const RULES: readonly (readonly [RegExp, (found: Words) => string])[] = [
  rule(`${DAY}\\s+(${MONTH}),?\\s+(${YEAR})`, ([d = '', m, y = '']) => `${y}年${month(m)}月${d}日`),
  rule(`(${MONTH})\\s+${DAY},?\\s+(${YEAR})`, ([m, d = '', y = '']) => `${y}年${month(m)}月${d}日`),
  rule(
    `(${MONTH})${GAP}(${YEAR})${TO}(${MONTH})${GAP}(${YEAR})`,
    ([m, y = '', n, z = '']) => `${y}年${month(m)}月至${z}年${month(n)}月`,
  ),
  rule(`(${YEAR})[\\s,:-]*(${MONTH})${TO}(${MONTH})`, ([y, m, n]) => `${year(y)}${month(m)}-${month(n)}月`),
  rule(`(${MONTH})${TO}(${MONTH})(?:${GAP}(${YEAR}))?`, ([m, n, y]) => `${year(y)}${month(m)}-${month(n)}月`),
  rule(`(${MONTH})[\\s,-]*(?:of\\s+)?(${YEAR})`, ([m, y]) => `${year(y)}${month(m)}月`),
  rule(`(${YEAR})[\\s,:-]*(${MONTH})`, ([y, m]) => `${year(y)}${month(m)}月`),
  rule(`q([1-4])${TO}q([1-4])(?:${GAP}(${YEAR}))?`, ([q = '', r = '', y]) => `${year(y)}${q}-${r}季度`),
  rule(`(${YEAR})[\\s,:-]*q([1-4])${TO}q([1-4])`, ([y, q = '', r = '']) => `${year(y)}${q}-${r}季度`),
  rule(`(?:q([1-4])|([1-4])q)[\\s,-]*(${YEAR})`, ([q, r, y]) => `${year(y)}${q ?? r ?? ''}季度`),
  rule(`(${YEAR})[\\s,:-]*(?:q([1-4])|([1-4])q)`, ([y, q, r]) => `${year(y)}${q ?? r ?? ''}季度`),
  rule(`(?:the\\s+)?first\\s+three\\s+quarters(?:${GAP}(${YEAR}))?`, ([y]) => `${year(y)}前三季度`),
  rule(`(?:the\\s+)?${NTH}\\s+quarter(?:${GAP}(${YEAR}))?`, ([q, y]) => `${year(y)}${nth(q)}季度`),
  rule(`h([12])[\\s,-]*(${YEAR})`, ([h, y]) => `${year(y)}${h === '1' ? '上' : '下'}半年`),
  rule(`(${YEAR})[\\s,:-]*h([12])`, ([y, h]) => `${year(y)}${h === '1' ? '上' : '下'}半年`),
  rule(
    `(?:the\\s+)?(first|second)\\s+half(?:\\s+year)?(?:${GAP}(${YEAR}))?`,
    ([h = '', y]) => `${year(y)}${h.toLowerCase() === 'first' ? '上' : '下'}半年`,
  ),
];

const UNTIL = '(?:as\\s+(?:of|at)|up\\s+to|until|by|at)';
const LATER_RULES: readonly (readonly [RegExp, (found: Words) => string])[] = [
  rule(
    `(?:${UNTIL}\\s*)?(?:the\\s+)?end(?:\\s+of\\s+|-|\\s+)((?:${YEAR}年)(?:\\d{1,2}月)?|${YEAR}|\\d{1,2}月)`,
    ([period = '']) => `截至${/月$/u.test(period) ? `${period}底` : `${period.replace('年', '')}年底`}`,
  ),
  rule(`${UNTIL}\\s+(${YEAR}年\\d{1,2}月(?:\\d{1,2}日)?)`, ([period = '']) => `截至${period}`),
  rule(`since\\s+(${YEAR})`, ([y]) => `${year(y)}以来`),
];

/** Replaces the English periods in a text by the Chinese forms of the same: `Jan–Oct 2023` is 2023年1-10月. */
export function withoutEnglishPeriods(text: string): string {
  if (!LETTERS.test(text)) return text;
  let rest = text;
  for (const [pattern, words] of [...RULES, ...LATER_RULES])
    rest = rest.replace(pattern, (_all, ...groups: unknown[]) =>
      // Behind the groups stand the place of the match, a number, and the whole text.
      words(
        groups.slice(
          0,
          groups.findIndex((one) => typeof one === 'number'),
        ) as Words,
      ),
    );
  return rest;
}

const WHOLE: readonly (readonly [RegExp, string | ((found: string) => string)])[] = [
  [new RegExp(`^${MONTH}$`, 'iu'), (found) => `${month(found)}月`],
  [/^q[1-4]$|^[1-4]q$/iu, (found) => `${found.replace(/q/iu, '')}季度`],
  [/^h1$/iu, '上半年'],
  [/^h2$/iu, '下半年'],
  [/^(?:year[ -]to[ -]date|ytd|cumulative(?: total)?|accumulated)$/iu, '累计'],
  [/^(?:this|current|the)[ -]month$/iu, '本月'],
  [/^(?:this|current)[ -]quarter$/iu, '本季度'],
  [/^(?:this|current)[ -]period$/iu, '本期'],
  [/^(?:full|whole|entire)[ -]year$|^annual$/iu, '全年'],
  [/^end of (?:the )?(?:period|month)$/iu, '期末'],
];

/** The Chinese form of a text that is nothing but an English period: `Jan`, `Q1`, `YTD`; any other text as it is. */
export function chinesePeriod(text: string): string {
  if (!LETTERS.test(text)) return text;
  const plain = text.trim();
  // What a spreadsheet makes of January 2023 when it saves CSV: of which century follows from what stands around it.
  const [, name, digits] = new RegExp(`^(${MONTH})[-' ]+(\\d\\d)$`, 'iu').exec(plain) ?? [];
  if (digits !== undefined) return `${digits}年${month(name)}月`;
  for (const [pattern, words] of WHOLE)
    if (pattern.test(plain)) return typeof words === 'string' ? words : words(plain);
  return withoutEnglishPeriods(plain);
}
