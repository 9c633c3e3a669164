import highsModule, { type LegacyHighs } from 'highs';
import { type Form, textOf, valueOf } from './form.js';
import type { PublicCell, Seen } from './public-view.js';

export interface Pinned {
  readonly what: string;
  readonly truth: number;
  readonly from: number;
  readonly to: number;
}

export interface AdversaryOptions {
  /** The least width that a withheld count must leave open. */
  readonly width: number;
  /** What an outsider takes for the least that is withheld. */
  readonly least: 0 | 1;
}

interface Way {
  /** Whether only whole counts are looked for; without, what is found is rounded, and may be no world. */
  readonly whole: boolean;
  readonly options: { readonly presolve?: 'off' };
}

/**
 * Most counts are shown to be wide by a program in fractions, which is solved in a tenth of the time. Some programs are
 * taken for solved too early when they are simplified before: what seems pinned is tried without.
 */
const WAYS: readonly Way[] = [
  { whole: false, options: {} },
  { whole: true, options: {} },
  { whole: true, options: { presolve: 'off' } },
];

/** Above any count that is reported. */
const MOST = 100_000;

/** Its types describe the CommonJS module, in which the loader is a property. */
const load = highsModule as unknown as () => Promise<LegacyHighs>;

export const openSolver = (): Promise<LegacyHighs> => load();

/**
 * Solves for every withheld count, in whole numbers: what is the least and the greatest that agrees with all that is
 * published? Returns those between which there is less than the width.
 */
export function attack(highs: LegacyHighs, seen: Seen, { width, least }: AdversaryOptions): readonly Pinned[] {
  const { truth } = seen;
  const known = new Map(
    seen.cells.flatMap(({ form, value, isShown }): [string, number][] => {
      const [one] = form;
      return isShown && form.size === 1 && one?.[1] === 1 ? [[one[0], value]] : [];
    }),
  );
  const unknown = [...truth.keys()].filter((id) => !known.has(id));
  const reduce = (form: Form): { readonly open: Form; readonly constant: number } => ({
    open: new Map([...form].filter(([id]) => !known.has(id))),
    constant: valueOf(new Map([...form].filter(([id]) => known.has(id))), known),
  });
  const rows = new Set<string>();
  const add = (form: Form, relation: '=' | '>=', value: number): void => {
    const { open, constant } = reduce(form);
    const holds = relation === '=' ? valueOf(form, truth) === value : valueOf(form, truth) >= value;
    if (!holds) throw new Error('what is published contradicts itself');
    if (open.size > 0) rows.add(`${textOf(open)} ${relation} ${(value - constant).toString()}`);
  };
  for (const { form, value, isShown } of seen.cells) if (isShown) add(form, '=', value);
  for (const { form } of seen.contributions) if (valueOf(form, truth) >= 0) add(form, '>=', 0);
  const constraints = [...rows].map((row, index) => ` r${index.toString()}: ${row}`);
  const bounds = unknown.map((id) => {
    const low = truth.get(id) === 0 ? 0 : least;
    return ` ${low.toString()} <= x${id} <= ${MOST.toString()}`;
  });
  const isWorld = (world: ReadonlyMap<string, number>): boolean =>
    seen.cells.every(({ form, isShown }) => !isShown || valueOf(form, world) === valueOf(form, truth)) &&
    seen.contributions.every(({ form }) => valueOf(form, truth) < 0 || valueOf(form, world) >= 0);
  const solve = (sense: 'Maximize' | 'Minimize', form: Form, { whole, options }: Way): ReadonlyMap<string, number> => {
    const text = [
      ...[sense, ` obj: ${textOf(form)}`, 'Subject To', ...constraints, 'Bounds', ...bounds],
      ...(whole ? ['General', ...unknown.map((id) => `x${id}`)] : []),
      'End',
    ].join('\n');
    const simplified = highs.solve(text, options);
    // Some programs that have a solution are taken for infeasible when they are simplified before.
    const found = simplified.Status === 'Optimal' ? simplified : highs.solve(text, { presolve: 'off' });
    if (found.Status !== 'Optimal') throw new Error(`${found.Status}: the truth is one solution`);
    return new Map([
      ...known,
      ...unknown.map((id): [string, number] => [
        id,
        Math.round((found.Columns[`x${id}`] as { Primal: number }).Primal),
      ]),
    ]);
  };
  const worlds: ReadonlyMap<string, number>[] = [truth];
  const pinned = new Map<string, Pinned>();
  for (const { what, form } of seen.cells.filter(isProtected)) {
    const { open } = reduce(form);
    const key = textOf(open);
    if (pinned.has(key)) continue;
    const values: number[] = [];
    const spread = (): readonly [number, number] => {
      for (const world of worlds.slice(values.length)) values.push(valueOf(form, world));
      return [Math.min(...values), Math.max(...values)];
    };
    const isWide = (): boolean => {
      const [from, to] = spread();
      return to - from >= width;
    };
    for (const way of WAYS) {
      for (const sense of ['Maximize', 'Minimize'] as const) {
        if (open.size === 0 || isWide()) continue;
        const world = solve(sense, open, way);
        if (isWorld(world)) worlds.push(world);
      }
    }
    if (isWide()) continue;
    const [from, to] = spread();
    pinned.set(key, { what, truth: valueOf(form, truth), from, to });
  }
  return [...pinned.values()];
}

/** Zero is no secret: it is withheld only as what remains between sums of which one is. */
const isProtected = ({ value, isShown, isOpaque }: PublicCell): boolean => !isShown && !isOpaque && value !== 0;
