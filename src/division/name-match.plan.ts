import type { Day } from '../kernel/day.js';
import { bareNames } from './bare-names.js';
import { shortDivisionName } from './division-name.js';

/** What of a division decides whether a name means it. */
export interface NamedDivision {
  readonly id: number;
  readonly code: string;
  /** 1 for a province to 5 for a village. */
  readonly level: number;
  readonly officialName: string;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  /** Ids of the divisions above it and its own, by level from province to village; null for missing levels. */
  readonly ancestry: readonly (number | null)[];
}

/** What helps to choose among divisions of the same name. */
export interface NameContext {
  /** The name as it was given: names of divisions above may precede it. */
  readonly given: string;
  readonly on: Day | null;
  /** The text above the table and on its tab. */
  readonly titleText: string;
  /** Whether that text names a province, city or county. */
  readonly isPlaced: boolean;
  /** Ids of divisions that the row mentions elsewhere, such as the parties of its pairing. */
  readonly within: readonly number[];
  readonly nameOf: (division: number) => string | null;
}

/** What a name means, and what it may mean where that is not one place; the widest first. */
export interface NameMatch<D extends NamedDivision> {
  readonly found: readonly D[];
  readonly candidates: readonly D[];
}

const COUNTY = 3;

/**
 * Finds what a name means, the widest first: a town or a village is never meant while a wider place fits, and by a bare
 * name only below a division that the row or the file names. In a table of one place a town that lies elsewhere is not
 * meant, though no other bears its name: it may be a slip of the pen. Where the widest bearer lies elsewhere than the file says,
 * and a narrower one there, both are candidates. What the row or the file names goes before the time: that all others of a
 * name began later makes a place elsewhere no more likely.
 */
export function matchName<D extends NamedDivision>(candidates: readonly D[], context: NameContext): NameMatch<D> {
  const led = candidates.filter((entry) => leadOf(entry, context) !== null);
  const wide = led.filter(({ level }) => level <= COUNTY);
  if (wide.length === 0) {
    const meant = led.filter(
      (entry) => nearness(entry, context) > 0 || (isFullName(context.given, entry) && mayLieThere(entry, context)),
    );
    if (meant.length === 0) return { found: [], candidates: widestFirst(led) };
    const near = nearIn(meant, context);
    if (near.length > 0) return sameMatch(narrowByContext(near, context));
    return sameMatch(new Set(meant.map(cityOf)).size > 1 ? meant : narrowByContext(meant, context));
  }
  const present = [(entry: NamedDivision) => wasThere(entry, context), isOpen].reduce<readonly D[]>(keepBest, wide);
  const level = Math.min(...present.map((entry) => entry.level));
  const widest = present.filter((entry) => entry.level === level);
  const nearer = present.filter((entry) => entry.level > level && nearness(entry, context) > 0);
  if (nearIn(widest, context).length === 0) {
    const later = nearIn(wide, context).filter((entry) => entry.level === level);
    if (later.length > 0) return sameMatch(narrowByContext(later, context));
  }
  const isElsewhere = nearer.length > 0 && nearIn(widest, context).length === 0;
  return isElsewhere ? sameMatch([...widest, ...nearer]) : sameMatch(narrowByContext(widest, context));
}

function sameMatch<D extends NamedDivision>(entries: readonly D[]): NameMatch<D> {
  const candidates = widestFirst(entries);
  return { found: candidates, candidates };
}

function widestFirst<D extends NamedDivision>(entries: readonly D[]): readonly D[] {
  return entries.toSorted((one, other) => one.level - other.level || (one.code < other.code ? -1 : 1));
}

/** Narrows places of one kind. A step applies only if it leaves any. */
function narrowByContext<D extends NamedDivision>(entries: readonly D[], context: NameContext): readonly D[] {
  const steps: readonly ((entry: NamedDivision) => number)[] = [
    (entry) => wasThere(entry, context),
    (entry) => inTitle(entry, context),
    (entry) => isWithin(entry, context),
    // An ended division is rarely meant if another has the name now.
    isOpen,
  ];
  return steps.reduce<readonly D[]>(keepBest, entries);
}

function wasThere(entry: NamedDivision, { on }: NameContext): number {
  return on !== null && existedOn(entry, on) ? 1 : 0;
}

