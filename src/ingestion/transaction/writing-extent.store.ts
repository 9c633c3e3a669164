import { type Kysely, type RawBuilder, sql } from 'kysely';
import { type Caller, type Extent, isEverything } from '../../access/caller.js';
import { CodedError } from '../../kernel/errors.js';

/** Places named in an error: enough to see what is meant. */
const MOST_NAMED = 10;

/** What of the catalogue a caller with limits may add and change, with the places that decide. Nothing else. */
const RECORDS: Readonly<
  Record<string, { readonly places: string; readonly pairing?: string; readonly metric?: string }>
> = {
  institution: { places: `array[(c.content ->> 'division_id')::int]` },
  enterprise: { places: `array[(c.content ->> 'division_id')::int]` },
  project: { places: `array[(c.content ->> 'division_id')::int]`, pairing: `(c.content ->> 'pairing_id')::int` },
  target: {
    places: `array[(c.content ->> 'division_id')::int]`,
    ...{ pairing: `(c.content ->> 'pairing_id')::int`, metric: `(c.content ->> 'metric_id')::int` },
  },
  activity: {
    places: `array[(c.content ->> 'from_division_id')::int, (c.content ->> 'to_division_id')::int]`,
    pairing: `(c.content ->> 'pairing_id')::int`,
  },
  pairing: { places: 'PARTIES', pairing: `c.row_id` },
};

/**
 * Checks what an import has written, wherever its rows came from, against what its sender may write: places, programs and
 * families, and of observations that it replaces, that the sender's own agency reported them. To be called in the import's
 * transaction, which ends with the error. Throws FORBIDDEN.
 */
export async function requireOwnWrites(
  db: Kysely<unknown>,
  importId: string,
  { writing, name }: Caller,
): Promise<void> {
  if (isEverything(writing)) return;
  await refuseIfAny(db, foreignRecords(importId, writing), 'records outside what this key may write');
  const { rows } = await sql<{ exists: boolean }>`
    select to_regclass('pg_temp.dirty_observation') is not null as exists`.execute(db);
  if (!rows[0]?.exists) return;
  const dirty = sql`dirty_observation x join observation o on o.id = x.id`;
  await refuseIfAny(db, foreignObservations(dirty, writing), 'observations outside what this key may write');
  const others = sql`select ${NAMED} as named from dirty_observation x join observation o on o.id = x.id
    join metric m on m.id = o.metric_id join division d on d.id = o.division_id
    where o.import_id is distinct from ${importId}::uuid and o.recorded_by is distinct from ${name}`;
  await refuseIfAny(db, others, 'observations that another office reported');
}

/** Throws FORBIDDEN unless an observation lies in what the caller may write and was reported by the same agency. */
export async function requireOwnObservation(
  db: Kysely<unknown>,
  { writing, reading, name }: Caller,
  { id, rowId }: { readonly id: string; readonly rowId: string },
): Promise<void> {
  if (isEverything(writing)) return;
  const one = sql`observation o where o.id = ${rowId}::bigint`;
  const table = sql`(select o.* from ${one}) o`;
  // Not even that it exists, to a caller who may not see it.
  const unseen = await sql`${foreignObservations(table, reading)}`.execute(db);
  if (unseen.rows.length > 0) {
    throw new CodedError('NOT_FOUND', `There is no observation ${id}.`, { subject: 'id', given: id });
  }
  await refuseIfAny(db, foreignObservations(table, writing), 'observations outside what this key may write');
  const others = sql`select ${NAMED} as named from ${table} join metric m on m.id = o.metric_id
    join division d on d.id = o.division_id where o.recorded_by is distinct from ${name}`;
  await refuseIfAny(db, others, 'observations that another office reported');
}

const NAMED = sql`m.code || ' ' || d.code || ' ' || d.name || ' ' || o.period_end`;

/** The observations of a table that lie outside an extent: neither at its places nor given by them. */
function foreignObservations(
  table: RawBuilder<unknown>,
  { divisions, programs, families }: Extent,
): RawBuilder<unknown> {
  const roots = divisions === null ? sql`null::int[]` : sql`${[...divisions]}::int[]`;
  return sql`select ${NAMED} as named from ${table} join metric m on m.id = o.metric_id join division d on d.id = o.division_id
    where not (
      (extent_holds(o.division_id, ${roots}) or exists (select from pairing p
        where p.id = o.pairing_id and extent_holds(extent_supporter(p.id), ${roots})))
      ${programs === null ? sql`` : sql`and coalesce(o.program_id, (select p.program_id from pairing p where p.id = o.pairing_id), 0) = any(${[...programs]}::int[])`}
      ${families === null ? sql`` : sql`and coalesce(m.family, '') = any(${[...families]}::text[])`})`;
}

