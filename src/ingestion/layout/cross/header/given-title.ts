import { parseUnit } from '../../../text/unit-text.js';
import type { LayoutTable } from '../cross-layout.js';
import type { TableWords } from '../words/header-text.js';
import { readPeriodSense, refinePeriod } from '../words/period-words.js';
import { plainText } from '../words/plain-text.js';
import type { TitleMeaning } from './title-meaning.js';

/** What a person has decided for a whole table goes before what its titles say. */
export function withGiven(
  title: TitleMeaning,
  { metric, place, period, unit, scope }: NonNullable<LayoutTable['given']>,
  { metrics }: TableWords,
): TitleMeaning {
  const from = 'layout' as const;
  const known = metric === undefined ? null : metrics.byCode(metric);
  const sense = period === undefined ? null : readPeriodSense(plainText(period));
  const choice = sense && refinePeriod(title.period, sense);
  const saved = unit === undefined ? null : parseUnit(unit);
  const isGiven = known !== null || place !== undefined || choice?.ok === true || saved !== null || scope !== undefined;
  return {
    ...title,
    ...(known ? { metric: known, metricFrom: from, unclearMetric: null } : {}),
    ...(place === undefined ? {} : { place, within: null, placeFrom: from, unclearPlace: null }),
    ...(choice?.ok ? { period: choice.period, periodFrom: from, unclearPeriod: null } : {}),
    ...(scope === undefined ? {} : { scope }),
    misfit:
      known === null && metric !== undefined ? metric : choice?.ok !== true && period !== undefined ? period : null,
    units: saved ? [{ unit: saved, from }, ...title.units.filter((one) => one.unit.noun !== saved.noun)] : title.units,
    // A person has looked at the title.
    ...(isGiven ? { plan: null, unclear: null } : {}),
  };
}
