import type { Locale } from '../../kernel/locale.js';
import type { ReportDefinition } from '../definition/report-definition.js';
import { REPORT_FORMATS } from '../report-file.js';
import { type Html, html, styleTag } from './html.js';
import { REPORT_STYLE } from './report-style.js';

/** A pairing that the page suggests for a report. */
export interface SuggestedPairing {
  readonly code: string;
  readonly name: string;
  readonly since: string | null;
}

const WORDS = {
  zh: {
    title: '报告',
    choose: '选择报告',
    report: '报告',
    division: '区划代码',
    divisionHint: '如 520200（六盘水市）、442000（中山市）',
    pairing: '或结对代码',
    pairingHint: '如 P-CITY；与区划代码二选一',
    period: '期间',
    periodHint: '如 2021、2021-Q3、2021-01/2021-08、ALL',
    show: '查看',
    suggested: '结对报告',
    all: '历年累计',
    other: 'English',
    formats: '在报告地址后加上 .xlsx、.csv 或 .md，可下载表格或文本文件。',
  },
  en: {
    title: 'Reports',
    choose: 'Choose a report',
    report: 'Report',
    division: 'Division code',
    divisionHint: 'such as 520200 (Liupanshui) or 442000 (Zhongshan)',
    pairing: 'or pairing code',
    pairingHint: 'such as P-CITY, instead of a division code',
    period: 'Period',
    periodHint: 'such as 2021, 2021-Q3, 2021-01/2021-08 or ALL',
    show: 'Show',
    suggested: 'Reports on pairings',
    all: 'all time',
    other: '中文',
    formats: 'Add .xlsx, .csv or .md to the address of a report for a spreadsheet or a text file.',
  },
} as const;

const MOST_YEARS = 8;
const FORM_STYLE = `
form { display: grid; gap: .8rem; max-width: 30rem } label { display: grid; gap: .2rem } input, select, button { font: inherit; padding: .4rem .6rem; border: 1px solid var(--line); border-radius: 4px; background: var(--paper); color: inherit } button { background: var(--accent); color: var(--paper); border: 0; cursor: pointer } :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
`;
/** Styles of the page, for its security policy. */
export const INDEX_STYLE = REPORT_STYLE + FORM_STYLE;

/** The page on which reports are chosen: a form that needs no script, and links to suggested reports. */
export function indexPage(
  definitions: readonly ReportDefinition[],
  {
    locale,
    pairings,
    now,
  }: { readonly locale: Locale; readonly pairings: readonly SuggestedPairing[]; readonly now: Date },
): string {
  const words = WORDS[locale];
  const other = locale === 'zh' ? 'en' : 'zh';
  const options = definitions.map((one) => html`<option value="${one.code}">${one.name[locale]}</option>`);
  const field = (name: string, label: string, hint: string, required: boolean): Html =>
    html`<label
      >${label}<input
        name="${name}"
        autocomplete="off"
        ${required ? html` required` : null}
        aria-describedby="${name}-hint"
      /><span class="small" id="${name}-hint">${hint}</span></label
    >`;
  const page = html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${words.title} · Shanshui 山水</title>
        ${styleTag(INDEX_STYLE)}
      </head>
      <body>
        <nav class="tools"><a href="?locale=${other}" hreflang="${other}" lang="${other}">${words.other}</a></nav>
        <header><h1>${words.title}</h1></header>
        <main>
          <h2>${words.choose}</h2>
          <form action="reports" method="get">
            <input type="hidden" name="locale" value="${locale}" />
            <label
              >${words.report}<select name="code">
                ${options}
              </select></label
            >
            ${field('division', words.division, words.divisionHint, false)}
            ${field('pairing', words.pairing, words.pairingHint, false)}
            ${field('period', words.period, words.periodHint, true)}
            <button>${words.show}</button>
          </form>
          <p class="small">${words.formats}</p>
          ${definitions.map(
            (one) =>
              html`<h3>${one.name[locale]} <span class="small">${one.code}</span></h3>
                <p>${one.description[locale]}</p>`,
          )}
          <h2>${words.suggested}</h2>
          <ul>
            ${pairings.map((pairing) => suggestion(pairing, definitions[0]?.code ?? '', locale, now))}
          </ul>
        </main>
      </body>
    </html> `;
  return page.text;
}

function suggestion({ code, name, since }: SuggestedPairing, report: string, locale: Locale, now: Date): Html {
  const last = now.getUTCFullYear();
  const first = Math.max(Number(since?.slice(0, 4) ?? last), last - MOST_YEARS + 1);
  const years = Array.from({ length: Math.max(last - first + 1, 1) }, (_, index) => (first + index).toString());
  const link = (period: string, text: string): Html =>
    html`<a
      href="reports/${report}.${REPORT_FORMATS[0]}?pairing=${encodeURIComponent(code)}&amp;period=${period}&amp;locale=${locale}"
      >${text}</a
    > `;
  return html`<li>
    ${name} <span class="small">${code}</span> —
    ${years.map((year) => link(year, year))}${link('ALL', WORDS[locale].all)}
  </li>`;
}
