/** A metric, and the first and last day to load, null if open. For a stock only the last day matters. */
export interface ScopedMetric {
  readonly metric: number;
  readonly since: string | null;
  readonly until: string | null;
}

/** What the roll-ups of one turn need observations of. */
export interface ObservationScope {
  readonly metrics: readonly ScopedMetric[];
  /** Row ids of places on the side of the recipients; `supporters`, on the other side. */
  readonly recipients: readonly number[];
  readonly supporters: readonly number[];
  readonly pairings: readonly number[];
  readonly programs: readonly number[];
  /** Such as `enterprise:17`. */
  readonly subjects: readonly string[];
  /** Only observations that counted at this time; null for those that count now. */
  readonly asOf: Date | null;
  /** Whether to load those that were superseded or retracted by then as well. */
  readonly withdrawn?: boolean;
}
