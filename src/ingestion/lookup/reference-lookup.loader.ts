import { type Kysely, sql } from 'kysely';
import type { Day } from '../../kernel/day.js';
import type { Reference, ReferenceKind } from '../column/reference.js';
import { type DivisionEntry, type KnownDivisions, pickDivision } from './division-entry.js';
import { DivisionNames } from './division-names.loader.js';
import { PairingNames } from './pairing-names.loader.js';
import { RecordNames } from './record-names.loader.js';
import { Successors } from './successors.loader.js';

type RecordReference = Exclude<ReferenceKind, 'division'>;

/** The result of a lookup: an id, a split division, a row of this import with an error, or nothing. */
export type Found = FoundRecord | WasSplit | 'faulty' | null;

interface FoundRecord {
  readonly id: number;
  /** The division that the reference names, if `id` is its successor. */
  readonly before?: DivisionEntry;
}

/** A division that had ended by the day without a single successor. */
export interface WasSplit {
  readonly split: DivisionEntry;
  readonly successors: readonly DivisionEntry[];
}

/** Whether a reference has an id. */
export function isFound(found: Found): found is FoundRecord {
  return found !== null && found !== 'faulty' && 'id' in found;
}

/** About a tenth of all divisions; nearly every import has far fewer. */
const MOST_DIVISIONS = 60_000;

/**
 * Looks up everything that the rows of an import refer to, for many rows at once. It also knows the records that the
 * import itself adds, and those that it fails to add: rows that refer to these get no error of their own.
 */
export class ReferenceLookup implements KnownDivisions {
  readonly #records = new Map<RecordReference, Map<string, number | 'faulty' | null>>();
  readonly #divisions = new Map<string, DivisionEntry[]>();
  readonly #divisionsById = new Map<number, DivisionEntry>();
  readonly #faultyDivisions = new Set<string>();

  readonly divisionNames: DivisionNames;
  readonly recordNames: RecordNames;
  readonly pairingNames: PairingNames;
  readonly #successors: Successors;
  readonly #pairingPlaces = new Map<string, readonly number[]>();

  constructor(
    private readonly db: Kysely<unknown>,
    private readonly mostDivisions = MOST_DIVISIONS,
  ) {
    this.divisionNames = new DivisionNames(db, this);
    this.recordNames = new RecordNames(db);
    this.pairingNames = new PairingNames(db);
    this.#successors = new Successors(db);
  }

  /** Loads what is not known yet, with one statement for each kind. */
  async load(references: Iterable<Reference>): Promise<void> {
    const wanted = new Map<ReferenceKind, Set<string>>();
    for (const { kind, code } of references) {
      const isKnown = kind === 'division' ? this.#divisions.has(code) : this.#codes(kind).has(code);
      if (isKnown) continue;
      const codes = wanted.get(kind) ?? new Set();
      wanted.set(kind, codes.add(code));
    }
    for (const [kind, codes] of wanted) {
      if (kind === 'division') await this.#loadDivisions([...codes]);
      else await this.#loadRecords(kind, [...codes]);
    }
  }

  /** Finds a loaded reference. `on` decides which of several bearers of a division code is meant. */
  find({ kind, code }: Reference, on: Day | null): Found {
    if (kind !== 'division') {
      const id = this.#codes(kind).get(code) ?? null;
      return typeof id === 'number' ? { id } : id;
    }
    const entry = pickDivision(this.divisionsOf(code), on);
    if (!entry) return this.#faultyDivisions.has(code) ? 'faulty' : null;
    return on === null || entry.validTo === null || on <= entry.validTo ? entry : this.#follow(entry, on);
  }

