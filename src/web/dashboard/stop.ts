/** Where one stands: what every panel is about. */
export type Stop =
  | { readonly kind: 'program'; readonly code: string }
  | { readonly kind: 'pairing'; readonly code: string }
  | { readonly kind: 'place'; readonly code: string };

export const STOP_KINDS = ['program', 'pairing', 'place'] as const;

export function sameStop(one: Stop | null, other: Stop | null): boolean {
  return one?.kind === other?.kind && one?.code === other?.code;
}
