import type { ImportWords } from '../words/import-words.js';
import type { Language } from '../words/language.js';
import { fullMetricName } from '../words/metric-name.js';
import { chosenPlaces } from './column-text.js';
import type { CatalogueMetric } from './import-context.js';
import type { Choice } from './layout.plan.js';

/** A decision in words: what it is about, and what was chosen. */
export function describeChoice(
  { about, sheet, choice }: Choice,
  text: ImportWords,
  metrics: readonly CatalogueMetric[],
  language: Language,
): string {
  const subject =
    about === 'table'
      ? text.tableTitle
      : about === 'row'
        ? text.rowTitle(choice.label)
        : text.columnTitle(choice.column ?? '', choice.header ?? '');
  const said = {
    metric: choice.metric === undefined ? null : fullMetricName(choice.metric, metrics, language),
    place: choice.place === undefined ? null : (chosenPlaces.get(choice.place) ?? choice.place),
    period: 'period' in choice ? (choice.period ?? null) : null,
    unit: choice.unit ?? null,
    scope: 'scope' in choice && choice.scope !== undefined ? (text.scopes[choice.scope] ?? choice.scope) : null,
  };
  const all = [
    about === 'table' || choice.as === 'figures' ? null : (text.roles[choice.as] ?? choice.as),
    ...Object.values(said),
  ].filter((one) => one !== null);
  const sentence = `${subject} → ${all.length === 0 ? (text.roles.figures ?? '') : all.join(' · ')}`;
  return sheet === null ? sentence : text.choiceOfSheet(sheet, sentence);
}
