import type { LegacyHighs } from 'highs';
import { optimumOf } from '../../../../src/rollup/disclosure/solver.js';
import { isSmall } from '../../../../src/rollup/disclosure/atom.plan.js';
import { type AdversaryOptions, attack } from './adversary.js';
import { type Form, textOf, valueOf } from './form.js';
import { RULE, type Seen } from './public-view.js';

/** A sum that can be asked for, in whatever many ways. */
interface PublicSum {
  readonly form: Form;
  readonly value: number;
  /** Whether any of these ways shows it. */
  readonly isShown: boolean;
  /** Whether it is the value of an answer, and not only what a value is made of, which is withheld together with that. */
  readonly isValue: boolean;
}

/** As many different counts as the threshold remain, also for those who know that nothing withheld is zero. */
export const OUTSIDERS: readonly AdversaryOptions[] = [
  { width: RULE.threshold, least: 0 },
  { width: RULE.threshold - 2, least: 1 },
];

/** Values beyond the small ones: how many there are, how many are withheld, and how many would have to be at least. */
export interface Withheld {
  readonly sums: number;
  readonly withheld: number;
  readonly least: number;
}

/**
 * Finds the smallest set of sums that can be withheld so that no outsider pins one of them. Starts with the small ones
 * alone; for each sum that is pinned, one of those that pin it has to be withheld as long as it is itself, and the smallest
 * set that fulfills all that was found so far is tried next. The first that holds is the best.
 */
export function leastWithheld(highs: LegacyHighs, seen: Seen): Withheld {
  const sums = distinctSums(seen);
  const isAlwaysHidden = ({ value }: PublicSum): boolean => isSmall(value, RULE);
  const others = sums.filter((sum) => sum.isValue && !isAlwaysHidden(sum));
  const rules: (readonly [hidden: PublicSum, by: readonly PublicSum[]])[] = [];
  for (;;) {
    const hidden = smallestSet(highs, { sums, isAlwaysHidden, rules });
    const shown = sums.filter((sum) => !hidden.has(sum));
    const before = rules.length;
    for (const one of hidden) {
      for (const outsider of OUTSIDERS) {
        const isPinnedBy = (some: readonly PublicSum[]): boolean => isPinned(highs, { seen, one, some, outsider });
        if (one.value === 0 || !isPinnedBy(shown)) continue;
        rules.push([one, smallestCause(shown, [], false, isPinnedBy)]);
        break;
      }
    }
    if (rules.length > before) continue;
    return {
      sums: others.length,
      withheld: others.filter(({ isShown }) => !isShown).length,
      least: others.filter((sum) => hidden.has(sum)).length,
    };
  }
}

function distinctSums({ cells, truth }: Seen): readonly PublicSum[] {
  const sums = new Map<string, PublicSum>();
  for (const { form, value, isShown, isOpaque } of cells) {
    // Where figures cross, an answer is no sum of them.
    if (form.size === 0 || valueOf(form, truth) !== value) continue;
    const key = textOf(form);
    const before = sums.get(key);
    sums.set(key, {
      ...{ form, value },
      isShown: isShown || before?.isShown === true,
      isValue: !isOpaque || before?.isValue === true,
    });
  }
  return [...sums.values()];
}

function smallestSet(
  highs: LegacyHighs,
  {
    sums,
    isAlwaysHidden,
    rules,
  }: {
    readonly sums: readonly PublicSum[];
    readonly isAlwaysHidden: (sum: PublicSum) => boolean;
    readonly rules: readonly (readonly [PublicSum, readonly PublicSum[]])[];
  },
): ReadonlySet<PublicSum> {
  const nameOf = new Map(sums.map((sum, at) => [sum, `h${at.toString()}`]));
  const name = (sum: PublicSum): string => nameOf.get(sum) ?? '';
  const always = sums.filter(isAlwaysHidden);
  if (sums.length === 0) return new Set();
  const program = [
    ...[
      'Minimize',
      ` obj: ${sums.map((sum) => `${sum.isValue ? '1' : '0.001'} ${name(sum)}`).join('\n + ')}`,
      'Subject To',
    ],
    ...always.map((sum) => ` ${name(sum)} = 1`),
    ...rules.map(([hidden, by]) => ` ${[...by.map(name)].join(' + ')} - ${name(hidden)} >= 0`),
    ...['Binary', ...sums.map((sum) => ` ${name(sum)}`), 'End'],
  ].join('\n');
  const found = optimumOf(highs, program);
  if (!found) throw new Error('withholding everything is one solution');
  return new Set(sums.filter((sum) => found.get(name(sum)) === 1));
}

function isPinned(
  highs: LegacyHighs,
  {
    seen,
    one,
    some,
    outsider,
  }: {
    readonly seen: Seen;
    readonly one: PublicSum;
    readonly some: readonly PublicSum[];
    readonly outsider: AdversaryOptions;
  },
): boolean {
  const cells = [
    ...some.map(({ form, value }) => ({ what: '', form, value, isShown: true, isOpaque: false, since: 0 })),
    { what: '', form: one.form, value: one.value, isShown: false, isOpaque: false, since: 0 },
  ];
  return attack(highs, { ...seen, cells }, outsider).length > 0;
}

/** Of some that pin a sum, so few that none can be left out: halves are left out as long as the rest suffices. */
function smallestCause(
  some: readonly PublicSum[],
  kept: readonly PublicSum[],
  hasGrown: boolean,
  isPinnedBy: (some: readonly PublicSum[]) => boolean,
): readonly PublicSum[] {
  if (hasGrown && isPinnedBy(kept)) return [];
  if (some.length === 1) return some;
  const middle = Math.floor(some.length / 2);
  const [first, second] = [some.slice(0, middle), some.slice(middle)];
  const ofSecond = smallestCause(second, [...kept, ...first], first.length > 0, isPinnedBy);
  const ofFirst = smallestCause(first, [...kept, ...ofSecond], ofSecond.length > 0, isPinnedBy);
  return [...ofFirst, ...ofSecond];
}
