import type { Day } from '../../kernel/day.js';
import { firstDayOf, lastDayOf } from '../../kernel/partial-date.js';
import { KINDS_ZH, type PartyKind, TOWARDS } from '../column/reference.js';

/** One end of a pairing by all that it may be called. */
export interface NamedEnd {
  readonly kind: PartyKind;
  readonly code: string;
  /** Its own name first, then what it is called otherwise. */
  readonly names: readonly string[];
  /** The places that it lies in, the widest first: their names may lead its own. */
  readonly above: readonly string[];
}

export interface NamedPairing {
  readonly code: string;
  readonly program: string;
  readonly since: string | null;
  readonly until: string | null;
  readonly supporter: NamedEnd;
  readonly recipient: NamedEnd;
}

/** What helps to tell which of several pairings of the same names is meant. */
export interface PairingContext {
  readonly on: Day | null;
  /** What is written above the table and on its tab. */
  readonly titleText: string;
}

const BETWEEN = /[—–―－‒\-~～→]+|对口(?:帮扶|支援|协作)|结对|帮扶|[与和]/gu;

/**
 * The pairings that two names can mean: 中山市—六盘水市, 东区街道—水城区, 中山—六盘水. Each step narrows them down only if it
 * leaves any: full names before short ones, the supporter first before the other way round, those of the day, those of the
 * program that the title names.
 */
export function findPairings(
  text: string,
  all: readonly NamedPairing[],
  { on, titleText }: PairingContext,
): readonly NamedPairing[] {
  const ways = waysToRead(text);
  const both = (one: string, supporter: NamedEnd, other: string, recipient: NamedEnd): number =>
    Math.min(nameScore(one, supporter), nameScore(other, recipient));
  const inOrder = all.map(({ supporter, recipient }) =>
    Math.max(0, ...ways.map(([one, other]) => both(one, supporter, other, recipient))),
  );
  const reversed = text.includes(TOWARDS)
    ? []
    : all.map(({ supporter, recipient }) =>
        Math.max(0, ...ways.map(([one, other]) => both(other, supporter, one, recipient))),
      );
  const steps = [WHOLE, SHORT].flatMap((least) => [inOrder, reversed].map((scores) => ({ scores, least })));
  const byStep = steps.map(({ scores, least }) => all.filter((_pairing, at) => (scores[at] ?? 0) >= least));
  const named = byStep.find((pairings) => pairings.length > 0) ?? [];
  const then = keepIfAny(named, (pairing) => on !== null && wasOn(pairing, on));
  return keepIfAny(then, ({ program }) => titleText.includes(program));
}

/** Pairings that have one of the two ends, where none has both. */
export function similarPairings(text: string, all: readonly NamedPairing[]): readonly NamedPairing[] {
  const ways = waysToRead(text);
  const names = ways.length === 0 ? [text.normalize('NFKC')] : ways.flat();
  return all.filter(({ supporter, recipient }) =>
    names.some((name) => nameScore(name, supporter) > 0 || nameScore(name, recipient) > 0),
  );
}

/** 中山市—六盘水市 */
export function nameOfPairing({ supporter, recipient }: NamedPairing): string {
  return `${supporter.names[0] ?? supporter.code}—${recipient.names[0] ?? recipient.code}`;
}

function keepIfAny(
  pairings: readonly NamedPairing[],
  isMeant: (pairing: NamedPairing) => boolean,
): readonly NamedPairing[] {
  const kept = pairings.length < 2 ? [] : pairings.filter(isMeant);
  return kept.length > 0 ? kept : pairings;
}

function wasOn({ since, until }: NamedPairing, on: Day): boolean {
  return (firstDayOf(since) ?? on) <= on && on <= (lastDayOf(until) ?? on);
}

/** A word between the names may also be a part of one of them: 和平县, so every place to divide the text is tried. */
function waysToRead(text: string): readonly (readonly [string, string])[] {
  const plain = text.normalize('NFKC').replace(/\s/gu, '');
  const cuts = plain.includes(TOWARDS) ? [...plain.matchAll(/→/gu)] : [...plain.matchAll(BETWEEN)];
  return cuts.map((cut) => [plain.slice(0, cut.index), plain.slice(cut.index + cut[0].length)] as const);
}

const WHOLE = 2;
const SHORT = 1;

/** How a text names an end: by its code or whole name, by a short form of it, or not at all. */
function nameScore(given: string, { kind, code, names, above }: NamedEnd): number {
  const [, prefix = '', text = given] = /^([^:]+):(.*)$/u.exec(given) ?? [];
  if (text === '' || (prefix !== '' && prefix !== kind && prefix !== KINDS_ZH[kind])) return 0;
  if (text === code) return WHOLE;
  const forms = leadsOf(text, above);
  if (names.some((name) => forms.includes(name))) return WHOLE;
  return names.some((name) => forms.some((form) => isShortFor(form, name))) ? SHORT : 0;
}

/** The text, and what is left of it behind the names of places above. */
function leadsOf(text: string, above: readonly string[]): readonly string[] {
  const forms = [text];
  for (const name of above)
    for (const form of [...forms]) if (form.startsWith(name)) forms.push(form.slice(name.length));
  return forms;
}

const WHAT_IT_IS = /^(?:省|市|地区|自治州|州|盟|区|新区|县|旗|特区|镇|乡|街道|社区|村|组团)$/u;

/** 中山 for 中山市: what kind of place it is may be left out. */
function isShortFor(form: string, name: string): boolean {
  return form.length > 1 && name.startsWith(form) && WHAT_IT_IS.test(name.slice(form.length));
}
