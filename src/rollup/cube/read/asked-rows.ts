/** What is asked, as arrays that one statement takes whatever their length. */
export interface AskedRows {
  /** [ord, tree, node, metric, stock, period] */
  readonly questions: readonly (readonly [number, number, number, number, boolean, number])[];
  readonly subjects: readonly { ord: number; subject: string; metric: number; stock: boolean; period: number }[];
  readonly periods: readonly { period: number; start: string | null; end: string | null; whole: boolean }[];
  readonly rows: readonly { period: number; from: number; to: number; mask: number; towns: boolean }[];
}
