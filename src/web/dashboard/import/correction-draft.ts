import type { Choice } from './layout.plan.js';
import { columnLetter, headerOf, labelOf, type Correction, metricLabelOf, tableAt } from './tried-sheet.js';

/** Everything that can be chosen about a column, a row or a table; empty: as understood. */
export interface Draft {
  readonly as: string;
  readonly metric: string;
  readonly place: string;
  readonly period: string;
  readonly unit: string;
  readonly scope: string;
}

/** The thing that a dialog is about, as a layout names it. */
export function subjectOf(correction: Correction): Choice {
  const { sheet } = correction.sheet.preview;
  switch (correction.about) {
    case 'table':
      return { about: 'table', sheet, choice: {} };
    case 'column': {
      const header = headerOf(correction.sheet, correction.column);
      const name = header === '' ? { column: columnLetter(correction.column) } : { header };
      return { about: 'column', sheet, choice: { ...name, as: 'figures' } };
    }
    case 'row': {
      const rowsAre = tableAt(correction.sheet, correction.row.line)?.rowsAre ?? [];
      const isOfMetric = rowsAre.includes('metric') && !rowsAre.includes('place');
      const label = isOfMetric
        ? metricLabelOf(correction.sheet, correction.row)
        : labelOf(correction.sheet, correction.row);
      return { about: 'row', sheet, choice: { label, as: 'figures' } };
    }
  }
}

export function draftOf(before: Choice | null): Draft {
  const choice: Partial<Draft> = before?.choice ?? {};
  const { as = 'figures', metric = '', place = '', period = '', unit = '', scope = '' } = choice;
  return { as, metric, place, period, unit, scope };
}

/** Null where nothing differs from what was understood. */
export function choiceFrom(subject: Choice, draft: Draft, sheet: string | null): Choice | null {
  const isFigures = subject.about === 'table' || draft.as === 'figures';
  const said = isFigures
    ? Object.fromEntries(
        (['metric', 'place', 'period', 'unit', 'scope'] as const)
          .map((key) => [key, draft[key].trim()] as const)
          .filter(([, value]) => value !== ''),
      )
    : {};
  switch (subject.about) {
    case 'table':
      return Object.keys(said).length === 0 ? null : { about: 'table', sheet, choice: said };
    case 'column':
      return { about: 'column', sheet, choice: { ...subject.choice, as: draft.as, ...said } };
    case 'row':
      return { about: 'row', sheet, choice: { ...subject.choice, as: draft.as, ...said } };
  }
}
