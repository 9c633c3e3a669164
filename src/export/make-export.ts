import { Readable } from 'node:stream';
import type { GraphQLSchema } from 'graphql';
import { attachment, fileNameOf } from '../kernel/file-name.js';
import type { Sheet } from '../workbook/write/sheet.js';
import { writeWorkbook } from '../workbook/write/write-workbook.js';
import { aboutSheet } from './about/about-sheet.js';
import { FactCollector } from './about/collect-facts.js';
import { meaningOf } from './about/meanings.js';
import { writeCsv } from './csv/write-csv.js';
import { type Execute, executeWhole } from './execute.js';
import type { ExportRequest } from './export-request.js';
import { type OpenSheet, openSheet, type TableOptions } from './export-table.js';
import { titleParts } from './file-title.js';
import { WORDS } from './labels.js';
import { type ExportPlan, planExport, type PlanLimits } from './plan-export.js';

/** A file whose bytes are produced as they are read. */
export interface ExportFile {
  readonly fileName: string;
  readonly mediaType: string;
  /** `Content-Disposition` of its download. */
  readonly disposition: string;
  readonly body: Readable;
}

export interface ExportOptions extends PlanLimits {
  readonly schema: GraphQLSchema;
  readonly execute: Execute;
  readonly now: Date;
}

export const MEDIA_TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/**
 * The answer to a query as a file. Returns once the first page of every sheet has arrived, so that an error in the query
 * is thrown here and does not break off a file. Throws a QueryError for a query that is refused, a CodedError for a
 * request that cannot be exported.
 */
export async function makeExport(request: ExportRequest, options: ExportOptions): Promise<ExportFile> {
  const { schema, execute } = options;
  const plan = planExport(schema, request, options);
  if (!plan) {
    const { query, variables, operationName } = request;
    await executeWhole(execute, { query, variables, operationName });
    throw new Error('A query that cannot be planned was answered.');
  }
  const facts = new FactCollector();
  const open: OpenSheet[] = [];
  for (const sheet of plan.sheets) {
    const onPage: TableOptions['onPage'] =
      request.format === 'xlsx' ? (page, scopes) => facts.collect(sheet, page, scopes) : null;
    open.push(await openSheet(sheet, { execute, locale: request.locale, onPage }));
  }
  const title = titleOf(request, plan, open);
  const fileName = fileNameOf([title], request.format);
  return {
    fileName,
    mediaType: MEDIA_TYPES[request.format],
    disposition: attachment(fileName, `export.${request.format}`),
    body: Readable.from(bodyOf(request, { open, title, facts, now: options.now }), { objectMode: false }),
  };
}

interface Body {
  readonly open: readonly OpenSheet[];
  readonly title: string;
  readonly facts: FactCollector;
  readonly now: Date;
}

function bodyOf(request: ExportRequest, { open, title, facts, now }: Body): AsyncGenerator<string | Buffer> {
  const { locale, codes, query, variables } = request;
  if (request.format === 'csv') return writeCsv(open[0]?.sheet ?? EMPTY, { codes });
  const about = aboutSheet({
    title,
    locale,
    madeAt: now,
    query,
    variables,
    facts,
    sheets: open.map(({ sheet, columns }) => ({
      name: sheet.name,
      columns: columns.map(({ header, field }) => ({ header, meaning: field && meaningOf(field, locale) })),
    })),
  });
  return writeWorkbook([...open.map(({ sheet }) => sheet), about], { title, created: now });
}

const EMPTY: Sheet = { name: '', columns: [], rows: [], frozenColumns: 0 };

/** The requested name, else one made from the answer, else the operation's name. */
function titleOf(
  { name, locale }: ExportRequest,
  { operation, sheets }: ExportPlan,
  open: readonly OpenSheet[],
): string {
  if (name !== null && name.trim() !== '') return name.trim();
  const main = sheets.findIndex(({ list }) => list !== null);
  const index = main === -1 ? 0 : main;
  const [sheet, first] = [sheets[index], open[index]];
  const parts = sheet && first ? titleParts(sheet, first, locale) : [];
  return parts.length > 0 ? parts.join('_') : (operation.name?.value ?? WORDS.answer[locale]);
}
