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
import { type BegunSheet, beginSheet, type TableOptions } from './export-table.js';
import { titleParts } from './file-title.js';
import { WORDS } from './labels.js';
import { type ExportPlan, planExport } from './plan-export.js';

/** A file that is being made: its bytes come as they are taken. */
export interface ExportFile {
  readonly fileName: string;
  readonly mediaType: string;
  /** `Content-Disposition` of its download. */
  readonly disposition: string;
  readonly body: Readable;
}

export interface ExportOptions {
  readonly schema: GraphQLSchema;
  readonly execute: Execute;
  readonly maxTokens: number;
  readonly now: Date;
}

export const MEDIA_TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/**
 * The answer to a query as a file. The first page of every sheet has come when this returns, so that whatever is wrong
 * with the query is an error and not a broken file.
 */
export async function makeExport(request: ExportRequest, options: ExportOptions): Promise<ExportFile> {
  const { schema, execute, maxTokens } = options;
  const plan = planExport(schema, request, maxTokens);
  if (!plan) {
    const { query, variables, operationName } = request;
    await executeWhole(execute, { query, variables, operationName });
    throw new Error('a query that cannot be planned was answered');
  }
  const facts = new FactCollector();
  const begun: BegunSheet[] = [];
  for (const sheet of plan.sheets) {
    const onPage: TableOptions['onPage'] =
      request.format === 'xlsx' ? (page, scopes) => facts.see(sheet, page, scopes) : null;
    begun.push(await beginSheet(sheet, { execute, locale: request.locale, onPage }));
  }
  const title = titleOf(request, plan, begun);
  const fileName = fileNameOf([title], request.format);
  return {
    fileName,
    mediaType: MEDIA_TYPES[request.format],
    disposition: attachment(fileName, `export.${request.format}`),
    body: Readable.from(bodyOf(request, { begun, title, facts, now: options.now }), { objectMode: false }),
  };
}

interface Body {
  readonly begun: readonly BegunSheet[];
  readonly title: string;
  readonly facts: FactCollector;
  readonly now: Date;
}

function bodyOf(request: ExportRequest, { begun, title, facts, now }: Body): AsyncGenerator<string | Buffer> {
  const { locale, codes, query, variables } = request;
  if (request.format === 'csv') return writeCsv(begun[0]?.sheet ?? EMPTY, { codes });
  const about = aboutSheet({
    title,
    locale,
    madeAt: now,
    query,
    variables,
    facts,
    sheets: begun.map(({ sheet, columns }) => ({
      name: sheet.name,
      columns: columns.map(({ header, field }) => ({ header, meaning: field && meaningOf(field, locale) })),
    })),
  });
  return writeWorkbook([...begun.map(({ sheet }) => sheet), about], { title, created: now });
}

const EMPTY: Sheet = { name: '', columns: [], rows: [], frozenColumns: 0 };

/** The name that was asked for, else what the answer is about, else the operation's name. */
function titleOf(
  { name, locale }: ExportRequest,
  { operation, sheets }: ExportPlan,
  begun: readonly BegunSheet[],
): string {
  if (name !== null && name.trim() !== '') return name.trim();
  const main = sheets.findIndex(({ list }) => list !== null);
  const index = main === -1 ? 0 : main;
  const [sheet, first] = [sheets[index], begun[index]];
  const parts = sheet && first ? titleParts(sheet, first, locale) : [];
  return parts.length > 0 ? parts.join('_') : (operation.name?.value ?? WORDS.answer[locale]);
}
