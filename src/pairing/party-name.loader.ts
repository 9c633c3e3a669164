import { sql } from 'kysely';
import { alteredSince } from '../history/altered.loader.js';
import { tablesAsOf } from '../history/as-of.fragment.js';
import { loaderOf } from '../kernel/batch.js';
import type { RequestContext } from '../kernel/context.js';
import { loadParty, type PartyRef } from './party.loader.js';

/** Loads what a party is called, or was at a time: null for one that is not known or was not then. */
export async function loadPartyName(
  context: RequestContext,
  party: PartyRef,
  asOf: Date | null,
): Promise<string | null> {
  if (asOf === null || !(await alteredSince(context).load(asOf)).changed.has(party.kind)) {
    return (await loadParty(context, party))?.name ?? null;
  }
  return nameThen(context).load({ ...party, asOf });
}

const nameThen = loaderOf<PartyRef & { readonly asOf: Date }, string | null>(
  async (questions, { db }) => {
    const names = new Map<string, string>();
    for (const asked of Map.groupBy(questions, ({ kind, asOf }) => `${kind} ${asOf.toISOString()}`).values()) {
      const [{ kind, asOf } = { kind: 'division' as const, asOf: new Date() }] = asked;
      const { rows } = await sql<{ rowId: number; name: string }>`
        with ${tablesAsOf([kind], asOf)} present as (select)
        select p.id as "rowId", p.name from ${sql.table(kind)} p where p.id = any(${asked.map(({ rowId }) => rowId)})`.execute(
        db,
      );
      for (const { rowId, name } of rows) names.set(keyOf({ kind, rowId, asOf }), name);
    }
    return questions.map((question) => names.get(keyOf(question)) ?? null);
  },
  (question) => keyOf(question),
);

const keyOf = ({ kind, rowId, asOf }: PartyRef & { readonly asOf: Date }): string =>
  `${kind} ${rowId.toString()} ${asOf.toISOString()}`;
