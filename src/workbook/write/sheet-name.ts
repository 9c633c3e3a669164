/** At most 31 characters, none of those that formulas need, and no two alike. */
export function sheetName(wanted: string, taken: readonly string[]): string {
  const clean =
    wanted
      .replaceAll(/[\\/?*[\]:]/g, ' ')
      .replaceAll(/^'+|'+$/g, '')
      .trim() || 'Sheet';
  const isTaken = (name: string): boolean => taken.some((one) => one.toLowerCase() === name.toLowerCase());
  let name = [...clean].slice(0, 31).join('').slice(0, 31);
  for (let number = 2; isTaken(name); number++) {
    const suffix = ` (${number.toString()})`;
    name = `${clean.slice(0, 31 - suffix.length)}${suffix}`;
  }
  return name;
}
