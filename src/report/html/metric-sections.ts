import type { Bilingual } from '../../kernel/locale.js';
import { amountText, basisText, changeText, nameText, partText, shareText, targetText } from '../text/amount-text.js';
import { WORDS } from '../text/words.js';
import type { FamilyView, LineView, MetricView, SectionView } from '../view/report-view.js';
import { type Html, html } from './html.js';
import type { HtmlContext } from './html-context.js';

type Section<Kind extends SectionView['kind']> = Extract<SectionView, { readonly kind: Kind }>;

/** The section of key figures as tiles. */
export function summaryHtml({ sides }: Section<'SUMMARY'>, page: HtmlContext): readonly Html[] {
  return sides.map(({ side, content }) => {
    const isNothing = content.every(({ amount }) => amount.status === 'MISSING');
    return html`${page.side(side)}${
      isNothing
        ? html`<p class="small">${page.text(WORDS.noMetrics)}</p>`
        : html`<ul class="tiles">
            ${content.map((line) => tile(line, page))}
          </ul>`
    }`;
  });
}

function tile(line: LineView, page: HtmlContext): Html {
  const { metric, amount } = line;
  const change = changeText(line, page.locale);
  const isThere = amount.status === 'OBSERVED';
  const facts = [
    ...(isThere ? [line.until[page.locale]] : []),
    ...(isThere ? [basisText(line, page.locale)] : []),
    ...(isThere && line.coverage ? [`${page.text(WORDS.coverage)} ${shareText(line.coverage)}`] : []),
    ...(change === '' ? [] : [`${page.text(WORDS.change)} ${change}`]),
    targetText(line.target, metric.unit, page.locale),
  ].filter((fact) => fact !== '');
  return html`<li${isThere ? null : html` class="gone"`}><div class="name">${nameText(metric.fullName, page.locale)}</div>
<div class="big">${amountText(amount, page.locale)}${page.bound(amount)}</div>
<div class="small">${facts.join(page.locale === 'zh' ? '；' : '; ')} ${page.references(line.sources)}</div></li>`;
}

/** The section of metrics: a table by family, and the names of unreported metrics. */
export function metricsHtml({ title, sides }: Section<'METRICS'>, page: HtmlContext): readonly Html[] {
  return sides.map(({ side, content }) => {
    const shown = content.filter(({ lines }) => lines.length > 0);
    const columns = metricColumns(shown, page);
    const heads = columns.map(({ header, isNumber }) => [page.text(header), isNumber] as const);
    const unreported = content.flatMap((family) => family.unreported);
    return html`${page.side(side)}${
      shown.length === 0
        ? html`<p>${page.text(WORDS.noMetrics)}</p>`
        : page.table(
            page.text(title),
            heads,
            shown.map((family) => familyRows(family, columns, page)),
          )
    }${hasPrevious(shown) || shown.length === 0 ? null : html`<p class="small">${page.text(WORDS.noPrevious)}</p>`}${unreportedNote(unreported, page)}`;
  });
}

function familyRows({ title, lines }: FamilyView, columns: readonly MetricColumn[], page: HtmlContext): Html {
  const width = columns.length;
  const rows = lines.map((line) => {
    const [name, ...cells] = columns;
    return html`<tr>
        <th scope="row">${name?.cell(line) ?? null}</th>
        ${cells.map(({ cell, isNumber }) => html`<td${isNumber ? html` class="number"` : null}>${cell(line)}</td>`)}
      </tr>
      ${
        line.findings.length === 0
          ? null
          : html`<tr>
              <td colspan="${width}">${findings(line, page)}</td>
            </tr>`
      }`;
  });
  return html`<tbody>
    <tr class="family">
      <th colspan="${width}" scope="rowgroup">${page.text(title)}</th>
    </tr>
    ${rows}
  </tbody>`;
}

interface MetricColumn {
  readonly header: Bilingual;
  readonly isNumber: boolean;
  readonly cell: (line: LineView) => Html | string | null;
}

