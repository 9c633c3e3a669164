/** Decodes the characters that workbooks write as numbers, because XML forbids or changes them: `_x000D_`. */
export function decodeEscapes(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** Characters that XML forbids or changes, and an underscore that begins an escape or would, once those are encoded. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const TO_ENCODE = /[\u0000-\u0008\u000b-\u001f]|_(?=x[0-9A-Fa-f]{4}[_\u0000-\u0008\u000b-\u001f])/g;

/** Encodes such characters, and text that looks like an escape: {@link decodeEscapes} returns the original text. */
export function encodeEscapes(text: string): string {
  return text.replace(TO_ENCODE, (character) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return `_x${code}_`;
  });
}
