import type { Day } from '../../kernel/day.js';
import { firstDayOf, lastDayOf } from '../../kernel/partial-date.js';
import { KINDS_ZH, type PartyKind, TOWARDS } from '../column/reference.js';

/** A party of a pairing with all its names. */
export interface NamedParty {
  readonly kind: PartyKind;
  readonly code: string;
  /** Its own name first, then others. */
  readonly names: readonly string[];
  /** Names of the divisions that it lies in, the highest first: they may precede its own. */
  readonly above: readonly string[];
}

export interface NamedPairing {
  readonly code: string;
  readonly program: string;
  readonly since: string | null;
  readonly until: string | null;
  readonly supporter: NamedParty;
  readonly recipient: NamedParty;
}

/** What helps to choose among pairings of the same names. */
export interface PairingContext {
  readonly on: Day | null;
  /** The text above the table and on its tab. */
  readonly titleText: string;
}

const BETWEEN = /[—–―－‒\-~～→]+|对口(?:帮扶|支援|协作)|结对|帮扶|[与和]/gu;

/**
 * Finds the pairings that two names may refer to: 中山市—六盘水市, 东区街道—水城区, 中山—六盘水. A step applies only if it leaves
 * any: full names before short ones, supporter first before the reverse, validity on the day, the program in the title.
 */
export function findPairings(
  text: string,
  all: readonly NamedPairing[],
  { on, titleText }: PairingContext,
): readonly NamedPairing[] {
  const splits = possibleSplits(text);
  const both = (one: string, supporter: NamedParty, other: string, recipient: NamedParty): number =>
    Math.min(nameScore(one, supporter), nameScore(other, recipient));
  const inOrder = all.map(({ supporter, recipient }) =>
    Math.max(0, ...splits.map(([one, other]) => both(one, supporter, other, recipient))),
  );
  const reversed = text.includes(TOWARDS)
    ? []
    : all.map(({ supporter, recipient }) =>
        Math.max(0, ...splits.map(([one, other]) => both(other, supporter, one, recipient))),
      );
  const steps = [FULL, SHORT].flatMap((least) => [inOrder, reversed].map((scores) => ({ scores, least })));
  const byStep = steps.map(({ scores, least }) => all.filter((_pairing, at) => (scores[at] ?? 0) >= least));
  const named = byStep.find((pairings) => pairings.length > 0) ?? [];
  const then = keepIfAny(named, (pairing) => on !== null && wasOn(pairing, on));
  return keepIfAny(then, ({ program }) => titleText.includes(program));
}

/** Pairings with one of the two parties, to suggest if none has both. */
export function similarPairings(text: string, all: readonly NamedPairing[]): readonly NamedPairing[] {
  const splits = possibleSplits(text);
  const names = splits.length === 0 ? [text.normalize('NFKC')] : splits.flat();
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
  const left = pairings.length < 2 ? [] : pairings.filter(isMeant);
  return left.length > 0 ? left : pairings;
}

function wasOn({ since, until }: NamedPairing, on: Day): boolean {
  return (firstDayOf(since) ?? on) <= on && on <= (lastDayOf(until) ?? on);
}

/** Splits a text at every possible separator, because one may be part of a name: 和平县. */
function possibleSplits(text: string): readonly (readonly [string, string])[] {
  const plain = text.normalize('NFKC').replace(/\s/gu, '');
  const cuts = plain.includes(TOWARDS) ? [...plain.matchAll(/→/gu)] : [...plain.matchAll(BETWEEN)];
  return cuts.map((cut) => [plain.slice(0, cut.index), plain.slice(cut.index + cut[0].length)] as const);
}

const FULL = 2;
const SHORT = 1;

/** How well a text names a party: FULL for its code or full name, SHORT for a short form, 0 for neither. */
function nameScore(given: string, { kind, code, names, above }: NamedParty): number {
  const [, prefix = '', text = given] = /^([^:]+):(.*)$/u.exec(given) ?? [];
  if (text === '' || (prefix !== '' && prefix !== kind && prefix !== KINDS_ZH[kind])) return 0;
  if (text === code) return FULL;
  const forms = remaindersOf(text, above);
  if (names.some((name) => forms.includes(name))) return FULL;
  return names.some((name) => forms.some((form) => isShortFor(form, name))) ? SHORT : 0;
}

/** The text, and what remains of it after names of divisions above. */
function remaindersOf(text: string, above: readonly string[]): readonly string[] {
  const forms = [text];
  for (const name of above)
    for (const form of [...forms]) if (form.startsWith(name)) forms.push(form.slice(name.length));
  return forms;
}

const KIND_SUFFIX = /^(?:省|市|地区|自治州|州|盟|区|新区|县|旗|特区|镇|乡|街道|社区|村|组团)$/u;

/** Whether a form lacks only the suffix for the kind of place: 中山 for 中山市. */
function isShortFor(form: string, name: string): boolean {
  return form.length > 1 && name.startsWith(form) && KIND_SUFFIX.test(name.slice(form.length));
}
