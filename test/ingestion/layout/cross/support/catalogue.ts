import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { CrossMetric } from '../../../../../src/ingestion/layout/cross/words/cross-metric.js';

const FILE = new URL('../../../../../src/datasets/published-2021/metrics.csv', import.meta.url);

/** The metrics of the default dataset, as a table meets them. */
export const CATALOGUE: readonly CrossMetric[] = parse<
  Record<'code' | 'name' | 'name_en' | 'unit' | 'nature' | 'part_of', string>
>(readFileSync(FILE), { columns: true }).map(({ code, name, name_en: nameEn, unit, nature, part_of: partOf }) => ({
  code,
  names: [name, nameEn],
  unit,
  nature: nature as CrossMetric['nature'],
  partOf: partOf === '' ? null : partOf,
}));
