/** Languages that templates are written in. */
export const TEMPLATE_LANGUAGES = ['zh', 'en'] as const;
export type TemplateLanguage = (typeof TEMPLATE_LANGUAGES)[number];

export function isTemplateLanguage(text: string): text is TemplateLanguage {
  return (TEMPLATE_LANGUAGES as readonly string[]).includes(text);
}
