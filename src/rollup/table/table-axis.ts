import type { DivisionLevel } from '../../division/division-level.js';
import type { Grain } from '../../kernel/grain.js';
import type { Period } from '../../kernel/period.js';
import type { PairingKind } from '../../pairing/pairing-kind.js';

/** Places at any depth; a condition that is null or absent excludes nothing. */
export interface DescendantsAxis {
  readonly within?: string | null;
  readonly level?: DivisionLevel | null;
}

/** Pairings; a condition that is null or absent excludes nothing. */
export interface PairingsAxis {
  readonly program?: string | null;
  readonly parent?: string | null;
  readonly kind?: PairingKind | null;
  readonly topmost?: boolean | null;
}

/** The months, quarters or years of exactly one place, group, pairing or program. */
export interface PeriodsAxis {
  readonly division?: string | null;
  readonly group?: string | null;
  readonly pairing?: string | null;
  readonly program?: string | null;
  readonly from?: Period | null;
  readonly to?: Period | null;
  readonly grain?: Grain | null;
}

/** What the rows of a table are: exactly one of `children`, `descendants`, `members`, `pairings` and `periods`. */
export interface RowsAxis {
  readonly children?: string | null;
  readonly members?: string | null;
  readonly descendants?: DescendantsAxis | null;
  readonly pairings?: PairingsAxis | null;
  readonly periods?: PeriodsAxis | null;
  /** Whether closed places are rows too. */
  readonly closed?: boolean | null;
}
