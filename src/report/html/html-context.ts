import { ZERO } from '../../kernel/decimal.js';
import { type Bilingual, type Locale } from '../../kernel/locale.js';
import type { Side } from '../../pairing/side.type.js';
import { amountText, fullDigits } from '../text/amount-text.js';
import { WORDS } from '../text/words.js';
import type { AmountView, SourceView } from '../view/report-view.js';
import { type Html, html } from './html.js';

/** What every part of the page needs: the language and the numbers of the sources. */
export class HtmlContext {
  readonly #numbers: ReadonlyMap<string, number>;

  constructor(
    readonly locale: Locale,
    sources: readonly SourceView[],
  ) {
    this.#numbers = new Map(sources.map(({ code }, index) => [code, index + 1]));
  }

  text(text: Bilingual): string {
    return text[this.locale];
  }

  /** References to sources: [1] [3]. */
  references(sources: readonly (SourceView | null)[]): readonly Html[] {
    return [...new Set(sources.flatMap((source) => (source ? [this.#numbers.get(source.code) ?? 0] : [])))].map(
      (number) => html`<a href="#source-${number}">[${number}]</a> `,
    );
  }

  /** An amount with the kind of its bound; a missing or suppressed one in words that no reader takes for a number. */
  amount(amount: AmountView): Html {
    const text = amountText(amount, this.locale);
    if (amount.status === 'SUPPRESSED') return html`<span class="suppressed">${text}</span>`;
    if (amount.status !== 'OBSERVED') return html`<span class="gone">${text}</span>`;
    return html`<strong>${text}</strong>${this.bound(amount)}`;
  }

  bound({ exact, upper, lower, status }: AmountView): Html | null {
    // Of an unknown amount the words say it all.
    if (exact || status !== 'OBSERVED' || (upper === null && lower?.eq(ZERO))) return null;
    const word = lower !== null && upper === null ? { zh: '下限', en: 'at least' } : { zh: '约数', en: 'approximate' };
    return html`<span class="bound">${this.text(word)}</span>`;
  }

  digits(amount: AmountView): Html | null {
    const digits = fullDigits(amount, this.locale);
    return digits === null ? null : html`<br /><span class="small">${digits}</span>`;
  }

  side(side: Side | null): Html | null {
    if (side === null) return null;
    return html`<h3>${this.text(side === 'RECIPIENT' ? WORDS.recipientSide : WORDS.supporterSide)}</h3>`;
  }

  /** A table that scrolls on its own if it is wider than the screen. */
  table(
    label: string,
    columns: readonly (readonly [header: string, isNumber: boolean])[],
    body: readonly Html[],
  ): Html {
    const heads = columns.map(
      ([header, isNumber]) => html`<th scope="col" ${isNumber ? html` class="number"` : null}>${header}</th>`,
    );
    return html`<div class="scroll" role="region" tabindex="0" aria-label="${label}"><table${columns.length < 4 ? html` class="narrow"` : null}>
<thead><tr>${heads}</tr></thead>
${body}
</table></div>`;
  }
}
