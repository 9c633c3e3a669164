import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { ancestorCodes } from '../../../division/division-code.js';
import type { DivisionLevel } from '../../../division/division-level.js';

/** The statistics at one date: official names by code, of places only, each before its descendants. */
export interface Vintage {
  /** The date of the statistics. */
  readonly asOf: string;
  readonly names: ReadonlyMap<string, string>;
  /** Number of rows in the source, including those that are no places. */
  readonly sourceRows: Readonly<Record<Exclude<DivisionLevel, 'COUNTRY'>, number>>;
}

/** Rows that only fill a missing level: 市辖区, 省直辖县级行政区划, 龙港县直辖村级区划. */
const FILLS_A_LEVEL = /^(?:市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划|.*[县区]?直辖村级区划)$/;

/** Reads a vintage from an unpacked package. */
export function readVintage(packageFolder: string, asOf: string): Vintage {
  const [provinces, cities, districts, towns, villages] = ['provinces', 'cities', 'areas', 'streets', 'villages'].map(
    (table) => readTable(join(packageFolder, 'dist', `${table}.csv`)),
  ) as [Table, Table, Table, Table, Table];
  const names = new Map<string, string>();
  const cityNames = new Map(cities);
  for (const [code, name] of [...provinces, ...cities, ...districts, ...towns, ...villages]) {
    // Cities without districts are repeated as their own district: 442000 under 4420, 620201 under 6202.
    const repeatsCity = code.length === 6 && cityNames.get(code.slice(0, 4)) === name;
    // Kinmen has no rows below the county, which is repeated as town and village with the number zero.
    const repeatsDistrict = code.length > 6 && code.endsWith('000');
    if (!FILLS_A_LEVEL.test(name) && !repeatsCity && !repeatsDistrict) names.set(code.padEnd(6, '0'), name);
  }
  return {
    asOf,
    names: sortTreeWise(names),
    sourceRows: {
      PROVINCE: provinces.length,
      CITY: cities.length,
      DISTRICT: districts.length,
      TOWN: towns.length,
      VILLAGE: villages.length,
    },
  };
}

/** The nearest ancestor that is a place. */
export function parentOf(code: string, vintage: Vintage): string | null {
  return ancestorCodes(code).find((ancestor) => vintage.names.has(ancestor)) ?? null;
}

type Table = readonly (readonly [code: string, name: string])[];

function readTable(path: string): Table {
  const rows: string[][] = parse(readFileSync(path), { fromLine: 2 });
  return rows.map(([code = '', name = '']) => [code, name]);
}

/** Sorts by the digits of the codes, which begin with those of their ancestors. */
function sortTreeWise(names: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...names].sort(([a], [b]) => (a.padEnd(12, '0') < b.padEnd(12, '0') ? -1 : 1)));
}
