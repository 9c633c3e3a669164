import { nameText } from '../text/amount-text.js';
import { optionalPeriodText, periodText } from '../../rollup/rules/period-text.plan.js';
import { ACTIVITY_KINDS, fill, THEME_KINDS, WORDS } from '../text/words.js';
import type {
  ChildAmountView,
  ChildSumView,
  ChildView,
  Listed,
  MetricView,
  Name,
  PairingView,
  ProgramView,
  SectionView,
} from '../view/report-view.js';
import { type Html, html } from './html.js';
import type { HtmlContext } from './html-context.js';
import { enumText } from '../text/enum-text.js';

type Section<Kind extends SectionView['kind']> = Extract<SectionView, { readonly kind: Kind }>;

/** The section of programs: dates and themes. */
export function programsHtml({ programs }: Section<'PROGRAM'>, page: HtmlContext): readonly Html[] {
  if (programs.length === 0) return [html`<p>${page.text(WORDS.noPrograms)}</p>`];
  return programs.map((program) => programHtml(program, page));
}

function programHtml({ name, code, since, until, themes, source }: ProgramView, page: HtmlContext): Html {
  const { locale } = page;
  const kinds = [...Map.groupBy(themes, ({ kind }) => kind)];
  const comma = locale === 'zh' ? '、' : '; ';
  return html`<h3>${nameText(name, locale)} <span class="small">${code}</span> ${page.references([source])}</h3>
    <dl class="facts">
      <div>
        <dt>${page.text(WORDS.since)}</dt>
        <dd>${optionalPeriodText(since, locale)}</dd>
      </div>
      ${
        until === null
          ? null
          : html`<div>
              <dt>${page.text(WORDS.until)}</dt>
              <dd>${optionalPeriodText(until, locale)}</dd>
            </div>`
      }${kinds.map(
        ([kind, all]) =>
          html`<div>
            <dt>${THEME_KINDS[kind]?.[locale] ?? kind}</dt>
            <dd>${all.map((theme) => nameText(theme.name, locale)).join(comma)}</dd>
          </div>`,
      )}
    </dl>`;
}

/** The section of pairings as an indented table. */
export function pairingsHtml({ title, pairings }: Section<'PAIRINGS'>, page: HtmlContext): readonly Html[] {
  if (pairings.items.length === 0) return [html`<p>${page.text(WORDS.noPairings)}</p>`];
  const heads = [WORDS.supporter, WORDS.recipient, WORDS.kind, WORDS.since, WORDS.code, WORDS.source];
  const rows = pairings.items.map((pairing) => pairingRow(pairing, page));
  return [
    page.table(
      page.text(title),
      heads.map((word) => [page.text(word), false] as const),
      [
        html`<tbody>
          ${rows}
        </tbody>`,
      ],
    ),
    ...moreNote(pairings, page),
  ];
}

function pairingRow(pairing: PairingView, page: HtmlContext): Html {
  const { locale } = page;
  const branch = pairing.depth === 0 ? '' : `${'　'.repeat(pairing.depth - 1)}└ `;
  const until = pairing.until === null ? '' : ` – ${optionalPeriodText(pairing.until, locale)}`;
  return html`<tr>
    <th scope="row">${branch}${nameText(pairing.supporter, locale)}</th>
    <td class="keep">→ ${nameText(pairing.recipient, locale)}</td>
    <td class="nowrap">${enumText('PairingKind', pairing.kind, locale)}</td>
    <td class="nowrap">${optionalPeriodText(pairing.since, locale)}${until}</td>
    <td class="nowrap">${pairing.code}</td>
    <td>${page.references([pairing.source])}<span class="small">${pairing.locator}</span></td>
  </tr> `;
}

