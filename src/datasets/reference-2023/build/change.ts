export type SuccessionKind = 'RENAME' | 'RECODE' | 'RAISE' | 'MERGE' | 'SPLIT' | 'UNCLEAR';

/** A name and code that ended between two vintages, and what follows them. */
export interface Change {
  readonly code: string;
  readonly name: string;
  readonly kind: SuccessionKind;
  /** Several for SPLIT, none for UNCLEAR, else one. */
  readonly successors: readonly string[];
  readonly note: string;
}

/** Where one predecessor went, regardless of what else went there. */
export type Destination =
  | { readonly type: 'ONE'; readonly code: string; readonly note: string }
  | { readonly type: 'SEVERAL'; readonly codes: readonly string[]; readonly note: string }
  | { readonly type: 'UNKNOWN'; readonly note: string };

/** Ranks of kinds, higher after a raise: 乡 → 镇 → 街道, 县 → 县级市 → 市辖区. Kinds that are not listed have rank 0. */
const RANKS: Readonly<Record<string, number>> = {
  乡: 1,
  民族乡: 1,
  苏木: 1,
  民族苏木: 1,
  镇: 2,
  街道: 3,
  县: 1,
  自治县: 1,
  旗: 1,
  自治旗: 1,
  县级市: 2,
  市辖区: 3,
};

/** Whether the second kind ranks above the first. */
export function isRaised(before: string, after: string): boolean {
  return (RANKS[after] ?? 0) > (RANKS[before] ?? 0);
}
