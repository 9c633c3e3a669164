import { type Kysely, sql } from 'kysely';
import { bareNames } from '../../division/bare-names.js';
import { withPresentName } from '../../division/former-names.js';
import { namesIn } from '../../division/name-match.plan.js';
import { isLatinName, lettersOf } from '../text/latin-name.js';
import type { DivisionEntry, KnownDivisions } from './division-entry.js';

/** Finds divisions by name, for many rows at once, and caches them for later rows. */
export class DivisionNames {
  readonly #candidates = new Map<string, readonly number[]>();
  readonly #names = new Map<number, string>();
  readonly #similar = new Map<string, readonly number[]>();
  readonly #placed = new Map<string, boolean>();
  /** Present names of former ones. */
  readonly #meant = new Map<string, string>();
  #byBareName: ReadonlyMap<string, readonly number[]> | null = null;
  #wide: ReadonlySet<string> = new Set();

  constructor(
    private readonly db: Kysely<unknown>,
    private readonly divisions: KnownDivisions,
  ) {}

  clear(): void {
    this.#candidates.clear();
    this.#names.clear();
    this.#similar.clear();
    this.#placed.clear();
    this.#meant.clear();
    this.#byBareName = null;
  }

  async load(given: Iterable<string>): Promise<void> {
    const asked = [...new Set(given)].filter((text) => !this.#candidates.has(text));
    if (asked.length === 0) return;
    const noted = asked.flatMap((text) => formerIn(text) ?? []);
    const missing = [...new Set([...asked, ...noted.map(({ name }) => name)])];
    const namesOf = new Map(missing.map((text) => [text, namesIn(text)]));
    const all = [...new Set([...namesOf.values()].flat())];
    const { rows } = await sql<{ id: number; name: string }>`
      select id, name from division where name collate "C" = any(${all})`.execute(this.db);
    const byName = Map.groupBy(rows, (row) => row.name);
    const byBareName = await this.#loadBareNames();
    for (const [text, names] of namesOf) {
      const ids = names.flatMap((name) => [
        ...(byName.get(name) ?? []).map(({ id }) => id),
        ...(byBareName.get(name) ?? []),
      ]);
      this.#candidates.set(text, [...new Set(ids)]);
    }
    await this.#loadNamesAround(missing.flatMap((text) => this.#candidates.get(text) ?? []));
    await this.#loadRenamed(noted);
    await this.#loadFormer(missing.filter((text) => this.#candidates.get(text)?.length === 0));
    const unknown = missing.filter((text) => this.#candidates.get(text)?.length === 0 && !this.#similar.has(text));
    await this.#loadSimilar(unknown);
    await this.#suggestNearby(unknown.filter((text) => (this.#similar.get(text) ?? []).length === 0));
  }

  /** What a name means that places had before the reference data begin: 盘县 is 盘州市. */
  async #loadFormer(unknown: readonly string[]): Promise<void> {
    const renamed = unknown.flatMap((given) => {
      const present = withPresentName(given);
      return present === null ? [] : [{ given, present }];
    });
    if (renamed.length === 0) return;
    await this.load(renamed.map(({ present }) => present));
    for (const { given, present } of renamed) {
      this.#candidates.set(given, this.#candidates.get(present) ?? []);
      this.#meant.set(given, present);
    }
  }

  /** Suggests places without the brackets of a name, and those of another kind than it says: 盘州市 for 盘州区. */
  async #suggestNearby(unknown: readonly string[]): Promise<void> {
    const asked = unknown.slice(0, MOST_SUGGESTED_FOR).map((given) => {
      const [, whole = given] = /^([^()]{2,})\(.*\)$/u.exec(given.normalize('NFKC')) ?? [];
      return { given, whole, bare: bareNames(whole)[0] ?? '' };
    });
    await this.load(asked.flatMap(({ given, whole }) => (whole === given ? [] : [whole])));
    for (const { given, whole, bare } of asked) {
      const ids = [...(this.#candidates.get(whole) ?? []), ...(this.#byBareName?.get(bare) ?? [])];
      this.#similar.set(given, [...new Set(ids)].slice(0, 5));
    }
    await this.#loadNamesAround(asked.flatMap(({ given }) => this.#similar.get(given) ?? []));
  }

  /** The name by which the places of a name are known: that of 水城区（原水城县） without brackets, a present one for 盘县. */
  meantBy(given: string): string {
    return this.#meant.get(given) ?? formerIn(given)?.name ?? given;
  }

  /** Of the places of a name those that were another before, by that other name. */
  async #loadRenamed(noted: readonly Renamed[]): Promise<void> {
    if (noted.length === 0) return;
    const { rows } = await sql<{ former: string; ids: readonly number[] }>`
      with recursive step as (
        select name as former, id from division where name collate "C" = any(${noted.map(({ former }) => former)})
        union
        select former, successor_id from step join division_succession on predecessor_id = step.id
        where successor_id is not null)
      select former, array_agg(id) as ids from step group by former`.execute(this.db);
    const idsOf = new Map(rows.map(({ former, ids }) => [former, new Set(ids)]));
    for (const { given, name, former } of noted) {
      const ids = this.#candidates.get(name) ?? [];
      this.#similar.set(given, ids.slice(0, 5));
      this.#candidates.set(
        given,
        ids.filter((id) => idsOf.get(former)?.has(id) === true),
      );
    }
  }

