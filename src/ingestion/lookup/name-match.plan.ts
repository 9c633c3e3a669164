import type { Day } from '../../kernel/day.js';
import type { DivisionEntry } from './division-entry.js';

/** What helps to choose among divisions of the same name. */
export interface NameContext {
  /** The name as it was given: names of divisions above may precede it. */
  readonly given: string;
  readonly on: Day | null;
  /** The text above the table and on its tab. */
  readonly titleText: string;
  /** Ids of divisions that the row mentions elsewhere, such as the parties of its pairing. */
  readonly within: readonly number[];
  readonly nameOf: (division: number) => string | null;
}

/**
 * Narrows the divisions that a name may refer to. A step applies only if it leaves any: names of divisions above in the
 * cell, existence on the day, mention in the title, the parties of the row's pairing.
 */
export function narrowByContext(candidates: readonly DivisionEntry[], context: NameContext): readonly DivisionEntry[] {
  const { on, titleText, within } = context;
  const led = candidates.filter((entry) => isLedBy(entry, context));
  const steps: readonly ((entry: DivisionEntry) => number)[] = [
    (entry) => (on !== null && existedOn(entry, on) ? 1 : 0),
    (entry) => namesAbove(entry, context).filter((name) => titleText.includes(name)).length,
    (entry) => (within.some((place) => entry.ancestry.includes(place)) ? 1 : 0),
    // An ended division is rarely meant if another has the name now.
    (entry) => (entry.validTo === null ? 1 : 0),
  ];
  return steps.reduce(keepBest, led);
}

function keepBest(
  entries: readonly DivisionEntry[],
  scoreOf: (entry: DivisionEntry) => number,
): readonly DivisionEntry[] {
  if (entries.length < 2) return entries;
  const best = Math.max(...entries.map(scoreOf));
  return best === 0 ? entries : entries.filter((entry) => scoreOf(entry) === best);
}

function existedOn({ validFrom, validTo }: DivisionEntry, on: Day): boolean {
  return (validFrom === null || validFrom <= on) && (validTo === null || on <= validTo);
}

/** Whether the name is preceded by names of divisions above, in order but possibly incomplete: 贵州水城区. */
function isLedBy(entry: DivisionEntry, context: NameContext): boolean {
  const names = [entry.officialName, context.nameOf(entry.id) ?? entry.officialName];
  return names.some((name) => {
    if (!context.given.endsWith(name)) return false;
    let lead = context.given.slice(0, context.given.length - name.length).replace(/[/>·\-—,，]/gu, '');
    for (const above of namesAbove(entry, context)) {
      const form = [above, withoutKind(above)].find((one) => lead.startsWith(one)) ?? '';
      lead = lead.slice(form.length);
    }
    return lead === '';
  });
}

/** 贵州 for 贵州省, 广西 for 广西壮族自治区; but not 城 for 城区. */
function withoutKind(name: string): string {
  return name.replace(/(?<=..)(?:特别行政区|(?:壮族|回族|维吾尔)?自治区|省|市|地区|盟|县|区)$/u, '');
}

function namesAbove(entry: DivisionEntry, { nameOf }: NameContext): readonly string[] {
  return entry.ancestry.flatMap((id) => (id === null || id === entry.id ? [] : (nameOf(id) ?? [])));
}

/** All suffixes of a text that may be the name itself, the longest first. */
export function possibleNames(given: string): readonly string[] {
  const characters = Array.from(given.slice(0, 60));
  return characters.slice(0, -1).map((_character, at) => characters.slice(at).join(''));
}
