import { type RawBuilder, sql } from 'kysely';
import { divisionsCalled, divisionsFormerlyCalled } from '../division/division-by-name.loader.js';
import { COUNTRY_CODE, isCountryName } from '../division/division-code.js';
import { COUNTRY_ID } from '../division/root-id.js';
import { loaderOf } from '../kernel/batch.js';
import type { RequestContext } from '../kernel/context.js';

export type HitKind = 'division' | 'institution' | 'enterprise' | 'project' | 'cluster' | 'group';

export interface SearchHitRow {
  readonly kind: HitKind;
  readonly rowId: number;
  readonly matched: 'NAME' | 'PINYIN' | 'INITIALS' | 'CODE';
}

const ORGANIZATIONS = ['institution', 'enterprise', 'project', 'cluster', 'group'] as const;
/** Above the villages there are few enough names to search inside; the 620,000 villages match from the beginning. */
const INSIDE_BELOW_LEVEL = 5;

/**
 * Loads what matches a text, whole names first, with or without what they are (六盘水, 黔东南州), then beginnings,
 * then parts of names; among equals, wider divisions before narrower ones.
 */
export async function loadSearchHits(
  context: RequestContext,
  text: string,
  first: number,
): Promise<readonly SearchHitRow[]> {
  const bare = await divisionsCalled(context).load(text.trim());
  const called = bare.length > 0 ? bare : await divisionsFormerlyCalled(context, text.trim());
  return searchHits(context).load({ text, first, called });
}

interface SearchQuestion {
  readonly text: string;
  readonly first: number;
  /** The divisions that are called so, by their row ids. */
  readonly called: readonly number[];
}

const searchHits = loaderOf<SearchQuestion, readonly SearchHitRow[]>(
  async (questions, { db }) => {
    const { rows } = await sql<SearchHitRow & { at: number }>`${sql.join(
      questions.map((question, at) => sql`(select ${sql.lit(at)} as at, hit.* from (${hitsOf(question)}) hit)`),
      sql` union all `,
    )} order by at, position`.execute(db);
    const hits = Map.groupBy(rows, ({ at }) => at);
    return questions.map((_, at) => hits.get(at) ?? []);
  },
  ({ text, first }) => `${first.toString()} ${text}`,
);

function hitsOf({ text, first, called }: SearchQuestion): RawBuilder<unknown> {
  const plain = text.trim().toLowerCase();
  const letters = plain.replace(/[\s'’-]+/g, '');
  const isLatin = /^[a-z]+$/.test(letters);
  const isCode = /^\d{2,12}$/.test(plain);
  const until = (beginning: string): string => `${beginning}\u{10FFFF}`;
  const divisionBranches = [
    ...(isCountryName(plain) || plain === COUNTRY_CODE.toLowerCase()
      ? [
          sql`select d.id, ${plain === COUNTRY_CODE.toLowerCase() ? 'CODE' : 'NAME'} as matched, 0 as rank from division d where d.id = ${sql.lit(COUNTRY_ID)}`,
        ]
      : []),
    ...(isCode
      ? [
          sql`select d.id, 'CODE' as matched, 0 as rank from division d where d.code collate "C" between ${plain} and ${until(plain)} order by d.code collate "C" limit ${first}`,
        ]
      : []),
    ...(isLatin
      ? [
          sql`select d.id, 'PINYIN' as matched, case when ${letters} in (replace(d.pinyin, ' ', ''), replace(regexp_replace(d.pinyin, ' [^ ]+$', ''), ' ', '')) then 0 else 1 end as rank from division d
            where replace(d.pinyin, ' ', '') collate "C" between ${letters} and ${until(letters)} order by rank, d.level, d.code collate "C" limit ${first}`,
          sql`select d.id, 'INITIALS' as matched, case when ${letters} in (d.initials, left(d.initials, -1)) then 0 else 2 end as rank from division d
            where d.level < 5 and d.initials collate "C" between ${letters} and ${until(letters)} order by rank, d.level, d.code collate "C" limit ${first}`,
        ]
      : []),
    ...(!isCode && !isLatin
      ? [
          sql`select d.id, 'NAME' as matched, 0 as rank from division d where d.id = any(${called}::int[])`,
          sql`select d.id, 'NAME' as matched, case when ${text.trim()} in (d.name, left(d.name, -1)) then 0 else 1 end as rank from division d
            where d.name collate "C" between ${text.trim()} and ${until(text.trim())} order by rank, d.level, d.code collate "C" limit ${first}`,
          sql`select d.id, 'NAME' as matched, 3 as rank from division d where d.level < ${sql.lit(INSIDE_BELOW_LEVEL)}
            and position(${text.trim()} in d.name) > 1 order by d.level, d.code collate "C" limit ${first}`,
        ]
      : []),
  ];
  const organizationBranches = ORGANIZATIONS.map((table) => {
    const columns = sql`${sql.lit(table)} as kind, o.id, o.name, o.code`;
    return sql`(select ${columns}, found.matched, found.rank, 6 as level from ${sql.table(table)} o cross join lateral (select
        case when position(${plain} in lower(o.name)) > 0 or position(${plain} in lower(coalesce(o.name_en, ''))) > 0 then 'NAME'
          when ${isLatin} and starts_with(replace(o.pinyin, ' ', ''), ${letters}) then 'PINYIN'
          when ${isLatin} and starts_with(o.initials, ${letters}) then 'INITIALS'
          when lower(o.code) = ${plain} then 'CODE' end as matched,
        case when lower(o.name) = ${plain} or lower(o.code) = ${plain} then 0 else 2 end as rank) found
      where found.matched is not null order by found.rank, o.code limit ${first})`;
  });
  const divisions = sql`(select 'division' as kind, d.id, d.name, d.code, found.matched, found.rank, d.level from
    (${sql.join(
      divisionBranches.map((branch) => sql`(${branch})`),
      sql` union all `,
    )}) found join division d on d.id = found.id)`;
  return sql`
    select kind, id as "rowId", matched, row_number() over (order by rank, level, code collate "C") as position from (
      select distinct on (kind, id) * from (${sql.join([divisions, ...organizationBranches], sql` union all `)}) every_hit order by kind, id, rank
    ) hit order by position limit ${first}`;
}
