import { hiddenKeys, type HiddenKeys } from './hidden.js';
import type { FoundList } from './lists.js';
import { isAboutPage, isConnection, isStructure, itemsOf, type Picked } from './picked.js';

/** The form of a leaf in its cell. */
export type LeafKind = 'TEXT' | 'NUMBER' | 'SHARE' | 'YES_NO' | 'TIME';

/** The place of a roll-up, observation or target in a row, and the keys of its other fields. */
export interface Spot {
  readonly path: readonly string[];
  readonly keys: HiddenKeys;
}

/** A leaf of the answer that becomes a column. */
export interface Leaf {
  /** Keys from the root of the answer. */
  readonly path: readonly string[];
  readonly field: Picked;
  /** The fields on the path below the list that have a meaning to readers. */
  readonly named: readonly Picked[];
  readonly kind: LeafKind;
  readonly rollup: Spot | null;
  /** The roll-up that it explains, at any depth: its sources, observations and target are such leaves. */
  readonly about: Spot | null;
  /** The observation or target that it belongs to, whose metric can differ from row to row. */
  readonly stated: Spot | null;
}

/** A list of roll-ups inside a row, of the same length in every row. Each roll-up has columns of its own. */
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

/** The columns of a list: the leaves on the path to it, then those of its items. */
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

/** Fields that are selected under the same path for several types share one column: no row is of two types. */
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
    // The header already shows the columns of a table.
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
      // The change is in the unit of the roll-up around it.
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
