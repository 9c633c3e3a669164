import { type RawBuilder, sql } from 'kysely';
import { COUNTRY_ID } from '../division/root-id.js';
import { alteredSince } from '../history/altered.loader.js';
import { tablesAsOf } from '../history/as-of.fragment.js';
import { connectionLoader } from '../kernel/connection.loader.js';
import type { RequestContext } from '../kernel/context.js';
import { toGlobalId } from '../kernel/global-id.js';
import { firstDayOf, lastDayOf } from '../kernel/partial-date.js';
import { recordByCode, recordById, type RecordTable } from '../kernel/record.loader.js';
import type { PairingKind } from './pairing-kind.js';
import { PARTY_KINDS, type PartyKind, type PartyRef } from './party.loader.js';
import type { Side } from './side.type.js';

export interface PairingModel {
  readonly rowId: number;
  readonly id: string;
  readonly code: string;
  readonly kind: PairingKind;
  readonly programId: number;
  readonly parentId: number | null;
  readonly supporter: PartyRef;
  readonly recipient: PartyRef;
  readonly since: string | null;
  readonly sincePeriod: string | null;
  readonly until: string | null;
  readonly sourceId: number | null;
  readonly locator: string | null;
  /** The side that the list was requested for; the counterpart is the other one. */
  readonly askedSide: Side;
}

interface PairingRow {
  rowId: number;
  code: string;
  kind: PairingKind;
  programId: number;
  parentId: number | null;
  supporterKind: PartyKind;
  supporterId: number;
  recipientKind: PartyKind;
  recipientId: number;
  since: string | null;
  until: string | null;
  sourceId: number | null;
  locator: string | null;
  /** Absent in lookups that are for neither side. */
  askedSide?: Side;
}

const column = (side: Side, kind: PartyKind) => sql.ref(`p.${side.toLowerCase()}_${kind}_id`);
const kindOf = (side: Side) =>
  sql`case ${sql.join(
    PARTY_KINDS.map((kind) => sql`when ${column(side, kind)} is not null then ${sql.lit(kind)}`),
    sql` `,
  )} end`;
const idOf = (side: Side) => sql`coalesce(${sql.join(PARTY_KINDS.map((kind) => column(side, kind)))})`;

function toModel(row: PairingRow): PairingModel {
  return {
    rowId: row.rowId,
    id: toGlobalId('Pairing', row.code),
    code: row.code,
    kind: row.kind,
    programId: row.programId,
    parentId: row.parentId,
    supporter: { kind: row.supporterKind, rowId: row.supporterId },
    recipient: { kind: row.recipientKind, rowId: row.recipientId },
    since: firstDayOf(row.since),
    sincePeriod: row.since,
    until: lastDayOf(row.until),
    sourceId: row.sourceId,
    locator: row.locator,
    askedSide: row.askedSide ?? 'SUPPORTER',
  };
}

const PAIRINGS: RecordTable<PairingRow, PairingModel> = {
  table: 'pairing',
  alias: 'p',
  columns: sql`p.id as "rowId", p.code, p.kind, p.program_id as "programId", p.parent_id as "parentId",
  ${kindOf('SUPPORTER')} as "supporterKind", ${idOf('SUPPORTER')} as "supporterId",
  ${kindOf('RECIPIENT')} as "recipientKind", ${idOf('RECIPIENT')} as "recipientId",
  p.since, p.until, p.source_id as "sourceId", p.locator`,
  toModel,
};

export const pairingById = recordById(PAIRINGS);
export const pairingByCode = recordByCode(PAIRINGS);

export interface PairingFilter {
  /** As the list was recorded at a time, in ISO form; now if null. */
  readonly asOf: string | null;
  /** Only pairings of this party. */
  readonly partyKind: PartyKind | null;
  readonly partyId: number | null;
  /** Only pairings with a party in this division or below it. */
  readonly within: number | null;
  /** The side on which the party or the division must be; either if null. */
  readonly role: Side | null;
  readonly kind: PairingKind | null;
  readonly programId: number | null;
  readonly parentId: number | null;
  /** Only pairings without a parent. */
  readonly topmost: boolean;
}

export const anyPairing: PairingFilter = {
  asOf: null,
  partyKind: null,
  partyId: null,
  within: null,
  role: null,
  kind: null,
  programId: null,
  parentId: null,
  topmost: false,
};

const SIDES = ['SUPPORTER', 'RECIPIENT'] as const;

/** A list of one kind: its conditions are those of the properties that are set, whatever their values. */
function listKindOf({ asOf, partyKind, within, role, kind, programId, parentId, topmost }: PairingFilter): string {
  const set = [kind, programId, parentId].map((value) => (value === null ? '-' : '+')).join('');
  const where = partyKind ?? (within === null || within === COUNTRY_ID ? 'ANYWHERE' : 'WITHIN');
  return [where, role ?? '', set, topmost ? 'TOPMOST' : '', asOf ?? ''].join(' ');
}

