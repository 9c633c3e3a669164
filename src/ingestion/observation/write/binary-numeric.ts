const MINUS = 0x2d;
const NEGATIVE = 0x4000;

/**
 * Writes a decimal in plain digits in PostgreSQL's binary format: groups of four digits, without zero groups at either end.
 * Returns the position after it; it takes at most ten bytes more than its text.
 */
export function writeNumeric(text: string, view: DataView, at: number): number {
  const begin = text.charCodeAt(0) === MINUS ? 1 : 0;
  const point = text.indexOf('.');
  const wholeEnd = point === -1 ? text.length : point;
  const scale = point === -1 ? 0 : text.length - point - 1;
  const wholeGroups = Math.ceil((wholeEnd - begin) / 4);
  const groups = wholeGroups + Math.ceil(scale / 4);
  let weight = wholeGroups - 1;
  let written = 0;
  let upToLast = 0;
  for (let group = 0; group < groups; group++) {
    const value =
      group < wholeGroups
        ? wholeGroup(text, wholeEnd - 4 * (wholeGroups - group), begin)
        : digits(text, wholeEnd + 1 + 4 * (group - wholeGroups));
    if (written === 0 && value === 0) {
      weight -= 1;
      continue;
    }
    view.setInt16(at + 8 + 2 * written, value);
    written += 1;
    if (value !== 0) upToLast = written;
  }
  view.setInt16(at, upToLast);
  view.setInt16(at + 2, upToLast === 0 ? 0 : weight);
  view.setInt16(at + 4, begin === 1 && upToLast > 0 ? NEGATIVE : 0);
  view.setInt16(at + 6, scale);
  return at + 8 + 2 * upToLast;
}

/** The first group of the whole part may have fewer than four digits. */
function wholeGroup(text: string, from: number, begin: number): number {
  let value = 0;
  for (let at = Math.max(from, begin); at < from + 4; at++) value = value * 10 + text.charCodeAt(at) - 0x30;
  return value;
}

/** The last group of the fraction is padded with zeros. */
function digits(text: string, from: number): number {
  let value = 0;
  for (let at = from; at < from + 4; at++) value = value * 10 + (at < text.length ? text.charCodeAt(at) - 0x30 : 0);
  return value;
}
