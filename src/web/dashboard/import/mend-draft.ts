import type { Choice } from './layout.plan.js';
import { columnLetter, headerOf, labelOf, type Mending, metricLabelOf, tableAt } from './mending.js';

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
export function subjectOf(mending: Mending): Choice {
  const { sheet } = mending.sheet.preview;
  switch (mending.about) {
    case 'table':
      return { about: 'table', sheet, choice: {} };
    case 'column': {
      const header = headerOf(mending.sheet, mending.column);
      const name = header === '' ? { column: columnLetter(mending.column) } : { header };
      return { about: 'column', sheet, choice: { ...name, as: 'figures' } };
    }
    case 'row': {
      const rowsAre = tableAt(mending.sheet, mending.row.line)?.rowsAre ?? [];
      const isOfMetric = rowsAre.includes('metric') && !rowsAre.includes('place');
      const label = isOfMetric ? metricLabelOf(mending.sheet, mending.row) : labelOf(mending.sheet, mending.row);
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
