import type { Kysely } from 'kysely';
import type { Random } from '../../support/random.js';
import { run } from './cube-database.js';
import type { Step, World } from './world.js';

/** Long after the day that observations are first written down with, and before the real time of any change. */
const FIRST = Date.parse('2023-01-01T00:00:00Z');
const HOUR = 3_600_000;
const IMPORT = '00000000-0000-4000-8000-000000000001';

export const recordedAt = (step: number): Date => new Date(FIRST + step * HOUR);

/** The last step that was made by then; -1 for none. */
export const lastStepBy = (asOf: Date): number => Math.floor((asOf.getTime() - FIRST) / HOUR);

/** The statement that dates what a step does to the catalogue, as an import: what comes otherwise has always been there. */
export const datedAt = (step: number): string =>
  `perform set_config('shanshui.at', '${recordedAt(step).toISOString()}', true), set_config('shanshui.import', '${IMPORT}', true)`;

/** A time at, just before or just after any step up to now. */
export function drawAsOf(random: Random, steps: number): Date {
  return new Date(recordedAt(random.between(0, steps)).getTime() + random.pick([0, 0, -1, 1]));
}

/** Dates what a step has written as if it had happened at its own time. */
export async function dateStep(
  db: Kysely<unknown>,
  steps: readonly (Step & { readonly world: World })[],
  step: number,
): Promise<void> {
  const at = `'${recordedAt(step).toISOString()}'`;
  const list = (ids: readonly number[]): string => `(${[0, ...ids].join(', ')})`;
  const observations = list(steps.flatMap((one) => one.observations));
  const preferred = list(steps.flatMap(({ what, observations: ids }) => (what === 'PREFER' ? ids : [])));
  await run(db, [
    `update observation set recorded_at = ${at} where id in ${observations} and recorded_at = '2022-01-01'`,
    `update observation set superseded_at = ${at} where id in ${observations} and superseded_at > '2025-01-01'`,
    `update observation set retracted_at = ${at} where id in ${observations} and retracted_at > '2025-01-01'`,
    `insert into preference (observation_id, preferred, at, reason, actor) select id, preferred, ${at}, 'r', 'a' from observation where id in ${preferred}`,
  ]);
}
