/** Dates of changes that are known more precisely than by the two vintages around them. */
const KNOWN_DATES: Readonly<Record<string, string>> = {
  // Shuicheng County with all its towns.
  '520221': '2020',
  '442000100': '2021',
  '442000102': '2021',
  '442000104': '2021',
  '442000113': '2021',
};

/** The period between the day after one vintage and the day of the next. */
export function periodBetween(before: string, after: string): string {
  const dayAfter = new Date(Date.parse(before) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  return `${dayAfter}/${after}`;
}

/** The date of a change to a division: its own, or that of its district; else the period between the vintages. */
export function dateOfChange(code: string, period: string): string {
  const known = KNOWN_DATES[code] ?? KNOWN_DATES[code.slice(0, 6)];
  return known !== undefined && known >= period.slice(0, 4) && known <= period.slice(11, 15) ? known : period;
}
