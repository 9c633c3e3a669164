import { invalid } from '../kernel/errors.js';

/** An extent in codes, as keys, tokens and the command line say it. Null leaves a dimension open. */
export interface ExtentCodes {
  readonly divisions: readonly string[] | null;
  readonly groups: readonly string[] | null;
  readonly programs: readonly string[] | null;
  readonly families: readonly string[] | null;
}

const ALL = 'everything';
const DIMENSIONS = {
  division: 'divisions',
  group: 'groups',
  program: 'programs',
  family: 'families',
} as const satisfies Readonly<Record<string, keyof ExtentCodes>>;
const EXPECTED =
  '"everything", or words such as division:520200, group:west-10, program:zhongshan-liupanshui, family:FUNDS';
const MOST_WORDS = 200;
const LONGEST_WORD = 200;

/**
 * Parses words such as `division:520200` and `family:FUNDS`: within one of the places or groups, and in one of the programs,
 * and of one of the families; what is not named is open. Null for no words at all: nothing. Throws INVALID_ARGUMENT.
 */
export function parseExtent(subject: string, words: readonly string[]): ExtentCodes | null {
  if (words.length > MOST_WORDS) throw invalid(subject, words.length, `at most ${MOST_WORDS.toString()} words`);
  if (words.length === 0) return null;
  const codes: Record<keyof ExtentCodes, string[] | null> = {
    ...{ divisions: null, groups: null, programs: null, families: null },
  };
  if (words.length === 1 && words[0] === ALL) return codes;
  for (const word of words) {
    const colon = word.indexOf(':');
    // A code of digits alone can be nothing else.
    const kind = colon === -1 && /^\d+$/.test(word) ? 'division' : word.slice(0, Math.max(colon, 0));
    const code = word.slice(colon + 1).trim();
    if (!Object.hasOwn(DIMENSIONS, kind) || code === '' || word.length > LONGEST_WORD) {
      throw invalid(subject, word, EXPECTED);
    }
    (codes[DIMENSIONS[kind as keyof typeof DIMENSIONS]] ??= []).push(code);
  }
  return codes;
}

/** The same words in one form: with their dimension, each once. */
export function extentWords(codes: ExtentCodes | null): readonly string[] {
  if (codes === null) return [];
  const words = Object.entries(DIMENSIONS).flatMap(([kind, dimension]) =>
    (codes[dimension] ?? []).map((code) => `${kind}:${code}`),
  );
  return words.length === 0 ? [ALL] : [...new Set(words)];
}
