import type { Locale } from '../kernel/locale.js';
import { isStructure } from './document/picked.js';
import { find, propertyOf, type RowScope } from './document/scope.js';
import { amountSpots } from './document/spots.js';
import type { OpenSheet } from './export-table.js';
import { labelOf } from './labels.js';
import type { PlannedSheet } from './plan-export.js';

/** Parts of the file's name, from the answer: the named objects on the path to the list, the list itself, the metrics. */
export function titleParts(
  sheet: PlannedSheet,
  { firstPage, firstScopes }: Pick<OpenSheet, 'firstPage' | 'firstScopes'>,
  locale: Locale,
): readonly string[] {
  return [...pathParts(sheet, firstPage, locale), ...metricParts(sheet, firstScopes, locale)];
}

function pathParts({ list }: PlannedSheet, firstPage: unknown, locale: Locale): readonly string[] {
  if (!list) {
    const [root] = Object.values((firstPage as Record<string, unknown> | null) ?? {});
    return nameOf(root, locale);
  }
  const parts: string[] = [];
  let at: unknown = firstPage;
  const steps = list.key.split('.');
  for (const step of list.path) {
    if (Array.isArray(at)) break;
    parts.push(...nameOf(at, locale));
    at = propertyOf(at, step.key);
  }
  const last = list.path.findLast((step) => steps.includes(step.key) && !isStructure(step));
  // The metrics name a table better than its label.
  return last && last.parent !== 'Table' ? [...parts, labelOf(last, locale)] : parts;
}

/** Enough rows to tell whether all are about one metric and one period. */
const ROWS_LOOKED_AT = 50;

/** The metrics and the period of the roll-ups in the file; empty if there are none. */
function metricParts({ columns }: PlannedSheet, scopes: readonly RowScope[], locale: Locale): readonly string[] {
  const owners = amountSpots(columns)
    .filter(({ isRollup }) => isRollup)
    .flatMap(({ path, keys }) =>
      scopes.slice(0, ROWS_LOOKED_AT).flatMap((scope) => find(scope, path).values.map((value) => ({ value, keys }))),
    );
  const distinct = (name: string, pick: (value: unknown) => unknown): readonly string[] => [
    ...new Set(
      owners
        .map(({ value, keys }) => pick(propertyOf(value, keys[name] ?? name)))
        .filter((one) => typeof one === 'string'),
    ),
  ];
  const metrics = distinct('metric', (metric) => propertyOf(metric, locale === 'zh' ? 'name' : 'nameEn'));
  const periods = distinct('period', (period) => period);
  const [metric] = metrics;
  if (metric === undefined) return [];
  const more = metrics.length - 1;
  const other = locale === 'zh' ? `等${metrics.length.toString()}项指标` : ` and ${more.toString()} more`;
  const [period] = periods;
  return [
    more === 0 ? metric : `${metric}${other}`,
    ...(periods.length === 1 && period !== undefined && period !== 'ALL' ? [period] : []),
  ];
}

function nameOf(value: unknown, locale: Locale): readonly string[] {
  const names = [locale === 'en' ? propertyOf(value, 'nameEn') : null, propertyOf(value, 'name')];
  const name = names.find((one) => typeof one === 'string' && one !== '');
  return typeof name === 'string' ? [name] : [];
}
