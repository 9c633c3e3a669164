import express, { type Express, type Request, type RequestHandler, type Response } from 'express';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Execute } from '../../export/execute.js';
import { EXPORT_FORMATS, parseExportRequest } from '../../export/export-request.js';
import { makeExport } from '../../export/make-export.js';
import { withoutLink } from '../../agency/link.js';
import type { Config } from '../config.js';
import { localeOfHeader } from '../../kernel/locale.js';
import { limitRules } from '../graphql/limits.js';
import type { TrustedDocuments } from '../graphql/trusted-documents.js';
import { callerOf } from './callers.js';
import { sendFile } from './send-file.js';

export interface ExportRoutes {
  /** What queries are asked of now: a hub changes it. */
  readonly schemaNow: () => GraphQLSchema;
  readonly executeFor: (response: Response) => Execute;
  readonly documents: TrustedDocuments;
  /** The lane of files. */
  readonly files: RequestHandler;
  readonly config: Config;
  readonly log: Logger;
}

/** `GET` and `POST /exports/table.csv` and `/exports/table.xlsx`, with the parameters of {@link parseExportRequest}. */
export function mountExports(
  app: Express,
  { schemaNow, executeFor, documents, files, config, log }: ExportRoutes,
): void {
  const limits = { maxTokens: config.MAX_TOKENS, rules: limitRules(config) };
  for (const format of EXPORT_FORMATS) {
    const answer = async (given: unknown, request: Request, response: Response): Promise<void> => {
      const asked = documents.resolve(given, callerOf(response));
      const exportRequest = parseExportRequest(format, asked, localeOfHeader(request.headers['accept-language']));
      const file = await makeExport(exportRequest, {
        schema: schemaNow(),
        execute: executeFor(response),
        ...limits,
        now: new Date(),
      });
      await sendFile(response, file, (error) => {
        log.error({ err: error }, 'an export broke off');
      });
    };
    const path = `/exports/table.${format}`;
    app.get(path, files, (request, response) => answer(withoutLink(request.query), request, response));
    app.post(path, express.json({ limit: config.MAX_BODY_BYTES }), files, (request, response) =>
      answer(request.body, request, response),
    );
  }
}
