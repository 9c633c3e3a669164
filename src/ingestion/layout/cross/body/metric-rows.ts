import type { UnitText } from '../../../text/unit-text.js';
import type { Cause } from '../cross-problem.js';
import type { LayoutRow } from '../cross-layout.js';
import type { LayoutLookup } from '../layout-lookup.js';
import type { CrossMetric } from '../words/cross-metric.js';
import { readHeaderText, type TableWords } from '../words/header-text.js';
import type { LeftOutReason } from '../words/header-words.js';
import type { PeriodSense } from '../words/period-words.js';
import type { SumText } from '../words/sum-words.js';

const MOST_NEAREST = 3;

/** The label of a metric, read where it stands. */
export interface MetricLabel {
  readonly metric: CrossMetric | null;
  readonly unit: UnitText | null;
  readonly periods: readonly PeriodSense[];
  readonly sum: SumText | null;
  readonly leftOut: LeftOutReason | null;
  readonly problem: Cause | null;
}

export const NO_METRIC: MetricLabel = {
  ...{ metric: null, unit: null, periods: [], sum: null, leftOut: null },
  problem: { code: 'ROW_WITHOUT_LABEL', given: '' },
};

/** Reads the names of metrics from the top to the bottom: 其中 is of the metric above it. */
export class MetricRows {
  #whole: CrossMetric | null = null;
  #last: CrossMetric | null = null;
  /** 户数, 人数, 其中：不稳定户: the catalogue may name a whole further above. */
  readonly #above = new Map<string, CrossMetric>();
  /** 资金合计 above: what stands below it as 其中 is what it adds up. */
  #isBelowSum = false;

  constructor(
    private readonly words: TableWords,
    private readonly layout: LayoutLookup,
  ) {}

  /** A heading ends what 其中 may be of. */
  begin(): void {
    this.#whole = null;
    this.#last = null;
    this.#above.clear();
    this.#isBelowSum = false;
  }

  read(text: string): MetricLabel {
    const saved = this.layout.row(text);
    const label = this.#read(text, saved);
    if (saved?.unit === undefined) return label;
    const unit = this.words.units.read(saved.unit);
    return unit ? { ...label, unit } : { ...label, problem: { code: 'LAYOUT_DOES_NOT_FIT', given: saved.unit } };
  }

  #read(text: string, saved: LayoutRow | null): MetricLabel {
    const read = readHeaderText(text, this.words);
    const { unit, periods, sense, printed } = read;
    const none: MetricLabel = { metric: null, unit, periods, sum: null, leftOut: null, problem: null };
    if (saved?.as === 'left-out') return { ...none, leftOut: 'LAYOUT' };
    if (saved?.metric !== undefined) {
      const metric = this.words.metrics.byCode(saved.metric);
      if (!metric) return { ...none, problem: { code: 'LAYOUT_DOES_NOT_FIT', given: saved.metric } };
      return { ...none, ...this.#found(metric) };
    }
    if (sense.is === 'sum') {
      this.begin();
      this.#isBelowSum = true;
      return { ...none, sum: sense.sum };
    }
    if (sense.is === 'left-out') return { ...none, leftOut: sense.reason };
    if (sense.is !== 'metric') {
      const metrics = this.words.metrics.nearest(read.name, MOST_NEAREST).map(({ code }) => code);
      return { ...none, problem: this.#unknown({ code: 'UNKNOWN_METRIC', given: printed, metrics }) };
    }
    const around = [this.#last, this.#whole].filter((metric) => metric !== null);
    const match = this.words.metrics.match(
      read.name,
      around.map(({ code }) => code),
    );
    if (match.kind === 'several')
      return {
        ...none,
        problem: this.#unknown({ code: 'AMBIGUOUS_METRIC', given: printed, expected: match.codes.join(', ') }),
      };
    if (match.kind !== 'one') return { ...none, problem: { code: 'PART_WITHOUT_WHOLE', given: printed } };
    const { metric } = match;
    const isOfSum = read.isPart && this.#isBelowSum && metric.partOf === null;
    if (isOfSum) return { ...none, metric };
    if (read.isPart && around.length === 0) return { ...none, problem: { code: 'PART_WITHOUT_WHOLE', given: printed } };
    if (read.isPart && !this.#above.has(metric.partOf ?? '')) {
      const expected = around.map(({ names }) => names[0] ?? '').join('、');
      return { ...none, problem: { code: 'PART_OF_ANOTHER', given: printed, expected } };
    }
    return { ...none, ...this.#found(metric) };
  }

  #found(metric: CrossMetric): Pick<MetricLabel, 'metric'> {
    this.#whole = this.#above.get(metric.partOf ?? '') ?? metric;
    this.#above.set(metric.code, metric);
    this.#isBelowSum = false;
    this.#last = metric;
    return { metric };
  }

  /** What comes below an unknown metric may be a part of it. */
  #unknown(problem: Cause): Cause {
    this.begin();
    return problem;
  }
}
