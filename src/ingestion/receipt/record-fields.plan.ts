import type { ImportKind } from '../fault/import-kind.js';

/** The content of a row of a table, by column. */
export type RowContent = Readonly<Record<string, unknown>>;

/** A reference to a row, such as `division:17`. */
type RowReference = `${string}:${number}`;

/** What a field says: text, or a row that is shown by its code. */
interface FieldValue {
  readonly text: string | null;
  readonly reference: RowReference | null;
}

export interface ChangedField {
  readonly name: string;
  readonly before: FieldValue;
  readonly after: FieldValue;
}

/** The kinds of file by the table that their records are in, or the members of these. */
export const KIND_OF_TABLE: Readonly<Record<string, ImportKind>> = {
  ...{ activity: 'activities', cluster: 'clusters', cluster_member: 'clusters', division: 'divisions' },
  ...{
    division_succession: 'successions',
    enterprise: 'enterprises',
    group: 'groups',
    group_member: 'groups',
    institution: 'institutions',
    metric: 'metrics',
  },
  ...{ pairing: 'pairings', program: 'programs', project: 'projects', project_enterprise: 'projects' },
  ...{ source: 'sources', target: 'targets', theme: 'themes' },
};

/** Columns that follow from others, or only identify the row. */
const DERIVED = new Set([
  ...[
    'id',
    'key',
    'code',
    'path',
    'pinyin',
    'initials',
    'parent_given',
    'position',
    'signed',
    'cluster_id',
    'group_id',
    'project_id',
  ],
  ...['province_id', 'district_id', 'town_id', 'village_id', 'canonical_id', 'current_id'],
]);

/** What columns refer to, where their name does not say it. */
const REFERS_TO: Readonly<Record<string, string>> = {
  ...{ lead: 'division', predecessor: 'division', successor: 'division', part_of: 'metric' },
  ...{ numerator: 'metric', denominator: 'metric', city: 'division' },
};
const ENDS = /^(supporter|recipient|from|to)_(division|group|cluster|institution|enterprise)$/;

/** The fields that differ between two contents of a row, in the order of their names; of a new one all that say something. */
export function changedFields(
  table: string,
  before: RowContent | null,
  after: RowContent | null,
): readonly ChangedField[] {
  const columns = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].sort();
  const fields = new Map<string, ChangedField>();
  for (const column of columns) {
    if (DERIVED.has(column) || (table === 'division' && column === 'city_id')) continue;
    const [was, is] = [before?.[column] ?? null, after?.[column] ?? null];
    if (JSON.stringify(was) === JSON.stringify(is)) continue;
    const { name, of } = meaningOf(table, column);
    const known = fields.get(name);
    // An end may have become another kind of party: what it was stands in another column.
    fields.set(name, {
      name,
      before: was === null && known ? known.before : valueOf(was, of),
      after: is === null && known ? known.after : valueOf(is, of),
    });
  }
  return [...fields.values()];
}

function meaningOf(table: string, column: string): { readonly name: string; readonly of: string | null } {
  if (!column.endsWith('_id')) return { name: column, of: null };
  const name = column.slice(0, -'_id'.length);
  const [, end, kind] = ENDS.exec(name) ?? [];
  if (end && kind) return { name: end, of: kind };
  if (table === 'cluster_member' || table === 'group_member') return { name: 'members', of: name };
  if (table === 'project_enterprise') return { name: 'enterprises', of: name };
  return { name, of: name === 'parent' ? table : (REFERS_TO[name] ?? name) };
}

function valueOf(value: unknown, of: string | null): FieldValue {
  if (value === null) return { text: null, reference: null };
  if (of !== null && typeof value === 'number') return { text: null, reference: `${of}:${value}` };
  return { text: typeof value === 'string' ? value : JSON.stringify(value), reference: null };
}
