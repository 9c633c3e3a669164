import type { Atom, DisclosureRule } from './atom.plan.js';
import { isUnmarked, type Mark, plusMark, textOf } from './mark.plan.js';

/** A sum that is not published. */
export interface Cell {
  readonly mark: Mark;
  /** How far it can fall for an outsider who takes nothing that is withheld for zero; null where nothing limits it. */
  readonly room: number | null;
  /** The same for one who takes zero for possible. */
  readonly roomToZero: number | null;
  /**
   * The least distance that has to lie between what it may be for the latter; two less for the former, who then is left
   * as many different counts as there are small ones. 0 for what only limits others.
   */
  readonly width: number;
}

/** Cells by their marks: those that move together are one, with the least room and the greatest width of them. */
export class Cells {
  readonly #byText = new Map<string, Cell>();

  constructor(cells: Iterable<Cell> = []) {
    this.addAll(cells);
  }

  add(cell: Cell): void {
    if (isUnmarked(cell.mark)) return;
    const text = textOf(cell.mark);
    const known = this.#byText.get(text);
    if (known && !exceeds(cell, known)) return;
    this.#byText.set(text, {
      mark: cell.mark,
      room: lesser(known?.room ?? null, cell.room),
      roomToZero: lesser(known?.roomToZero ?? null, cell.roomToZero),
      width: Math.max(known?.width ?? 0, cell.width),
    });
  }

  addAll(cells: Iterable<Cell>): void {
    for (const cell of cells) this.add(cell);
  }

  /** Those that are not in others, or with less room or a greater width. */
  since(others: Cells): readonly Cell[] {
    return [...this.#byText].flatMap(([text, cell]) => {
      const known = others.#byText.get(text);
      return !known || exceeds(cell, known) ? [cell] : [];
    });
  }

  [Symbol.iterator](): Iterator<Cell> {
    return this.#byText.values();
  }
}

const exceeds = (cell: Cell, known: Cell): boolean =>
  cell.width > known.width || isLess(cell.room, known.room) || isLess(cell.roomToZero, known.roomToZero);

const isLess = (one: number | null, other: number | null): boolean => one !== null && (other === null || one < other);

const lesser = (one: number | null, other: number | null): number | null => (isLess(one, other) ? one : other);

type Rooms = Pick<Cell, 'room' | 'roomToZero'>;

/** Of a count that is withheld though it is not zero, unless zeros are withheld too: it is at least one. */
export function roomsOf(count: number, { suppressZero }: DisclosureRule): Rooms {
  return count < 0 ? UNLIMITED : { room: Math.max(0, count - (suppressZero ? 0 : 1)), roomToZero: count };
}

/** Of what can be nothing, and not less. */
export const roomsToZero = (rest: number): Rooms => (rest < 0 ? UNLIMITED : { room: rest, roomToZero: rest });

/** Of what nothing is known about by itself. */
export const UNLIMITED: Rooms = { room: null, roomToZero: null };

/** What is withheld of some summands: of each observation, and of what it contributes. */
export function* cellsOf(atoms: readonly Atom[], rule: DisclosureRule): Iterable<Cell> {
  const width = rule.threshold;
  for (const { mark, stated, value, entry, parts, earlier } of atoms) {
    yield { mark: stated, ...roomsOf(entry.observation.amount.value.toNumber(), rule), width };
    if (parts.length + earlier.length > 0) yield { mark, ...roomsToZero(value), width };
  }
}

/** A sum at a node in a period. */
export interface NodeSum {
  readonly mark: Mark;
  readonly value: number;
}

/** By node, and by period: a year, a quarter, a month, an interval that something stands for, or `ALL`. */
export type NodeSums = ReadonlyMap<string, ReadonlyMap<string, NodeSum>>;

/** By what of it can be asked for, the node and the period: all sums that a summand is in. */
export const sumsWith = ({ path, entry }: Atom): readonly string[] =>
  nodesOf(path, entry.observation).flatMap((node) => periodsOf(entry.interval).map((period) => `${node} ${period}`));

/** The sums at the nodes of all trees: `below` a node without what stands at it, `at` it only that. */
export function nodeSumsOf(atoms: readonly Atom[], isConcerned: (atom: Atom) => boolean): NodeSums {
  const byNode = new Map<string, Map<string, NodeSum>>();
  for (const atom of atoms) {
    if (!isConcerned(atom)) continue;
    for (const node of nodesOf(atom.path, atom.entry.observation)) {
      let sums = byNode.get(node);
      if (!sums) byNode.set(node, (sums = new Map<string, NodeSum>()));
      for (const period of periodsOf(atom.entry.interval)) sums.set(period, plusSum(sums.get(period), atom));
    }
  }
  return byNode;
}

export const plusSum = (one: NodeSum | undefined, { mark, value }: NodeSum): NodeSum =>
  one ? { mark: plusMark(one.mark, mark), value: one.value + value } : { mark, value };

function nodesOf(path: readonly string[], { scope, pairing }: Atom['entry']['observation']): readonly string[] {
  const above = [
    ...path.map((step) => `R${step}`),
    ...(pairing?.supporter?.current ?? []).map((step) => `S${step.toString()}`),
    ...(pairing?.path ?? []).map((step) => `P${step.toString()}`),
  ];
  const self = scope === 'TOTAL' ? `R${path[0] ?? ''}` : null;
  const below = above.filter((node) => node !== self).map((node) => `${node} below`);
  return [...above, ...below, ...(self === null ? [] : [`${self}${STANDING}`])];
}

const STANDING = ' at';

/** Whether a node stands for what stands at it only. */
export const isStanding = (node: string): boolean => node.endsWith(STANDING);

/** The months, quarters, years and all of time in which an interval lies. */
function periodsOf({ start, end }: { readonly start: string; readonly end: string }): readonly string[] {
  const quarterOf = (day: string): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3).toString()}`;
  const parts = [(day: string) => day.slice(0, 4), quarterOf, (day: string) => day.slice(0, 7)];
  const within = parts.flatMap((part) => (part(start) === part(end) ? [part(start)] : []));
  return ['ALL', ...within, `${start}/${end}`];
}
