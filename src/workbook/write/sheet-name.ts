/** Returns a valid name for a sheet that is not in use: at most 31 characters, none of them reserved for formulas. */
export function sheetName(wanted: string, used: readonly string[]): string {
  const clean =
    wanted
      .replaceAll(/[\\/?*[\]:]/g, ' ')
      .replaceAll(/^'+|'+$/g, '')
      .trim() || 'Sheet';
  const isUsed = (name: string): boolean => used.some((one) => one.toLowerCase() === name.toLowerCase());
  let name = [...clean].slice(0, 31).join('').slice(0, 31);
  for (let number = 2; isUsed(name); number++) {
    const suffix = ` (${number.toString()})`;
    name = `${clean.slice(0, 31 - suffix.length)}${suffix}`;
  }
  return name;
}
