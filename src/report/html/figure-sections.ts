import { nameText } from '../text/figure-text.js';
import { optionalPeriodText, periodText } from '../text/period-text.js';
import { fill, WORDS } from '../text/words.js';
import type { ReportedView, SectionView, SourceView } from '../view/report-view.js';
import { type Html, html } from './html.js';
import type { HtmlContext } from './html-context.js';

type Section<Kind extends SectionView['kind']> = Extract<SectionView, { readonly kind: Kind }>;

export function figuresHtml({ title, figures, total }: Section<'FIGURES'>, page: HtmlContext): readonly Html[] {
  if (figures === null) return [html`<p>${fill(page.say(WORDS.tooMany), { total })}</p>`];
  if (figures.length === 0) return [html`<p>${page.say(WORDS.noFigures)}</p>`];
  const heads = [WORDS.metric, WORDS.asPrinted, WORDS.place, WORDS.period, WORDS.pairing, WORDS.source, WORDS.locator];
  const table = (rows: readonly ReportedView[]): Html =>
    page.table(
      page.say(title),
      heads.map((word) => [page.say(word), false] as const),
      [
        html`<tbody>
          ${rows.map((figure) => figureRow(figure, page))}
        </tbody>`,
      ],
    );
  const [own, beside] = [figures.filter(({ isBeside }) => !isBeside), figures.filter(({ isBeside }) => isBeside)];
  return [
    ...(own.length > 0 ? [table(own)] : []),
    ...(beside.length > 0 ? [html`<p class="small">${page.say(WORDS.beside)}</p>`, table(beside)] : []),
  ];
}

function figureRow(figure: ReportedView, page: HtmlContext): Html {
  const { locale } = page;
  return html`<tr>
    <th scope="row">${nameText(figure.metric.fullName, locale)}</th>
    <td><strong>${figure.asPrinted}</strong>${page.bound(figure.figure)}</td>
    <td class="keep">
      ${nameText(figure.place, locale)}${figure.subject === null ? null : html`<br /><span class="small">${figure.subject}</span>`}
    </td>
    <td class="nowrap">${periodText(figure.period, locale)}</td>
    <td class="nowrap">${figure.pairing}</td>
    <td>${page.references([figure.source])}</td>
    <td class="small">${figure.locator}</td>
  </tr> `;
}

export function sourcesHtml({ sources, isPartial }: Section<'SOURCES'>, page: HtmlContext): readonly Html[] {
  const notes = isPartial ? [html`<p class="small">${page.say(WORDS.tooMany).split(/[；:]/)[0] ?? ''}</p>`] : [];
  if (sources.length === 0) return [html`<p>${page.say(WORDS.noSources)}</p>`, ...notes];
  return [
    html`<ol class="sources">
      ${sources.map((source, index) => sourceItem(source, index + 1, page))}
    </ol>`,
    ...notes,
  ];
}

function sourceItem(
  { title, publisher, published, url, code, note }: SourceView,
  number: number,
  page: HtmlContext,
): Html {
  const { locale } = page;
  const isEnglish = locale === 'en' && title.en !== null;
  const facts = [publisher, optionalPeriodText(published, locale), code].filter((fact) => fact !== null && fact !== '');
  const link =
    url !== null && /^https?:\/\//.test(url) ? html` <a href="${url}" rel="noopener noreferrer">${url}</a>` : null;
  return html`<li id="source-${number}">
    <cite>${locale === 'zh' ? `《${title.zh}》` : nameText(title, locale)}</cite>${
      isEnglish ? html` (<span lang="zh">${title.zh}</span>)` : null
    } <span class="small">${facts.join(locale === 'zh' ? '，' : ', ')}</span>${link}${
      note === null ? null : html`<br /><span class="small" lang="en">${note}</span>`
    }
  </li>`;
}
