import { type Kysely, sql } from 'kysely';
import type { Reference, ReferenceKind } from '../column/reference.js';
import { similarity } from '../text/similarity.js';

/** The column with the name, by kind of record. */
const NAME_COLUMNS: Readonly<Partial<Record<ReferenceKind, string>>> = {
  source: 'title',
  metric: 'name',
  program: 'name',
  group: 'name',
  cluster: 'name',
  institution: 'name',
  enterprise: 'name',
  project: 'name',
};

/** Names are compared with this many records at most. */
const MOST_COMPARED = 5_000;
/** A file with more unknown names than this is probably not about these records. */
const MOST_SUGGESTED_FOR = 50;
const LIKELY = 0.6;

/** Finds the codes of records by name. */
export class RecordNames {
  readonly #codes = new Map<string, readonly string[]>();
  readonly #similar = new Map<string, readonly string[]>();

  constructor(private readonly db: Kysely<unknown>) {}

  async load(references: readonly Reference[]): Promise<void> {
    const missing = references.filter((reference) => !this.#codes.has(keyOf(reference)));
    for (const [kind, ofKind] of Map.groupBy(missing, (reference) => reference.kind)) {
      const names = [...new Set(ofKind.map(({ code }) => code))];
      for (const name of names) this.#codes.set(keyOf({ kind, code: name }), []);
      const column = NAME_COLUMNS[kind];
      if (column === undefined) continue;
      const { rows } = await sql<{ name: string; codes: readonly string[] }>`
        select ${sql.ref(column)} as name, array_agg(code order by code collate "C") as codes from ${sql.table(kind)}
        where ${sql.ref(column)} = any(${names}) group by 1`.execute(this.db);
      for (const { name, codes } of rows) this.#codes.set(keyOf({ kind, code: name }), codes);
      const found = new Set(rows.map(({ name }) => name));
      await this.#loadSimilar(
        kind,
        column,
        names.filter((name) => !found.has(name)),
      );
    }
  }

  /** Similar names, if no record has the name: 财政援助资金 (FISCAL_AID_FUNDS). */
  similarTo(reference: Reference): readonly string[] {
    return this.#similar.get(keyOf(reference)) ?? [];
  }

  async #loadSimilar(kind: ReferenceKind, column: string, names: readonly string[]): Promise<void> {
    if (names.length === 0) return;
    const { rows } = await sql<{ code: string; name: string }>`
      select code, ${sql.ref(column)} as name from ${sql.table(kind)} order by code collate "C" limit ${MOST_COMPARED}`.execute(
      this.db,
    );
    for (const name of names.slice(0, MOST_SUGGESTED_FOR)) {
      const likely = rows
        .map((row) => ({ ...row, score: similarity(row.name, name) }))
        .filter(({ score }) => score >= LIKELY)
        .toSorted((one, other) => other.score - one.score)
        .slice(0, 3);
      this.#similar.set(
        keyOf({ kind, code: name }),
        likely.map((row) => `${row.name} (${row.code})`),
      );
    }
  }

  codesOf(reference: Reference): readonly string[] {
    return this.#codes.get(keyOf(reference)) ?? [];
  }
}

function keyOf({ kind, code }: Pick<Reference, 'kind' | 'code'>): string {
  return `${kind}:${code}`;
}
