import { WORDS } from './labels.js';
import type { Locale } from '../kernel/locale.js';
import type { Cell } from '../workbook/write/sheet.js';
import { boundedCell, numberCell } from './cell.js';
import { parsePeriod } from '../kernel/period.js';
import { faultText } from '../rollup/query/fault-text.plan.js';
import { untilText } from '../rollup/rules/period-text.plan.js';
import { describeReasons, TOTAL_REASONS, type TotalReason } from '../rollup/rules/table/total-note.plan.js';
import type { Leaf, Spot } from './document/columns.js';
import { PARTS } from './document/hidden.js';
import { find, findOne, propertyOf, type RowScope } from './document/scope.js';
import { enumWord } from './enum-words.js';
import { faultOf } from './mark-fault.js';

/** A suppressed amount is neither missing nor zero. */
const SUPPRESSED = '*';
const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;

/** The cell of a leaf in a row. */
export function leafCell(leaf: Leaf, scope: RowScope, locale: Locale): Cell {
  const spot = leaf.rollup ?? leaf.stated;
  if (spot && leaf.path.length === spot.path.length + 1) {
    const { name, key } = leaf.field;
    const owners = find(scope, spot.path).values;
    if (owners.length === 1 && name === 'value') return amountCell(owners[0], key, spot.keys);
    if (owners.length === 1 && leaf.rollup && PARTS.has(name)) return partCell(owners[0], leaf.field, spot.keys);
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
  if (faultOf(owner) !== null) return null;
  if (text('status') === 'SUPPRESSED') return SUPPRESSED;
  const value = propertyOf(owner, key);
  return boundedCell({
    value: typeof value === 'string' ? value : null,
    exact: propertyOf(owner, keys['exact'] ?? 'exact') !== false,
    lower: text('lower'),
    upper: text('upper'),
  });
}

/** An amount of a roll-up beside its value, with its bounds. */
function partCell(owner: unknown, { name, key }: Leaf['field'], keys: Readonly<Record<string, string>>): Cell {
  return boundedCell(partOf(owner, { name, key }, keys));
}

function partOf(owner: unknown, { name, key }: Pick<Leaf['field'], 'name' | 'key'>, keys: Spot['keys']) {
  const text = (at: string): string | null => {
    const found = propertyOf(owner, at);
    return typeof found === 'string' ? found : null;
  };
  const value = text(key);
  const lower = text(keys[`${name}Lower`] ?? '');
  const upper = text(keys[`${name}Upper`] ?? '');
  return { value, lower, upper, exact: lower === value && upper === value };
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
  const { rollup, field } = leaf;
  if (!rollup) return null;
  const owner = findOne(scope, rollup.path);
  if (owner === null) return null;
  const at = (name: string): unknown => propertyOf(owner, rollup.keys[name] ?? name);
  const name = label ?? propertyOf(at('metric'), locale === 'zh' ? 'name' : 'nameEn');
  const said = [
    ...saidOf(leaf, owner, at, locale),
    ...(field.name === 'value' ? totalNotes(rollup, scope, locale) : []),
  ];
  if (said.length === 0) return null;
  const note = said.join(locale === 'zh' ? '，' : ', ');
  return typeof name === 'string' ? `${name}${locale === 'zh' ? '：' : ': '}${note}` : note;
}

function saidOf(
  { rollup, field }: Leaf,
  owner: unknown,
  at: (name: string) => unknown,
  locale: Locale,
): readonly string[] {
  const fault = faultOf(owner);
  if (fault !== null) return field.name === 'value' ? [faultText(fault)[locale]] : [];
  return field.name === 'value' ? valueNotes(at, locale) : partNotes(partOf(owner, field, rollup?.keys ?? {}), locale);
}

/** Of a row of totals, why a cell is not the sum of those of its rows. */
function totalNotes({ path }: Spot, scope: RowScope, locale: Locale): readonly string[] {
  const column = Number(path.at(-1));
  if (!Number.isInteger(column)) return [];
  const row = findOne(scope, path.slice(0, -2));
  // Under the name that the query leaves free.
  const notes = [propertyOf(row, 'notes_'), propertyOf(row, 'notes')].find((one) => Array.isArray(one)) ?? [];
  return (notes as readonly unknown[]).flatMap((note) => {
    const reasons = propertyOf(note, 'reasons');
    if (propertyOf(note, 'column') !== column || !Array.isArray(reasons)) return [];
    const known = (reasons as readonly unknown[]).filter((one): one is TotalReason => String(one) in TOTAL_REASONS);
    return [describeReasons(known, locale).replace(/[。.]$/u, '')];
  });
}

/** What is not in the number: its status, its bounds, and until when its observations go. */
function valueNotes(at: (name: string) => unknown, locale: Locale): readonly string[] {
  const word = wordFor(at('status'), at('exact'), at('upper'));
  const [lower, upper, latest, asked] = ['lower', 'upper', 'latestPeriodEnd', 'period'].map(at);
  const period = typeof asked === 'string' ? parsePeriod(asked) : null;
  const until = period && typeof latest === 'string' && latest !== period.end ? untilText(period, latest, locale) : '';
  return [
    ...(word === 'open' || word === 'about' ? [boundsText(lower, upper, locale)] : word ? [WORDS[word][locale]] : []),
    ...(until === '' ? [] : [until]),
  ];
}

function partNotes({ value, exact, lower, upper }: ReturnType<typeof partOf>, locale: Locale): readonly string[] {
  return value === null || exact ? [] : [boundsText(lower, upper, locale)];
}

function boundsText(lower: unknown, upper: unknown, locale: Locale): string {
  const gap = locale === 'zh' ? '' : ' ';
  if (typeof lower !== 'string') return WORDS.about[locale];
  return typeof upper === 'string'
    ? `${WORDS.about[locale]}${gap}${lower}–${upper}`
    : `${WORDS.open[locale]}${gap}${lower}`;
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
