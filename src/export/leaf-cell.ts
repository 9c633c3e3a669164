import { WORDS } from './labels.js';
import type { Locale } from '../kernel/locale.js';
import type { Cell } from '../workbook/write/sheet.js';
import { boundedCell, numberCell } from './cell.js';
import type { Leaf } from './document/columns.js';
import { find, findOne, propertyOf, type RowScope } from './document/scope.js';
import { enumWord } from './enum-words.js';

/** A suppressed amount is neither missing nor zero. */
const SUPPRESSED = '*';
const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;

/** The cell of a leaf in a row. */
export function leafCell(leaf: Leaf, scope: RowScope, locale: Locale): Cell {
  const spot = leaf.rollup ?? leaf.stated;
  if (spot && leaf.field.name === 'value' && leaf.path.length === spot.path.length + 1) {
    const owners = find(scope, spot.path).values;
    if (owners.length === 1) return amountCell(owners[0], leaf.field.key, spot.keys);
  }
  const { values, hasMore } = find(scope, leaf.path);
  const [only] = values;
  if (values.length <= 1 && !hasMore) return only === undefined ? null : oneCell(leaf, only, locale);
  return [...values.map((value) => textOf(leaf, value, locale)), ...(hasMore ? ['…'] : [])].join(
    locale === 'zh' ? '；' : '; ',
  );
}

/** An amount with its bounds; `*` if it is suppressed, an empty cell if it is missing. */
function amountCell(owner: unknown, key: string, keys: Readonly<Record<string, string>>): Cell {
  const text = (name: string): string | null => {
    const value = propertyOf(owner, keys[name] ?? name);
    return typeof value === 'string' ? value : null;
  };
  if (text('status') === 'SUPPRESSED') return SUPPRESSED;
  const value = propertyOf(owner, key);
  return boundedCell({
    value: typeof value === 'string' ? value : null,
    exact: propertyOf(owner, keys['exact'] ?? 'exact') !== false,
    lower: text('lower'),
    upper: text('upper'),
  });
}

function oneCell(leaf: Leaf, value: unknown, locale: Locale): Cell {
  const text = textOf(leaf, value, locale);
  if (leaf.kind === 'SHARE' && PLAIN_NUMBER.test(text)) return numberCell(text, 'PERCENT');
  return leaf.kind === 'NUMBER' && PLAIN_NUMBER.test(text) ? numberCell(text) : text;
}

function textOf({ kind, field }: Leaf, value: unknown, locale: Locale): string {
  if (typeof value === 'boolean') return value ? WORDS.yes[locale] : WORDS.no[locale];
  if (kind === 'TIME' && typeof value === 'string') return value.replace('T', ' ').replace(/(\.\d+)?Z$/, ' UTC');
  if (typeof value === 'string') return enumWord(field.type.name, value, locale);
  return typeof value === 'number' ? value.toString() : JSON.stringify(value);
}

export interface NotedLeaf {
  readonly leaf: Leaf;
  /** Its label in notes; null for the name of its metric. */
  readonly label: string | null;
}

/** The note on a roll-up's value that its number cannot express (missing, suppressed, bounded); null if none is due. */
export function noteOn({ leaf, label }: NotedLeaf, scope: RowScope, locale: Locale): string | null {
  const { rollup } = leaf;
  if (!rollup || leaf.field.name !== 'value') return null;
  const owner = findOne(scope, rollup.path);
  const at = (name: string): unknown => propertyOf(owner, rollup.keys[name] ?? name);
  if (owner === null) return null;
  const word = wordFor(at('status'), at('exact'), at('upper'));
  if (word === null) return null;
  const name = label ?? propertyOf(at('metric'), locale === 'zh' ? 'name' : 'nameEn');
  const [lower, upper] = [at('lower'), at('upper')].map((bound) => (typeof bound === 'string' ? bound : ''));
  const gap = locale === 'zh' ? '' : ' ';
  const bounds = {
    open: `${WORDS.open[locale]}${gap}${lower ?? ''}`,
    about: lower === '' ? WORDS.about[locale] : `${WORDS.about[locale]}${gap}${lower ?? ''}–${upper ?? ''}`,
  };
  const words = [
    ...(typeof name === 'string' ? [name] : []),
    word in bounds ? bounds[word as keyof typeof bounds] : WORDS[word][locale],
  ];
  return words.join(locale === 'zh' ? '：' : ': ');
}

function wordFor(status: unknown, exact: unknown, upper: unknown): keyof typeof WORDS | null {
  switch (status) {
    case 'MISSING':
      return 'missing';
    case 'SUPPRESSED':
      return 'suppressed';
    case 'NOT_APPLICABLE':
      return 'notApplicable';
    default:
      if (exact !== false) return null;
      return upper === null ? 'open' : 'about';
  }
}

/** Notes of a row as one cell. */
export function joinNotes(notes: readonly (string | null)[], locale: Locale): Cell {
  const distinct = [...new Set(notes.filter((note) => note !== null))];
  return distinct.length === 0 ? null : distinct.join(locale === 'zh' ? '；' : '; ');
}
