import { type Kysely, sql } from 'kysely';
import type { Caller } from '../../access/caller.js';
import { recordChange } from '../../changes/change-set.store.js';
import type { WriteDatabase } from '../../kernel/context.js';
import { CodedError, invalid } from '../../kernel/errors.js';
import { fromGlobalId, toGlobalId } from '../../kernel/global-id.js';
import { lockCube } from '../../rollup/cube/lock.store.js';
import { maintain } from '../../rollup/cube/maintain/maintain.store.js';
import { requireOwnObservation } from '../transaction/writing-extent.store.js';
import { loadClearances } from '../../agency/clearance.store.js';
import { decideDisclosure } from '../../rollup/disclosure/decide.store.js';
import { inWriteTransaction } from '../transaction/write-transaction.store.js';

export interface Revision {
  readonly now: Date;
  readonly actor: string;
  /** Whose limits hold; none for the program itself. */
  readonly caller?: Caller;
  readonly reason: string;
}

interface CurrentObservation {
  readonly id: string;
  readonly metricId: number;
  /** Whether its metric is sensitive. */
  readonly isSensitive: boolean;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly basis: string;
  readonly scope: string;
  readonly supersededAt: Date | null;
  readonly retractedAt: Date | null;
}

/** The result of a revision, with what depends on it. */
interface RevisionOutcome {
  /** Row id of the resulting observation. */
  readonly observation: string;
  /** Row ids of the observations that may have begun or ceased to count. */
  readonly dirty: readonly string[];
  readonly changes: readonly Omit<Parameters<typeof recordChange>[1], 'at'>[];
}

/**
 * Revises one current observation, in one transaction with its roll-ups and its entries in the list of changes. Returns
 * the row id of the resulting observation. Throws NOT_FOUND for an unknown id, CONFLICT for an observation that is not
 * current, INVALID_ARGUMENT for a missing or too long reason.
 */
export async function reviseObservation(
  database: WriteDatabase,
  id: string,
  { now, reason, caller }: Pick<Revision, 'now' | 'reason' | 'caller'>,
  revise: (db: Kysely<unknown>, observation: CurrentObservation) => Promise<RevisionOutcome>,
): Promise<string> {
  validateReason(reason);
  return inWriteTransaction(database, async ({ db }) => {
    await lockCube(db);
    const current = await loadCurrent(db, id);
    if (caller) await requireOwnObservation(db, caller, { id, rowId: current.id });
    const { observation, dirty, changes } = await revise(db, current);
    if (dirty.length > 0) await maintain(db, { observations: dirty });
    if (current.isSensitive) await decideDisclosure(db, await loadClearances(db), [current.metricId]);
    for (const change of changes) await recordChange(db, { ...change, at: now });
    return observation;
  });
}

function validateReason(reason: string): void {
  if (reason.trim() !== '' && reason.length <= 1_000) return;
  throw invalid('reason', reason, '1 to 1000 characters that say why');
}

const KEY = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Loads the observation with an id. Throws if there is none or it has been corrected or retracted. */
async function loadCurrent(db: Kysely<unknown>, id: string): Promise<CurrentObservation> {
  const { kind, key } = fromGlobalId(id);
  const { rows } =
    kind === 'Observation' && KEY.test(key)
      ? await sql<CurrentObservation & { readonly nextKey: string | null }>`
          select o.id::text, o.metric_id as "metricId", (select m.sensitive from metric m where m.id = o.metric_id) as "isSensitive", o.period_start::text as "periodStart", o.period_end::text as "periodEnd",
            o.basis, o.scope, o.superseded_at as "supersededAt", o.retracted_at as "retractedAt", next.key::text as "nextKey"
          from observation o left join observation next on next.id = o.superseded_by_id where o.key = ${key}::uuid`.execute(
          db,
        )
      : { rows: [] };
  const [observation] = rows;
  if (!observation) {
    throw new CodedError('NOT_FOUND', `There is no observation ${id}.`, { subject: 'id', given: id });
  }
  if (observation.retractedAt !== null) throw conflict(id, 'it was retracted', 'an observation that counts');
  if (observation.nextKey !== null) {
    const next = toGlobalId('Observation', observation.nextKey);
    throw conflict(id, 'it was corrected', `the id of its correction, ${next}`);
  }
  return observation;
}

function conflict(id: string, why: string, expected: string): CodedError {
  return new CodedError('CONFLICT', `Observation ${id} cannot be changed because ${why}: expected ${expected}.`, {
    subject: 'id',
    given: id,
    expected,
  });
}
