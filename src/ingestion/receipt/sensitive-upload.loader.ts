import { sql } from 'kysely';
import { isEverything } from '../../access/caller.js';
import { loaderOf } from '../../kernel/batch.js';
import type { RequestContext } from '../../kernel/context.js';
import { wholeOf } from '../../kernel/shards/by-metric.js';
import { CodedError } from '../../kernel/errors.js';
import { metricCatalogue } from '../../metric/metric.loader.js';
import type { Receipt } from './receipt.js';

/**
 * Whether files may hold figures of sensitive metrics that the caller may not see, by the id of their import: of files of
 * observations it is known that they hold none where every row was recorded. Never what the caller sent itself.
 */
const mayHoldSensitive = loaderOf<string, boolean>(async (ids, context) => {
  const { db, caller } = context;
  const sensitive = (await metricCatalogue(context)).all.flatMap(({ sensitive, rowId }) => (sensitive ? [rowId] : []));
  if (sensitive.length === 0) return ids.map(() => false);
  const own = caller.keyId === null ? null : caller.name;
  // Where figures are divided, no statement joins them with imports.
  const holds = context.shards
    ? sql`i.id = any(${await importsOf(context, ids, sensitive)}::uuid[])`
    : sql`exists (select from observation o where o.metric_id = any(${sensitive}::int[]) and o.import_id = i.id)`;
  const { rows } = await sql<{ id: string }>`
    select i.id::text as id from import i where i.id = any(${ids}::uuid[]) and i.actor is distinct from ${own}::text
      and exists (select from import_file f where f.import_id = i.id and f.kind = 'observations')
      and (i.status <> 'APPLIED' or (i.receipt #>> '{counts,unchanged}')::int > 0 or (i.receipt #>> '{counts,rejected}')::int > 0
        or i.receipt -> 'faults' <> '[]'::jsonb
        or ${holds})`.execute(db);
  const found = new Set(rows.map(({ id }) => id));
  return ids.map((id) => found.has(id));
}, String);

/** Which imports figures of some metrics are of. */
async function importsOf(
  context: RequestContext,
  ids: readonly string[],
  metrics: readonly number[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct import_id::text as id from observation
    where metric_id = any(${metrics}::int[]) and import_id = any(${ids}::uuid[])`.execute(wholeOf(context));
  return rows.map(({ id }) => id);
}

const isWithheld = (context: RequestContext, id: string): Promise<boolean> | false =>
  !isEverything(context.caller.clearance) && mayHoldSensitive(context).load(id.toLowerCase());

/** Throws FORBIDDEN where the bytes of an import may hold sensitive figures that the caller may not see. */
export async function requireOpenUpload(context: RequestContext, id: string): Promise<void> {
  if (!(await isWithheld(context, id))) return;
  const expected = 'the key that sent it, or one that is cleared for all sensitive figures';
  throw new CodedError(
    'FORBIDDEN',
    `The files of import ${id} may hold small sensitive figures: expected ${expected}.`,
    {
      subject: 'Authorization',
      given: id,
      expected,
    },
  );
}

/** Receipts without the entries that repeat cells, where these may hold sensitive figures: they count as not listed. */
export function withoutGivenCells<One extends Receipt & { readonly id: string }>(
  context: RequestContext,
  receipts: readonly One[],
): Promise<readonly One[]> {
  return Promise.all(
    receipts.map(async (receipt) => {
      if (!(await isWithheld(context, receipt.id))) return receipt;
      const { faults, faultsNotListed, notices, noticesNotListed, findings, findingsNotListed } = receipt;
      return {
        ...receipt,
        ...{ faults: [], faultsNotListed: faultsNotListed + faults.length },
        ...{ notices: [], noticesNotListed: noticesNotListed + notices.length },
        ...{ findings: [], findingsNotListed: findingsNotListed + findings.length },
      };
    }),
  );
}
