import { type Kysely, sql } from 'kysely';
import type { Reference, ReferenceKind } from './reference.js';

/** Things that have names, and the column that holds it. */
const NAME_COLUMNS: Readonly<Partial<Record<ReferenceKind, string>>> = {
  source: 'title',
  metric: 'name',
  program: 'name',
  cluster: 'name',
  institution: 'name',
  enterprise: 'name',
  project: 'name',
};

/** The codes of things by their names. */
export class ThingNames {
  readonly #codes = new Map<string, readonly string[]>();

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
    }
  }

  codesOf(reference: Reference): readonly string[] {
    return this.#codes.get(keyOf(reference)) ?? [];
  }
}

function keyOf({ kind, code }: Pick<Reference, 'kind' | 'code'>): string {
  return `${kind}:${code}`;
}
