import type { DivisionDraft } from '../kind/division.row.js';
import type { DivisionEntry } from './division-entry.js';

/**
 * `hasEndColumn`: whether the file has a column for the end, so that an empty cell means that the division has not
 * ended.
 */
export interface MatchOptions {
  readonly hasEndColumn: boolean;
}

/**
 * Finds the stored division that a row is about; null for a new one. Codes are reused, so the code alone does not
 * decide. A row with an end is about the division that ended then, or it ends the open one of the same name. Any other
 * row is about the open one, or about an ended one of the same name if the file cannot say that it has ended.
 */
export function matchDivision(
  draft: DivisionDraft,
  stored: readonly DivisionEntry[],
  { hasEndColumn }: MatchOptions,
): DivisionEntry | null {
  const open = stored.find((entry) => entry.validTo === null) ?? null;
  const sameName = stored.filter((entry) => entry.officialName === draft.officialName);
  if (draft.validTo === null) {
    return open ?? sameName.find((entry) => !hasEndColumn || entry.validFrom === draft.validFrom) ?? null;
  }
  const endedThen = stored.find((entry) => entry.validTo === draft.validTo);
  if (endedThen) return endedThen;
  // A name can be reused: its earlier bearer ended before the present one began.
  const closesOpen = open && sameName.includes(open) && (open.validFrom === null || isLater(draft, open.validFrom));
  return closesOpen ? open : null;
}

function isLater({ endsFrom }: DivisionDraft, day: string): boolean {
  return endsFrom !== null && endsFrom > day;
}

/** The key for global ids: the code for its first bearer, and code and date for later ones. */
export function divisionKey(
  { code, validFrom, validTo }: Pick<DivisionDraft, 'code' | 'validFrom' | 'validTo'>,
  used: ReadonlySet<string>,
): string {
  if (!used.has(code)) return code;
  return validTo === null ? `${code}~from-${validFrom ?? 'now'}` : `${code}~${validTo}`;
}
