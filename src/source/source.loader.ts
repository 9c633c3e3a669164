import { sql } from 'kysely';
import { loaderBy } from '../kernel/batch.js';
import { connectionLoader } from '../kernel/connection.loader.js';
import { toGlobalId } from '../kernel/global-id.js';
import { lastDayOf } from '../kernel/partial-date.js';

export interface SourceModel {
  readonly rowId: number;
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly publishedBy: string | null;
  readonly url: string | null;
  readonly note: string | null;
}
type SourceRow = Omit<SourceModel, 'id' | 'publishedBy'>;

const COLUMNS = sql`s.id as "rowId", s.code, s.title, s.title_en as "titleEn", s.publisher, s.published, s.url, s.note`;

function toModel(row: SourceRow): SourceModel {
  return { ...row, id: toGlobalId('Source', row.code), publishedBy: lastDayOf(row.published) };
}

export const sourceById = loaderBy<number, SourceModel>(
  async (ids, { db }) => {
    const { rows } = await sql<SourceRow>`select ${COLUMNS} from source s where s.id = any(${ids})`.execute(db);
    return rows.map(toModel);
  },
  (source) => source.rowId,
);

export const sourceByCode = loaderBy<string, SourceModel>(
  async (codes, { db }) => {
    const { rows } = await sql<SourceRow>`select ${COLUMNS} from source s where s.code = any(${codes})`.execute(db);
    return rows.map(toModel);
  },
  (source) => source.code,
);

/** All sources, by code. */
export const listSources = connectionLoader<{ readonly all: true }, SourceRow, SourceModel>({
  name: 'sources',
  columns: sql`"all" boolean`,
  page: sql`select ${COLUMNS}, row_number() over (order by s.code collate "C") as position from source s
    where q.after1 is null or s.code collate "C" > q.after1 order by s.code collate "C" limit q.lim`,
  count: sql`select count(*) from source`,
  toNode: toModel,
  keysetOf: (source) => [source.code],
});
