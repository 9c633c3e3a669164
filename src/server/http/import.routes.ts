import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Express, type Request, type Response, Router } from 'express';
import { requireWriter } from '../../access/require-role.js';
import { formatReceipt } from '../../ingestion/receipt/format-receipt.js';
import { isImportKind } from '../../ingestion/fault/import-kind.js';
import { type ImportOutcome, runImport } from '../../ingestion/run/run-import.js';
import { type ImportedFile, loadImportedFiles, loadImports } from '../../ingestion/receipt/import.loader.js';
import type { Receipt } from '../../ingestion/receipt/receipt.js';
import { parseImportOptions } from '../../ingestion/run/parse-import-options.js';
import { columnFinder } from '../../ingestion/layout/header.js';
import { COLUMNS } from '../../ingestion/kind/kind-columns.js';
import { isWorkbook } from '../../ingestion/reading/file-content.js';
import { uploadParameters } from '../../ingestion/run/upload-parameters.js';
import { receiveUpload } from '../../ingestion/run/receive-upload.js';
import { formatOfRejected, rejectedCsv, rejectedWorkbook } from '../../ingestion/receipt/rejected-rows.js';
import { requireOpenUpload } from '../../ingestion/receipt/sensitive-upload.loader.js';
import { readStoredFile } from '../../ingestion/receipt/stored-file.store.js';
import type { Config } from '../config.js';
import type { RequestContext, Writer } from '../../kernel/context.js';
import { CodedError } from '../../kernel/errors.js';
import { localeOfHeader } from '../../kernel/locale.js';

export interface ImportRoutes {
  readonly config: Pick<Config, 'MAX_UPLOAD_BYTES'>;
  readonly newContext: (response: Response) => RequestContext;
  readonly writerOf: (response: Response, context: RequestContext) => Writer;
}

/** `POST /imports`, and what it stored: the receipt, the rejected rows and the original bytes. */
export function mountImports(app: Express, { config, writerOf, ...routes }: ImportRoutes): void {
  const router = Router();
  /** What an import has written is asked for next. */
  const newContext = (response: Response): RequestContext => {
    const context = routes.newContext(response);
    context.readPrimary?.();
    return context;
  };
  router.post('/', async (request, response) => {
    const context = newContext(response);
    const writer = writerOf(response, context);
    const { caller } = requireWriter({ ...context, writer });
    const upload = await receiveUpload(request, config.MAX_UPLOAD_BYTES);
    try {
      const given = uploadParameters(request.query, upload.fields);
      const idempotencyKey = request.get('idempotency-key') ?? null;
      const by = { actor: caller.name, caller };
      const options = parseImportOptions({
        mode: given.get('mode'),
        dryRun: given.get('dryRun'),
        merged: given.get('merged'),
        overrideCorrections: given.get('overrideCorrections'),
        layout: given.get('layout'),
        idempotencyKey,
      });
      answer(request, response, await runImport(writer.database, upload.files, { ...options, ...by, now: new Date() }));
    } finally {
      await upload.discard();
    }
  });
  router.get('/:id', async (request, response) => {
    const { params } = request;
    const [found] = await loadImports(newContext(response), [params.id]);
    if (!found) throw missing('import', params.id);
    sendReceipt(request, response, found);
  });
  router.get('/:id/file{/:number}', async ({ params }, response) => {
    const context = newContext(response);
    const { db } = context;
    const file = await findFile(db, params);
    await requireOpenUpload(context, params.id);
    const bytes = await readStoredFile(db, file.sha256);
    if (!bytes) throw missing('file', file.name);
    response.attachment(file.name).type('application/octet-stream');
    await pipeline(bytes, response);
  });
  router.get('/:id/rejected{/:number}', async ({ params }, response) => {
    const context = newContext(response);
    const file = await findFile(context.db, params);
    await requireOpenUpload(context, params.id);
    await sendRejected(context.db, file, response);
  });
  app.use('/imports', router);
}

function answer(request: Request, response: Response, { receipt, isRepeated }: ImportOutcome): void {
  if (isRepeated) response.set('Idempotent-Replayed', 'true');
  if (receipt.id !== null) response.location(`/imports/${receipt.id}`);
  const status = receipt.status === 'REJECTED' ? 422 : isRepeated || receipt.dryRun ? 200 : 201;
  sendReceipt(request, response.status(status), receipt);
}

/** Sends the receipt as JSON with its messages in both languages, or as text in the language of `Accept-Language`. */
function sendReceipt(request: Request, response: Response, receipt: Receipt): void {
  const json = (): void => void response.json(receipt);
  const text = (): void =>
    void response.send(`${formatReceipt(receipt, localeOfHeader(request.get('accept-language')))}\n`);
  response.vary('Accept-Language').format({ json, text, default: json });
}

/** Loads a file by its number in the import, from 1. Throws NOT_FOUND. */
async function findFile(
  db: RequestContext['db'],
  { id, number = '1' }: { readonly id: string; readonly number?: string },
): Promise<ImportedFile> {
  const file = (await loadImportedFiles(db, id))[Number(number) - 1];
  if (!file) throw missing('file', `${number} of import ${id}`);
  return file;
}

/** Sends the rejected rows. The stored bytes are copied to disk, because reading a file takes more than one pass. */
async function sendRejected(db: RequestContext['db'], file: ImportedFile, response: Response): Promise<void> {
  const { kind, rejected, sha256, name } = file;
  const isWritten = file.status === 'APPLIED' && rejected?.length === 0;
  if (isWritten || !isImportKind(kind)) throw missing('rejected row', name);
  const bytes = await readStoredFile(db, sha256);
  if (!bytes) throw missing('file', name);
  if (rejected === null) {
    response.attachment(name).type('application/octet-stream');
    await pipeline(bytes, response);
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), 'shanshui-rejected-'));
  try {
    const path = join(folder, 'file');
    await pipeline(bytes, createWriteStream(path));
    // If nothing was written, the rows without errors have to be sent again as well.
    const rows = file.status === 'REJECTED' ? null : new Set(rejected);
    const wrong = { rows, count: rows?.size ?? file.read, faults: file.faults ?? [] };
    const find = columnFinder(COLUMNS[kind]);
    const format = formatOfRejected(await isWorkbook({ path }), wrong);
    response.attachment(`rejected-${name.replace(/\.[^.]*$/, '')}.${format}`);
    if (format === 'xlsx') response.send(await rejectedWorkbook({ path }, wrong, find));
    else await pipeline(Readable.from(rejectedCsv({ path }, wrong, find)), response.type('text/csv; charset=utf-8'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function missing(what: string, which: string): CodedError {
  return new CodedError('NOT_FOUND', `Nothing found: there is no ${what} ${which}.`, { subject: what, given: which });
}
