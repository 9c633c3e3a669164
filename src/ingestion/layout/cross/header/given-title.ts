import { parseUnit } from '../../../text/unit-text.js';
import { formatPeriod } from '../../../../kernel/period.js';
import type { PrintedPeriod } from '../../../text/period-text.js';
import type { LayoutTable } from '../cross-layout.js';
import type { Cause } from '../cross-problem.js';
import type { TableWords } from '../words/header-text.js';
import { isWholeYear, isWithin, readPeriodSense, refinePeriod } from '../words/period-words.js';
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
  const late =
    choice?.ok === true && title.period !== null && sense?.kind === 'full' && isBefore(choice.period, title.period)
      ? lateLayout(period ?? '', formatPeriod(title.period))
      : null;
  const isGiven = known !== null || place !== undefined || choice?.ok === true || saved !== null || scope !== undefined;
  return {
    ...title,
    ...(known ? { metric: known, metricFrom: from, unclearMetric: null } : {}),
    ...(place === undefined ? {} : { place, within: null, placeFrom: from, unclearPlace: null }),
    ...(choice?.ok ? { period: choice.period, periodFrom: from, unclearPeriod: null } : {}),
    ...(scope === undefined ? {} : { scope }),
    misfit:
      late ??
      misfitOf(
        known === null && metric !== undefined ? metric : choice?.ok !== true && period !== undefined ? period : null,
      ),
    units: saved ? [{ unit: saved, from }, ...title.units.filter((one) => one.unit.noun !== saved.noun)] : title.units,
    // A person has looked at the title.
    ...(isGiven ? { plan: null, unclear: null } : {}),
  };
}

/** A layout of last month, whose period would take the figures of this month into it. */
function isBefore(saved: PrintedPeriod, printed: PrintedPeriod): boolean {
  return saved.end < printed.end && !(isWholeYear(printed) && isWithin(saved, printed));
}

function misfitOf(given: string | null): Cause | null {
  return given === null ? null : { code: 'LAYOUT_DOES_NOT_FIT', given };
}

function lateLayout(saved: string, printed: string): Cause {
  return {
    code: 'LAYOUT_DOES_NOT_FIT',
    given: saved,
    text: {
      en: `The saved layout gives the period ${saved}, and the table says ${printed}, which is later. Take the period out of the layout, so that each table says its own.`,
      zh: `保存的版式写明的期间是“${saved}”，而本表写的是${printed}，晚于版式。请从版式中删去期间，由各表自行写明。`,
    },
  };
}
