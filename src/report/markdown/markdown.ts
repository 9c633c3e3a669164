/** Text that no Markdown reader takes for markup, on one line. */
export function plain(text: string): string {
  return text
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll(/[\\`*_{}[\]<>|#~]/g, (character) => `\\${character}`)
    .replaceAll('&', '&amp;')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^([-+=])/, '\\$1');
}

/** A table of texts; columns that are empty in every row are left out. */
export function table(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const kept = headers.flatMap((_, index) => (rows.some((row) => (row[index] ?? '') !== '') ? [index] : []));
  const line = (cells: readonly string[]): string =>
    `| ${kept.map((index) => plain(cells[index] ?? '')).join(' | ')} |`;
  return [line(headers), `| ${kept.map(() => '---').join(' | ')} |`, ...rows.map(line)].join('\n');
}
