import { type RawBuilder, sql } from 'kysely';
import { COUNTRY_ID } from '../division/root-id.js';
import { recordConnection } from '../kernel/connection.loader.js';
import { loaderOf } from '../kernel/batch.js';
import { recordByCode, recordById, type RecordTable, rowsOf } from '../kernel/record.loader.js';

/** What institutions, enterprises and projects have in common. */
export interface LocatedModel {
  readonly rowId: number;
  /** Global id. */
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  /** Row id of its division. */
  readonly divisionId: number;
  readonly note: string | null;
  readonly sourceId: number | null;
}

/** What to list; a property that is omitted or null does not narrow the list. */
export type LocatedFilter<Own extends object> = Partial<Own> & {
  /** Row id of a division; null for everywhere. */
  readonly within: number | null;
  /** Only in the division itself, not below it. */
  readonly self: boolean;
};

/** What institutions and enterprises have in common: they may be registered under a unified social credit code. */
export interface RegisteredModel extends LocatedModel {
  readonly creditCode: string | null;
}

export interface LocatedSource<Row, Model> {
  readonly table: string;
  /** Identifies the list: a cursor of another one is rejected. */
  readonly list: string;
  /** Its own columns of a row `o`. */
  readonly columns: RawBuilder<unknown>;
  readonly toModel: (row: Row) => Model;
  /** Definition of its own filter's columns: the keys of Own. */
  readonly filter: RawBuilder<unknown>;
  /** Whether a row `o` meets its own filter in `q`. */
  readonly conditions: RawBuilder<unknown>;
}

const COMMON_COLUMNS = sql`o.id as "rowId", o.code, o.name, o.name_en as "nameEn", o.division_id as "divisionId", o.note,
  o.source_id as "sourceId"`;

type Kind = 'ANYWHERE' | 'SELF' | 'SUBTREE';

function kindOf({ within, self }: Pick<LocatedFilter<object>, 'within' | 'self'>): Kind {
  if (within === null) return 'ANYWHERE';
  if (self) return 'SELF';
  return within === COUNTRY_ID ? 'ANYWHERE' : 'SUBTREE';
}

/** Where a row `o` is for each kind of list; the one place for conditions on the rows of every list. */
const WHERE: Readonly<Record<Kind, RawBuilder<unknown>>> = {
  ANYWHERE: sql`true`,
  SELF: sql`o.division_id = q.within`,
  // Each of these columns has an index, and every place below a town has it as its parent.
  SUBTREE: sql`o.division_id in (select d.id from division d where d.id = q.within or d.parent_id = q.within
    or d.district_id = q.within or d.city_id = q.within or d.province_id = q.within)`,
};

/** Makes the loaders by row id and by code and the list, ordered by code, of what is located in a division. */
export function locatedLoaders<Own extends object, Row, Model extends LocatedModel>({
  table,
  list,
  columns,
  toModel,
  filter,
  conditions,
}: LocatedSource<Row, Model>) {
  const record: RecordTable<Row, Model> = {
    table,
    alias: 'o',
    columns: sql`${COMMON_COLUMNS}, ${columns}`,
    toModel,
  };
  return {
    record,
    byId: recordById(record),
    byCode: recordByCode(record),
    list: recordConnection<LocatedFilter<Own>, Row, Model>({
      name: list,
      record,
      filter: sql`within int, ${filter}`,
      kindOf,
      from: (one) => sql`from ${rowsOf(record)} where ${WHERE[kindOf(one)]} and ${conditions}`,
    }),
  };
}

/** Loads all that are registered under a credit code, ordered by code: none, one, or a firm at several places. */
export function registeredByCreditCode<Row, Model extends RegisteredModel>(record: RecordTable<Row, Model>) {
  return loaderOf<string, readonly Model[]>(
    async (creditCodes, { db }) => {
      const { rows } = await sql<Row>`
        select ${record.columns} from ${rowsOf(record)} where o.credit_code = any(${creditCodes})
        order by o.code collate "C"`.execute(db);
      const found = Map.groupBy(rows.map(record.toModel), ({ creditCode }) => creditCode);
      return creditCodes.map((creditCode) => found.get(creditCode) ?? []);
    },
    (creditCode) => creditCode,
  );
}
