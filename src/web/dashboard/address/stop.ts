/** Where one stands: what every panel is about. */
export type Stop =
  | { readonly kind: 'program'; readonly code: string }
  | { readonly kind: 'pairing'; readonly code: string }
  | { readonly kind: 'place'; readonly code: string };

export const STOP_KINDS = ['program', 'pairing', 'place'] as const;
