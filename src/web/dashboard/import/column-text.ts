import type { ImportWords } from '../words/import-words.js';
import type { Language } from '../words/language.js';
import { fullMetricName } from '../words/metric-name.js';
import type { CatalogueMetric } from './import-context.js';
import type { TriedSheet } from './tried-sheet.js';
import type { ColumnMeaning, RowMeaning } from './receipt.js';

/** The names of places that were chosen on this page: a layout has their codes alone. */
export const chosenPlaces = new Map<string, string>();

interface Speech {
  readonly text: ImportWords;
  readonly metrics: readonly CatalogueMetric[];
  readonly language: Language;
}

/** What a column was understood as, in a line for each thing that it says. */
export function columnLines(meaning: ColumnMeaning, sheet: TriedSheet, speech: Speech): readonly string[] {
  const { text } = speech;
  const { kind, role, leftOut, metric, place, period, unit, partOf } = meaning;
  switch (kind) {
    case 'left-out':
      return [text.leftOutColumn(text.reasons[leftOut ?? ''] ?? '')];
    case 'label':
      return [text.roles[role ?? ''] ?? ''];
    case 'sum':
      return [text.sumColumn];
    case 'problem':
      return [text.problemColumn];
    case 'figures': {
      const names = [
        metric === null ? null : nameOf(metric, speech),
        partOf === null ? null : text.partOf(nameOf(partOf, speech)),
        place === null ? null : placeName(place, null, sheet),
        period,
        unit,
      ].filter((one) => one !== null);
      return names.length > 0 ? names : [text.numbersColumn];
    }
  }
}

/** What the label of a row was understood as; empty where it adds nothing to the label. */
export function rowText(meaning: RowMeaning | undefined, sheet: TriedSheet, speech: Speech): string {
  if (!meaning) return '';
  const { metric, place, within, period, unit, partOf } = meaning;
  return [
    metric === null ? null : nameOf(metric, speech),
    partOf === null ? null : speech.text.partOf(nameOf(partOf, speech)),
    place === null ? null : placeName(place, within, sheet),
    period,
    unit,
  ]
    .filter((one) => one !== null && one !== '')
    .join(' · ');
}

function nameOf(code: string, { metrics, language }: Speech): string {
  return fullMetricName(code, metrics, language);
}

/** The place that a name was taken for, with the places above it and its code; the name itself while that is not known. */
export function placeName(place: string, within: string | null, { file }: TriedSheet): string {
  const given = within === null || /^\d/.test(place) || place.startsWith(within) ? place : `${within}${place}`;
  const known = file.places.find((one) => one.given === given) ?? file.places.find((one) => one.code === given);
  if (!known) return chosenPlaces.get(given) ?? given;
  return known.name === null ? known.code : `${known.name} ${known.code}`;
}