/** The columns of the table of metrics; targets and previous years have columns only if there are any. */
function metricColumns(families: readonly FamilyView[], page: HtmlContext): readonly MetricColumn[] {
  const { locale } = page;
  const lines = families.flatMap((family) => family.lines);
  const targets: readonly MetricColumn[] = [
    {
      header: WORDS.target,
      isNumber: false,
      cell: ({ target, metric }) =>
        html`${targetText(target, metric.unit, locale)} ${page.references([target?.source ?? null])}`,
    },
  ];
  const earlier: readonly MetricColumn[] = [
    { header: WORDS.previous, isNumber: true, cell: ({ previous }) => previous && page.amount(previous) },
    { header: WORDS.change, isNumber: true, cell: (line) => changeText(line, locale) },
  ];
  return [
    { header: WORDS.metric, isNumber: false, cell: ({ metric }) => metricName(metric, page) },
    { header: WORDS.amount, isNumber: true, cell: ({ amount }) => html`${page.amount(amount)}${page.digits(amount)}` },
    {
      header: WORDS.basis,
      isNumber: false,
      cell: (line) => (line.amount.status === 'OBSERVED' ? explainedBasis(line, page) : null),
    },
    { header: WORDS.coverage, isNumber: true, cell: coverageText },
    { header: WORDS.units, isNumber: true, cell: unitsText },
    ...(lines.some(({ target }) => target !== null) ? targets : []),
    ...(hasPrevious(families) ? earlier : []),
    {
      header: WORDS.upTo,
      isNumber: false,
      cell: ({ until, amount }) =>
        amount.status === 'MISSING' || amount.status === 'UNANSWERED'
          ? null
          : html`<span class="nowrap">${page.text(until)}</span>`,
    },
    { header: WORDS.sources, isNumber: false, cell: ({ sources }) => html`${page.references(sources)}` },
  ];
}

/** What the value rests on; a click on it tells what the value is made of. */
function explainedBasis(line: LineView, page: HtmlContext): Html {
  const basis = basisText(line, page.locale);
  if (!line.explained) return html`${basis}`;
  return html`<details>
    <summary>${basis}</summary>
    <span class="small">${page.text(line.explained)}</span>
  </details>`;
}

function hasPrevious(families: readonly FamilyView[]): boolean {
  return families.some(({ lines }) => lines.some(({ previous }) => previous !== null && previous.status !== 'MISSING'));
}

function coverageText({ coverage, amount }: LineView): string | null {
  if (amount.status !== 'OBSERVED') return null;
  return coverage === null ? '—' : shareText(coverage);
}

function unitsText({ amount, reportingUnits, expectedUnits }: LineView): string | null {
  return expectedUnits === 0 || amount.status !== 'OBSERVED'
    ? null
    : `${reportingUnits.toString()}/${expectedUnits.toString()}`;
}

/** The name of a metric, indented under its whole. */
export function metricName({ name, depth }: MetricView, page: HtmlContext): Html {
  const text = nameText(name, page.locale);
  return depth === 0 ? html`${text}` : html`<span class="of-which">${'　'.repeat(depth)}${text}</span>`;
}

function unreportedNote(metrics: readonly MetricView[], page: HtmlContext): Html | null {
  if (metrics.length === 0) return null;
  const colon = page.locale === 'zh' ? '：' : ': ';
  return html`<p class="small">
    <span class="gone">${page.text(WORDS.unreported)}</span>${colon}${listed(metrics, page)}
  </p>`;
}

/** The section of differences and findings: a table, and the names of totals without items. */
export function findingsHtml({ title, sides }: Section<'FINDINGS'>, page: HtmlContext): readonly Html[] {
  const { locale } = page;
  const heads = [
    [page.text(WORDS.metric), false],
    [page.text(WORDS.reported), true],
    [page.text(WORDS.itemized), true],
    [page.text(WORDS.gap), true],
    [page.text(WORDS.coverage), true],
    [page.text(WORDS.findings), false],
  ] as const;
  return sides.map(({ side, content }) => {
    if (content.length === 0)
      return html`${page.side(side)}
        <p>${page.text(WORDS.noFindings)}</p>`;
    // Metrics that were only reported as totals have nothing to compare with and are listed in one sentence.
    const compared = content.filter(({ itemized, findings: all }) => itemized !== null || all.length > 0);
    const totals = content.filter((line) => !compared.includes(line));
    const rows = compared.map(
      (line) =>
        html`<tr>
          <th scope="row">${nameText(line.metric.fullName, locale)}</th>
          <td class="number">${partText(line.reported, line.metric.unit, locale)}</td>
          <td class="number">
            ${line.itemized === null ? html`<span class="gone">${page.text(WORDS.noItems)}</span>` : partText(line.itemized, line.metric.unit, locale)}
          </td>
          <td class="number">${partText(line.gap, line.metric.unit, locale)}</td>
          <td class="number">${shareText(line.coverage)}</td>
          <td>${findings(line, page)}</td>
        </tr> `,
    );
    return html`${page.side(side)}${
      rows.length === 0
        ? null
        : page.table(page.text(title), heads, [
            html`<tbody>
              ${rows}
            </tbody>`,
          ])
    }${
      totals.length === 0
        ? null
        : html`<p>
            ${page.text(WORDS.onlyTotals)}${listed(
              totals.map(({ metric }) => metric),
              page,
            )}
          </p>`
    }`;
  });
}

function listed(metrics: readonly MetricView[], { locale }: HtmlContext): string {
  return metrics.map(({ fullName }) => nameText(fullName, locale)).join(locale === 'zh' ? '、' : '; ');
}

function findings(line: LineView, page: HtmlContext): readonly Html[] {
  return line.findings.map(({ message }) => html`<span class="finding">${page.text(message)}</span>`);
}
