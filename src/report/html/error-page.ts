import type { Locale } from '../../kernel/locale.js';
import { html, styleTag } from './html.js';
import { REPORT_STYLE } from './report-style.js';

/** An error of the request, for browsers. */
export function errorPage(code: string, message: string, locale: Locale): string {
  const title = locale === 'zh' ? '无法生成报告' : 'This report cannot be shown';
  const back = locale === 'zh' ? '选择报告' : 'Choose a report';
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${styleTag(REPORT_STYLE)}
      </head>
      <body>
        <header><h1>${title}</h1></header>
        <main>
          <p class="finding" lang="en">${message}</p>
          <p class="small">${code}</p>
          <p><a href="/reports?locale=${locale}">${back}</a></p>
        </main>
      </body>
    </html> `.text;
}
