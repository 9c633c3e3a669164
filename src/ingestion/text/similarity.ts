/** Whether two words are similar. Latin words share many letters by chance, so they have to share more. */
export function isSimilar(one: string, other: string): boolean {
  return similarity(one, other) >= (/\p{Script=Han}/u.test(one + other) ? 0.5 : 0.75);
}

/** The share of the characters of the longer word that both words have, from 0 to 1: 0.5 for 地址 and 地区. */
export function similarity(one: string, other: string): number {
  const left = [...one];
  const shared = [...other].filter((character) => {
    const at = left.indexOf(character);
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  }).length;
  return shared / Math.max(one.length, other.length, 1);
}
