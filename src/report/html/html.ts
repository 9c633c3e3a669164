/** Markup that is known to be safe: only {@link html} and {@link styleTag} make it. */
export class Html {
  constructor(readonly text: string) {}
}

type Piece = Html | string | number | null | false | readonly Piece[];

/** Markup with values in it. A value that is not markup itself is escaped, so that no name or note becomes markup. */
export function html(texts: TemplateStringsArray, ...values: readonly Piece[]): Html {
  return new Html(texts.map((text, index) => text + write(values[index] ?? null)).join(''));
}

function write(value: Piece): string {
  if (value === null || value === false) return '';
  if (value instanceof Html) return value.text;
  if (typeof value === 'object') return value.map(write).join('');
  return escapeHtml(value.toString());
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** A style element. The text is exact, because the page's security policy allows it by its hash. */
export function styleTag(css: string): Html {
  return new Html(`<style>${css}</style>`);
}
