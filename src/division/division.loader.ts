import { sql } from 'kysely';
import { tablesAsOf } from '../history/as-of.fragment.js';
import { alteredSince } from '../history/altered.loader.js';
import { loaderBy, loaderOf } from '../kernel/batch.js';
import { type Connection, toConnection } from '../kernel/connection.js';
import { connectionLoader, type OrderColumn, type PageScan } from '../kernel/connection.loader.js';
import { perRequest, type RequestContext } from '../kernel/context.js';
import { toGlobalId } from '../kernel/global-id.js';
import { formatCursor, type PageArguments, validatePage } from '../kernel/page.js';
import { prepared } from '../kernel/prepared-statement.js';
import { DIVISION_LEVELS, type DivisionLevel, levelNumber } from './division-level.js';
import { type DivisionModel, divisionTypeName } from './division.type.js';
import type { PlaceTree } from './tree/place-tree.js';

type DivisionRow = Omit<DivisionModel, 'id' | 'level' | '__typename'> & { key: string; levelNumber: number };

const COLUMNS = sql`d.id as "rowId", d.key, d.code, d.name, d.official_name as "officialName", d.name_en as "nameEn",
  d.pinyin, d.level as "levelNumber", d.kind, d.province_id as "provinceId", d.city_id as "cityId",
  d.district_id as "districtId", d.town_id as "townId", d.parent_id as "parentId", d.valid_from::text as "validFrom",
  d.valid_to::text as "validTo"`;

function toModel({ key, levelNumber: number, ...row }: DivisionRow): DivisionModel {
  const level = DIVISION_LEVELS[number] ?? 'VILLAGE';
  return { ...row, __typename: divisionTypeName(level), id: toGlobalId('Division', key), level };
}

declare module '../kernel/context.js' {
  interface RequestContext {
    /** All places in memory; absent, or without a tree, where statements answer. */
    readonly places?: { readonly current: PlaceTree | null };
  }
}

/** Loads divisions: at once where the tree has them. */
export interface DivisionLoader<Key> {
  load(key: Key): DivisionModel | null | Promise<DivisionModel | null>;
}

/** What the tree lacks may have been committed a moment ago: a statement decides. */
function treeFirst<Key>(
  find: (tree: PlaceTree, key: Key) => DivisionModel | null,
  stored: (context: RequestContext) => DivisionLoader<Key>,
): (context: RequestContext) => DivisionLoader<Key> {
  return perRequest((context) => ({
    load: (key) => {
      const tree = context.places?.current;
      return (tree ? find(tree, key) : null) ?? stored(context).load(key);
    },
  }));
}

const storedById = loaderBy<number, DivisionModel>(
  async (ids, { db }) => {
    const { rows } =
      await sql<DivisionRow>`${prepared} select ${COLUMNS} from division d where d.id = any(${ids})`.execute(db);
    return rows.map(toModel);
  },
  (division) => division.rowId,
);

/** Loads a division by row id. */
export const divisionById = treeFirst<number>((tree, id) => tree.byId(id), storedById);

/** Spares a second lookup by row id of a division that was found another way. */
function remember(context: RequestContext, division: DivisionModel): DivisionModel {
  storedById(context).prime(division.rowId, division);
  return division;
}

const storedByKey = loaderBy<string, DivisionModel & { key: string }>(
  async (keys, context) => {
    const found = sql<DivisionRow>`${prepared} select ${COLUMNS} from division d where d.key = any(${keys}) and d.level between 0 and 5`;
    const { rows } = await found.execute(context.db);
    return rows.map((row) => ({ ...remember(context, toModel(row)), key: row.key }));
  },
  (division) => division.key,
);

/** A division as it was recorded at a time; as it is now without one. */
export interface DivisionThen {
  readonly rowId: number;
  readonly asOf: Date | null;
}

/** Loads a division by row id, as it was at a time: its name, its level, what it lies in, until when it was. */
export async function divisionThen(
  context: RequestContext,
  { rowId, asOf }: DivisionThen,
): Promise<DivisionModel | null> {
  if (asOf === null || !(await alteredSince(context).load(asOf)).changed.has('division')) {
    return divisionById(context).load(rowId);
  }
  return storedThen(context).load({ rowId, asOf });
}

