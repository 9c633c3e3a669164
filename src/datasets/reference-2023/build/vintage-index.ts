import { shortDivisionName } from '../../../division/division-name.js';
import { villageStem } from './name-stem.js';
import type { Vintage } from './source-vintage.js';

/** One vintage by district and town, which codes show by their first six and nine digits. */
export interface VintageIndex {
  readonly vintage: Vintage;
  readonly districts: readonly string[];
  /** Codes of towns by the first six digits of the code, in order. */
  readonly townsOfDistrict: ReadonlyMap<string, readonly string[]>;
  /** Stems of the names of a town's villages. */
  readonly villagesOfTown: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Indexes a vintage. Every place comes after its ancestors. */
export function indexVintage(vintage: Vintage): VintageIndex {
  const districts: string[] = [];
  const townsOfDistrict = new Map<string, string[]>();
  const villagesOfTown = new Map<string, Set<string>>();
  for (const [code, name] of vintage.names) {
    if (code.length === 6) {
      // A town can also be a child of a city.
      townsOfDistrict.set(code, []);
      if (!code.endsWith('00')) districts.push(code);
    } else if (code.length === 9) {
      listUnder(townsOfDistrict, code.slice(0, 6)).push(code);
      villagesOfTown.set(code, new Set());
    } else {
      villagesOfTown.get(code.slice(0, 9))?.add(villageStem(shortDivisionName(name, 'VILLAGE')));
    }
  }
  return { vintage, districts, townsOfDistrict, villagesOfTown };
}

/** The name of a code; empty if the vintage does not have it. */
export function nameOf(index: VintageIndex, code: string): string {
  return index.vintage.names.get(code) ?? '';
}

/** Codes of the towns of a district, in order; empty for an unknown one. */
export function townsOf(index: VintageIndex, district: string): readonly string[] {
  return index.townsOfDistrict.get(district) ?? [];
}

/** Stems of the names of the villages of a town; empty for an unknown one. */
export function villagesOf(index: VintageIndex, town: string): ReadonlySet<string> {
  return index.villagesOfTown.get(town) ?? new Set();
}

function listUnder(lists: Map<string, string[]>, key: string): string[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
