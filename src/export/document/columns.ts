import { hiddenKeys, type HiddenKeys } from './hidden.js';
import type { FoundList } from './lists.js';
import { isAboutPage, isConnection, isStructure, itemsOf, type Picked } from './picked.js';

/** How a leaf is written into a cell. */
export type LeafKind = 'TEXT' | 'NUMBER' | 'SHARE' | 'YES_NO' | 'TIME';

/** The roll-up that a leaf belongs to, and where to find what else is known of it. */
export interface Spot {
  readonly path: readonly string[];
  readonly keys: HiddenKeys;
}

/** A leaf of the answer that becomes a column. */
export interface Leaf {
  /** Keys from the root of the answer. */
  readonly path: readonly string[];
  readonly field: Picked;
  /** The fields on the way that say something to a reader, after the list itself. */
  readonly named: readonly Picked[];
  readonly kind: LeafKind;
  readonly rollup: Spot | null;
  /** The roll-up that it explains, however far below: its sources, its figures, its target. */
  readonly about: Spot | null;
  /** Its type where it is a figure of its own: its metric can differ from row to row. */
  readonly stated: Spot | null;
}

/** A list of roll-ups inside a row, each with columns of its own: as many in every row. */
export interface Spread {
  readonly path: readonly string[];
  readonly leaves: readonly Leaf[];
}

interface Spots {
  readonly rollup: Spot | null;
  readonly about: Spot | null;
  readonly stated: Spot | null;
}

const NO_SPOTS: Spots = { rollup: null, about: null, stated: null };

export type PlannedColumn = { readonly leaf: Leaf } | { readonly spread: Spread };

/** The columns of a list: what is said of the places on the way to it, then all that is selected of its items. */
export function columnsOf(list: FoundList, fields: readonly Picked[], others: readonly FoundList[]): PlannedColumn[] {
  const leading: PlannedColumn[] = [];
  let siblings = fields;
  const path: string[] = [];
  const named: Picked[] = [];
  for (const step of list.path) {
    leading.push(
      ...siblings.filter(isPlainLeaf).map((field) => ({ leaf: leafOf(field, path, named.slice(-1), NO_SPOTS) })),
    );
    path.push(step.key);
    if (!isStructure(step) && step !== list.path.at(-1) && step !== list.connection) named.push(step);
    siblings = step.children ?? [];
  }
  const skip = new Set(others.map(({ connection, path: steps }) => connection ?? steps.at(-1)));
  const item = list.path.at(-1);
  const spots = item ? spotsOf(item, path, NO_SPOTS) : NO_SPOTS;
  return eachPlaceOnce([...leading, ...columnsBelow(siblings, path, [], spots, skip)]);
}

/** The columns of an answer without lists: one row. */
export function columnsOfRoot(fields: readonly Picked[], others: readonly FoundList[]): PlannedColumn[] {
  const skip = new Set(others.map(({ connection, path }) => connection ?? path.at(-1)));
  return eachPlaceOnce(columnsBelow(fields, [], [], NO_SPOTS, skip));
}

/** What is selected under the same names for several types is one column: no row is of two types. */
function eachPlaceOnce(columns: readonly PlannedColumn[]): PlannedColumn[] {
  const pathOf = (column: PlannedColumn): string =>
    ('leaf' in column ? column.leaf.path : column.spread.path).join('\n');
  return [...Map.groupBy(columns, pathOf).values()].flatMap(([first]) => (first ? [first] : []));
}

const isPlainLeaf = (field: Picked): boolean =>
  field.children === null && !isAboutPage(field) && field.name !== 'totalCount' && !field.isList;

function columnsBelow(
  fields: readonly Picked[],
  path: readonly string[],
  named: readonly Picked[],
  spots: Spots,
  skip: ReadonlySet<Picked | undefined>,
): PlannedColumn[] {
  return fields.flatMap((field): PlannedColumn[] => {
    // The columns of a table are told by its header.
    if (skip.has(field) || isAboutPage(field) || field.type.name === 'TableColumn') return [];
    if (field.children === null) return [{ leaf: leafOf(field, path, named, spots) }];
    const below = [...path, field.key];
    const labels = isStructure(field) ? named : [...named, field];
    if (field.isList && field.type.name === 'Rollup') {
      const inside = columnsBelow(field.children, [], [], spotsOf(field, [], NO_SPOTS), skip);
      const leaves = inside.flatMap((column) => ('leaf' in column ? [column.leaf] : []));
      return [{ spread: { path: below, leaves } }];
    }
    const items = isConnection(field) ? itemsOf(field) : null;
    const children = items
      ? field.children.filter((child) => child === items || child.children === null)
      : field.children;
    return columnsBelow(children, below, labels, spotsOf(field, below, spots), skip);
  });
}

function spotsOf(field: Picked, path: readonly string[], around: Spots): Spots {
  const spot = { path, keys: hiddenKeys(field.type.name, field.children ?? []) };
  switch (field.type.name) {
    case 'Rollup':
      return { rollup: spot, about: spot, stated: null };
    case 'Observation':
    case 'Target':
      return { ...around, rollup: null, stated: spot };
    case 'RollupChange':
      // By how much a roll-up changed is in its own unit; all else below it is about something else.
      return around;
    default:
      return isStructure(field) || isConnection(field) ? around : { ...around, rollup: null, stated: null };
  }
}

const SHARES: ReadonlySet<string> = new Set(['coverage', 'progress']);

function leafOf(field: Picked, path: readonly string[], named: readonly Picked[], spots: Spots): Leaf {
  return {
    path: [...path, field.key],
    field,
    named: [...named, field],
    kind: kindOf(field),
    ...spots,
  };
}

function kindOf({ type, name }: Picked): LeafKind {
  switch (type.name) {
    case 'Decimal':
    case 'Int':
      return 'NUMBER';
    case 'Float':
      return SHARES.has(name) ? 'SHARE' : 'NUMBER';
    case 'Boolean':
      return 'YES_NO';
    case 'DateTime':
      return 'TIME';
    default:
      return 'TEXT';
  }
}
