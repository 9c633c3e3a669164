import type { Locale } from '../kernel/locale.js';
import { isStructure } from './document/picked.js';
import { find, propertyOf, type RowScope } from './document/scope.js';
import { spotsIn } from './document/spots.js';
import type { BegunSheet } from './export-table.js';
import { labelOf } from './labels.js';
import type { PlannedSheet } from './plan-export.js';

/** What the file is about, from the answer: the place or thing on the way to the list, what the list is of, the metrics. */
export function titleParts(
  sheet: PlannedSheet,
  { firstPage, firstScopes }: Pick<BegunSheet, 'firstPage' | 'firstScopes'>,
  locale: Locale,
): readonly string[] {
  return [...wayParts(sheet, firstPage, locale), ...metricParts(sheet, firstScopes, locale)];
}

function wayParts({ list }: PlannedSheet, firstPage: unknown, locale: Locale): readonly string[] {
  if (!list) {
    const [root] = Object.values((firstPage as Record<string, unknown> | null) ?? {});
    return nameOf(root, locale);
  }
  const parts: string[] = [];
  let at: unknown = firstPage;
  const said = list.key.split('.');
  for (const step of list.way) {
    if (Array.isArray(at)) break;
    parts.push(...nameOf(at, locale));
    at = propertyOf(at, step.key);
  }
  const last = list.way.findLast((step) => said.includes(step.key) && !isStructure(step));
  // A table is told by its metrics.
  return last && last.parent !== 'Table' ? [...parts, labelOf(last, locale)] : parts;
}

/** Enough to see whether all rows are of one metric and one period. */
const ROWS_LOOKED_AT = 50;

/** Which metrics and which period, where the file has roll-ups. */
function metricParts({ columns }: PlannedSheet, scopes: readonly RowScope[], locale: Locale): readonly string[] {
  const owners = spotsIn(columns)
    .filter(({ isRollup }) => isRollup)
    .flatMap(({ way, keys }) =>
      scopes.slice(0, ROWS_LOOKED_AT).flatMap((scope) => find(scope, way).values.map((value) => ({ value, keys }))),
    );
  const said = (name: string, pick: (value: unknown) => unknown): readonly string[] => [
    ...new Set(
      owners
        .map(({ value, keys }) => pick(propertyOf(value, keys[name] ?? name)))
        .filter((one) => typeof one === 'string'),
    ),
  ];
  const metrics = said('metric', (metric) => propertyOf(metric, locale === 'zh' ? 'name' : 'nameEn'));
  const periods = said('period', (period) => period);
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
