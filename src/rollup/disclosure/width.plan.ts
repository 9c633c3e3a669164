import type { Cell, Cells } from './cell.plan.js';
import { firstOf, linkDirections, type Mark } from './mark.plan.js';

/** Solves a program given in the LP format: the values at its optimum by name; null if it finds none. */
export type Solver = (program: string) => ReadonlyMap<string, number> | null;

export interface WidthOptions {
  /** Cells that are new or have less room: only what is linked with them is looked at. */
  readonly changed: readonly Cell[];
  readonly solve: Solver;
}

/** A withheld sum that is narrower than it has to be. */
export interface Narrow {
  readonly mark: Mark;
  /** Whether all that is published implies it, for any outsider. */
  readonly isImplied: boolean;
}

/** How far each direction is followed from the truth. */
type World = ReadonlyMap<bigint, number>;

/** Beyond any width that is asked for. */
const FAR = 100_000;

/**
 * Finds the withheld sums that are narrower than they have to be in what an outsider can imagine. A world that agrees with
 * all that is published is the truth moved along the directions of the marks, as far as no sum falls by more than its room.
 */
export function findNarrow(cells: Cells, options: WidthOptions): readonly Narrow[] {
  const knowing = [...cells].map(({ mark, room, width }) => ({ mark, room, width: Math.max(0, width - 2) }));
  const open = [...cells].map(({ mark, roomToZero, width }) => ({ mark, room: roomToZero, width }));
  return [
    ...narrowAmong(knowing, options).map(({ mark }) => ({ mark, isImplied: false })),
    ...narrowAmong(open, options).map(({ mark, width }) => ({ mark, isImplied: width === 0 })),
  ];
}

/** A cell as one outsider sees it. */
interface SeenCell {
  readonly mark: Mark;
  readonly room: number | null;
  readonly width: number;
}

/** The distance between the least and the greatest that a sum may be. */
interface Found {
  readonly mark: Mark;
  readonly width: number;
}

/** Of what cannot be computed, and is not relied on. */
const UNKNOWN = -1;

function narrowAmong(all: readonly SeenCell[], { changed, solve }: WidthOptions): readonly Found[] {
  const limits = all.filter((cell): cell is Limit => cell.room !== null);
  const linkOf = linkDirections(limits.map(({ mark }) => mark));
  const limitsOf = Map.groupBy(limits, ({ mark }) => linkOf(firstOf(mark)));
  const reach = reachOf(limits);
  const worldsOf = new Map<bigint, World[]>();

  const spreadOf = (part: Mark, linked: bigint, width: number): number => {
    let worlds = worldsOf.get(linked);
    if (!worlds) worldsOf.set(linked, (worlds = [new Map()]));
    const spread = (): number => {
      const values = (worldsOf.get(linked) ?? []).map((world) => valueIn(world, part));
      return Math.max(...values) - Math.min(...values);
    };
    for (const sense of ['Maximize', 'Minimize'] as const) {
      if (spread() >= width) break;
      const found = follow(sense, part, { limits: limitsOf.get(linked) ?? [], solve });
      if (found === null) return UNKNOWN;
      worlds.push(found);
    }
    return spread();
  };
  const widthOf = ({ mark, width }: SeenCell): number => {
    // Along one direction alone there is room enough for nearly all.
    for (const [direction, times] of mark) {
      if ((reach.get(direction) ?? FAR) * Math.abs(times) >= width) return width;
    }
    let sum = 0;
    for (const [linked, part] of Map.groupBy(mark, ([direction]) => linkOf(direction))) {
      const spread = spreadOf(new Map(part), linked, width);
      if (spread === UNKNOWN) return UNKNOWN;
      sum += spread;
      if (sum >= width) break;
    }
    return sum;
  };

  const dirty = new Set(changed.flatMap(({ mark }) => [...mark.keys()].map(linkOf)));
  return all.flatMap((cell) => {
    const { mark } = cell;
    if (cell.width === 0 || ![...mark.keys()].some((direction) => dirty.has(linkOf(direction)))) return [];
    const width = widthOf(cell);
    return width < cell.width ? [{ mark, width }] : [];
  });
}

const valueIn = (world: World, mark: Mark): number =>
  [...mark].reduce((sum, [direction, times]) => sum + times * (world.get(direction) ?? 0), 0);

interface Limit extends SeenCell {
  readonly room: number;
}

/** How far each direction leads by itself, there and back. */
function reachOf(limits: readonly Limit[]): ReadonlyMap<bigint, number> {
  const ways = new Map<bigint, { up: number; down: number }>();
  for (const { mark, room } of limits) {
    for (const [direction, times] of mark) {
      const way = ways.get(direction) ?? { up: FAR, down: FAR };
      const most = Math.floor(room / Math.abs(times));
      ways.set(
        direction,
        times < 0 ? { ...way, up: Math.min(way.up, most) } : { ...way, down: Math.min(way.down, most) },
      );
    }
  }
  return new Map([...ways].map(([direction, { up, down }]) => [direction, up + down]));
}

/** The world in which a sum is least or greatest; null if it cannot be found. */
function follow(
  sense: 'Maximize' | 'Minimize',
  part: Mark,
  { limits, solve }: { readonly limits: readonly Limit[] } & Pick<WidthOptions, 'solve'>,
): World | null {
  const names = new Map<bigint, string>();
  for (const { mark } of [{ mark: part }, ...limits]) {
    for (const direction of mark.keys()) if (!names.has(direction)) names.set(direction, `x${names.size.toString()}`);
  }
  const termsOf = (mark: Mark): string =>
    [...mark]
      .map(
        ([direction, times]) => `${times < 0 ? '-' : '+'} ${Math.abs(times).toString()} ${names.get(direction) ?? ''}`,
      )
      // The reader of the format has a limit for lines.
      .join('\n ');
  const far = FAR.toString();
  const program = [
    ...[sense, ` obj: ${termsOf(part)}`, 'Subject To'],
    ...limits.map(({ mark, room }, index) => ` r${index.toString()}: ${termsOf(mark)} >= ${(-room).toString()}`),
    ...['Bounds', ...[...names.values()].map((name) => ` -${far} <= ${name} <= ${far}`)],
  ].join('\n');
  // Most have a whole optimum without being asked for one, and are solved in a tenth of the time.
  const whole = `${program}\nGeneral\n${[...names.values()].join('\n')}\nEnd`;
  const first = solve(`${program}\nEnd`);
  const isWhole = first !== null && [...first.values()].every(Number.isInteger);
  const found = isWhole ? first : solve(whole);
  return found && new Map([...names].map(([direction, name]) => [direction, found.get(name) ?? 0]));
}
