import type { Dimension } from '../cross-table.js';
import type { LayoutLookup } from '../layout-lookup.js';
import type { TableWords } from '../words/header-text.js';
import { mayQualify } from '../words/header-words.js';
import { readPeriodSense } from '../words/period-words.js';
import { readPlaceLabel } from '../words/place-text.js';
import { plainText, takeLabelApart } from '../words/plain-text.js';
import { isThemeTitle, readTitleText } from '../words/title-text.js';
import type { RowSense } from './series.js';

/** What a heading among the rows says of the rows below it. */
export interface Section extends RowSense {
  readonly text: string;
  readonly place: string | null;
  readonly within: string | null;
}

export type HeadingReading =
  | { readonly kind: 'section'; readonly section: Section }
  /** It says what the rows below have in common, and changes nothing in them. */
  | { readonly kind: 'theme' }
  /** The label of a row without figures. */
  | { readonly kind: 'label' }
  | { readonly kind: 'unclear' };

/** Reads a row that is nothing but one text. */
export function readHeading(
  text: string,
  { words, layout, rowsAre }: { words: TableWords; layout: LayoutLookup; rowsAre: readonly Dimension[] },
): HeadingReading {
  const saved = layout.row(text);
  if (saved?.as === 'heading') return { kind: 'theme' };
  const { name, isPart, depth } = takeLabelApart(plainText(text));
  if (name === '' && isPart) return { kind: 'label' };
  if (rowsAre.includes('metric') && words.metrics.has(name)) return { kind: 'label' };
  if (rowsAre.includes('place') && (words.placeOf(name) !== null || readPlaceLabel(name).isOwn))
    return { kind: 'label' };
  if (rowsAre.includes('period') && readPeriodSense(name) !== null) return { kind: 'label' };
  const title = readTitleText(text, words);
  if (isThemeTitle(title)) return { kind: 'theme' };
  const { metrics, places, periods, units } = title;
  const [metric = null, other] = metrics;
  const [place, second] = places;
  const [unit = null, third] = units;
  const says = metrics.length + places.length + periods.length + units.length;
  // An item of a list of metrics, of which nothing is reported.
  if (says === 0 && rowsAre.includes('metric') && depth !== null && !mayQualify(name)) return { kind: 'theme' };
  const isOne = other === undefined && second === undefined && third === undefined;
  if (!isOne || says === 0 || !title.isClear || title.isPlan || place?.mayBeSupporter === true)
    return { kind: 'unclear' };
  const placed = place ? { place: place.name, within: place.within } : { place: null, within: null };
  return { kind: 'section', section: { text: title.plain, metric, periods, unit, ...placed } };
}
