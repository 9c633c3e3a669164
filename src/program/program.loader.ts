import { sql } from 'kysely';
import { loaderBy, loaderOf } from '../kernel/batch.js';
import { perRequest, type RequestContext } from '../kernel/context.js';
import { invalid } from '../kernel/errors.js';
import { toGlobalId } from '../kernel/global-id.js';
import { firstDayOf, lastDayOf } from '../kernel/partial-date.js';

declare module '../kernel/errors.js' {
  interface ErrorCodes {
    /** No such program. */
    UNKNOWN_PROGRAM: true;
  }
}

export interface ProgramModel {
  readonly rowId: number;
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly since: string | null;
  readonly sincePeriod: string | null;
  readonly until: string | null;
  readonly sourceId: number | null;
}

interface ProgramRow {
  rowId: number;
  code: string;
  name: string;
  nameEn: string | null;
  since: string | null;
  until: string | null;
  sourceId: number | null;
}

/** Every program: there are few, and most questions need them by code or by id. */
export const allPrograms = perRequest(async ({ db }: RequestContext): Promise<readonly ProgramModel[]> => {
  const { rows } = await sql<ProgramRow>`
    select p.id as "rowId", p.code, p.name, p.name_en as "nameEn", p.since, p.until, p.source_id as "sourceId"
    from program p order by p.code collate "C"`.execute(db);
  return rows.map((row) => ({
    ...row,
    id: toGlobalId('Program', row.code),
    since: firstDayOf(row.since),
    sincePeriod: row.since,
    until: lastDayOf(row.until),
  }));
});

export async function programByCode(context: RequestContext, code: string): Promise<ProgramModel | null> {
  return (await allPrograms(context)).find((program) => program.code === code) ?? null;
}

export async function programById(context: RequestContext, rowId: number): Promise<ProgramModel | null> {
  return (await allPrograms(context)).find((program) => program.rowId === rowId) ?? null;
}

/** Row id of the program with a code; null if none was asked for. */
export async function optionalProgramId(
  context: RequestContext,
  code: string | null | undefined,
): Promise<number | null> {
  if (code == null) return null;
  const program = await programByCode(context, code);
  if (!program) {
    throw invalid('program', code, 'a code listed by { programs { code } }', { code: 'UNKNOWN_PROGRAM' });
  }
  return program.rowId;
}

export interface ThemeModel {
  readonly id: string;
  readonly code: string;
  readonly programId: number;
  readonly kind: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly sourceId: number | null;
}

const THEME_COLUMNS = sql`t.code, t.program_id as "programId", t.kind, t.name, t.name_en as "nameEn", t.source_id as "sourceId"`;

export const themesOfProgram = loaderOf<number, readonly ThemeModel[]>(async (programIds, { db }) => {
  const { rows } = await sql<Omit<ThemeModel, 'id'>>`
    select ${THEME_COLUMNS} from theme t where t.program_id = any(${programIds}) order by t.code collate "C"`.execute(
    db,
  );
  const themes = rows.map((row) => ({ ...row, id: toGlobalId('Theme', row.code) }));
  return programIds.map((id) => themes.filter((theme) => theme.programId === id));
}, String);

export const themeByCode = loaderBy<string, ThemeModel>(
  async (codes, { db }) => {
    const { rows } = await sql<Omit<ThemeModel, 'id'>>`
      select ${THEME_COLUMNS} from theme t where t.code = any(${codes})`.execute(db);
    return rows.map((row) => ({ ...row, id: toGlobalId('Theme', row.code) }));
  },
  (theme) => theme.code,
);
