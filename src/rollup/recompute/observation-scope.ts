/** A metric, and the interval that is asked about; of a stock only its end matters. */
export interface ScopedMetric {
  readonly metric: number;
  readonly since: string | null;
  readonly until: string | null;
}

/** Everything that one turn of roll-ups needs observations of. */
export interface ObservationScope {
  readonly metrics: readonly ScopedMetric[];
  /** Row ids of places, asked on the recipients' side. */
  readonly recipients: readonly number[];
  readonly supporters: readonly number[];
  readonly pairings: readonly number[];
  readonly programs: readonly number[];
  /** `enterprise:17` */
  readonly subjects: readonly string[];
  /** What had been recorded and not yet withdrawn at this moment; null: what counts now. */
  readonly asOf: Date | null;
}
