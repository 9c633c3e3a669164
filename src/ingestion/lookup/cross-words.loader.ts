import { type Kysely, sql } from 'kysely';
import { type CrossWords, crossWords } from '../layout/cross/cross-reader.js';
import type { CrossLayout } from '../layout/cross/cross-layout.js';
import type { CrossMetric } from '../layout/cross/words/cross-metric.js';
import { mapInSlices } from '../../kernel/pace/slices.js';
import { bareNames } from '../../division/bare-names.js';
import { PairNames } from '../layout/cross/words/pair-names.js';
import { placeBySuffix, type PlaceClassifier, type PlaceLevels } from '../layout/cross/words/place-text.js';

/**
 * Loads what the words of a cross table are looked up in: the metrics, and the names of places down to the towns. `year`: in
 * which the tables are read.
 */
export async function loadCrossWords(
  db: Kysely<unknown>,
  layout: CrossLayout | null,
  year: number,
): Promise<CrossWords> {
  const { rows: metrics } = await sql<
    Omit<CrossMetric, 'names'> & { readonly name: string; readonly nameEn: string | null }
  >`
    select m.code, m.name, m.name_en as "nameEn", m.unit, m.nature, w.code as "partOf" from metric m left join metric w on w.id = m.part_of_id
    order by m.id`.execute(db);
  const { classify, placeNamed, namesOf } = await loadPlaceNames(db);
  const words = crossWords(
    metrics.map(({ name, nameEn, ...metric }) => ({ ...metric, names: nameEn === null ? [name] : [name, nameEn] })),
    classify,
    layout,
    (code) => namesOf.get(code.replace(/(?:000){1,2}$/, '')) ?? [],
    new PairNames(await loadPairs(db)),
    year,
  );
  const placesNamed: CrossWords['placesNamed'] = (name) =>
    [...namesOf].flatMap(([code, names]) => (names.includes(name) ? [{ code, name }] : []));
  return { ...words, placeNamed, placesNamed, ...lieWithin(namesOf) };
}

/** By the digits that the codes of places have in common with those around them. */
function lieWithin(namesOf: PlaceNames['namesOf']): Required<Pick<CrossWords, 'mayLieIn' | 'isTwinIn'>> {
  // Made for the first sum or county only: most files have none of a foreign place.
  let known: ReadonlyMap<string, readonly string[]> | null = null;
  const codesOf = (name: string): readonly string[] => (known ??= codesByName(namesOf)).get(name) ?? [];
  const around = (name: string): readonly string[] => codesOf(name).map((code) => code.replace(/(?:00){1,2}$/, ''));
  return {
    mayLieIn: (place, name) => {
      const inner = namesOf.has(place) ? [place] : codesOf(place);
      const outer = around(name);
      if (inner.length === 0 || outer.length === 0) return true;
      return inner.some((code) => outer.some((digits) => digits === COUNTRY_CODE || code.startsWith(digits)));
    },
    isTwinIn: (county, name) => {
      const all = codesOf(county).filter((code) => code.length <= 6);
      const outer = around(name);
      return all.length > 1 && all.filter((code) => outer.some((digits) => code.startsWith(digits))).length === 1;
    },
  };
}

const COUNTRY_CODE = 'CN';

function codesByName(namesOf: PlaceNames['namesOf']): ReadonlyMap<string, readonly string[]> {
  const codes = new Map<string, string[]>();
  for (const [code, names] of namesOf) {
    for (const name of new Set(names.flatMap((one) => [one, ...(code.length > 6 ? [] : bareNames(one))]))) {
      const known = codes.get(name);
      if (known) known.push(code);
      else codes.set(name, [code]);
    }
  }
  return codes;
}

/** Only places stand in the headers and the labels of tables. */
async function loadPairs(db: Kysely<unknown>): Promise<readonly (readonly [string, string])[]> {
  const { rows } = await sql<{ supporter: string; recipient: string }>`
    select distinct s.name as supporter, r.name as recipient from pairing p
    join division s on s.id = p.supporter_division_id join division r on r.id = p.recipient_division_id`.execute(db);
  return rows.map(({ supporter, recipient }) => [supporter, recipient]);
}

interface PlaceNames {
  readonly classify: PlaceClassifier;
  readonly placeNamed: PlaceClassifier;
  readonly namesOf: ReadonlyMap<string, readonly string[]>;
}

/** Of the places as they were last: most imports meet the same. */
let latest: { readonly of: string; readonly names: PlaceNames } | null = null;

async function loadPlaceNames(db: Kysely<unknown>): Promise<PlaceNames> {
  // With the transaction that counted it: one that is taken back leaves a number that the next counts again.
  const { rows: versions } = await sql<{ of: string }>`
    select concat_ws('/', extract(epoch from pg_postmaster_start_time()), (select oid from pg_database where datname = current_database()), xmin, version) as "of"
    from place_version`.execute(db);
  const of = versions[0]?.of;
  if (of !== undefined && latest?.of === of) return latest.names;
  const names = await readPlaceNames(db);
  if (of !== undefined) latest = { of, names };
  return names;
}

async function readPlaceNames(db: Kysely<unknown>): Promise<PlaceNames> {
  const { rows: places } = await sql<{ code: string; name: string; level: number }>`
    select code, name, level from division where level between 0 and 4`.execute(db);
  // Tables with new codes often keep the old names: 520281 盘县.
  const { rows: former } = await sql<{ code: string; name: string }>`
    select heir.code, d.name from division d join division heir on heir.id in (d.canonical_id, d.current_id)
    where d.level between 0 and 4 and d.id <> heir.id`.execute(db);
  const namesOf = new Map<string, string[]>();
  await mapInSlices([...places, ...former], ({ code, name }) => {
    const names = namesOf.get(code);
    if (names) names.push(name);
    else namesOf.set(code, [name]);
  });
  const levelsOf = new Map<string, PlaceLevels>();
  await mapInSlices(places, ({ name, level }) => {
    levelsOf.set(name, widened(levelsOf.get(name), level));
  });
  return {
    classify: await classifierOf(places.filter(({ level }) => level < 4)),
    placeNamed: (name) => levelsOf.get(name) ?? null,
    namesOf,
  };
}

const widened = (levels: PlaceLevels | undefined, level: number): PlaceLevels => ({
  widest: Math.min(level, levels?.widest ?? level),
  narrowest: Math.max(level, levels?.narrowest ?? level),
});

/** Names that are common words above columns or next to rows as well. */
const COMMON_WORDS = new Set(['城区', '郊区', '矿区', '新区', '市区', '东区', '西区', '合作', '通道', '安全']);

async function classifierOf(
  places: readonly { readonly name: string; readonly level: number }[],
): Promise<PlaceClassifier> {
  const known = new Map<string, PlaceLevels>();
  await mapInSlices(places, ({ name: whole, level }) => {
    for (const name of [whole, ...bareNames(whole)]) {
      if (COMMON_WORDS.has(name)) continue;
      known.set(name, widened(known.get(name), level));
    }
  });
  return (name) => {
    const own = known.get(name) ?? null;
    const bySuffix = placeBySuffix(name);
    if (!own || !bySuffix) return own ?? bySuffix;
    return {
      widest: Math.min(own.widest, bySuffix.widest),
      narrowest: Math.max(own.narrowest, bySuffix.narrowest),
    };
  };
}
