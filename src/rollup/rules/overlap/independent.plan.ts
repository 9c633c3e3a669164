import { type Decimal, ZERO } from '../../../kernel/decimal.js';

/** A member of a set of which some exclude each other. */
export interface Rival<One> {
  readonly member: One;
  readonly weight: Decimal;
  readonly excludes: ReadonlySet<One>;
}

/** Up to so many members that hang together the best choice is searched for; of more they are taken greedily. */
export const GREATEST_SEARCH = 20;

/**
 * Chooses members no two of which exclude each other, with the greatest sum of weights; those without a positive weight
 * are left out. What hangs together is chosen together. Of a star (one that excludes others that do not exclude one
 * another) it is the centre or all others; of any other set with more than {@link GREATEST_SEARCH} members they are
 * taken by weight, which is never more than the greatest sum. Between choices of one sum the order of the rivals decides.
 */
export function chooseGreatest<One>(rivals: readonly Rival<One>[]): readonly One[] {
  const inOrder = rivals.filter(({ weight }) => weight.gt(ZERO)).toSorted((one, other) => other.weight.cmp(one.weight));
  return components(inOrder).flatMap((component) => {
    const star = chooseOfStar(component);
    if (star) return star;
    return component.length > GREATEST_SEARCH ? chooseGreedily(component) : searchGreatest(component);
  });
}

function components<One>(rivals: readonly Rival<One>[]): readonly (readonly Rival<One>[])[] {
  const byMember = new Map(rivals.map((rival) => [rival.member, rival]));
  const rank = new Map(rivals.map((rival, index) => [rival, index]));
  const seen = new Set<One>();
  return rivals.flatMap((first) => {
    if (seen.has(first.member)) return [];
    seen.add(first.member);
    const found: Rival<One>[] = [];
    for (const queue = [first]; queue.length > 0;) {
      const rival = queue.pop() as Rival<One>;
      found.push(rival);
      for (const member of rival.excludes) {
        const next = byMember.get(member);
        if (!next || seen.has(member)) continue;
        seen.add(member);
        queue.push(next);
      }
    }
    return [found.toSorted((one, other) => (rank.get(one) ?? 0) - (rank.get(other) ?? 0))];
  });
}

/** The members of a star, the centre or the others; null where it is no star. */
function chooseOfStar<One>(component: readonly Rival<One>[]): readonly One[] | null {
  const centre = component.find(({ excludes }) => degree(excludes, component) === component.length - 1);
  if (!centre) return null;
  const others = component.filter((rival) => rival !== centre);
  if (others.some(({ excludes }) => degree(excludes, component) > 1)) return null;
  const sum = others.reduce((total, { weight }) => total.plus(weight), ZERO);
  return sum.gt(centre.weight) ? others.map(({ member }) => member) : [centre.member];
}

const degree = <One>(excludes: ReadonlySet<One>, component: readonly Rival<One>[]): number =>
  component.reduce((count, { member }) => count + Number(excludes.has(member)), 0);

function chooseGreedily<One>(inOrder: readonly Rival<One>[]): readonly One[] {
  const chosen: Rival<One>[] = [];
  for (const rival of inOrder) {
    if (!chosen.some(({ member }) => rival.excludes.has(member))) chosen.push(rival);
  }
  return chosen.map(({ member }) => member);
}

/** Branch and bound, the heaviest first: a branch that cannot exceed the best is not followed. */
function searchGreatest<One>(inOrder: readonly Rival<One>[]): readonly One[] {
  let best: { readonly sum: Decimal; readonly chosen: readonly One[] } = { sum: ZERO, chosen: [] };
  const remaining = (from: readonly Rival<One>[]): Decimal => from.reduce((sum, { weight }) => sum.plus(weight), ZERO);
  const search = (left: readonly Rival<One>[], sum: Decimal, chosen: readonly One[]): void => {
    const [first, ...rest] = left;
    if (!first) {
      if (sum.gt(best.sum)) best = { sum, chosen };
      return;
    }
    if (sum.plus(remaining(left)).lte(best.sum)) return;
    search(
      rest.filter(({ member }) => !first.excludes.has(member)),
      sum.plus(first.weight),
      [...chosen, first.member],
    );
    search(rest, sum, chosen);
  };
  search(inOrder, ZERO, []);
  return best.chosen;
}
