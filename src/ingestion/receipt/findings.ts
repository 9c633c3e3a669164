import type { ReceiptFinding } from './receipt-finding.js';

/** What an import makes worth a look: the first of it, and how much more there is. */
export interface Findings {
  readonly listed: readonly ReceiptFinding[];
  readonly notListed: number;
}

export const NO_FINDINGS: Findings = { listed: [], notListed: 0 };
