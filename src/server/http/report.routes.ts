import { createHash } from 'node:crypto';
import type { Express, Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { LINK_PARAMETER, withoutLink } from '../../agency/link.js';
import type { RequestContext } from '../../kernel/context.js';
import { localeOfHeader, localeOfTag, type Locale } from '../../kernel/locale.js';
import { errorPage } from '../../report/html/error-page.js';
import { INDEX_STYLE, indexPage } from '../../report/html/index-page.js';
import { REPORT_STYLE } from '../../report/html/report-style.js';
import { REPORT_FORMATS, reportFile } from '../../report/report-file.js';
import { reportDefinitions } from '../../report/report.loader.js';
import { parseReportRequest, type ReportRequest } from '../../report/report-request.js';
import { loadSuggestedPairings } from '../../report/suggested-pairings.loader.js';
import { loadReportView } from '../../report/view/report-view.loader.js';
import { errorResponse } from './error-body.js';
import { sendFile } from './send-file.js';

export interface ReportRoutes {
  readonly newContext: (response: Response) => RequestContext;
  /** The lane of files. */
  readonly files: RequestHandler;
  readonly log: Logger;
}

/** The pages run and load nothing but their own style, which is allowed by its hash. */
const policy = (styles: readonly string[]): string =>
  [
    "default-src 'none'",
    `style-src ${styles.map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`).join(' ')}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ].join('; ');
const POLICY = policy([REPORT_STYLE, INDEX_STYLE]);

/** `GET /reports`, the page to choose a report, and `GET /reports/<code>[.html|.csv|.xlsx|.md]?division=|pairing=&period=`. */
export function mountReports(app: Express, { newContext, files, log }: ReportRoutes): void {
  app.get('/reports', async (request, response) => {
    const { code, ...rest } = request.query;
    if (typeof code === 'string') {
      // The form sends the report's code as a field; the address has it in the path.
      const query = new URLSearchParams(
        Object.entries(rest).flatMap(([name, value]): [string, string][] =>
          typeof value === 'string' && value !== '' ? [[name, value]] : [],
        ),
      );
      response.redirect(303, `/reports/${encodeURIComponent(code)}?${query.toString()}`);
      return;
    }
    const locale = localeOf(request);
    const context = newContext(response);
    const [definitions, pairings] = await Promise.all([
      reportDefinitions(context),
      loadSuggestedPairings(context, locale),
    ]);
    sendPage(response, 200, indexPage(definitions, { locale, pairings, now: context.now }), locale);
  });
  app.get('/reports/:file', files);
  app.get('/reports/:file', async (request, response) => {
    const locale = localeOf(request);
    const { code, format } = nameOf(request.params.file);
    try {
      const reportRequest = parseReportRequest({ code, format }, withoutLink(request.query), locale);
      const view = await loadReportView(newContext(response), reportRequest);
      const file = reportFile(view, { ...reportRequest, links: linksOf(reportRequest, request) });
      response.set({
        'content-security-policy': POLICY,
        'content-language': reportRequest.locale,
        vary: 'accept-language',
      });
      await sendFile(response, file, (error) => {
        log.error({ err: error }, 'a report broke off');
      });
    } catch (error) {
      const answer = errorResponse(error);
      if (!answer || format !== 'html' || request.accepts(['json', 'html']) !== 'html') throw error;
      const [first] = answer.body.errors;
      sendPage(
        response,
        answer.status,
        errorPage(String(first?.extensions?.['code']), first?.message ?? '', locale),
        locale,
      );
    }
  });
}

/** Splits a file name into code and format; a name without an extension is a page. */
function nameOf(file: string): { code: string; format: string } {
  const dot = file.lastIndexOf('.');
  return dot === -1 ? { code: file, format: 'html' } : { code: file.slice(0, dot), format: file.slice(dot + 1) };
}

function localeOf(request: Request): Locale {
  const { locale } = request.query;
  return (
    (typeof locale === 'string' ? localeOfTag(locale) : null) ?? localeOfHeader(request.headers['accept-language'])
  );
}

function sendPage(response: Response, status: number, page: string, locale: Locale): void {
  response
    .status(status)
    .set({
      'content-security-policy': POLICY,
      'content-language': locale,
      vary: 'accept-language',
      'cache-control': 'no-store',
    })
    .type('html')
    .send(page);
}

function linksOf({ code, locale }: ReportRequest, request: Request) {
  const href = (format: string, language: Locale): string => {
    const query = new URLSearchParams(request.originalUrl.split('?')[1] ?? '');
    query.set('locale', language);
    // It opens this address alone.
    query.delete(LINK_PARAMETER);
    return `${code}.${format}?${query.toString()}`;
  };
  const names: Readonly<Record<string, string>> = { csv: 'CSV', xlsx: 'Excel (XLSX)', md: 'Markdown' };
  return {
    formats: REPORT_FORMATS.flatMap((format) => {
      const name = names[format];
      return name === undefined ? [] : [{ name, href: href(format, locale) }];
    }),
    otherLanguage: href('html', locale === 'zh' ? 'en' : 'zh'),
  };
}
