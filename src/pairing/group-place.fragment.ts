import { type RawBuilder, sql } from 'kysely';
import { liesIn } from '../division/subtree.loader.js';
import { divisionPathText } from '../division/division-path.fragment.js';

const NO_GROUPS = `not exists (select from group_member)`;

/** The ids of the division `alias` under all codes that it has or had, as a query of one column. */
const kinOf = (alias: string): string => `select ${alias}.id union all select ${alias}.canonical_id
    union all select y.id from division y where y.canonical_id is not null and coalesce(y.canonical_id, y.id) = coalesce(${alias}.canonical_id, ${alias}.id)`;

/** Whether the division `alias` lies in a place or is it: a division, or the place of a group with its members. */
export const liesInPlace = (alias: string, place: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql`(${liesIn(alias, place)} or (${place} < 0 and (${sql.ref(`${alias}.id`)} = ${place} or exists (
    select from group_member m where m.group_id = -${place} and ${liesIn(alias, sql`m.division_id`)}))))`;

/** The members of the groups `which` of `group_member m`, under all codes that these places have or had, as a query of one column. */
export const membersOf = (which: RawBuilder<boolean>): RawBuilder<unknown> =>
  sql`select kin.id from group_member m join division member on member.id = m.division_id
    cross join lateral (${sql.raw(kinOf('member'))}) kin(id) where ${which} and kin.id is not null`;

/**
 * The places of the groups that the division `alias` lies in: those with a member that is the same place as it or as one that it
 * lies in, under any code. Of the place of a group those in which all of its members lie.
 */
export const groupsOf = (alias: string): RawBuilder<readonly number[]> => sql.raw(groupsOfText(alias));

/** As {@link groupsOf}, as text, for statements that are kept as routines. */
export const groupsOfText = (alias: string): string => `case when ${NO_GROUPS} then '{}'
  when ${alias}.level > 5 then array(
    select -wide.id from "group" wide where -wide.id <> ${alias}.id and exists (select from group_member m where m.group_id = -${alias}.id)
      and not exists (
        select from group_member m join division member on member.id = m.division_id
          left join division heir on heir.id = member.canonical_id
        where m.group_id = -${alias}.id and -wide.id <> all(${groupsOfDivision('member')}) and -wide.id <> all(${groupsOfDivision('heir')})))
  else ${groupsOfDivision(alias)} end`;

const groupsOfDivision = (alias: string): string => `array(select distinct -m.group_id
    from division step cross join lateral (${kinOf('step')}) kin(id) join group_member m on m.division_id = kin.id
    where step.id = any(${divisionPathText(alias)}))`;

/**
 * Of the place of a group, all that has a part in common with it and is not known to hold all of it; null of a division, which
 * has parts in common only with what it lies in and what lies in it.
 */
export const sharedWith = (alias: string): RawBuilder<readonly number[] | null> => sql.raw(sharedWithText(alias));

/** As {@link sharedWith}, as text. */
export const sharedWithText = (alias: string): string => `case when ${alias}.level > 5 then array(
    select distinct step from group_member m join division member on member.id = m.division_id
      left join division heir on heir.id = member.canonical_id left join division successor on successor.id = member.current_id
      cross join lateral unnest(${['member', 'heir', 'successor']
        .flatMap((one) => [`(${divisionPathText(one)})`, groupsOfDivision(one)])
        .join(' || ')}) step
    where m.group_id = -${alias}.id and step <> all((${divisionPathText(alias)}) || (${groupsOfText(alias)})) order by step) end`;
