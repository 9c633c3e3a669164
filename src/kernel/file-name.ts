// Eslint is told of each: what cannot stand in a file name on some system, and what cannot be seen.
// eslint-disable-next-line no-control-regex -- they are what is looked for
const NOT_IN_NAMES = /[\u0000-\u001f\u007f<>:"/\\|?*\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/g;
const LONGEST_NAME = 80;

/** A name that every system takes for a file, in whatever script: parts joined by "_", the extension after it. */
export function fileNameOf(parts: readonly (string | null)[], extension: string): string {
  const name = parts
    .flatMap((part) => (part === null ? [] : [part.replaceAll(NOT_IN_NAMES, '-').trim()]))
    .filter((part) => part !== '')
    .join('_');
  const cut = [...name]
    .slice(0, LONGEST_NAME)
    .join('')
    .replace(/[. ]+$/, '')
    .replace(/^\.+/, '');
  return `${cut === '' ? 'export' : cut}.${extension}`;
}

/**
 * `Content-Disposition` of a download (RFC 6266): the name as it is, in UTF-8 (RFC 8187), and in ASCII for programs that
 * know no better.
 */
export function attachment(fileName: string, plain: string): string {
  const encoded = encodeURIComponent(fileName).replace(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
