import type { FindingCode } from '../../rollup/rules/finding.plan.js';

/** An observation, as listed in a finding. */
export interface FindingObservation {
  /** Global id. */
  readonly id: string;
  readonly metric: string;
  /** Code and name of the place. */
  readonly place: string;
  readonly period: string;
  readonly asPrinted: string;
}

/** A reason to check new observations. It rejects nothing and changes no value. */
export interface ReceiptFinding {
  readonly code: FindingCode;
  /** The observation of this import first. */
  readonly figures: readonly FindingObservation[];
  /** A complete sentence in English. */
  readonly message: string;
  /** The same in Chinese. */
  readonly messageZh: string;
}

/** The findings of an import. */
export interface Findings {
  readonly listed: readonly ReceiptFinding[];
  /** How many findings there are beyond those listed. */
  readonly notListed: number;
}

export const NO_FINDINGS: Findings = { listed: [], notListed: 0 };
