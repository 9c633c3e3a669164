import type { DivisionDraft } from '../kind/division.row.js';
import type { DivisionEntry } from './division-entry.js';

/** Whether a file can say that a division has not ended: it can if it has a column for it. */
export interface MatchOptions {
  readonly saysEnd: boolean;
}

/**
 * The stored division that a row is about; null if it is about a new one. Codes are used again, so the code alone does
 * not tell: a row with an end is about the closed division that ended then, or closes the open one of the same name; any
 * other row is about the open one, or about a closed one of the same name that it does not know to have ended.
 */
export function matchDivision(
  draft: DivisionDraft,
  stored: readonly DivisionEntry[],
  { saysEnd }: MatchOptions,
): DivisionEntry | null {
  const open = stored.find((entry) => entry.validTo === null) ?? null;
  const sameName = stored.filter((entry) => entry.officialName === draft.officialName);
  if (draft.validTo === null) {
    return open ?? sameName.find((entry) => !saysEnd || entry.validFrom === draft.validFrom) ?? null;
  }
  const endedThen = stored.find((entry) => entry.validTo === draft.validTo);
  if (endedThen) return endedThen;
  // A name can come back: the earlier bearer of it had ended before the present one began.
  const closesOpen = open && sameName.includes(open) && (open.validFrom === null || isLater(draft, open.validFrom));
  return closesOpen ? open : null;
}

function isLater({ endsFrom }: DivisionDraft, day: string): boolean {
  return endsFrom !== null && endsFrom > day;
}

/** What global ids are made of: the code, for whoever has it first; a later bearer adds the day that tells it apart. */
export function divisionKey(
  { code, validFrom, validTo }: Pick<DivisionDraft, 'code' | 'validFrom' | 'validTo'>,
  taken: ReadonlySet<string>,
): string {
  if (!taken.has(code)) return code;
  return validTo === null ? `${code}~from-${validFrom ?? 'now'}` : `${code}~${validTo}`;
}
