import { type Kysely, sql } from 'kysely';
import { LEVEL_COLUMNS } from '../../division/division-path.fragment.js';
import { type GroupColumns, groupKind } from '../kind/group.row.js';
import { writeLinks } from './link.store.js';
import type { StoredRecordKind } from './stored-record-kind.js';

export const storedGroupKind: StoredRecordKind<GroupColumns> = {
  ...groupKind,
  writeRelated: async (run, columns, rows) => {
    const links = rows.flatMap((row) => row.values.members.map((member) => [row.id, row.idOf(member) ?? -1] as const));
    const replace = columns.has('members') ? rows.map((row) => row.id) : [];
    const changed = await writeLinks(run.db, 'group_member', ['group_id', 'division_id'], links, replace);
    await placeGroups(run.db);
    if (changed.size > 0) run.changed.places = true;
    return changed;
  },
};

const COLUMNS = Object.values(LEVEL_COLUMNS);

/**
 * Puts the place of every group where the nearest division above all of its members is, under the boundaries of today: a town at
 * the lowest, as nothing stands below a village.
 */
export async function placeGroups(db: Kysely<unknown>): Promise<void> {
  const shared = COLUMNS.map((column) => {
    if (column === 'village_id') return sql`null::int as village_id`;
    const of = sql.ref(`c.${column}`);
    return sql`case when count(${of}) = count(*) and count(distinct ${of}) = 1 then min(${of}) end as ${sql.ref(column)}`;
  });
  const columns = sql.join(COLUMNS.map((column) => sql.ref(column)));
  await sql`
    insert into division as d (id, key, code, level, name, official_name, kind, pinyin, initials, ${columns})
    select -g.id, 'group:' || g.code, 'group:' || g.code, 6, '', '', '', '', '', ${columns}
    from "group" g cross join lateral (
      select ${sql.join(shared)} from group_member m join division one on one.id = m.division_id
        join division c on c.id = coalesce(one.current_id, one.id) where m.group_id = g.id) n
    on conflict (id) do update set (${columns}) = (${sql.join(COLUMNS.map((column) => sql.ref(`excluded.${column}`)))})
    where (${sql.join(COLUMNS.map((column) => sql.ref(`d.${column}`)))}) is distinct from (${sql.join(
      COLUMNS.map((column) => sql.ref(`excluded.${column}`)),
    )})`.execute(db);
}
