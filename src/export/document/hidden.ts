import type { Picked } from './picked.js';

/**
 * Keys, by field name, of the fields that a file needs in addition to the selected ones, for units, bounds and sources.
 * They are requested together with the selected ones.
 */
export type HiddenKeys = Readonly<Record<string, string>>;

/** The additional leaves of each type. None has arguments. */
const ALONG: Readonly<Record<string, readonly string[]>> = {
  Rollup: ['status', 'value', 'exact', 'lower', 'upper', 'unit', 'period', 'observationCount', 'latestPeriodEnd'],
  Observation: ['exact', 'lower', 'upper'],
  TableRow: ['period'],
  PageInfo: ['hasNextPage', 'endCursor'],
};

/** The amounts of a roll-up beside its value. Their bounds are needed where they are selected. */
export const PARTS: ReadonlySet<string> = new Set(['reported', 'itemized', 'gap']);

const WITH_METRIC = '{ code name nameEn unit nature }';
const WITH_SOURCE = '{ code title titleEn publisher published url }';
/** The additional fields with a selection of their own. */
const BRANCHES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Rollup: { metric: WITH_METRIC },
  Observation: { metric: WITH_METRIC, source: WITH_SOURCE },
  Target: { metric: WITH_METRIC },
};
/** Requested apart: their cost is small only for roll-ups of few observations. */
const SOURCES = { sources: WITH_SOURCE };
/** Of a table with totals: why they are not the sums of their rows. */
const NOTES = { notes: '{ column reasons }' };

export interface HiddenOptions {
  readonly withSources?: boolean;
  /** Whether the rows are those of a table with totals. */
  readonly withNotes?: boolean;
}

export interface HiddenField {
  readonly name: string;
  readonly key: string;
  /** What is selected of it; empty for a leaf. */
  readonly selection: string;
  /** Whether the query selects it already, under this key. */
  readonly selected: boolean;
}

/** The additional fields of a type, under keys that the query does not use for other fields. */
export function hiddenFields(
  type: string,
  children: readonly Picked[],
  { withSources = false, withNotes = false }: HiddenOptions = {},
): readonly HiddenField[] {
  const parts = children.filter(({ name }) => type === 'Rollup' && PARTS.has(name)).map(({ name }) => name);
  const bounds = [...new Set(parts)].flatMap((name) => [`${name}Lower`, `${name}Upper`]);
  const leaves = [...(ALONG[type] ?? []), ...bounds].map((name): HiddenField => {
    const own = children.find((child) => child.name === name && child.args.length === 0 && child.on.length === 0);
    return own
      ? { name, key: own.key, selection: '', selected: true }
      : { name, key: freeKey(name, children), selection: '', selected: false };
  });
  const branches = {
    ...BRANCHES[type],
    ...(withSources && type === 'Rollup' ? SOURCES : {}),
    ...(withNotes && type === 'TableRow' ? NOTES : {}),
  };
  return [
    ...leaves,
    ...Object.entries(branches).map(([name, selection]) => ({
      name,
      key: freeKey(name, children),
      selection,
      selected: false,
    })),
  ];
}

/** The keys of the additional fields, by name. */
export function hiddenKeys(type: string, children: readonly Picked[]): HiddenKeys {
  return Object.fromEntries(hiddenFields(type, children, { withSources: true }).map(({ name, key }) => [name, key]));
}

function freeKey(name: string, children: readonly Picked[]): string {
  let key = name;
  while (children.some((child) => child.key === key)) key = `${key}_`;
  return key;
}