/** The records that an import added, changed or replaced outside an extent, as they were and as they are. */
function foreignRecords(importId: string, { divisions, programs, families }: Extent): RawBuilder<unknown> {
  const roots = divisions === null ? sql`null::int[]` : sql`${[...divisions]}::int[]`;
  const cases = Object.entries(RECORDS).map(
    ([kind, { places, pairing = 'null::int', metric = 'null::int' }]) => sql`when ${sql.lit(kind)} then
      (${divisions === null ? sql`true` : sql`exists (select from unnest(${sql.raw(places === 'PARTIES' ? PARTY_PLACES : places)}) as place(id) where extent_holds(place.id, ${roots}))`}
        or exists (select from pairing p where p.id = ${sql.raw(pairing)} and extent_holds(extent_supporter(p.id), ${roots})))
      ${programs === null ? sql`` : sql`and exists (select from pairing p where p.id = ${sql.raw(pairing)} and p.program_id = any(${[...programs]}::int[]))`}
      ${families === null ? sql`` : sql`and (${sql.raw(metric)} is null or exists (select from metric m where m.id = ${sql.raw(metric)} and m.family = any(${[...families]}::text[])))`}`,
  );
  return sql`
    with touched as (
      select v.kind, v.row_id, v.until, v.import_id, v.ended_import_id, coalesce(v.content, ${CURRENT}) as content
      from catalogue_version v where v.import_id = ${importId}::uuid or v.ended_import_id = ${importId}::uuid),
    c as (
      select t.* from touched t
      -- A pairing may get another parent because of what was added beside it.
      where not (t.kind = 'pairing' and (select count(distinct o.content - '{parent_id,path}'::text[]) = 1 and count(*) > 1
        from touched o where o.kind = 'pairing' and o.row_id = t.row_id)))
    select c.kind || ' ' || coalesce(c.content ->> 'code', c.row_id::text) as named from c
    where not coalesce(case c.kind ${sql.join(cases, sql` `)}
      when 'project_enterprise' then exists (select from project p where p.id = c.row_id and extent_holds(p.division_id, ${roots}))
      -- A new source may be named; one that others refer to stays as it is.
      when 'source' then c.ended_import_id is null else false end, false)`;
}

const CURRENT = sql.raw(
  `case v.kind ${Object.keys(RECORDS)
    .concat('source')
    .map((kind) => `when '${kind}' then (select to_jsonb(t) from "${kind}" t where t.id = v.row_id)`)
    .join(' ')} end`,
);

const partyPlaces = (side: string): string => `coalesce((c.content ->> '${side}_division_id')::int,
  -(c.content ->> '${side}_group_id')::int,
  (select x.city_id from cluster x where x.id = (c.content ->> '${side}_cluster_id')::int),
  (select x.division_id from institution x where x.id = (c.content ->> '${side}_institution_id')::int),
  (select x.division_id from enterprise x where x.id = (c.content ->> '${side}_enterprise_id')::int))`;
const PARTY_PLACES = `array[${partyPlaces('supporter')}, ${partyPlaces('recipient')}]`;

async function refuseIfAny(db: Kysely<unknown>, statement: RawBuilder<unknown>, what: string): Promise<void> {
  const { rows } = await sql<{ named: string; all: number }>`
    select f.named, count(*) over ()::int as all from (${statement}) f order by f.named limit ${MOST_NAMED}`.execute(
    db,
  );
  const [first] = rows;
  if (!first) return;
  const named = rows.map((row) => row.named).join('; ');
  const more = first.all > rows.length ? ` and ${(first.all - rows.length).toString()} more` : '';
  const expected = 'rows within the writing extent of the key, reported by its own agency';
  throw new CodedError(
    'FORBIDDEN',
    `Nothing was written: this contains ${what}: ${named}${more}; expected ${expected}.`,
    {
      subject: 'extent',
      given: rows.map((row) => row.named),
      expected,
    },
  );
}
