/**
 * The same text on its own. What is cut out of a longer text holds on to the whole of it: of a file read piece by piece,
 * what is remembered of a few rows would keep all pieces.
 */
export function ownText(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
