import { overlaps } from '../../../kernel/period.js';
import { seriesKey } from '../observation.plan.js';
import { type Amount, minusAmount, NO_AMOUNT, sumAmounts } from './amount.plan.js';
import { chooseGreatest } from './independent.plan.js';
import { overlapUnder } from './overlap.plan.js';
import type { Piece } from './piece.plan.js';
import { findInRegions } from './region-index.plan.js';
import type { Region } from './region.plan.js';

/** One summand of a roll-up: what an observation adds to what those that it covers say already. */
export type Entry<One extends Piece = Piece> = One & { readonly contribution: Amount };

/** What some entries amount to. */
export interface Resolution<One extends Piece = Piece> {
  readonly amount: Amount;
  /** The entries that are added. */
  readonly counted: readonly Entry<One>[];
  /** Entries of which each crosses another among them; what they share is unknown. */
  readonly crossing: readonly Entry<One>[];
}

export interface Contributions<One extends Piece = Piece> {
  readonly entries: readonly Entry<One>[];
  /** The greatest sum of contributions no two of which cross; a plain sum where nothing crosses. */
  readonly resolve: (view: readonly Entry<One>[]) => Resolution<One>;
  /** Every pair of entries that cross among some. */
  readonly crossingsAmong: (view: readonly Entry<One>[]) => readonly (readonly [Entry<One>, Entry<One>])[];
  /** The entries among some that no other among them covers. */
  readonly outermost: (view: readonly Entry<One>[]) => readonly Entry<One>[];
  /** What an entry covers. */
  readonly coveredBy: (entry: Entry<One>) => readonly Entry<One>[];
}

/** An entry while contributions are worked out. */
type Open<One extends Piece> = One & { contribution: Amount };

/**
 * Works out what each piece adds: contribution(F) = its amount − what all that it covers amounts to.
 *
 * @param signed - whether the metric can be negative: crossing entries are then summed, as nothing is known of what they share.
 */
export function contribute<One extends Piece>(
  pieces: readonly One[],
  region: Region,
  signed: boolean,
): Contributions<One> {
  const { covers, crosses } = overlapUnder(region);
  const entries = pieces.map((piece): Open<One> => ({ ...piece, contribution: NO_AMOUNT }));
  const inside = new Map<Open<One>, Open<One>[]>();
  const outside = new Map<Entry<One>, Entry<One>[]>();
  const crossing = new Map<Entry<One>, Set<Entry<One>>>();
  for (const [one, other] of meeting(entries, region)) {
    const [outer, inner] = covers(one, other) ? [one, other] : covers(other, one) ? [other, one] : [null, null];
    if (outer) {
      add(inside, outer, inner);
      add(outside, inner, outer);
    } else if (crosses(one, other)) {
      exclude(crossing, one, other);
      exclude(crossing, other, one);
    }
  }

  const resolve = (view: readonly Entry<One>[]): Resolution<One> => {
    if (crossing.size === 0) return resolution(view, []);
    const members = new Set(view.filter((entry) => crossing.has(entry)));
    const rivals = [...members].filter((entry) => [...(crossing.get(entry) ?? [])].some((other) => members.has(other)));
    if (rivals.length === 0 || signed) return resolution(view, rivals);
    const among = new Set(rivals);
    const free = view.filter((entry) => !among.has(entry));
    const chosen = chooseGreatest(
      rivals.toSorted(inOrder).map((member) => ({
        member,
        weight: member.contribution.value,
        excludes: crossing.get(member) ?? new Set<Entry<One>>(),
      })),
    );
    return resolution([...free, ...chosen], rivals);
  };

  const done = new Set<Open<One>>();
  const contributeAll = (first: Open<One>): void => {
    // A stack of its own: totals lie in totals deeper than calls may be nested.
    const path: Open<One>[] = [first];
    const begun = new Set<Open<One>>();
    for (let entry = path.at(-1); entry; entry = path.at(-1)) {
      const parts = inside.get(entry) ?? [];
      const open = begun.has(entry) ? [] : parts.filter((part) => !done.has(part) && !begun.has(part));
      begun.add(entry);
      if (open.length > 0) {
        path.push(...open);
        continue;
      }
      path.pop();
      if (done.has(entry)) continue;
      entry.contribution = minusAmount(entry.rest ?? entry.amount, resolve(parts).amount);
      done.add(entry);
    }
  };
  for (const entry of entries) if (!done.has(entry)) contributeAll(entry);

  return {
    entries,
    resolve,
    outermost: (view) => {
      const among = new Set(view);
      return view.filter((entry) => !(outside.get(entry) ?? []).some((outer) => among.has(outer)));
    },
    coveredBy: (entry) => inside.get(entry) ?? [],
    crossingsAmong: (view) => {
      if (crossing.size === 0) return [];
      const seen = new Set<Entry<One>>();
      const among = new Set(view);
      return view.flatMap((one) => {
        seen.add(one);
        const others = [...(crossing.get(one) ?? [])].filter((other) => among.has(other) && !seen.has(other));
        return others.map((other) => [one, other] as const);
      });
    },
  };
}

const resolution = <One extends Piece>(
  counted: readonly Entry<One>[],
  crossing: readonly Entry<One>[],
): Resolution<One> => ({ amount: sumAmounts(counted.map(({ contribution }) => contribution)), counted, crossing });

/** Whether a search from one finds the other, whether or not its place holds that of the other. */
function isFoundFrom(total: Piece, other: Piece, region: Region): boolean {
  const steps = region.stepsOf(other.observation.place);
  return region.keysOf(total.observation.place).some((key) => steps.includes(key));
}

/** Every pair that may cover or cross, each once: of one series, or a total and what lies in its region, at one time. */
function* meeting<One extends Piece>(entries: readonly One[], region: Region): Iterable<readonly [One, One]> {
  const totals = entries.filter(({ observation }) => observation.scope === 'TOTAL');
  const order = new Map(entries.map((entry, index) => [entry, index]));
  const isFirst = (one: One, other: One): boolean => (order.get(one) ?? 0) < (order.get(other) ?? 0);
  for (const series of Map.groupBy(entries, ({ observation }) => seriesKey(observation)).values()) {
    for (const [at, one] of series.entries()) {
      for (const other of series.slice(at + 1)) if (overlaps(one.interval, other.interval)) yield [one, other];
    }
  }
  if (totals.length === 0) return;
  const inRegion = findInRegions(entries, region);
  for (const total of totals) {
    for (const other of inRegion(total)) {
      if (other === total || seriesKey(other.observation) === seriesKey(total.observation)) continue;
      // Two totals may each be found from the other: the pair is looked at once.
      const mutual = other.observation.scope === 'TOTAL' && isFoundFrom(other, total, region);
      if (!mutual || isFirst(total, other)) yield [total, other];
    }
  }
}

function add<Key, Value>(groups: Map<Key, Value[]>, key: Key, value: Value): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}

function exclude<One>(crossing: Map<One, Set<One>>, one: One, other: One): void {
  const others = crossing.get(one);
  if (others) others.add(other);
  else crossing.set(one, new Set([other]));
}

/** An order that does not depend on when observations arrived, as far as they differ at all. */
function inOrder(one: Piece, other: Piece): number {
  return (
    compareText(one.interval.start, other.interval.start) ||
    compareText(one.interval.end, other.interval.end) ||
    one.observation.place.id - other.observation.place.id ||
    Number(BigInt(one.observation.id) - BigInt(other.observation.id))
  );
}

const compareText = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