  /** The provinces, cities and counties by what they are called without what they are: 江苏, 黔东南州. */
  async #loadBareNames(): Promise<ReadonlyMap<string, readonly number[]>> {
    if (this.#byBareName) return this.#byBareName;
    const { rows } = await sql<{ id: number; name: string; level: number }>`
      select id, name, level from division where level between 0 and 3`.execute(this.db);
    const found = new Map<string, number[]>();
    const wide = new Set<string>();
    for (const { id, name, level } of rows) {
      const bare = bareNames(name);
      for (const one of bare) found.set(one, [...(found.get(one) ?? []), id]);
      // Bare names of counties are words of their own: 新建, 安居.
      if (level > 0) for (const one of level < COUNTY ? [name, ...bare] : [name]) wide.add(one);
    }
    this.#byBareName = found;
    this.#wide = wide;
    return found;
  }

  /** Whether a text names a province, city or county, once names have been loaded. */
  isPlaced(text: string): boolean {
    let known = this.#placed.get(text);
    if (known === undefined) {
      known = namesWithin(text).some((part) => this.#wide.has(part));
      this.#placed.set(text, known);
    }
    return known;
  }

  /** The divisions that a name may refer to. */
  candidatesFor(given: string): readonly DivisionEntry[] {
    return this.#entries(this.#candidates.get(given) ?? []);
  }

  /** Divisions with similar names, if none has the name. */
  similarTo(given: string): readonly DivisionEntry[] {
    return this.#entries(this.#similar.get(given) ?? []);
  }

  nameOf(division: number): string | null {
    return this.#names.get(division) ?? null;
  }

  /** 贵州省六盘水市水城区 (520204) */
  describe({ id, code, ancestry }: DivisionEntry): string {
    const above = ancestry.filter((one) => one !== null && one !== id).map((one) => this.nameOf(one ?? 0) ?? '');
    return `${above.join('')}${this.nameOf(id) ?? ''} (${code})`;
  }

  #entries(ids: readonly number[]): readonly DivisionEntry[] {
    return ids.flatMap((id) => this.divisions.division(id) ?? []);
  }

  /** Loads the names of divisions and of all divisions above them. */
  async #loadNamesAround(ids: readonly number[]): Promise<void> {
    await this.divisions.loadDivisionsById(ids);
    const above = this.#entries(ids).flatMap(({ ancestry }) => ancestry.filter((id) => id !== null));
    const missing = [...new Set(above)].filter((id) => !this.#names.has(id));
    const { rows } = await sql<{ id: number; name: string }>`
      select id, name from division where id = any(${missing})`.execute(this.db);
    for (const { id, name } of rows) this.#names.set(id, name);
  }

