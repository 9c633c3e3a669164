import { type Atom, type DisclosureRule, isSmall } from './atom.plan.js';
import { hideFromAll, type Knows } from './knowledge.plan.js';
import { type Mark, NO_MARK, plusMark, sumMarks, textOf } from './mark.plan.js';

/**
 * How far a summand may fall in what an outsider can imagine. A count that is shown is zero or reaches the threshold, so
 * one that is withheld is at least one, unless zeros are withheld too.
 */
export function slackOf({ value }: Atom, { suppressZero }: DisclosureRule): number {
  return Math.max(0, value - (suppressZero ? 0 : 1));
}

/**
 * Whether a set of summands of which only the sum is known hides each of them: it can take over what all others can give
 * away, and give away what it has itself. That has to be the width of the threshold at least.
 */
export function hides(members: readonly Atom[], rule: DisclosureRule): boolean {
  const room = members.reduce((sum, member) => sum + slackOf(member, rule), 0);
  return members.length > 1 && room >= rule.threshold && !amountsToFew(members, rule);
}

/** Whether the sum that is published is itself small, as summands below nothing can make it. */
const amountsToFew = (members: readonly Atom[], rule: DisclosureRule): boolean =>
  isSmall(
    members.reduce((sum, { value }) => sum + value, 0),
    rule,
  );

/** A summand that may join, and how many nodes would be withheld on its way up. */
export interface Donor {
  readonly atom: Atom;
  readonly steps: number;
}

export interface Choice {
  /** What is to be hidden. What was decided before has a mark. */
  readonly pending: readonly Atom[];
  /** Totals that cover all of it. */
  readonly totals: readonly Atom[];
  readonly donors: readonly Donor[];
}

/** What is remembered of earlier sets. */
export interface Memory {
  /** The mark of what an observation replaces: the same interval, or the reading before it; null if that is shown. */
  readonly inherited: (observation: string) => Mark | null;
  /** How far all with a mark can fall together; null where nothing has it. */
  readonly floorOf: (mark: Mark) => number | null;
}

export interface ClosingOptions {
  readonly rule: DisclosureRule;
  readonly memory: Memory;
  readonly insiders: readonly Knows[];
}

/** Few are needed; more would withhold more than the sum is worth. */
const MOST_DONORS = 40;

/**
 * The cheapest set that hides all of `pending`: these alone, else with one of the totals that cover them, else with
 * further summands of the same node. Null if there is none. What was decided before is bound by its earlier sets: beside
 * it, new summands have to hide one another, or one takes the place of what it replaces.
 */
export function chooseMembers({ pending, totals, donors }: Choice, options: ClosingOptions): readonly Atom[] | null {
  const { rule, insiders } = options;
  const heir = heirOf(pending, donors, options);
  if (heir) return heir;
  const bound = pending.filter(({ fresh }) => !fresh);
  const free = pending.filter(({ fresh }) => fresh);
  const isEnough = (members: readonly Atom[]): boolean =>
    members.some(({ fresh }) => fresh) && hideFromAll(members, insiders, (some) => hides(some, rule));
  if (isEnough(free)) return pending;
  const total = totals.find((one) => isEnough([...free, one]));
  if (total) return [...pending, total];
  const nearest = inOrder(donors);
  const single = nearest.find(({ atom }) => isEnough([...free, atom]));
  if (single) return [...pending, single.atom];
  const members = [...free];
  for (const { atom } of nearest
    .toSorted((one, other) => one.steps - other.steps || other.atom.value - one.atom.value)
    .slice(0, MOST_DONORS)) {
    members.push(atom);
    if (isEnough(members)) return [...bound, ...members];
  }
  return null;
}

/**
 * One new summand that moves against what was decided before: first what takes over the mark of what it replaces, else the
 * nearest that leaves all of them room enough.
 */
function heirOf(
  pending: readonly Atom[],
  donors: readonly Donor[],
  { rule, memory: { inherited, floorOf }, insiders }: ClosingOptions,
): readonly Atom[] | null {
  const bound = pending.filter(({ fresh }) => !fresh);
  const free = pending.filter(({ fresh }) => fresh);
  if (bound.length === 0 || free.length > 1) return null;
  const rest = plusMark(NO_MARK, sumMarks(bound.map(({ mark }) => mark)), -1);
  const isHeir = ({ entry }: Atom): boolean => {
    const mark = inherited(entry.observation.id);
    return mark !== null && textOf(mark) === textOf(rest);
  };
  const given = bound.reduce((sum, { mark }) => sum + (floorOf(mark) ?? 0), 0);
  // What moves with it already may have less room.
  // Who knows some of them could tell the others.
  const isToAll = (members: readonly Atom[]): boolean => hideFromAll(members, insiders, (some) => some === members);
  const isEnough = (atom: Atom): boolean =>
    isToAll([...bound, atom]) &&
    !amountsToFew([...bound, atom], rule) &&
    given + Math.min(slackOf(atom, rule), floorOf(rest) ?? Number.POSITIVE_INFINITY) >= rule.threshold;
  const nearest = free.length > 0 ? free : inOrder(donors).map(({ atom }) => atom);
  const heir = nearest.find((atom) => isHeir(atom) && isEnough(atom)) ?? nearest.find(isEnough);
  return heir ? [...bound, heir] : null;
}

function inOrder(donors: readonly Donor[]): readonly Donor[] {
  return donors.toSorted(
    (one, other) =>
      one.steps - other.steps ||
      one.atom.value - other.atom.value ||
      compareText(one.atom.entry.observation.id, other.atom.entry.observation.id),
  );
}

const compareText = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
