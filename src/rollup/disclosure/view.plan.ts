import type { Contributions } from '../rules/overlap/contributions.plan.js';
import { type Atom, balance, type DisclosureRule, isSmall, toAtoms } from './atom.plan.js';
import { along, isUnmarked, type Mark, NO_MARK, plusMark, sumMarks } from './mark.plan.js';
import type { Knows } from './knowledge.plan.js';
import { chooseMembers, type Donor, type Memory, slackOf } from './closing.plan.js';

export interface ViewOptions {
  readonly rule: DisclosureRule;
  /** The mark of an observation; null before it is decided. */
  readonly decided: (observation: string) => Mark | null;
  readonly memory: Memory;
  /** Observations that are to be withheld for the sake of others. */
  readonly forced: ReadonlySet<string>;
  /** What callers with a clearance each know. */
  readonly insiders: readonly Knows[];
  /** A new direction. */
  readonly draw: () => bigint;
}

/** A node on the way up: what is not hidden yet, and what could hide it. */
interface Node {
  readonly rest: readonly string[];
  /** What its summands amount to. */
  sum: number;
  pending: Atom[];
  donors: Donor[];
}

/**
 * Decides the marks of all undecided observations among some that are added. Small summands are hidden in sets of which only
 * the sum is published, as near to them as such a set can be found; where there is none, every sum with them is withheld.
 */
export function decideView(contributions: Contributions, options: ViewOptions): ReadonlyMap<string, Mark> {
  const { rule, decided, draw } = options;
  const atoms = toAtoms(contributions, decided);
  const crossing = new Set(contributions.crossingsAmong(contributions.entries).flat());
  const covering = coveringOf(atoms);
  const groups = Map.groupBy(atoms, groupOf);
  for (const group of groups.values()) hideWithin(group, covering, options);
  for (const atom of atoms) if (atom.fresh && crossing.has(atom.entry)) atom.mark = plusMark(atom.mark, along(draw()));
  balance(atoms);
  protectRests(atoms, options);
  balance(atoms);
  return new Map(
    atoms.flatMap(({ fresh, entry, stated, value }) =>
      fresh
        ? // What was to be hidden never comes out even by chance.
          [
            [
              entry.observation.id,
              isUnmarked(stated) && isSmall(value, rule) && entry.contribution.value.eq(entry.observation.amount.value)
                ? along(draw())
                : stated,
            ] as const,
          ]
        : [],
    ),
  );
}

/** The totals by their places. */
function coveringOf(atoms: readonly Atom[]): ReadonlyMap<string, readonly Atom[]> {
  return Map.groupBy(
    atoms.filter(({ parts }) => parts.length > 0),
    ({ path }) => path[0] ?? '',
  );
}

function hideWithin(
  group: readonly Atom[],
  covering: ReadonlyMap<string, readonly Atom[]>,
  { rule, memory, draw, forced, insiders }: ViewOptions,
): void {
  const isOpen = (atom: Atom): boolean =>
    atom.fresh ? isSensitive(atom, rule) || forced.has(atom.entry.observation.id) : isMarked(atom);
  if (!group.some(isOpen)) return;
  const byDepth: Map<string, Node>[] = [];
  const nodeAt = (path: readonly string[]): Node => {
    const layer = (byDepth[path.length] ??= new Map());
    const key = path[0] ?? '';
    let node = layer.get(key);
    if (!node) layer.set(key, (node = { rest: path.slice(1), sum: 0, pending: [], donors: [] }));
    return node;
  };
  for (const atom of group) {
    const node = nodeAt(atom.path);
    node.sum += atom.value;
    if (isOpen(atom)) node.pending.push(atom);
    else if (atom.fresh && isUnmarked(atom.mark) && atom.value > 0) node.donors.push({ atom, steps: 0 });
  }
  for (let depth = byDepth.length - 1; depth > 0; depth--) {
    for (const [key, node] of byDepth[depth] ?? []) {
      hideAt(node, covering.get(key) ?? [], { rule, memory, draw, insiders });
      if (node.rest.length === 0) {
        for (const atom of node.pending) if (atom.fresh && isUnmarked(atom.mark)) atom.mark = along(draw());
        continue;
      }
      const above = nodeAt(node.rest);
      above.sum += node.sum;
      above.pending.push(...node.pending);
      above.donors.push(
        ...node.donors
          .filter(({ atom }) => isUnmarked(atom.mark))
          .map((donor) => ({ ...donor, steps: donor.steps + 1 })),
      );
    }
  }
}

