import { enumWord } from '../../export/enum-words.js';
import { amountText, changeText, figureText, nameText, shareText, targetText } from '../text/figure-text.js';
import { WORDS } from '../text/words.js';
import type { FamilyView, LineView, MetricView, SectionView } from '../view/report-view.js';
import { type Html, html } from './html.js';
import type { HtmlContext } from './html-context.js';

type Section<Kind extends SectionView['kind']> = Extract<SectionView, { readonly kind: Kind }>;

export function summaryHtml({ sides }: Section<'SUMMARY'>, page: HtmlContext): readonly Html[] {
  return sides.map(
    ({ side, content }) =>
      html`${page.side(side)}
        <ul class="tiles">
          ${content.map((line) => tile(line, page))}
        </ul>`,
  );
}

function tile(line: LineView, page: HtmlContext): Html {
  const { metric, figure } = line;
  const change = changeText(line, page.locale);
  const isThere = figure.status === 'OBSERVED';
  const facts = [
    ...(isThere && line.coverage !== null ? [`${page.say(WORDS.coverage)} ${shareText(line.coverage)}`] : []),
    ...(change === '' ? [] : [`${page.say(WORDS.change)} ${change}`]),
    targetText(line.target, metric.unit, page.locale),
  ].filter((fact) => fact !== '');
  return html`<li${isThere ? null : html` class="gone"`}><div class="name">${nameText(metric.name, page.locale)}</div>
<div class="big">${figureText(figure, page.locale)}${page.bound(figure)}</div>
<div class="small">${facts.join(page.locale === 'zh' ? '；' : '; ')} ${page.references(line.sources)}</div></li>`;
}

export function metricsHtml({ title, sides }: Section<'METRICS'>, page: HtmlContext): readonly Html[] {
  const columns = [
    [WORDS.metric, false],
    [WORDS.figure, true],
    [WORDS.coverage, false],
    [WORDS.target, false],
    [WORDS.previous, true],
    [WORDS.change, true],
    [WORDS.upTo, false],
    [WORDS.sources, false],
  ] as const;
  const heads = columns.map(([word, isNumber]) => [page.say(word), isNumber] as const);
  return sides.map(({ side, content }) => {
    const shown = content.filter(({ lines }) => lines.length > 0);
    const unreported = content.flatMap((family) => family.unreported);
    return html`${page.side(side)}${
      shown.length === 0
        ? html`<p>${page.say(WORDS.noMetrics)}</p>`
        : page.table(
            page.say(title),
            heads,
            shown.map((family) => familyRows(family, heads.length, page)),
          )
    }${unreportedNote(unreported, page)}`;
  });
}

function familyRows({ title, lines }: FamilyView, width: number, page: HtmlContext): Html {
  return html`<tbody>
    <tr class="family">
      <th colspan="${width}" scope="rowgroup">${page.say(title)}</th>
    </tr>
    ${lines.map((line) => metricRow(line, page))}
  </tbody>`;
}

function metricRow(line: LineView, page: HtmlContext): Html {
  const { metric, figure, previous } = line;
  const units = line.expectedUnits === 0 ? null : `${line.reportingUnits.toString()}/${line.expectedUnits.toString()}`;
  return html`<tr id="${`m-${metric.code}`}">
      <th scope="row">${metricName(metric, page)}</th>
      <td class="number">${page.figure(figure)}${page.digits(figure)}</td>
      <td>
        ${figure.status === 'OBSERVED' ? coverageText(line) : null}${
          units !== null && figure.status === 'OBSERVED'
            ? html`<br /><span class="small">${page.say(WORDS.units)} ${units}</span>`
            : null
        }<br /><span class="small"
          >${figure.status === 'OBSERVED' ? enumWord('RollupBasis', line.basis, page.locale).toLowerCase() : null}</span
        >
      </td>
      <td>${targetText(line.target, metric.unit, page.locale)} ${page.references([line.target?.source ?? null])}</td>
      <td class="number">${previous ? page.figure(previous) : null}</td>
      <td class="number">${changeText(line, page.locale)}</td>
      <td class="nowrap">${line.latestPeriodEnd}</td>
      <td>${page.references(line.sources)}</td>
    </tr>
    ${
      line.findings.length === 0
        ? null
        : html`<tr>
            <td colspan="8">${findings(line, page)}</td>
          </tr>`
    }`;
}

function coverageText({ coverage }: LineView): string {
  return coverage === null ? '—' : shareText(coverage);
}

export function metricName({ name, depth }: MetricView, page: HtmlContext): Html {
  const text = nameText(name, page.locale);
  return depth === 0 ? html`${text}` : html`<span class="of-which">${'　'.repeat(depth)}${text}</span>`;
}

function unreportedNote(metrics: readonly MetricView[], page: HtmlContext): Html | null {
  if (metrics.length === 0) return null;
  const [colon, comma] = page.locale === 'zh' ? ['：', '、'] : [': ', '; '];
  const names = metrics.map(({ name }) => nameText(name, page.locale)).join(comma);
  return html`<p class="small"><span class="gone">${page.say(WORDS.unreported)}</span>${colon}${names}</p>`;
}

export function findingsHtml({ title, sides }: Section<'FINDINGS'>, page: HtmlContext): readonly Html[] {
  const { locale } = page;
  const heads = [
    [page.say(WORDS.metric), false],
    [page.say(WORDS.reported), true],
    [page.say(WORDS.itemized), true],
    [page.say(WORDS.gap), true],
    [page.say(WORDS.coverage), true],
    [page.say(WORDS.findings), false],
  ] as const;
  return sides.map(({ side, content }) => {
    if (content.length === 0)
      return html`${page.side(side)}
        <p>${page.say(WORDS.noFindings)}</p>`;
    const rows = content.map(
      (line) =>
        html`<tr>
          <th scope="row">${metricName({ ...line.metric, depth: 0 }, page)}</th>
          <td class="number">${amountText(line.reported, line.metric.unit, locale)}</td>
          <td class="number">
            ${line.itemized === null ? html`<span class="gone">${locale === 'zh' ? '无明细' : 'none'}</span>` : amountText(line.itemized, line.metric.unit, locale)}
          </td>
          <td class="number">${amountText(line.gap, line.metric.unit, locale)}</td>
          <td class="number">${shareText(line.coverage)}</td>
          <td>${findings(line, page)}</td>
        </tr> `,
    );
    return html`${page.side(side)}${page.table(page.say(title), heads, [
      html`<tbody>
        ${rows}
      </tbody>`,
    ])}`;
  });
}

function findings(line: LineView, page: HtmlContext): readonly Html[] {
  return line.findings.map(({ message }) => html`<span class="finding">${page.say(message)}</span>`);
}