/** The section of places or pairings directly below: a table, and the names of those without a value. */
export function childrenHtml({ title, metrics, sides }: Section<'CHILDREN'>, page: HtmlContext): readonly Html[] {
  const { locale } = page;
  const heads = [
    [page.text(WORDS.name), false] as const,
    ...metrics.map(({ fullName }) => [nameText(fullName, locale), true] as const),
  ];
  return sides.flatMap(({ side, content }) => {
    if (content.items.length === 0)
      return [
        html`${page.side(side)}
          <p>${page.text(WORDS.noChildren)}</p>`,
      ];
    // Children without any amount are listed in one sentence.
    const isEmpty = ({ amounts }: ChildView): boolean => amounts.every(({ status }) => status === 'MISSING');
    const rows = content.items
      .filter((child) => !isEmpty(child))
      .map(
        ({ name, code, amounts }) =>
          html`<tr>
            <th scope="row" class="keep">${nameText(name, locale)} <span class="small">${code}</span></th>
            ${amounts.map((amount) => html`<td class="number">${childAmount(amount, page)}</td>`)}
          </tr> `,
      );
    const total = html`<tr class="total">
      <th scope="row" class="keep">${page.text(WORDS.sum)}</th>
      ${content.sum.amounts.map((amount) => html`<td class="number">${childAmount(amount, page)}</td>`)}
    </tr> `;
    const empty = content.items.filter(isEmpty).map(({ name }) => nameText(name, locale));
    return [
      html`${page.side(side)}${
        rows.length === 0
          ? null
          : page.table(page.text(title), heads, [
              html`<tbody class="children">
                ${rows}${total}
              </tbody>`,
            ])
      }${rows.length === 0 ? null : sumNotes(content.sum, metrics, page)}`,
      ...(empty.length === 0
        ? []
        : [html`<p class="small">${page.text(WORDS.noneBelow)}${empty.join(locale === 'zh' ? '、' : '; ')}</p>`]),
      ...moreNote(content, page),
    ];
  });
}

function childAmount(amount: ChildAmountView, page: HtmlContext): Html {
  if (!amount.until) return page.amount(amount);
  return html`${page.amount(amount)}<br /><span class="small">${page.text(amount.until)}</span>`;
}

/** Why totals are not the sums of the rows above; metrics with the same reasons together. */
function sumNotes({ notes }: ChildSumView, metrics: readonly MetricView[], page: HtmlContext): Html | null {
  const { locale } = page;
  const named = metrics.flatMap(({ fullName }, index) => {
    const note = notes[index];
    return note ? [{ name: nameText(fullName, locale), text: note[locale] }] : [];
  });
  if (named.length === 0) return null;
  const comma = locale === 'zh' ? '、' : ', ';
  const lines = [...Map.groupBy(named, ({ text }) => text)].map(
    ([text, all]) => `${all.map(({ name }) => name).join(comma)}${locale === 'zh' ? '——' : ' – '}${text}`,
  );
  return html`<p class="small">${page.text(WORDS.sumDiffers)}${lines.join(' ')}</p>`;
}

/** The section of activities. */
export function activitiesHtml({ title, activities }: Section<'ACTIVITIES'>, page: HtmlContext): readonly Html[] {
  if (activities.items.length === 0) return [html`<p>${page.text(WORDS.noActivities)}</p>`];
  const { locale } = page;
  const place = (name: Name | null): string => (name ? nameText(name, locale) : '');
  const heads = [WORDS.date, WORDS.activity, WORDS.fromTo, WORDS.note, WORDS.source];
  const rows = activities.items.map(
    (one) =>
      html`<tr>
        <td class="nowrap">${periodText(one.period, locale)}</td>
        <td class="nowrap">
          ${ACTIVITY_KINDS[one.kind]?.[locale] ?? one.kind}${one.name ? html`<br />${nameText(one.name, locale)}` : null}
        </td>
        <td class="keep">${place(one.from)} → ${place(one.to)}</td>
        <td>${one.note}${one.persons === null ? null : ` ${page.text(WORDS.persons)} ${one.persons.toString()}`}</td>
        <td>${page.references([one.source])}</td>
      </tr> `,
  );
  return [
    page.table(
      page.text(title),
      heads.map((word) => [page.text(word), false] as const),
      [
        html`<tbody>
          ${rows}
        </tbody>`,
      ],
    ),
    ...moreNote(activities, page),
  ];
}

/** The note below a list that is not complete. */
export function moreNote({ items, total }: Listed<unknown>, page: HtmlContext): readonly Html[] {
  if (items.length >= total) return [];
  return [html`<p class="small">${fill(page.text(WORDS.more), { shown: items.length, total })}</p>`];
}
