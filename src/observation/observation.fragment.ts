import { type RawBuilder, sql } from 'kysely';

/** Whether the observation `alias` counts now: it is neither superseded nor retracted. */
export const counts = (alias: string): RawBuilder<boolean> => sql.raw(countsText(alias));

/** As {@link counts}, as text, for statements that are kept as routines. */
export const countsText = (alias: string): string => `${alias}.superseded_at is null and ${alias}.retracted_at is null`;

/** Whether the observation `alias` counted at `asOf`: recorded by then, and not yet superseded or retracted. Null: now. */
export function countsAt(alias: string, asOf: Date | null): RawBuilder<boolean> {
  if (asOf === null) return counts(alias);
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  return sql`${column('recorded_at')} <= ${asOf} and coalesce(${column('superseded_at')} > ${asOf}, true) and coalesce(${column('retracted_at')} > ${asOf}, true)`;
}

/** Whether the observation `alias` had been recorded at `asOf`, whatever became of it. Null: now. */
export const wasRecorded = (alias: string, asOf: Date | null): RawBuilder<boolean> =>
  asOf === null ? sql`true` : sql`${sql.ref(`${alias}.recorded_at`)} <= ${asOf}`;

/** The revision that had replaced the observation `alias` at `asOf`; null if none had. Null: now. */
export const replacedAt = (alias: string, asOf: Date | null): RawBuilder<string | null> =>
  asOf === null
    ? sql.ref(`${alias}.superseded_by_id`)
    : sql`case when ${sql.ref(`${alias}.superseded_at`)} <= ${asOf} then ${sql.ref(`${alias}.superseded_by_id`)} end`;

/** Whether the observation `alias` had been retracted at `asOf`. Null: now. */
export const retractedAt = (alias: string, asOf: Date | null): RawBuilder<boolean> =>
  asOf === null
    ? sql`${sql.ref(`${alias}.retracted_at`)} is not null`
    : sql`coalesce(${sql.ref(`${alias}.retracted_at`)} <= ${asOf}, false)`;

/**
 * Whether the observation `alias` counted at `asOf` and no longer does. The same as {@link countsAt} without
 * {@link counts}, in the words of the index `observation_withdrawn`, so that it finds the few that changed.
 */
export function withdrawnSince(alias: string, asOf: Date): RawBuilder<boolean> {
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  const [superseded, retracted] = [column('superseded_at'), column('retracted_at')];
  return sql`(${superseded} is not null or ${retracted} is not null)
        and least(${superseded}, ${retracted}) > ${asOf} and ${column('recorded_at')} <= ${asOf}`;
}

/**
 * The pairing of the observation `alias`, its program as a negative number if it is about a whole program, 0 if it is about
 * neither: its node in the tree of pairings.
 */
export const pairingOf = (alias: string): RawBuilder<number> => sql.raw(pairingOfText(alias));

/** As {@link pairingOf}, as text. */
export const pairingOfText = (alias: string): string => `coalesce(${alias}.pairing_id, -${alias}.program_id, 0)`;

/** The organization or project of the observation `alias`, such as `enterprise:17`; null without one. */
export const subjectOf = (alias: string): RawBuilder<string | null> => sql.raw(`${subjectCase(alias)} end`);

/** As {@link subjectOf}, but empty without one, so that two can be compared by `=`. */
export const comparableSubject = (alias: string): RawBuilder<string> => sql.raw(comparableSubjectText(alias));

/** As {@link comparableSubject}, as text. */
export const comparableSubjectText = (alias: string): string => `${subjectCase(alias)} else '' end`;

const subjectCase = (alias: string): string =>
  `case when ${alias}.institution_id is not null then 'institution:' || ${alias}.institution_id
  when ${alias}.enterprise_id is not null then 'enterprise:' || ${alias}.enterprise_id
  when ${alias}.project_id is not null then 'project:' || ${alias}.project_id`;
