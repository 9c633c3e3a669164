import { type Kysely, sql } from 'kysely';
import type { Day } from '../../kernel/day.js';
import type { DivisionEntry } from './division-entry.js';

/** What a division became when it ended. */
interface Became {
  readonly successorId: number | null;
  readonly kind: string;
  /** The last day of the interval in which it happened. */
  readonly date: Day;
}

/** What has become of an ended division by a day. */
export type Whereabouts =
  | { readonly kind: 'there'; readonly id: number; readonly since: Day }
  /** It has several successors or none. */
  | { readonly kind: 'split'; readonly successors: readonly number[]; readonly date: Day | null };

/** The successions of divisions. */
export class Successors {
  readonly #became = new Map<number, Became[]>();

  constructor(private readonly db: Kysely<unknown>) {}

  clear(): void {
    this.#became.clear();
  }

  /** Loads the successions of divisions and of their successors. Returns the ids of all successors. */
  async load(ids: readonly number[]): Promise<readonly number[]> {
    const missing = ids.filter((id) => !this.#became.has(id));
    if (missing.length === 0) return [];
    for (const id of missing) this.#became.set(id, []);
    const { rows } = await sql<Became & { readonly predecessorId: number }>`
      with recursive step as (
        select predecessor_id, successor_id, kind, latest from division_succession where predecessor_id = any(${missing})
        union
        select s.predecessor_id, s.successor_id, s.kind, s.latest
        from step join division_succession s on s.predecessor_id = step.successor_id)
      select distinct predecessor_id as "predecessorId", successor_id as "successorId", kind, latest::text as date
      from step`.execute(this.db);
    for (const [predecessor, became] of Map.groupBy(rows, (row) => row.predecessorId)) {
      this.#became.set(predecessor, became);
    }
    return rows.flatMap(({ successorId }) => successorId ?? []);
  }

  /** Follows successions from an ended division to the one that replaced it on a day. */
  follow(entry: DivisionEntry, on: Day, entryOf: (id: number) => DivisionEntry | null): Whereabouts {
    const seen = new Set<number>();
    let at = entry;
    let since = entry.validTo ?? on;
    while (at.validTo !== null && at.validTo < on && !seen.has(at.id)) {
      seen.add(at.id);
      const became = this.#became.get(at.id) ?? [];
      const [only] = became;
      const next = became.length === 1 && only?.kind !== 'SPLIT' ? entryOf(only?.successorId ?? -1) : null;
      if (!next) {
        return { kind: 'split', successors: became.flatMap(({ successorId }) => successorId ?? []), date: at.validTo };
      }
      since = only?.date ?? since;
      at = next;
    }
    return { kind: 'there', id: at.id, since };
  }
}
