const MULTIPLES: readonly (readonly [words: string, multiple: string])[] = [
  ['100,?000,?000|100\\s*millions?|(?:one\\s+)?hundred\\s*millions?|yi', '亿'],
  ['10\\s*millions?|ten\\s*millions?', '千万'],
  ['10,?000|ten\\s*thousands?|wan', '万'],
  ["1,?000|thousands?|’000|'000", '千'],
  ['millions?|mln|mn', '百万'],
  ['billions?|bn', '十亿'],
];
const NOUNS: readonly (readonly [words: string, noun: string])[] = [
  ['yuan(?:\\s*(?:rmb|renminbi))?|rmb(?:\\s*yuan)?|cny|renminbi', '元'],
  ['usd|us\\s*dollars?|dollars?', '美元'],
  ['hkd|hong\\s*kong\\s*dollars?|hk\\s*dollars?', '港元'],
  ['eur|euros?', '欧元'],
  ['gbp|pounds?(?:\\s*sterling)?', '英镑'],
  ['jpy|(?:japanese\\s*)?yen', '日元'],
  ['person[- ]?times?|attendances?|participations?', '人次'],
  ['persons?|people|workers?|jobs?|cadres?', '人'],
  ['households?|families', '户'],
  ['enterprises?|firms?|compan(?:y|ies)', '家'],
  ['villages?|parks?|workshops?|projects?|counties|items?|number|count', '个'],
  ['pairs?|pairings?', '对'],
  ['mu', '亩'],
  ['hectares?|ha', '公顷'],
  ['flights?', '班'],
  ['times|meetings?', '次'],
  ['visits?|batches', '批次'],
  ['per\\s*cent|percent|percentage', '%'],
];
const alternatives = (table: readonly (readonly [string, string])[]): string => table.map(([words]) => words).join('|');
const FORM = new RegExp(
  `^(?:in\\s+)?(?<currency>rmb|cny|yuan)?\\s*(?<multiple>${alternatives(MULTIPLES)})?\\s*(?:of\\s+)?(?<noun>${alternatives(NOUNS)})?$`,
  'iu',
);

/** The Chinese form of a text that is nothing but an English unit: `10,000 yuan` is 万元; null for any other text. */
export function chineseUnit(text: string): string | null {
  if (text.length > 40 || !/[a-z]{2}/iu.test(text)) return null;
  const { currency, multiple, noun } = FORM.exec(text.trim())?.groups ?? {};
  const money = currency === undefined ? null : '元';
  const counted = noun === undefined ? null : meaningOf(NOUNS, noun);
  if (money !== null && counted !== null && counted !== money) return null;
  const found = `${multiple === undefined ? '' : meaningOf(MULTIPLES, multiple)}${counted ?? money ?? ''}`;
  return found === '' ? null : found;
}

function meaningOf(table: readonly (readonly [string, string])[], word: string): string {
  return table.find(([words]) => new RegExp(`^(?:${words})$`, 'iu').test(word))?.[1] ?? '';
}

/** Between the units of a list; the comma of 10,000 is none. */
const BETWEEN = /\s*(?:[;/、]|,(?!\d{3}(?!\d))|\s+and\s+)\s*/iu;

/** Replaces English units by Chinese ones where a header or a title states them: in brackets, behind `Unit:`, or last. */
export function withoutEnglishUnits(text: string): string {
  if (!/[a-z]{2}/iu.test(text)) return text;
  const stated = text
    // What is counted is what the metric counts.
    .replace(/\s*\((?:number|no\.?|count)\)/giu, '')
    .replace(/\bunits?(?:\s+of\s+measure(?:ment)?)?\s*:\s*([^()]+)$/iu, (all, list: string) => {
      const units = unitsOf(list);
      return units === null ? all : `单位:${units}`;
    })
    .replace(/\s*\(([^()]+)\)/gu, (all, inner: string) => {
      const units = unitsOf(inner.replace(/^units?\s*:\s*/iu, ''));
      return units === null ? all : `(${units})`;
    });
  const [, name, unit] = /^(.+?)(?:,\s*|\s+)in\s+([^()]+)$/iu.exec(stated) ?? [];
  const last = unit === undefined ? null : chineseUnit(unit);
  return name === undefined || last === null ? withLastUnit(stated) : `${name}(${last})`;
}

/** 2023, RMB million: what stands behind a comma, where it is certainly a unit. */
function withLastUnit(text: string): string {
  for (const { index } of text.matchAll(/[,;]/gu)) {
    const unit = chineseUnit(text.slice(index + 1));
    if (unit !== null) return `${text.slice(0, index)}(${unit})`;
  }
  return text;
}

function unitsOf(list: string): string | null {
  const units = list.trim().split(BETWEEN).map(chineseUnit);
  return units.some((unit) => unit === null) ? null : units.join('、');
}