const storedThen = loaderOf<DivisionThen & { readonly asOf: Date }, DivisionModel | null>(
  async (questions, { db }) => {
    const byMoment = Map.groupBy(questions, ({ asOf }) => asOf.toISOString());
    const found = new Map<string, Map<number, DivisionModel>>();
    for (const [moment, asked] of byMoment) {
      const ids = asked.map(({ rowId }) => rowId);
      const { rows } = await sql<DivisionRow>`
        ${placesAt(moment)} select ${COLUMNS} from division d where d.id = any(${ids})`.execute(db);
      found.set(moment, new Map(rows.map((row) => [row.rowId, toModel(row)])));
    }
    return questions.map(({ rowId, asOf }) => found.get(asOf.toISOString())?.get(rowId) ?? null);
  },
  ({ rowId, asOf }) => `${rowId.toString()} ${asOf.toISOString()}`,
);

/** Loads a division by the key in its global id. */
export const divisionByKey = treeFirst<string>((tree, key) => tree.byKey(key), storedByKey);

const storedByCode = loaderBy<string, DivisionModel>(
  async (codes, context) => {
    const { rows } = await sql<DivisionRow>`${prepared}
      select distinct on (d.code collate "C") ${COLUMNS} from division d where d.code collate "C" = any(${codes})
      order by d.code collate "C", d.valid_to desc nulls first`.execute(context.db);
    return rows.map((row) => remember(context, toModel(row)));
  },
  (division) => division.code,
);

/** Loads a division by code. Of several that have had it, the current holder, else the last. */
export const divisionByCode = treeFirst<string>((tree, code) => tree.byCode(code), storedByCode);

interface DivisionFilter {
  /** As the list was recorded at a time, in ISO form; now if null. */
  readonly asOf: string | null;
  readonly parent: number | null;
  readonly within: number | null;
  readonly withinLevel: number | null;
  readonly level: number | null;
  readonly name: string | null;
  /** Row ids of those that are called by the name without bearing it: 黔东南州. */
  readonly called: readonly number[];
  readonly closed: boolean;
}

const everything: DivisionFilter = {
  asOf: null,
  parent: null,
  within: null,
  withinLevel: null,
  level: null,
  name: null,
  called: [],
  closed: false,
};

// Each branch tests one ancestor column and so walks one index in order.
const SUBTREES = [
  ['province_id', 1],
  ['city_id', 2],
  ['district_id', 3],
] as const;
const CONDITIONS = sql`d.level between 0 and 5 and (q.closed or d.valid_to is null) and (q.name is null or d.name like '%' || q.name || '%' or d.id = any(q.called))`;
/** No place or the country, in which all others lie. */
const EVERYWHERE = sql`(q.within is null or q."withinLevel" = 0)`;
const ORDER: readonly OrderColumn[] = [
  { column: sql`d.code collate "C"`, type: 'text' },
  { column: sql`d.id`, type: 'int' },
];

const candidates = (columns: ReturnType<typeof sql>, scan: PageScan | null) => {
  const tail = scan ? sql`and ${scan.inRange} order by ${scan.order} limit q.lim` : sql``;
  const branches = [
    sql`(select ${columns} from division d where q.parent is not null and d.parent_id = q.parent and (q.level is null or d.level = q.level) and ${CONDITIONS} ${tail})`,
    ...SUBTREES.map(
      ([column, level]) =>
        sql`(select ${columns} from division d where q."withinLevel" = ${sql.lit(level)} and d.${sql.ref(column)} = q.within and d.level between coalesce(q.level, ${sql.lit(level + 1)}) and coalesce(q.level, 5) and ${CONDITIONS} ${tail})`,
    ),
    sql`(select ${columns} from division d where q."withinLevel" = 4 and d.parent_id = q.within and (q.level is null or d.level = q.level) and ${CONDITIONS} ${tail})`,
    sql`(select ${columns} from division d where q.parent is null and ${EVERYWHERE} and d.level < 4 and (q.level is null or d.level = q.level) and (q.within is null or d.level > 0) and ${CONDITIONS} ${tail})`,
    sql`(select ${columns} from division d where q.parent is null and ${EVERYWHERE} and d.level >= 4 and (q.level is null or d.level = q.level) and ${CONDITIONS} ${tail})`,
  ];
  return sql.join(branches, sql` union all `);
};