  /** Loads what names in Latin letters may mean, by its pinyin with or without its last syllable: the widest places first. */
  async #loadSpelt(names: readonly string[]): Promise<void> {
    if (names.length === 0) return;
    const { rows } = await sql<{ given: string; ids: readonly number[] }>`
      select given, array(
        select d.id from division d where replace(d.pinyin, ' ', '') collate "C" between letters and letters || '\u{10FFFF}'::text
          and d.level between 1 and ${COUNTY} and (d.level < ${COUNTY}
            or letters in (replace(d.pinyin, ' ', ''), replace(regexp_replace(d.pinyin, ' [^ ]+$', ''), ' ', '')))
        order by letters not in (replace(d.pinyin, ' ', ''), replace(regexp_replace(d.pinyin, ' [^ ]+$', ''), ' ', '')),
          d.valid_to is not null, d.level, d.code collate "C" limit 5) as ids
      from unnest(${names}::text[], ${names.map(lettersOf)}::text[]) as asked(given, letters)`.execute(this.db);
    for (const { given, ids } of rows) this.#similar.set(given, ids);
    await this.#loadNamesAround(rows.flatMap(({ ids }) => ids));
  }

  /**
   * Loads suggestions for names with a missing suffix (水城 for 水城区) or one wrong character (水成区). Divisions in the
   * provinces and cities that the import mentions come first. Wrong first characters are searched among towns and
   * higher levels only, because no index supports that.
   */
  async #loadSimilar(names: readonly string[]): Promise<void> {
    const all = names.slice(0, MOST_SUGGESTED_FOR - this.#similar.size);
    await this.#loadSpelt(all.filter(isLatinName));
    const asked = all.filter((name) => !isLatinName(name));
    if (asked.length === 0) return;
    const near = this.divisions.provincesAndCities();
    const { rows } = await sql<{ given: string; ids: readonly number[] }>`
      select given, array(
        select d.id from (
          select * from division d
          where d.name collate "C" >= left(given, 1) and d.name collate "C" < left(given, 1) || '\u{10FFFF}'::text
            and (starts_with(d.name, given) or d.name like any (select overlay(given placing '_' from at for 1)
              from generate_series(2, length(given)) at where length(given) > 2))
          union all
          select * from division d
          where length(given) > 2 and d.level <= 4 and d.name like overlay(given placing '_' from 1 for 1)
            and left(d.name, 1) <> left(given, 1)) d
        order by d.valid_to is not null, d.city_id = any(${near}::int[]) desc nulls last,
          d.province_id = any(${near}::int[]) desc, d.level, d.code collate "C" limit 5) as ids
      from unnest(${asked}::text[]) given`.execute(this.db);
    for (const { given, ids } of rows) this.#similar.set(given, ids);
    await this.#loadNamesAround(rows.flatMap(({ ids }) => ids));
  }
}

const COUNTY = 3;

interface Renamed {
  readonly given: string;
  readonly name: string;
  readonly former: string;
}

/** 水城区（原水城县）: a name, and one that the place had before; null for other texts. */
function formerIn(given: string): Renamed | null {
  const [, name, former] = /^([^()]+)\((?:原名?|曾用名|旧称):?([^()]+)\)$/u.exec(given.normalize('NFKC')) ?? [];
  return name === undefined || former === undefined ? null : { given, name, former };
}

/** Every part of a text that may be the name of a province, city or county. */
function namesWithin(text: string): readonly string[] {
  const characters = Array.from(text.slice(0, 400));
  return characters.flatMap((_character, from) =>
    Array.from({ length: LONGEST_NAME - 1 }, (_one, at) => characters.slice(from, from + at + 2).join('')),
  );
}

/** 双江拉祜族佤族布朗族傣族自治县 has fifteen characters. */
const LONGEST_NAME = 16;

/** A file with more unknown names than this is probably not about these divisions. */
const MOST_SUGGESTED_FOR = 50;
