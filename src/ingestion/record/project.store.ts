import { type ProjectColumns, projectKind } from '../kind/project.row.js';
import { writeLinks } from './link.store.js';
import type { StoredRecordKind } from './stored-record-kind.js';

export const storedProjectKind: StoredRecordKind<ProjectColumns> = {
  ...projectKind,
  writeRelated: (run, columns, rows) => {
    if (!columns.has('enterprises')) return Promise.resolve([]);
    const links = rows.flatMap((row) =>
      (row.values.enterprises ?? []).map((enterprise) => [row.id, row.idOf(enterprise) ?? 0] as const),
    );
    const owners = rows.map((row) => row.id);
    return writeLinks(run.db, 'project_enterprise', ['project_id', 'enterprise_id'], links, owners);
  },
};
