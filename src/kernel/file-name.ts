// Characters that some system refuses in file names, and invisible ones.
// eslint-disable-next-line no-control-regex -- control characters are among them
const NOT_IN_NAMES = /[\u0000-\u001f\u007f<>:"/\\|?*\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/g;
const LONGEST_NAME = 80;

/** A file name that every system accepts, in any script: the parts joined by "_", at most 80 characters, and the extension. */
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

/** `Content-Disposition` of a download (RFC 6266): the name in UTF-8 (RFC 8187), and `plain` for clients without RFC 8187. */
export function attachment(fileName: string, plain: string): string {
  const encoded = encodeURIComponent(fileName).replace(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
