/**
 * Copies a string. V8 keeps the whole of a longer string in memory as long as a slice of it is referenced: caching a
 * few cells would keep every piece of the file.
 */
export function ownText(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
