/**
 * How a count moves between the worlds that an outsider cannot tell apart: whole multiples of independent directions. A sum
 * that moves in none is the same in all of them, so it can be published.
 */
export type Mark = ReadonlyMap<bigint, number>;

/** Of what is the same in every such world. */
export const NO_MARK: Mark = new Map();

export const isUnmarked = (mark: Mark): boolean => mark.size === 0;

/** A mark in one direction. */
export const along = (direction: bigint): Mark => new Map([[direction, 1]]);

export function plusMark(one: Mark, other: Mark, times: 1 | -1 = 1): Mark {
  if (other.size === 0) return one;
  if (one.size === 0 && times === 1) return other;
  const sum = new Map(one);
  for (const [direction, steps] of other) {
    const both = (sum.get(direction) ?? 0) + times * steps;
    if (both === 0) sum.delete(direction);
    else sum.set(direction, both);
  }
  return sum;
}

export const sumMarks = (marks: Iterable<Mark>): Mark => {
  let sum = NO_MARK;
  for (const mark of marks) sum = plusMark(sum, mark);
  return sum;
};

/** The mark as a number: zero if it is none, and otherwise by a chance of one in 2^47 only. Numbers add up as marks do. */
export function numberOf(mark: Mark): bigint {
  let sum = 0n;
  for (const [direction, steps] of mark) sum += direction * BigInt(steps);
  return sum;
}

/** The same text for the same mark: `direction*steps`, in order. */
export function textOf(mark: Mark): string {
  return [...mark]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([direction, steps]) => `${direction.toString()}*${steps.toString()}`)
    .join(' ');
}

export function parseMark(text: string): Mark {
  if (text === '') return NO_MARK;
  return new Map(
    text.split(' ').map((part): [bigint, number] => {
      const [direction = '0', steps = '0'] = part.split('*');
      return [BigInt(direction), Number(steps)];
    }),
  );
}

/** Directions that some marks hold together, by one of them. */
export function linkDirections(marks: Iterable<Mark>): (direction: bigint) => bigint {
  const above = new Map<bigint, bigint>();
  const rootOf = (direction: bigint): bigint => {
    let root = direction;
    for (let next = above.get(root); next !== undefined; next = above.get(root)) root = next;
    if (root !== direction) above.set(direction, root);
    return root;
  };
  for (const mark of marks) {
    if (isUnmarked(mark)) continue;
    const first = rootOf(firstOf(mark));
    for (const direction of mark.keys()) {
      const root = rootOf(direction);
      if (root !== first) above.set(root, first);
    }
  }
  return rootOf;
}

/** One direction of a mark. */
export function firstOf(mark: Mark): bigint {
  for (const direction of mark.keys()) return direction;
  throw new Error('what has no mark is published');
}