/** What goes before a statement about divisions: nothing for the present. */
const placesAt = (asOf: string | null) =>
  asOf === null ? sql`` : sql`with ${tablesAsOf(['division'], new Date(asOf))} present as (select)`;

const LIST = 'divisions';

/** The cursor of a division in a list of divisions: the list continues after it. */
export const divisionCursor = (code: string, rowId: number): string => formatCursor(LIST, [code, rowId]);

const divisions = connectionLoader<DivisionFilter, DivisionRow, DivisionModel>({
  name: LIST,
  columns: sql`parent int, within int, "withinLevel" int, level int, name text, called int[], closed boolean`,
  kindOf: ({ asOf }) => asOf ?? '',
  order: ORDER,
  page: (scan, { asOf }) => sql`
    ${placesAt(asOf)} select d.*, row_number() over (order by ${scan.order}) as position
    from (select d.*, d."rowId" as id from (${candidates(COLUMNS, scan)}) d) d order by position limit q.lim`,
  count: ({ asOf }) => sql`${placesAt(asOf)} select count(*) from (${candidates(sql`1`, null)}) d`,
  toNode: toModel,
  keysetOf: (division) => [division.code, division.rowId],
});

export interface DivisionSearch {
  readonly parent?: DivisionModel;
  readonly within?: DivisionModel;
  readonly level?: DivisionLevel | null;
  readonly name?: string | null;
  readonly called?: readonly number[];
  readonly closed?: boolean;
  /** As they were recorded at this time; now if omitted or null. */
  readonly asOf?: Date | null;
}

/** Lists divisions in the order of their codes. */
export function listDivisions(
  context: RequestContext,
  search: DivisionSearch,
  page: PageArguments,
): Connection<DivisionModel> | Promise<Connection<DivisionModel>> {
  const { asOf = null } = search;
  if (asOf !== null) return listThen(context, { ...search, asOf }, page);
  return listInTree(context, search, page) ?? listStored(context, search, page);
}

async function listThen(
  context: RequestContext,
  search: DivisionSearch & { readonly asOf: Date },
  page: PageArguments,
): Promise<Connection<DivisionModel>> {
  const { any } = await alteredSince(context).load(search.asOf);
  if (!any.has('division')) return listDivisions(context, { ...search, asOf: null }, page);
  return listStored(context, search, page);
}

/** The page from the tree; null for lists and positions that only a statement knows. */
function listInTree(
  { places }: RequestContext,
  { parent, within, level = null, name = null, closed = false }: DivisionSearch,
  args: PageArguments,
): Connection<DivisionModel> | null {
  const tree = places?.current;
  if (!tree || name !== null || (parent && within)) return null;
  const page = validatePage(LIST, args);
  const search = {
    parent: parent?.rowId ?? null,
    within: within?.rowId ?? null,
    level: level === null ? null : levelNumber(level),
    closed,
  };
  const found = tree.list(search, page, page.limit + 1);
  return (
    found &&
    toConnection(
      LIST,
      page,
      found,
      ({ code, rowId }) => [code, rowId],
      () => tree.count(search) ?? 0,
    )
  );
}

function listStored(context: RequestContext, search: DivisionSearch, page: PageArguments) {
  return divisions(
    context,
    {
      ...everything,
      asOf: search.asOf?.toISOString() ?? null,
      parent: search.parent?.rowId ?? null,
      within: search.within?.rowId ?? null,
      withinLevel: search.within ? levelNumber(search.within.level) : null,
      level: search.level ? levelNumber(search.level) : null,
      // The name is plain text, not a pattern.
      name: search.name ? search.name.replace(/[\\%_]/g, '\\$&') : null,
      called: search.called ?? [],
      closed: search.closed ?? false,
    },
    page,
  );
}
