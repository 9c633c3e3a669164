import { type Kysely, sql } from 'kysely';
import { PARTY_REFERENCES } from '../column/reference.js';
import type { RowFault } from '../fault/fault.js';
import { ambiguousName, unknownName } from './candidate-faults.js';
import {
  findPairings,
  type NamedPairing,
  type NamedParty,
  nameOfPairing,
  type PairingContext,
  similarPairings,
} from './pairing-match.plan.js';

type PairingFound =
  { readonly ok: true; readonly pairing: NamedPairing } | { readonly ok: false; readonly fault: RowFault };

/** Finds pairings by the names of their parties. There are few enough to be searched in memory. */
export class PairingNames {
  #all: readonly NamedPairing[] | null = null;
  readonly #found = new Map<string, readonly NamedPairing[]>();

  constructor(private readonly db: Kysely<unknown>) {}

  /** To be called before {@link find}. */
  async load(): Promise<void> {
    this.#all ??= await loadNamedPairings(this.db);
  }

  /** To be called when pairings or names of parties have changed. */
  forget(): void {
    this.#all = null;
    this.#found.clear();
  }

  find(text: string, given: string, column: string, context: PairingContext): PairingFound {
    const key = [text, context.on ?? '', context.titleText].join('\n');
    const found = this.#found.get(key) ?? findPairings(text, this.#all ?? [], context);
    this.#found.set(key, found);
    const [only] = found;
    if (found.length === 1 && only) return { ok: true, pairing: only };
    const candidates = (found.length > 0 ? found : similarPairings(text, this.#all ?? [])).map(describe);
    const looked = { column, given, candidates };
    return {
      ok: false,
      fault:
        found.length > 0
          ? ambiguousName(looked, 'the code of a pairing, because several have these parties', '请改填结对编码。')
          : unknownName('UNKNOWN_REFERENCE', looked, EXPECTED, '结对可写为“中山市—六盘水市”。'),
    };
  }
}

const EXPECTED = 'the code of a pairing, or the names of its parties (中山市—六盘水市)';

/** CITY (中山市—六盘水市, 东西部协作, 2021–): enough to distinguish pairings of the same parties. */
function describe(pairing: NamedPairing): string {
  const { code, program, since, until } = pairing;
  const years = since === null && until === null ? '' : `, ${since ?? ''}–${until ?? ''}`;
  return `${code} (${nameOfPairing(pairing)}, ${program}${years})`;
}

interface PairingRow extends Omit<NamedPairing, 'supporter' | 'recipient'> {
  readonly supporter: PartyRow;
  readonly recipient: PartyRow;
}

type PartyRow = Omit<NamedParty, 'above' | 'names'> & {
  readonly names: readonly (string | null)[];
  readonly above: readonly (string | null)[];
};

async function loadNamedPairings(db: Kysely<unknown>): Promise<readonly NamedPairing[]> {
  const { rows } = await sql<PairingRow>`
    select p.code, g.name as program, p.since, p.until, supporter.said as supporter, recipient.said as recipient
    from pairing p join program g on g.id = p.program_id
    cross join lateral (${partyOf('supporter')}) supporter cross join lateral (${partyOf('recipient')}) recipient
    order by p.code collate "C"`.execute(db);
  return rows.map(({ supporter, recipient, ...pairing }) => ({
    ...pairing,
    supporter: toParty(supporter),
    recipient: toParty(recipient),
  }));
}

/** A party comes from one of four tables: only one of the selects returns a row. */
function partyOf(side: string) {
  const kinds = PARTY_REFERENCES.map(
    (kind) => sql`
      select ${sql.lit(kind)} as kind, t.code, ${kind === 'division' ? sql`array[t.name, t.official_name]` : sql`array[t.name]`} as names,
        ${kind === 'division' ? sql`t.id` : kind === 'group' ? sql`-t.id` : kind === 'cluster' ? sql`t.city_id` : sql`t.division_id`} as place_id
      from ${sql.table(kind)} t where t.id = ${sql.ref(`p.${side}_${kind}_id`)}`,
  );
  return sql`
    select json_build_object('kind', e.kind, 'code', e.code, 'names', e.names, 'above', array(
      select a.name from unnest(array[d.province_id, d.city_id, d.district_id, d.town_id, d.village_id]) with ordinality as up(id, level)
      join division a on a.id = up.id where e.kind <> 'division' or a.id <> d.id order by up.level)) as said
    from (${sql.join(kinds, sql` union all `)}) e join division d on d.id = e.place_id`;
}

function toParty({ names, above, ...party }: PartyRow): NamedParty {
  const known = names.filter((name) => name !== null);
  return { ...party, names: [...new Set(known)], above: above.filter((name) => name !== null) };
}
