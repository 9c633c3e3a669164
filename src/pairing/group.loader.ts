import { sql } from 'kysely';
import { alteredSince } from '../history/altered.loader.js';
import { tablesAsOf } from '../history/as-of.fragment.js';
import { loaderOf } from '../kernel/batch.js';
import type { RequestContext } from '../kernel/context.js';
import type { Day } from '../kernel/day.js';
import { toGlobalId } from '../kernel/global-id.js';
import { firstDayOf, lastDayOf } from '../kernel/partial-date.js';
import { recordByCode, recordById, type RecordTable } from '../kernel/record.loader.js';

export interface GroupModel {
  readonly rowId: number;
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly sourceId: number | null;
}
type GroupRow = Omit<GroupModel, 'id'>;

const GROUPS: RecordTable<GroupRow, GroupModel> = {
  table: '"group"',
  alias: 'g',
  columns: sql`g.id as "rowId", g.code, g.name, g.name_en as "nameEn", g.valid_from as "validFrom", g.valid_to as "validTo",
    g.source_id as "sourceId"`,
  toModel: (row) => ({
    ...row,
    id: toGlobalId('Group', row.code),
    validFrom: firstDayOf(row.validFrom),
    validTo: lastDayOf(row.validTo),
  }),
};

export const groupById = recordById(GROUPS);
export const groupByCode = recordByCode(GROUPS);

/** The place of a group: where its figures stand. */
export function placeOfGroup({ rowId }: Pick<GroupModel, 'rowId'>): number {
  return -rowId;
}

/** All groups, ordered by code: there are few. */
export async function allGroups({ db }: RequestContext): Promise<readonly GroupModel[]> {
  const { rows } = await sql<GroupRow>`select ${GROUPS.columns} from "group" g order by g.code collate "C"`.execute(db);
  return rows.map(GROUPS.toModel);
}

/** The members of a group, as recorded at `asOf`; null: now. */
interface MembersQuestion {
  readonly group: number;
  readonly asOf: Date | null;
}

/** Loads the row ids of the members, ordered by their codes. */
export const membersOfGroup = loaderOf<MembersQuestion, readonly number[]>(
  async (questions, context) => {
    const members = new Map<string, Promise<readonly (readonly number[])[]>>();
    const byAsOf = Map.groupBy(questions, ({ asOf }) => asOf?.toISOString() ?? '');
    for (const [moment, asked] of byAsOf) {
      const groups = asked.map(({ group }) => group);
      members.set(moment, loadMembers(context, groups, asked[0]?.asOf ?? null));
    }
    return Promise.all(
      questions.map(async (question) => {
        const moment = question.asOf?.toISOString() ?? '';
        const found = (await members.get(moment)) ?? [];
        return found[byAsOf.get(moment)?.indexOf(question) ?? -1] ?? [];
      }),
    );
  },
  ({ group, asOf }) => `${group.toString()} ${asOf?.toISOString() ?? ''}`,
);

async function loadMembers(
  context: RequestContext,
  groupIds: readonly number[],
  asOf: Date | null,
): Promise<readonly (readonly number[])[]> {
  const altered = asOf === null ? null : (await alteredSince(context).load(asOf)).any;
  const others = (['division', 'group_member'] as const).filter((table) => altered?.has(table) ?? false);
  const past = asOf === null || others.length === 0 ? sql`` : sql`with ${tablesAsOf(others, asOf)} present as (select)`;
  const { rows } = await sql<{ groupId: number; divisionId: number }>`
    ${past} select m.group_id as "groupId", m.division_id as "divisionId" from group_member m
    join division d on d.id = m.division_id where m.group_id = any(${groupIds}) order by d.code collate "C"`.execute(
    context.db,
  );
  const byGroup = Map.groupBy(rows, ({ groupId }) => groupId);
  return groupIds.map((id) => (byGroup.get(id) ?? []).map(({ divisionId }) => divisionId));
}

/** Whether a group existed on a day; always without one. */
export function existedOn({ validFrom, validTo }: GroupModel, day: Day | null): boolean {
  return day === null || ((validFrom === null || validFrom <= day) && (validTo === null || day <= validTo));
}
