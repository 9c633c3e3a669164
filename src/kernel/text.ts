/** What a text must be to be stored or compared: PostgreSQL has no NUL, and half a surrogate pair is no character. */
export const TEXT_FORM = 'text without NUL characters and half surrogates';

/** Whether a text is as {@link TEXT_FORM} requires. */
export function isStorableText(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}
