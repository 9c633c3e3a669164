import type { Reference } from '../column/reference.js';
import { rowFault } from '../fault/fault.js';
import { type ClusterColumns, clusterKind } from '../kind/cluster.row.js';
import { liesWithin } from '../lookup/division-entry.js';
import type { ImportRun } from '../lookup/import-run.js';
import { writeLinks } from './link.store.js';
import type { CheckedRow, StoredRecordKind } from './stored-record-kind.js';

export const storedClusterKind: StoredRecordKind<ClusterColumns> = {
  ...clusterKind,
  verify: (run, rows) => {
    for (const row of rows) checkMembers(run, row);
    return Promise.resolve();
  },
  writeRelated: async (run, columns, rows) => {
    const links = rows.flatMap((row) => membersOf(row).map((member) => [row.id, row.idOf(member) ?? 0] as const));
    // The lead is a member even if the file does not list members.
    const replace = columns.has('members') ? rows.map((row) => row.id) : [];
    const changed = await writeLinks(run.db, 'cluster_member', ['cluster_id', 'division_id'], links, replace);
    if (changed.size > 0) run.changed.places = true;
    return changed;
  },
};

function membersOf({ values }: CheckedRow<ClusterColumns>): readonly Reference<'division'>[] {
  return [...(values.lead ? [values.lead] : []), ...(values.members ?? [])];
}

function checkMembers({ references }: ImportRun, row: CheckedRow<ClusterColumns>): void {
  const city = references.division(row.idOf(row.values.city) ?? -1);
  for (const member of membersOf(row)) {
    const division = references.division(row.idOf(member) ?? -1);
    if (!city || !division || (liesWithin(division, city) && division.id !== city.id)) continue;
    const column = member === row.values.lead ? 'lead' : 'members';
    row.file.report(
      row.line,
      rowFault('MEMBER_OUTSIDE_CITY', column, member.code, {
        en: `a division in ${city.officialName} (${city.code})`,
        zh: `应在${city.officialName}（${city.code}）内。`,
      }),
    );
  }
}
