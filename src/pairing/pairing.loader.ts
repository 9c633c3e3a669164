import { sql } from 'kysely';
import { liesIn } from '../division/subtree.loader.js';
import { connectionLoader } from '../kernel/connection.loader.js';
import { toGlobalId } from '../kernel/global-id.js';
import { firstDayOf, lastDayOf } from '../kernel/partial-date.js';
import { recordByCode, recordById, type RecordTable } from '../kernel/record.loader.js';
import { joinParty, partyPlace } from './party-place.fragment.js';
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
  const { supporterKind, supporterId, recipientKind, recipientId, ...rest } = row;
  return {
    ...rest,
    id: toGlobalId('Pairing', row.code),
    supporter: { kind: supporterKind, rowId: supporterId },
    recipient: { kind: recipientKind, rowId: recipientId },
    since: firstDayOf(row.since),
    sincePeriod: row.since,
    until: lastDayOf(row.until),
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
const CONDITIONS = sql`(q.kind is null or p.kind = q.kind) and (q."programId" is null or p.program_id = q."programId") and (q."parentId" is null or p.parent_id = q."parentId") and (not q.topmost or p.parent_id is null)`;
const roleAllows = (side: Side) => sql`(q.role is null or q.role = ${sql.lit(side)})`;
const PLACE = (side: Side) => sql`(select ${partyPlace('p', side)} from (values (1)) one ${joinParty('p', side)})`;

// One branch for each kind of filter, each walking an index of its own; a pairing found from both sides counts once.
const FOUND = sql`select distinct on (code collate "C") * from (${sql.join(
  [
    ...SIDES.flatMap((side) =>
      PARTY_KINDS.map(
        (kind) =>
          sql`select p.*, ${sql.lit(side)} as asked_side from pairing p where q."partyKind" = ${sql.lit(kind)} and ${column(side, kind)} = q."partyId" and ${roleAllows(side)} and ${CONDITIONS}`,
      ),
    ),
    ...SIDES.map(
      (side) =>
        sql`select p.*, ${sql.lit(side)} as asked_side from pairing p join division d on d.id = ${PLACE(side)} where q.within is not null and ${liesIn('d', sql`q.within`)} and ${roleAllows(side)} and ${CONDITIONS}`,
    ),
    sql`select p.*, coalesce(q.role, 'SUPPORTER') as asked_side from pairing p where q."partyId" is null and q.within is null and ${CONDITIONS}`,
  ],
  sql` union all `,
)}) every_end order by code collate "C", asked_side desc`;

/** Lists pairings in the order of their codes. */
export const listPairings = connectionLoader<PairingFilter, PairingRow, PairingModel, { readonly askedSide: Side }>({
  name: 'pairings',
  columns: sql`"partyKind" text, "partyId" int, within int, role text, kind text, "programId" int, "parentId" int, topmost boolean`,
  page: sql`select ${PAIRINGS.columns}, p.asked_side as "askedSide", row_number() over (order by p.code collate "C") as position
    from (${FOUND}) p where q.after1 is null or p.code collate "C" > q.after1 order by p.code collate "C" limit q.lim`,
  count: sql`select count(*) from (${FOUND}) p`,
  toNode: toModel,
  keysetOf: (pairing) => [pairing.code],
  extra: (pairing) => ({ askedSide: pairing.askedSide }),
});
