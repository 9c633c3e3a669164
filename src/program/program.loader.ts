import { sql } from 'kysely';
import { perRequest, type RequestContext } from '../kernel/context.js';
import { invalid } from '../kernel/errors.js';
import { toGlobalId } from '../kernel/global-id.js';
import { firstDayOf, lastDayOf } from '../kernel/partial-date.js';
import { prepared } from '../kernel/prepared-statement.js';
import { recordByCode, type RecordTable } from '../kernel/record.loader.js';

declare module '../kernel/errors.js' {
  interface ErrorCodes {
    /** No such program. */
    UNKNOWN_PROGRAM: true;
  }
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

type ThemeRow = Omit<ThemeModel, 'id'>;

const THEMES: RecordTable<ThemeRow, ThemeModel> = {
  table: 'theme',
  alias: 't',
  columns: sql`t.code, t.program_id as "programId", t.kind, t.name, t.name_en as "nameEn", t.source_id as "sourceId"`,
  toModel: (row) => ({ ...row, id: toGlobalId('Theme', row.code) }),
};

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
  /** Ordered by code. */
  readonly themes: readonly ThemeModel[];
}

interface ProgramRow {
  rowId: number;
  code: string;
  name: string;
  nameEn: string | null;
  since: string | null;
  until: string | null;
  sourceId: number | null;
  themes: ThemeRow[];
}

/** All programs with their themes, by code. There are few, and most requests need them by code or id: they are loaded once per request. */
export const allPrograms = perRequest(async ({ db }: RequestContext): Promise<readonly ProgramModel[]> => {
  const { rows } = await sql<ProgramRow>`${prepared}
    select p.id as "rowId", p.code, p.name, p.name_en as "nameEn", p.since, p.until, p.source_id as "sourceId", coalesce((
      select jsonb_agg(to_jsonb(of_program) order by of_program.code collate "C")
      from (select ${THEMES.columns} from theme t where t.program_id = p.id) of_program
    ), '[]') as themes
    from program p order by p.code collate "C"`.execute(db);
  return rows.map((row) => ({
    ...row,
    id: toGlobalId('Program', row.code),
    since: firstDayOf(row.since),
    sincePeriod: row.since,
    until: lastDayOf(row.until),
    themes: row.themes.map(THEMES.toModel),
  }));
});

/** Loads the program with a code; null if there is none. */
export async function programByCode(context: RequestContext, code: string): Promise<ProgramModel | null> {
  return (await allPrograms(context)).find((program) => program.code === code) ?? null;
}

/** Loads the program with a row id; null if there is none. */
export async function programById(context: RequestContext, rowId: number): Promise<ProgramModel | null> {
  return (await allPrograms(context)).find((program) => program.rowId === rowId) ?? null;
}

/** Row id of the program with a code; null if the argument is omitted. Throws UNKNOWN_PROGRAM. */
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

export const themeByCode = recordByCode(THEMES);
