/** Marks that accounts print for a minus, and others for a rise or a fall: which one is meant, a table has to say. */
const MARKS = '△▲▽▼∆';
const MARKED = new RegExp(`^([${MARKS}])\\s*(?=[\\d.¥])`, 'u');
const STATED = new RegExp(
  `([${MARKS}](?:["”']?[、,和或/]["“']?[${MARKS}])*)["”')]?(?:符?号|记号|标记)?的?(?:数据|数字|数)?(?:均|都)?(?:表示|代表|意为|指|即|为|是|:|=)["“']?(?:(负|减|下降|降低|回落|亏损)|增|上升|提高|正)`,
  'gu',
);

export type Sign = 'minus' | 'plus';

/** The mark before an amount; null where there is none. */
export function signMarkOf(text: string): string | null {
  return MARKED.exec(text)?.[1] ?? null;
}

export function withoutSignMark(text: string): string {
  return text.replace(MARKED, '');
}

/**
 * What a table says of such marks: △表示负数, ▲为增长. A mark of which it says both is left out.
 *
 * @param texts in their plain form, as titles, headers and remarks are.
 */
export function statedSigns(texts: Iterable<string>): ReadonlyMap<string, Sign> {
  const signs = new Map<string, Sign>();
  const unclear = new Set<string>();
  for (const text of texts)
    for (const [, marks = '', minus] of text.matchAll(STATED))
      for (const mark of marks) {
        if (!MARKS.includes(mark)) continue;
        const sign = minus === undefined ? 'plus' : 'minus';
        if ((signs.get(mark) ?? sign) !== sign) unclear.add(mark);
        signs.set(mark, sign);
      }
  for (const mark of unclear) signs.delete(mark);
  return signs;
}
