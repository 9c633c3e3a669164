/** Words of letters share many by chance, characters hardly any. */
export function isSimilar(one: string, other: string): boolean {
  return similarity(one, other) >= (/\p{Script=Han}/u.test(one + other) ? 0.5 : 0.75);
}

/** How many characters two words share, of those of the longer one: 地址 and 地区 have half of them in common. */
export function similarity(one: string, other: string): number {
  const left = [...one];
  const shared = [...other].filter((character) => {
    const at = left.indexOf(character);
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  }).length;
  return shared / Math.max(one.length, other.length, 1);
}
