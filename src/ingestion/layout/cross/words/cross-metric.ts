/** What a table must know of a metric. */
export interface CrossMetric {
  readonly code: string;
  /**
   * The Chinese name of the catalogue first, then the English one and customary ones. One that begins with 其中, or `of
   * which`, is understood below its whole only.
   */
  readonly names: readonly string[];
  readonly unit: string;
  readonly nature: 'FLOW' | 'STOCK' | 'RATE' | 'NONE';
  /** The code of the metric that it is an "of which" of. */
  readonly partOf: string | null;
}
