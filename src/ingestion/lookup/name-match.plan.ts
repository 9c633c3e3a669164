import type { Day } from '../../kernel/day.js';
import type { DivisionEntry } from './division-entry.js';

/** What helps to tell which of several places of one name is meant. */
export interface NameContext {
  /** The name as it was given: names of places above may lead it. */
  readonly given: string;
  readonly on: Day | null;
  /** What is written above the table and on its tab. */
  readonly titleText: string;
  /** Places that the row is about otherwise, such as the ends of its pairing. */
  readonly within: readonly number[];
  readonly nameOf: (division: number) => string | null;
}

/**
 * The places that a name can mean. Each step narrows them down only if it leaves any: names above it in the cell; those
 * that existed on the day; places that the title names; the ends of the row's pairing.
 */
export function narrowByContext(candidates: readonly DivisionEntry[], context: NameContext): readonly DivisionEntry[] {
  const { on, titleText, within } = context;
  const led = candidates.filter((entry) => isLedBy(entry, context));
  const steps: readonly ((entry: DivisionEntry) => number)[] = [
    (entry) => (on !== null && existedOn(entry, on) ? 1 : 0),
    (entry) => namesAbove(entry, context).filter((name) => titleText.includes(name)).length,
    (entry) => (within.some((place) => entry.ancestry.includes(place)) ? 1 : 0),
    // What a place was called before it was closed is hardly meant where another has the name now.
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

/** 贵州省六盘水市水城区, 贵州水城区 and 水城区 mean the same place: names above it, in their order, some left out. */
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

/** 贵州 for 贵州省, 广西 for 广西壮族自治区; not 城 for 城区. */
function withoutKind(name: string): string {
  return name.replace(/(?<=..)(?:特别行政区|(?:壮族|回族|维吾尔)?自治区|省|市|地区|盟|县|区)$/u, '');
}

function namesAbove(entry: DivisionEntry, { nameOf }: NameContext): readonly string[] {
  return entry.ancestry.flatMap((id) => (id === null || id === entry.id ? [] : (nameOf(id) ?? [])));
}

/** All ends of a text that can be the name itself, the whole of it first. */
export function possibleNames(given: string): readonly string[] {
  const characters = Array.from(given.slice(0, 60));
  return characters.slice(0, -1).map((_character, at) => characters.slice(at).join(''));
}
