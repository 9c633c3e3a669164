import type { FindingCode } from '../../rollup/rules/finding.plan.js';

/** A figure as a finding shows it. */
export interface FindingObservation {
  /** Global id. */
  readonly id: string;
  readonly metric: string;
  /** Name and code of the place. */
  readonly place: string;
  readonly period: string;
  readonly asPrinted: string;
}

/** Something that the figures of an import make worth a look. It rejects nothing and changes no value. */
export interface ReceiptFinding {
  readonly code: FindingCode;
  /** The figure of this import first. */
  readonly figures: readonly FindingObservation[];
  /** Complete by itself. */
  readonly message: string;
  /** The same in Chinese. */
  readonly messageZh: string;
}
