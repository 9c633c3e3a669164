import { type Decimal, ZERO } from '../../kernel/decimal.js';
import type { Resolved } from '../rules/resolve.plan.js';
import { type DisclosureRule, isSmall } from './atom.plan.js';

/** What of an answer a caller without clearance may see. */
export type Verdict = 'SHOWN' | 'VALUE_ONLY' | 'WITHHELD';

/** An answer, and the same sums over marks instead of values. */
export interface Marked {
  readonly answer: Resolved;
  readonly marks: Resolved;
}

/**
 * A value is withheld if it is small or its marks do not add up to zero, and where observations cross, because it is no sum
 * then. What it is made of is withheld on its own.
 */
export function judge({ answer, marks }: Marked, rule: DisclosureRule): Verdict {
  const { total, reported, itemized, gap } = answer;
  if (total === null) return 'SHOWN';
  const crosses = answer.evidence?.findings.some(({ code }) => code === 'OVERLAPPING_TOTALS') ?? true;
  if (crosses || isWithheld(total.value, marks.total?.value ?? null, rule)) return 'WITHHELD';
  const parts = [
    [reported, marks.reported],
    [itemized, marks.itemized],
    [gap, marks.gap],
  ] as const;
  const isWhole = parts.every(([part, mark]) => part === null || !isWithheld(part.value, mark?.value ?? null, rule));
  return isWhole ? 'SHOWN' : 'VALUE_ONLY';
}

const isWithheld = (value: Decimal, mark: Decimal | null, rule: DisclosureRule): boolean =>
  isSmall(value.toNumber(), rule) || mark === null || !mark.eq(ZERO);

const SEVERITY = { SHOWN: 0, VALUE_ONLY: 1, WITHHELD: 2 } as const;

/** The verdict on an answer that is made of several, such as a rate. */
export function strictest(verdicts: readonly Verdict[]): Verdict {
  return verdicts.reduce<Verdict>((worst, one) => (SEVERITY[one] > SEVERITY[worst] ? one : worst), 'SHOWN');
}