function isOpen({ validTo }: NamedDivision): number {
  return validTo === null ? 1 : 0;
}

/** How many divisions above it the title names. */
function inTitle(entry: NamedDivision, context: NameContext): number {
  return namesAbove(entry, context).filter((name) => context.titleText.includes(name)).length;
}

function isWithin(entry: NamedDivision, { within }: NameContext): number {
  return within.some((place) => entry.ancestry.includes(place)) ? 1 : 0;
}

/** Whether the cell, the title or the pairing of the row names a division above it. */
function nearness(entry: NamedDivision, context: NameContext): number {
  return inTitle(entry, context) + isWithin(entry, context) + (leadOf(entry, context) === '' ? 0 : 1);
}

const nearIn = <D extends NamedDivision>(entries: readonly D[], context: NameContext): readonly D[] =>
  entries.filter((entry) => nearness(entry, context) > 0);

/** Towns keep their province and city when their county is merged or renamed. */
const cityOf = ({ ancestry: [province, city] }: NamedDivision): string => `${String(province)} ${String(city)}`;

/** Whether the title leaves a place possible: it names none, or one above it, be it without what it is: 毕节各乡镇. */
function mayLieThere(entry: NamedDivision, context: NameContext): boolean {
  if (!context.isPlaced) return true;
  return namesAbove(entry, context).some((name) => bareNames(name).some((bare) => context.titleText.includes(bare)));
}

/** 小榄镇, 贾西村; not 江苏, which a neighbourhood happens to be called. */
function isFullName(given: string, { level }: NamedDivision): boolean {
  return (
    level > COUNTY &&
    /(?:街道|办事处|[镇乡村]|苏木|社区|嘎查|[分农林牧渔茶]场|委员会|居委会|村委会|管理区)$/u.test(given)
  );
}

function keepBest<D extends NamedDivision>(entries: readonly D[], scoreOf: (entry: D) => number): readonly D[] {
  if (entries.length < 2) return entries;
  const best = Math.max(...entries.map(scoreOf));
  return best === 0 ? entries : entries.filter((entry) => scoreOf(entry) === best);
}

function existedOn({ validFrom, validTo }: NamedDivision, on: Day): boolean {
  return (validFrom === null || validFrom <= on) && (validTo === null || on <= validTo);
}

/**
 * What precedes the name in the cell: names of divisions above, in order but possibly incomplete (贵州水城区); null if it
 * is anything else. A division above may have its former kind: 从化市吕田镇.
 */
function leadOf(entry: NamedDivision, context: NameContext): string | null {
  const name = context.nameOf(entry.id) ?? entry.officialName;
  const forms = [entry.officialName, name, ...(entry.level <= COUNTY ? bareNames(name) : [])];
  for (const form of new Set(forms)) {
    if (!context.given.endsWith(form)) continue;
    const lead = context.given.slice(0, context.given.length - form.length);
    let rest = lead.replace(/[/>·\-—,，]/gu, '');
    for (const above of namesAbove(entry, context)) rest = rest.slice(aboveIn(rest, above).length);
    if (rest === '') return lead;
  }
  return null;
}

function aboveIn(lead: string, above: string): string {
  if (lead.startsWith(above)) return above;
  const bare = bareNames(above).find((form) => lead.startsWith(form)) ?? '';
  return bare === '' ? '' : bare + (/^[市县区州](?=.|$)/u.exec(lead.slice(bare.length))?.[0] ?? '');
}

function namesAbove(entry: NamedDivision, { nameOf }: NameContext): readonly string[] {
  return entry.ancestry.flatMap((id) => (id === null || id === entry.id ? [] : (nameOf(id) ?? [])));
}

/** The names that a text may end in, the longest first. Villages are known by their own name and by that of their committee. */
export function namesIn(text: string): readonly string[] {
  const names = possibleNames(text);
  return [...names, ...names.map((name) => shortDivisionName(name, 'VILLAGE')).filter((name) => !names.includes(name))];
}

/** All suffixes of a text that may be the name itself, the longest first. */
function possibleNames(given: string): readonly string[] {
  const characters = Array.from(given.slice(0, 60));
  return characters.slice(0, -1).map((_character, at) => characters.slice(at).join(''));
}
