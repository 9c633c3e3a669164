import { sql } from 'kysely';
import { recordConnection } from '../kernel/connection.loader.js';
import { toGlobalId } from '../kernel/global-id.js';
import { lastDayOf } from '../kernel/partial-date.js';
import { recordByCode, recordById, type RecordTable } from '../kernel/record.loader.js';

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

const SOURCES: RecordTable<SourceRow, SourceModel> = {
  table: 'source',
  alias: 's',
  columns: sql`s.id as "rowId", s.code, s.title, s.title_en as "titleEn", s.publisher, s.published, s.url, s.note`,
  toModel: (row) => ({ ...row, id: toGlobalId('Source', row.code), publishedBy: lastDayOf(row.published) }),
};

export const sourceById = recordById(SOURCES);
export const sourceByCode = recordByCode(SOURCES);

/** Lists all sources in the order of their codes. */
export const listSources = recordConnection<{ readonly all: true }, SourceRow, SourceModel>({
  name: 'sources',
  record: SOURCES,
  filter: sql`"all" boolean`,
  from: sql`from source s where q."all"`,
});
