import { nameText } from '../text/amount-text.js';
import { optionalPeriodText, periodText } from '../../rollup/rules/period-text.plan.js';
import { fill, WORDS } from '../text/words.js';
import type { ObservationView, SectionView, SourceView } from '../view/report-view.js';
import { type Html, html } from './html.js';
import type { HtmlContext } from './html-context.js';

type Section<Kind extends SectionView['kind']> = Extract<SectionView, { readonly kind: Kind }>;

/** The section of observations as printed; those in no pairing in a table of their own. */
export function observationsHtml(
  { title, observations, total }: Section<'FIGURES'>,
  page: HtmlContext,
): readonly Html[] {
  if (observations === null) return [html`<p>${fill(page.text(WORDS.tooMany), { total })}</p>`];
  if (observations.length === 0) return [html`<p>${page.text(WORDS.noObservations)}</p>`];
  const heads = [WORDS.metric, WORDS.asPrinted, WORDS.place, WORDS.period, WORDS.pairing, WORDS.source, WORDS.locator];
  const table = (rows: readonly ObservationView[]): Html =>
    page.table(
      page.text(title),
      heads.map((word) => [page.text(word), false] as const),
      [
        html`<tbody>
          ${rows.map((observation) => observationRow(observation, page))}
        </tbody>`,
      ],
    );
  const [own, unpaired] = [
    observations.filter(({ isUnpaired }) => !isUnpaired),
    observations.filter(({ isUnpaired }) => isUnpaired),
  ];
  return [
    ...(own.length > 0 ? [table(own)] : []),
    ...(unpaired.length > 0 ? [html`<p class="small">${page.text(WORDS.unpaired)}</p>`, table(unpaired)] : []),
  ];
}

function observationRow(observation: ObservationView, page: HtmlContext): Html {
  const { locale } = page;
  return html`<tr>
    <th scope="row">${nameText(observation.metric.fullName, locale)}</th>
    <td>
      ${
        observation.amount.status === 'SUPPRESSED'
          ? page.amount(observation.amount)
          : html`<strong>${observation.asPrinted}</strong>${page.bound(observation.amount)}`
      }
    </td>
    <td class="keep">
      ${nameText(observation.place, locale)}${observation.subject === null ? null : html`<br /><span class="small">${observation.subject}</span>`}
    </td>
    <td class="nowrap">${periodText(observation.period, locale)}</td>
    <td class="nowrap">${observation.pairing}</td>
    <td>${page.references([observation.source])}</td>
    <td class="small">${observation.locator}</td>
  </tr> `;
}

/** The section of sources, numbered as the references are. */
export function sourcesHtml({ sources, isPartial }: Section<'SOURCES'>, page: HtmlContext): readonly Html[] {
  const notes = isPartial ? [html`<p class="small">${page.text(WORDS.sourcesOmitted)}</p>`] : [];
  if (sources.length === 0) return [html`<p>${page.text(WORDS.noSources)}</p>`, ...notes];
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
