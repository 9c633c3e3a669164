/** Text on one line, escaped so that Markdown readers find no markup in it, also at the start of a line. */
export function plain(text: string): string {
  return inline(text)
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^([-+=])/, '\\$1');
}

function inline(text: string): string {
  return text
    .replaceAll(/\s*[\n\r]\s*/g, ' ')
    .replaceAll(/[\\`*_{}[\]<>|#~]/g, (character) => `\\${character}`)
    .replaceAll('&', '&amp;');
}

/** A table of texts without the columns that are empty in every row. */
export function table(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const filled = headers.flatMap((_, index) => (rows.some((row) => (row[index] ?? '') !== '') ? [index] : []));
  const line = (cells: readonly string[]): string =>
    `| ${filled.map((index) => inline(cells[index] ?? '')).join(' | ')} |`;
  return [line(headers), `| ${filled.map(() => '---').join(' | ')} |`, ...rows.map(line)].join('\n');
}
