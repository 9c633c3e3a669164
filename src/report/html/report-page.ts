import type { Locale } from '../../kernel/locale.js';
import { nameText } from '../text/amount-text.js';
import { timestampText } from '../text/timestamp-text.js';
import { periodText } from '../../rollup/rules/period-text.plan.js';
import { reportTitle } from '../text/report-title.js';
import { WORDS } from '../text/words.js';
import type { ReportView, SectionView } from '../view/report-view.js';
import { observationsHtml, sourcesHtml } from './observation-sections.js';
import { activitiesHtml, childrenHtml, pairingsHtml, programsHtml } from './graph-sections.js';
import { type Html, html, styleTag } from './html.js';
import { HtmlContext } from './html-context.js';
import { findingsHtml, metricsHtml, summaryHtml } from './metric-sections.js';
import { REPORT_STYLE } from './report-style.js';

/** Links from the page to the report in other formats and languages. */
export interface PageLinks {
  readonly formats: readonly { readonly name: string; readonly href: string }[];
  readonly otherLanguage: string;
}

/** The report as one self-contained page without scripts, fonts or images; without links if it is a file. */
export function reportPage(view: ReportView, locale: Locale, links: PageLinks | null): string {
  const page = new HtmlContext(locale, view.sources);
  const title = reportTitle(view, locale);
  const { subject } = view;
  const fact = (name: string, value: string): Html =>
    html`<div>
      <dt>${name}</dt>
      <dd>${value}</dd>
    </div>`;
  const within = subject.within.map((name) => nameText(name, locale)).join(' › ');
  const body = html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · ${periodText(view.period, locale)}</title>
        ${styleTag(REPORT_STYLE)}
      </head>
      <body>
        ${links && toolsHtml(links, page)}
        <header>
          <h1>${title}</h1>
          <dl class="facts">
            ${fact(page.text(WORDS.period), periodText(view.period, locale))}${
              within === '' ? null : fact(page.text(WORDS.within), within)
            }${fact(page.text(WORDS.code), subject.code)}${fact(page.text(WORDS.madeAt), timestampText(view.computedAt, locale))}
          </dl>
        </header>
        <main>
          ${view.sections.map(
            (section) =>
              html`<section aria-labelledby="${idOf(section, view)}">
                <h2 id="${idOf(section, view)}">${page.text(section.title)}</h2>
                ${contentHtml(section, page)}
              </section> `,
          )}
        </main>
        <footer class="legend"><p>${page.text(WORDS.legend)}</p></footer>
      </body>
    </html> `;
  return body.text;
}

function idOf(section: SectionView, { sections }: ReportView): string {
  return `section-${(sections.indexOf(section) + 1).toString()}`;
}

function toolsHtml({ formats, otherLanguage }: PageLinks, page: HtmlContext): Html {
  const each = formats.map(({ name, href }) => html`<a href="${href}">${name}</a> `);
  return html`<nav class="tools" aria-label="${page.text(WORDS.downloads)}">
    <span>${page.text(WORDS.downloads)}</span> ${each}<a
      href="${otherLanguage}"
      hreflang="${page.locale === 'zh' ? 'en' : 'zh'}"
      lang="${page.locale === 'zh' ? 'en' : 'zh'}"
      >${page.text(WORDS.language)}</a
    >
    <span>${page.text(WORDS.print)}</span>
  </nav>`;
}

function contentHtml(section: SectionView, page: HtmlContext): readonly Html[] {
  switch (section.kind) {
    case 'SUMMARY':
      return summaryHtml(section, page);
    case 'PROGRAM':
      return programsHtml(section, page);
    case 'PAIRINGS':
      return pairingsHtml(section, page);
    case 'METRICS':
      return metricsHtml(section, page);
    case 'FINDINGS':
      return findingsHtml(section, page);
    case 'CHILDREN':
      return childrenHtml(section, page);
    case 'ACTIVITIES':
      return activitiesHtml(section, page);
    case 'FIGURES':
      return observationsHtml(section, page);
    case 'TEXT':
      return page
        .text(section.text)
        .split(/\n+/)
        .map((text) => html`<p>${text}</p>`);
    case 'SOURCES':
      return sourcesHtml(section, page);
  }
}
