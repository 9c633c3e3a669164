/** What an answer wants its reader to know. A finding never changes the value. */
export const FINDING_CODES = {
  CUMULATIVE_FALL: 'A cumulative figure is lower than the one before it: the increment is negative and counts as such.',
  BASIS_CONFLICT:
    'Increments and cumulative figures of one series speak about the same stretch: the stretch counts once.',
  CONFLICTING_CLAIMS: 'Several sources give a figure for the same thing: one counts, the others are kept.',
  OVERLAPPING_TOTALS:
    'Two totals overlap and neither contains the other: only the overlap that is itemized is taken off.',
  STALE_TOTAL: 'A total of a stock is older than a figure below it.',
  SPANNING_FIGURES: 'Figures reach into this period and beyond it. They cannot be divided and do not count here.',
  PART_EXCEEDS_WHOLE: 'An of-which figure is greater than the figure it is a part of.',
  SPLIT: 'A place was split: its figures stay with it and are not moved to its successors.',
  ZERO_DENOMINATOR: 'The denominator of the rate is zero.',
} as const;

export type FindingCode = keyof typeof FINDING_CODES;

export interface Finding {
  readonly code: FindingCode;
  /** The figures concerned, the one that counts first where one does. */
  readonly figures: readonly string[];
  /** Why, in a few words, where the code does not say it all. */
  readonly reason?: string;
  /** Codes of the metrics or places that the finding names. */
  readonly names?: readonly string[];
}