/** The one place for conditions on the pairings `p` of every list. */
function conditions({ kind, programId, parentId, topmost }: PairingFilter): RawBuilder<unknown> {
  const all = [
    ...(kind === null ? [] : [sql`p.kind = q.kind`]),
    ...(programId === null ? [] : [sql`p.program_id = q."programId"`]),
    ...(parentId === null ? [] : [sql`p.parent_id = q."parentId"`]),
    ...(topmost ? [sql`p.parent_id is null`] : []),
  ];
  return all.length === 0 ? sql`true` : sql.join(all, sql` and `);
}

/**
 * Whether the division `d` is the division `q.within` or lies in it: each of these columns has an index, and every place below a
 * town has it as its parent.
 */
const IS_IN = sql`(d.id = q.within or d.parent_id = q.within or d.district_id = q.within or d.city_id = q.within or d.province_id = q.within)`;

/** The ids of the parties of a kind, each with its division `d`. */
const PARTIES: Readonly<Record<PartyKind, RawBuilder<unknown>>> = {
  division: sql`select d.id from division d`,
  group: sql`select g.id from "group" g join division d on d.id = -g.id`,
  cluster: sql`select c.id from cluster c join division d on d.id = c.city_id`,
  institution: sql`select o.id from institution o join division d on d.id = o.division_id`,
  enterprise: sql`select o.id from enterprise o join division d on d.id = o.division_id`,
};

/** The pairings of one question, each once, with the side on which it was found; on both, the supporter's. */
function found(filter: PairingFilter): RawBuilder<unknown> {
  const { partyKind, within, role } = filter;
  const sides = SIDES.filter((side) => role === null || role === side);
  const on = (side: Side, condition: RawBuilder<unknown>) =>
    sql`select p.*, ${sql.lit(side)} as asked_side from pairing p where ${condition} and ${conditions(filter)}`;
  if (partyKind !== null) {
    const [first = 'SUPPORTER', second] = sides;
    const isParty = (side: Side) => sql`${column(side, partyKind)} = q."partyId"`;
    if (!second) return on(first, isParty(first));
    return sql`${on(first, isParty(first))} union all ${on(second, sql`${isParty(second)} and ${column(first, partyKind)} is distinct from q."partyId"`)}`;
  }
  if (within === null || within === COUNTRY_ID) return on(role ?? 'SUPPORTER', sql`true`);
  const branches = sides.flatMap((side) =>
    PARTY_KINDS.map((kind) => on(side, sql`${column(side, kind)} in (${PARTIES[kind]} where ${IS_IN})`)),
  );
  return sql`select distinct on (code collate "C") * from (${sql.join(branches, sql` union all `)}) every_end
    order by code collate "C", asked_side desc`;
}

/** What a list of pairings is decided by. */
const DECIDING = ['cluster', 'division', 'enterprise', 'group', 'institution', 'pairing'] as const;

/** The moment at which a list has to be looked up to be as it was at `asOf`: null where it has not changed since. */
export async function momentOfList(context: RequestContext, asOf: Date | null): Promise<string | null> {
  if (asOf === null) return null;
  const { any } = await alteredSince(context).load(asOf);
  return DECIDING.some((table) => any.has(table)) ? asOf.toISOString() : null;
}

/** What goes before a statement about pairings: nothing for the present. */
const recordedAt = ({ asOf }: PairingFilter) =>
  asOf === null ? sql`` : sql`with ${tablesAsOf(DECIDING, new Date(asOf))} present as (select)`;

/** Lists pairings in the order of their codes. */
export const listPairings = connectionLoader<PairingFilter, PairingRow, PairingModel, { readonly askedSide: Side }>({
  name: 'pairings',
  columns: sql`"partyId" int, within int, kind text, "programId" int, "parentId" int`,
  kindOf: listKindOf,
  order: [{ column: sql`p.code collate "C"`, type: 'text' }],
  page: ({ inRange, order }, filter) => sql`${recordedAt(filter)}
    select ${PAIRINGS.columns}, p.asked_side as "askedSide", row_number() over (order by ${order}) as position
    from (${found(filter)}) p where ${inRange} order by ${order} limit q.lim`,
  count: (filter) => sql`${recordedAt(filter)} select count(*) from (${found(filter)}) p`,
  toNode: toModel,
  // Pairings below one that was listed name it as their parent.
  whenRead: (context, pairing, { asOf }) => {
    if (asOf === null) pairingById(context).prime(pairing.rowId, pairing);
  },
  keysetOf: (pairing) => [pairing.code],
  extra: (pairing) => ({ askedSide: pairing.askedSide }),
  filterKey: (filter) =>
    [
      ...[filter.asOf, filter.partyKind, filter.partyId, filter.within, filter.role, filter.kind, filter.programId],
      ...[filter.parentId, filter.topmost],
    ].join('|'),
});
