import { type Kysely, sql } from 'kysely';
import { recordChange } from '../../changes/change-set.store.js';
import type { WriteDatabase } from '../../kernel/context.js';
import { CodedError, invalid } from '../../kernel/errors.js';
import { fromGlobalId, toGlobalId } from '../../kernel/global-id.js';
import { lockStore } from '../../rollup/cube/lock.store.js';
import { maintain } from '../../rollup/cube/maintain/maintain.store.js';
import { inWriteTransaction } from '../session/write-transaction.store.js';

export interface Revision {
  readonly now: Date;
  readonly actor: string;
  readonly reason: string;
}

interface CurrentObservation {
  readonly id: string;
  readonly metricId: number;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly basis: string;
  readonly scope: string;
  readonly supersededAt: Date | null;
  readonly retractedAt: Date | null;
}

/** What was done, so that all that follows from it can be done as well. */
interface RevisionOutcome {
  /** Row id of the observation that the caller asks for. */
  readonly observation: string;
  /** Figures that may count otherwise now. */
  readonly dirty: readonly string[];
  readonly changes: readonly Omit<Parameters<typeof recordChange>[1], 'at'>[];
}

/**
 * What a person does to one observation that counts: one at a time, in one transaction with the roll-ups that change by it and
 * the changes that are told of it. Returns the row id of the observation that came of it.
 */
export async function reviseObservation(
  database: WriteDatabase,
  id: string,
  { now, reason }: Pick<Revision, 'now' | 'reason'>,
  revise: (db: Kysely<unknown>, observation: CurrentObservation) => Promise<RevisionOutcome>,
): Promise<string> {
  validateReason(reason);
  return inWriteTransaction(database, async ({ db }) => {
    await lockStore(db);
    const { observation, dirty, changes } = await revise(db, await loadCurrent(db, id));
    if (dirty.length > 0) await maintain(db, { observations: dirty });
    for (const change of changes) await recordChange(db, { ...change, at: now });
    return observation;
  });
}

function validateReason(reason: string): void {
  if (reason.trim() !== '' && reason.length <= 1_000) return;
  throw invalid('reason', reason, '1 to 1000 characters that say why');
}

const KEY = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The observation of that id, if it still counts. */
async function loadCurrent(db: Kysely<unknown>, id: string): Promise<CurrentObservation> {
  const { kind, key } = fromGlobalId(id);
  const { rows } =
    kind === 'Observation' && KEY.test(key)
      ? await sql<CurrentObservation & { readonly nextKey: string | null }>`
          select o.id::text, o.metric_id as "metricId", o.period_start::text as "periodStart", o.period_end::text as "periodEnd",
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
    throw conflict(id, `it was corrected before`, `the id of its correction, ${next}`);
  }
  return observation;
}

function conflict(id: string, why: string, expected: string): CodedError {
  return new CodedError('CONFLICT', `The observation ${id} cannot be changed, for ${why}: expected ${expected}.`, {
    ...{ subject: 'id', given: id, expected },
  });
}
