/** Characters without a width, which copying from pages leaves in cells. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;

export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** A name without invisible characters and without the breaks of a wrapped cell: 援建帮扶↵车间 is one name. */
export function unwrapped(text: string): string {
  return withoutInvisible(text)
    .replace(/(?<=[\p{Script=Han}）)])\s*[\r\n]+\s*|\s*[\r\n]+\s*(?=[\p{Script=Han}（(])/gu, '')
    .replace(/\s*[\r\n]+\s*/gu, ' ')
    .trim();
}