/** Whether what it contributes is small, or what it states while its parts are more. */
function isSensitive({ value, entry }: Atom, rule: DisclosureRule): boolean {
  return isSmall(value, rule) || (value < 0 && isSmall(entry.observation.amount.value.toNumber(), rule));
}

/** Whether a decided summand is withheld for its own sake, not only as what a total adds to withheld parts. */
const isMarked = ({ mark, stated }: Atom): boolean => !isUnmarked(mark) && !isUnmarked(stated);

function hideAt(
  node: Node,
  totals: readonly Atom[],
  { rule, memory, draw, insiders }: Pick<ViewOptions, 'rule' | 'memory' | 'draw' | 'insiders'>,
): void {
  const fresh = node.pending.filter((atom) => atom.fresh);
  const known = sumMarks(node.pending.map((atom) => (atom.fresh ? NO_MARK : atom.mark)));
  // Sets that were closed before hide nothing new.
  const pending = isUnmarked(known) ? fresh : node.pending;
  node.pending = pending;
  if (pending.length === 0) return;
  if (isSmall(node.sum, rule)) {
    // As totals below their parts can make it: a set within would publish it.
    node.donors = [];
    return;
  }
  const above = totals.filter(
    (total) =>
      !pending.includes(total) &&
      (total.fresh || isUnmarked(total.stated)) &&
      pending.every((atom) => total.parts.includes(atom)),
  );
  const members = chooseMembers(
    { pending, totals: above.filter(({ value }) => value > 0), donors: node.donors },
    { rule, memory, insiders },
  );
  if (members) {
    closeSet(members, known, above, draw);
    node.pending = [];
  } else if (above.some((total) => !total.fresh)) {
    // A published total already says the sum.
    for (const atom of fresh) atom.mark = along(draw());
    node.pending = [];
  }
}

/** Gives the members marks whose sum is zero. */
function closeSet(members: readonly Atom[], known: Mark, totals: readonly Atom[], draw: () => bigint): void {
  const total = members.find((member) => totals.includes(member));
  const free = members.filter((member) => member.fresh && member !== total);
  // A decided total takes the rest by itself.
  const last = total ? (total.fresh ? total : null) : free.at(-1);
  let sum = known;
  for (const member of free) {
    if (member === last) continue;
    member.mark = along(draw());
    sum = plusMark(sum, member.mark);
  }
  if (last) last.mark = plusMark(last.mark, sum, -1);
}

/**
 * What a decided total adds shrinks as its parts arrive. Where that has become small, or too little to hide what rests on
 * it, further new parts are withheld.
 */
function protectRests(atoms: readonly Atom[], { rule, draw }: ViewOptions): void {
  for (const total of atoms) {
    const inside = [...total.parts, ...total.earlier];
    if (total.fresh || inside.length === 0) continue;
    const isOpen = !isUnmarked(total.mark);
    if (!isOpen && !isSmall(total.value, rule)) continue;
    const donors = inside
      .filter((part) => part.fresh && isUnmarked(part.mark) && part.value > 0)
      .toSorted((one, other) => one.value - other.value);
    // Other hidden parts may be bound to sets of their own.
    let room = slackOf(total, rule);
    let marked = isOpen;
    while (donors.length > 0 && (!marked || room < rule.threshold)) {
      const enough = donors.findIndex((donor) => room + slackOf(donor, rule) >= rule.threshold);
      const [donor] = donors.splice(enough < 0 ? donors.length - 1 : enough, 1);
      if (!donor) break;
      donor.mark = along(draw());
      marked = true;
      room += slackOf(donor, rule);
    }
    if (!marked || room < rule.threshold) {
      // All new parts are hidden in sets already: one of them hides the rest too, at the price of the sums of its set.
      const [greatest] = inside
        .filter((part) => part.fresh && part.value > 0)
        .toSorted((one, other) => other.value - one.value);
      if (greatest) greatest.mark = plusMark(greatest.mark, along(draw()));
    }
    balance(atoms);
  }
}

/** Summands of one interval and pairing hide one another. */
const groupOf = ({ entry: { interval, observation } }: Atom): string =>
  [interval.start, interval.end, observation.pairing?.id ?? ''].join('|');
