import { type RowFault, rowFault } from '../fault/fault.js';
import type { CrossWords } from '../layout/cross/cross-reader.js';
import { readHeaderText } from '../layout/cross/words/header-text.js';
import { unitName } from '../layout/cross/words/unit-words.js';
import { ownText } from '../layout/sheet-row.js';

interface MetricInCell {
  readonly code: string;
  /** Empty where the cell names none. */
  readonly unit: string;
}

/** More different texts than any catalogue has; then the cache starts over. */
const MOST_KNOWN = 5_000;

/**
 * Takes numbering, 其中 and a unit in brackets off the name of a metric: 其中：捐赠资金, （一）直接采购额, 财政援助资金（万元）.
 * Only a name that one metric has by itself is understood; anything else is left as it is.
 */
export class MetricCells {
  readonly #known = new Map<string, MetricInCell | null>();

  constructor(private readonly words: CrossWords) {}

  /** The cells of a row with the metric and its unit apart, and the error if its two units differ. */
  apart(cells: Readonly<Record<string, string>>): {
    readonly cells: Readonly<Record<string, string>>;
    readonly fault: RowFault | null;
  } {
    const found = this.#find(cells.metric ?? '');
    if (found === null) return { cells, fault: null };
    const { code, unit } = found;
    const own = cells.unit ?? '';
    const fault =
      unit === '' || own === '' || own === unit
        ? null
        : rowFault('CONFLICTING_UNITS', 'unit', own, {
            en: `${unit}, as behind the name of the metric, or only one of the two`,
            zh: `指标名称后为${unit}。`,
          });
    return { cells: { ...cells, metric: code, unit: own === '' ? unit : own }, fault };
  }

  #find(text: string): MetricInCell | null {
    if (!/\p{Script=Han}/u.test(text)) return null;
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    if (this.#known.size >= MOST_KNOWN) this.#known.clear();
    const found = this.#read(text);
    this.#known.set(ownText(text), found);
    return found;
  }

  #read(text: string): MetricInCell | null {
    const { metrics } = this.words;
    const { name, sense, periods, unit, printed } = readHeaderText(text, this.words);
    if (name === printed || sense.is !== 'metric' || periods.length > 0) return null;
    const match = metrics.match(name, []);
    return match.kind === 'one' ? { code: match.metric.code, unit: unit ? unitName(unit) : '' } : null;
  }
}
