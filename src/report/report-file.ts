import { Readable } from 'node:stream';
import { writeCsv } from '../export/csv/write-csv.js';
import { type ExportFile, MEDIA_TYPES } from '../export/make-export.js';
import { writeWorkbook } from '../workbook/write/write-workbook.js';
import { attachment, fileNameOf } from '../kernel/file-name.js';
import type { Locale } from '../kernel/locale.js';
import { type PageLinks, reportPage } from './html/report-page.js';
import { reportMarkdown } from './markdown/report-markdown.js';
import { reportSheets } from './sheets/report-sheets.js';
import { reportTable } from './sheets/report-table.js';
import { fileTitle, reportTitle } from './text/report-title.js';
import type { ReportView } from './view/report-view.js';

export const REPORT_FORMATS = ['html', 'csv', 'xlsx', 'md'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

const TYPES: Readonly<Record<ReportFormat, string>> = {
  ...MEDIA_TYPES,
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8; variant=GFM',
};

/** The report in a format, with the name of its file. */
export function reportFile(
  view: ReportView,
  {
    format,
    locale,
    links = null,
  }: { readonly format: ReportFormat; readonly locale: Locale; readonly links?: PageLinks | null },
): ExportFile {
  const fileName = fileNameOf(fileTitle(view, locale), format);
  return {
    fileName,
    mediaType: TYPES[format],
    // Browsers show a page and download every other format.
    disposition: format === 'html' ? 'inline' : attachment(fileName, `report.${format}`),
    body: Readable.from(bodyOf(view, format, locale, links), { objectMode: false }),
  };
}

function bodyOf(
  view: ReportView,
  format: ReportFormat,
  locale: Locale,
  links: PageLinks | null,
): AsyncIterable<string | Buffer> | Iterable<string> {
  switch (format) {
    case 'html':
      return [reportPage(view, locale, links)];
    case 'md':
      return [reportMarkdown(view, locale)];
    case 'csv':
      return writeCsv(reportTable(view, locale), { codes: 'text' });
    case 'xlsx':
      return writeWorkbook(reportSheets(view, locale), { title: reportTitle(view, locale), created: view.computedAt });
  }
}