  /** Observations after the end of a division belong to its successor. */
  #follow(entry: DivisionEntry, on: Day): Found {
    const whereabouts = this.#successors.follow(entry, on, (id) => this.division(id));
    if (whereabouts.kind === 'there') return { id: whereabouts.id, before: entry };
    const successors = whereabouts.successors.flatMap((id) => this.division(id) ?? []);
    return { split: entry, successors: successors.toSorted((one, other) => (one.code < other.code ? -1 : 1)) };
  }

  /** Ids of the divisions of the parties of a pairing, loaded by {@link loadPairingPlaces}. */
  placesOfPairing(code: string): readonly number[] {
    return this.#pairingPlaces.get(code) ?? [];
  }

  async loadPairingPlaces(codes: Iterable<string>): Promise<void> {
    const missing = [...new Set(codes)].filter((code) => !this.#pairingPlaces.has(code));
    if (missing.length === 0) return;
    const { rows } = await sql<{ code: string; places: readonly number[] }>`
      select p.code, array_remove(array[p.supporter_division_id, p.recipient_division_id, c.city_id], null) as places
      from pairing p left join cluster c on c.id = p.supporter_cluster_id
      where p.code = any(${missing})`.execute(this.db);
    for (const code of missing) this.#pairingPlaces.set(code, []);
    for (const { code, places } of rows) this.#pairingPlaces.set(code, places);
  }

  /** All divisions that have or had a code. */
  divisionsOf(code: string): readonly DivisionEntry[] {
    return this.#divisions.get(code) ?? [];
  }

  /** The only division that ever had a code, if it has not ended: it is meant on any day. */
  onlyDivision(code: string): DivisionEntry | null {
    const entries = this.divisionsOf(code);
    const [only] = entries;
    return entries.length === 1 && only?.validTo === null ? only : null;
  }

  /** A loaded division by id. */
  division(id: number): DivisionEntry | null {
    return this.#divisionsById.get(id) ?? null;
  }

  provincesAndCities(): readonly number[] {
    const wide = [...this.#divisionsById.values()].flatMap(({ ancestry: [province, city] }) => [province, city]);
    return [...new Set(wide.filter((id) => id !== null && id !== undefined))];
  }

  /** Adds a record that is about to be written. */
  add(kind: RecordReference, code: string, id: number): void {
    this.#codes(kind).set(code, id);
  }

  /** Adds or replaces a division that is about to be written. */
  putDivision(entry: DivisionEntry): void {
    const others = this.divisionsOf(entry.code).filter(({ id }) => id !== entry.id);
    this.#divisions.set(entry.code, [...others, entry]);
    this.#divisionsById.set(entry.id, entry);
  }

  /** Marks a record that will not be written because of an error. */
  markFaulty({ kind, code }: Reference): void {
    if (kind === 'division') this.#faultyDivisions.add(code);
    else this.#codes(kind).set(code, 'faulty');
  }

  /** Clears the cache of divisions, after divisions or successions have changed. */
  forgetDivisions(): void {
    this.#successors.clear();
    this.#divisions.clear();
    this.#divisionsById.clear();
    this.divisionNames.clear();
  }

  /** Clears the cache of divisions if it is too large. Returns whether it did. */
  forgetManyDivisions(): boolean {
    if (this.#divisions.size <= this.mostDivisions) return false;
    this.forgetDivisions();
    return true;
  }

  /** Reserves ids for new rows. */
  async reserveIds(table: string, count: number): Promise<readonly number[]> {
    if (count === 0) return [];
    const { rows } = await sql<{ id: number }>`
      select nextval(pg_get_serial_sequence(${table}, 'id'))::int as id from generate_series(1, ${count}::int)`.execute(
      this.db,
    );
    return rows.map((row) => row.id);
  }

  #codes(kind: RecordReference): Map<string, number | 'faulty' | null> {
    const known = this.#records.get(kind) ?? new Map<string, number | 'faulty' | null>();
    this.#records.set(kind, known);
    return known;
  }

  async #loadRecords(kind: RecordReference, codes: readonly string[]): Promise<void> {
    const { rows } = await sql<{ id: number; code: string }>`
      select id, code from ${sql.table(kind)} where code = any(${codes})`.execute(this.db);
    const known = this.#codes(kind);
    for (const code of codes) known.set(code, null);
    for (const { id, code } of rows) known.set(code, id);
  }

  async #loadDivisions(codes: readonly string[]): Promise<void> {
    for (const code of codes) this.#divisions.set(code, []);
    const { rows } = await sql<DivisionRow>`
      select ${DIVISION_COLUMNS} from division d where d.code collate "C" = any(${codes})`.execute(this.db);
    this.#addDivisions(rows);
    const ended = rows.filter(({ validTo }) => validTo !== null).map(({ id }) => id);
    if (ended.length > 0) await this.loadDivisionsById(await this.#successors.load(ended));
  }

  async loadDivisionsById(ids: Iterable<number>): Promise<void> {
    const missing = [...new Set(ids)].filter((id) => !this.#divisionsById.has(id));
    if (missing.length === 0) return;
    const { rows } = await sql<{ code: string }>`
      select distinct d.code from division d where d.id = any(${missing})`.execute(this.db);
    await this.#loadDivisions(rows.map((row) => row.code));
  }

  #addDivisions(rows: readonly DivisionRow[]): void {
    for (const { province, city, district, town, village, ...rest } of rows) {
      this.putDivision({ ...rest, ancestry: [province, city, district, town, village] });
    }
  }
}

interface DivisionRow extends Omit<DivisionEntry, 'ancestry'> {
  readonly province: number | null;
  readonly city: number | null;
  readonly district: number | null;
  readonly town: number | null;
  readonly village: number | null;
}

const DIVISION_COLUMNS = sql`d.id, d.key, d.code, d.level, d.official_name as "officialName",
  d.valid_from::text as "validFrom", d.valid_to::text as "validTo", d.province_id as province, d.city_id as city,
  d.district_id as district, d.town_id as town, d.village_id as village`;
