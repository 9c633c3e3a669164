import { type Kysely, sql } from 'kysely';
import { EVERYTHING, type Extent, NOTHING } from '../access/caller.js';
import { parseDivisionCode } from '../division/division-code.js';
import { COUNTRY_ID } from '../division/root-id.js';
import { type ErrorCode, invalid } from '../kernel/errors.js';
import { parseExtent } from './extent-words.js';

declare module '../kernel/errors.js' {
  interface ErrorCodes {
    /** No metric of such a family. */
    UNKNOWN_FAMILY: true;
  }
}

interface Found {
  readonly id: number;
  readonly code: string;
}

export interface ResolvedExtent {
  readonly extent: Extent;
  /** Codes that nothing has. */
  readonly unknown: readonly { readonly code: ErrorCode; readonly kind: string; readonly given: string }[];
}

/**
 * Loads what the words of an extent mean today: groups are their members, an old code is the place under its code of today
 * as well. What a word no longer names is left out, which makes the extent smaller and never larger.
 */
export async function loadExtent(
  db: Kysely<unknown>,
  subject: string,
  words: readonly string[],
): Promise<ResolvedExtent> {
  const codes = parseExtent(subject, words);
  if (codes === null) return { extent: NOTHING, unknown: [] };
  const { divisions, groups, programs, families } = codes;
  if (divisions === null && groups === null && programs === null && families === null) {
    return { extent: EVERYTHING, unknown: [] };
  }
  const [places, members, rounds, known] = await Promise.all([
    divisions === null ? [] : findDivisions(db, divisions),
    groups === null ? [] : findMembers(db, groups),
    programs === null ? [] : find(db, sql`select id, code from program where code = any(${programs})`),
    families === null
      ? []
      : find(db, sql`select distinct 0 as id, family as code from metric where family = any(${families})`),
  ]);
  const missing = (code: ErrorCode, kind: string, given: readonly string[] | null, found: readonly Found[]) => {
    const names = new Set(found.map((one) => one.code));
    return (given ?? []).filter((one) => !names.has(one)).map((one) => ({ code, kind, given: one }));
  };
  const roots = [...places, ...members].map(({ id }) => id);
  const isWhole = divisions === null && groups === null;
  return {
    extent: {
      // In the country lies everything.
      divisions: isWhole || roots.includes(COUNTRY_ID) ? null : new Set(roots),
      programs: programs && new Set(rounds.map(({ id }) => id)),
      families: families && new Set(known.map(({ code }) => code)),
    },
    unknown: [
      ...missing('UNKNOWN_DIVISION', 'division', divisions, places),
      ...missing('UNKNOWN_GROUP', 'group', groups, members),
      ...missing('UNKNOWN_PROGRAM', 'program', programs, rounds),
      ...missing('UNKNOWN_FAMILY', 'family', families, known),
    ],
  };
}

/** Throws UNKNOWN_DIVISION, UNKNOWN_GROUP, UNKNOWN_PROGRAM or UNKNOWN_FAMILY for a word that names nothing. */
export async function requireExtent(db: Kysely<unknown>, subject: string, words: readonly string[]): Promise<Extent> {
  const { extent, unknown } = await loadExtent(db, subject, words);
  const [first] = unknown;
  if (!first) return extent;
  throw invalid(subject, `${first.kind}:${first.given}`, `a ${first.kind} that exists`, { code: first.code });
}

async function find(db: Kysely<unknown>, statement: ReturnType<typeof sql>): Promise<readonly Found[]> {
  return (await (statement as ReturnType<typeof sql<Found>>).execute(db)).rows;
}

async function findDivisions(db: Kysely<unknown>, given: readonly string[]): Promise<readonly Found[]> {
  const full = given.map((text) => {
    const parsed = parseDivisionCode(text);
    return parsed.ok ? parsed.code : text;
  });
  const { rows } = await sql<Found>`
    select x.id, q.given as code from unnest(${given}::text[], ${full}::text[]) as q(given, code)
      join division d on d.code collate "C" = q.code
      cross join lateral (values (d.id), (coalesce(d.canonical_id, d.id))) as x(id)`.execute(db);
  return rows;
}

async function findMembers(db: Kysely<unknown>, given: readonly string[]): Promise<readonly Found[]> {
  const { rows } = await sql<{ exists: boolean }>`
    select to_regclass('public.group_member') is not null as exists`.execute(db);
  if (!rows[0]?.exists) return [];
  return find(
    db,
    sql`select m.division_id as id, g.code from "group" g join group_member m on m.group_id = g.id where g.code = any(${given})`,
  );
}
