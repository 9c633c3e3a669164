import type { Connection } from '../kernel/connection.js';
import { perRequest, type RequestContext } from '../kernel/context.js';
import { markLasting } from '../kernel/lasting.js';
import type { Remembered, VersionedMemory } from '../kernel/memory/versioned-memory.js';
import type { PageArguments } from '../kernel/page.js';
import { anyPairing, listPairings, type PairingModel } from './pairing.loader.js';
import type { PartyKind } from './party.loader.js';
import type { PairingKind } from './pairing-kind.js';
import type { Side } from './side.type.js';

declare module '../kernel/context.js' {
  interface RequestContext {
    /** What is remembered of pairings; absent where the caller reads only a part, and where statements answer. */
    readonly pairings?: VersionedMemory;
  }
}

/** Whose pairings are listed. */
export interface PartyPairings {
  readonly kind: PartyKind;
  readonly rowId: number;
}

export interface PartyFilter {
  readonly role: Side | null;
  readonly kind: PairingKind | null;
  readonly programId: number | null;
}

type List = Connection<PairingModel, { readonly askedSide: Side }>;

type Key = string | number;

/** What one request knows of the pairings. */
interface Known {
  memory: Remembered | null;
  /** Lists that were read since their version was compared, by key. */
  read: (readonly [key: Key, list: List])[];
}

const known = perRequest<Known>(() => ({ memory: null, read: [] }));

/**
 * Compares the version of what is remembered of pairings, once for all lists of an operation: it goes before their resolvers,
 * which then answer at once.
 */
export async function comparePairings(context: RequestContext): Promise<void> {
  const memory = (await context.pairings?.present()) ?? null;
  known(context).memory = memory;
}

/** About what a list takes, and a pairing in it. */
const BYTES = { list: 400, pairing: 900 };

/**
 * Lists the pairings of a party in the order of their codes. Lists that are on one page are remembered: they depend on no
 * other table than that of the pairings.
 */
export function listPairingsOf(
  context: RequestContext,
  party: PartyPairings,
  filter: PartyFilter,
  page: PageArguments,
): List | Promise<List> {
  const { memory } = known(context);
  const isAtEnd = page.after == null && page.before == null && page.last == null;
  const key = keyOf(party, filter, page);
  const found = memory && isAtEnd ? (memory.get(key) as List | undefined) : undefined;
  if (found) return found;
  const listed = listPairings(context, { ...anyPairing, ...filter, partyKind: party.kind, partyId: party.rowId }, page);
  if (!memory || !isAtEnd) return listed;
  return listed.then((list) => {
    if (!list.pageInfo.hasNextPage) noteRead(context, memory, key, list);
    return list;
  });
}

/** Most are all pairings of a division: found by its number, many at once, where a text would be made for each. */
function keyOf(
  { kind: party, rowId }: PartyPairings,
  { role, kind, programId }: PartyFilter,
  { first }: PageArguments,
): Key {
  if (party === 'division' && role === null && kind === null && programId === null && first == null) return rowId;
  return `${party} ${rowId.toString()} ${role ?? ''} ${kind ?? ''} ${programId?.toString() ?? ''} ${first?.toString() ?? ''}`;
}

/** Lists are remembered if their version is still the present one after they were read: then it was when they were. */
function noteRead(context: RequestContext, memory: Remembered, key: Key, list: List): void {
  const { read } = known(context);
  read.push([key, list]);
  if (read.length > 1) return;
  // All lists of a statement come in the same turn.
  setImmediate(() => {
    const lists = known(context).read;
    known(context).read = [];
    void context.pairings?.present().then((present) => {
      for (const [one, found] of lists) {
        found.nodes.forEach(markLasting);
        memory.add(one, found, BYTES.list + found.nodes.length * BYTES.pairing, present?.version ?? null);
      }
    });
  });
}
