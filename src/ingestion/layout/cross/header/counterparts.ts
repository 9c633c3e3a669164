import { readHeaderText, type TableWords } from '../words/header-text.js';
import { cornerSides, type Side } from '../words/header-words.js';
import { readPlaceLabel } from '../words/place-text.js';
import { takeLabelApart } from '../words/plain-text.js';
import type { ColumnDraft } from './column-draft.js';
import type { Grid } from './grid.js';
import type { RowLabels } from './row-labels.js';

/** Of a table with places down and across: which of them give. The others receive. */
export interface Counterparts {
  readonly supporters: 'rows' | 'columns';
  /**
   * Whether the table itself says that the places are the ends of pairings. Where only the stored pairings do, the places
   * across may as well be where the workers of the places down went: only money certainly comes from them.
   */
  readonly isStated: boolean;
}

/** Null for any table but one with a pairing in each cell, and where nothing tells who gives. */
export function findCounterparts(
  grid: Grid,
  body: number,
  { labels, drafts }: { readonly labels: RowLabels; readonly drafts: readonly ColumnDraft[] },
  words: TableWords,
): Counterparts | null {
  const across = drafts.filter(({ kind, sum, places }) => kind === 'values' && sum === null && places.length > 0);
  const hasPlacesDown = labels.place.length > 0 || labels.recipient !== null || labels.supporter !== null;
  // 支援方 and 受援方 in every row leave nothing to the places across.
  const hasBoth = labels.supporter !== null && (labels.place.length > 0 || labels.recipient !== null);
  if (across.length === 0 || !hasPlacesDown || hasBoth) return null;
  const stated = statedAcross(across, labels, words);
  if (stated) return { supporters: stated === 'supporter' ? 'columns' : 'rows', isStated: true };
  const sideAcross = commonSide(
    across.flatMap(({ places }) => places.at(-1) ?? []),
    words,
  );
  const sideDown = commonSide(namesBelow(grid, body, labels), words);
  const corner = labels.place
    .map((column) => cornerSides(drafts[column]?.header ?? ''))
    .find((sides) => sides !== null);
  // In 受援方\支援方 the first word is that of the rows, in most tables; the pairings know better.
  const known = sideAcross ?? opposite(sideDown) ?? corner?.[1] ?? null;
  if (known === null || sideAcross === (sideDown ?? 'none')) return null;
  return { supporters: known === 'supporter' ? 'columns' : 'rows', isStated: corner !== undefined };
}

/** By a heading such as 帮扶城市 over all of them, or by what the column of places down is called. */
function statedAcross(across: readonly ColumnDraft[], labels: RowLabels, words: TableWords): Side | null {
  const sides = across.map(
    ({ path }) =>
      path
        .map(({ text }) => readHeaderText(text, words).sense)
        .map((sense) => (sense.is === 'label' ? sense.role : null))
        .find((role) => role === 'supporter' || role === 'recipient') ?? null,
  );
  const [first = null] = sides;
  if (first !== null && sides.every((side) => side === first)) return first;
  if (labels.recipient !== null && labels.supporter === null) return 'supporter';
  return labels.supporter !== null && labels.recipient === null && labels.place.length === 0 ? 'recipient' : null;
}

function opposite(side: Side | null): Side | null {
  if (side === null) return null;
  return side === 'supporter' ? 'recipient' : 'supporter';
}

/** What all places are that are parties of pairings; null where none is, or some give and others receive. */
function commonSide(names: readonly string[], { pairs }: TableWords): Side | null {
  const sides = new Set(names.flatMap((name) => pairs.sideOf(name) ?? []));
  const [side = null] = sides;
  return sides.size === 1 ? side : null;
}

function namesBelow(grid: Grid, body: number, { place }: RowLabels): readonly string[] {
  return grid.rows
    .slice(body)
    .flatMap((_row, at) => place.map((column) => grid.text(body + at, column)))
    .map((text) => readPlaceLabel(takeLabelApart(text).name).name)
    .filter((name) => name !== '');
}
