import type { Locale } from '../kernel/locale.js';
import { propertyOf } from './document/scope.js';
import { labelOf } from './labels.js';
import type { PlannedSheet } from './plan-export.js';

/** What the file is about, from the answer: the place or thing on the way to the list, and what the list is of. */
export function titleParts({ list }: PlannedSheet, firstPage: unknown, locale: Locale): readonly string[] {
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
  const last = list.way.findLast(({ key }) => said.includes(key));
  return last ? [...parts, labelOf(last, locale)] : parts;
}

function nameOf(value: unknown, locale: Locale): readonly string[] {
  const names = [locale === 'en' ? propertyOf(value, 'nameEn') : null, propertyOf(value, 'name')];
  const name = names.find((one) => typeof one === 'string' && one !== '');
  return typeof name === 'string' ? [name] : [];
}
