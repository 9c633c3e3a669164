import type { Bilingual } from '../../../../kernel/locale.js';
import type { PrintedPeriod } from '../../../text/period-text.js';
import { isMoney, type UnitText } from '../../../text/unit-text.js';
import type { Cause } from '../cross-problem.js';
import type { CrossFigure } from '../cross-table.js';
import type { CrossMetric } from '../words/cross-metric.js';
import { withChineseForms } from '../words/english-words.js';
import type { TableWords } from '../words/header-text.js';
import { isWholeYear, isWithin, type PeriodSense, refinePeriod } from '../words/period-words.js';
import { endsIn, periodsOf, periodsOfAll, saysBatch, saysPlan } from '../words/remark-text.js';
import { chooseUnit, isForeign, nounOf, unitName } from '../words/unit-words.js';
import { type Series, unitMismatch } from './series.js';

/** What a sentence of a note says of time: on which days figures end, or that they are planned or expected. */
interface TimeRemark {
  readonly text: string;
  readonly until: readonly PeriodSense[];
  /** The periods that it says figures are of. */
  readonly of: readonly PeriodSense[];
  /** The periods that it says all figures are of. */
  readonly ofAll: readonly PeriodSense[];
  readonly isPlan: boolean;
  readonly isBatch: boolean;
}

/** A figure, and whether its period is that of the title alone. */
interface NotedFigure {
  readonly figure: CrossFigure;
  readonly series: Series;
  readonly isOfTitle: boolean;
}

const SENTENCES = /[。;；\n]+/u;
/** A sentence about all but what it names, or about all. */
const OF_OTHERS = /除|以外|之外|其[余他它]|全部|所有|均|以上|上述|上表|本表|表[中内]/u;

/** What the notes among and below the rows of a table say of its figures. */
export class TableNotes {
  readonly #units: UnitText[] = [];
  readonly #remarks: TimeRemark[] = [];
  /** Which of the places of the table a sentence names; null if it is about all of them. */
  readonly #about = new Map<TimeRemark, ReadonlySet<string> | null>();

  /** `around`: the place of the whole table. */
  constructor(
    private readonly words: Pick<TableWords, 'units'>,
    private readonly around: string | null,
  ) {}

  /** Whether some figures are not what title and header say: a sum may have them in. */
  get saysTime(): boolean {
    return this.#remarks.length > 0;
  }

  /** Hears the units that a note names. */
  addUnits(text: string): void {
    for (const unit of this.words.units.stated(withChineseForms(text))) this.#units.push(unit);
  }

  /** Hears what a note says of time: 数据截至9月30日, 本表数据均为预计数. */
  hear(text: string): void {
    const all = endsIn(text);
    for (const sentence of text.split(SENTENCES)) {
      const own = endsIn(sentence).map(({ text: said }) => said);
      const until = all.filter(({ text: said }) => own.includes(said));
      const isPlan = saysPlan(sentence);
      const [of, ofAll] = [periodsOf(sentence), periodsOfAll(sentence)];
      const remark = { text: sentence, until, of, ofAll, isPlan, isBatch: saysBatch(sentence) };
      if (until.length + of.length + ofAll.length > 0 || isPlan || remark.isBatch) this.#remarks.push(remark);
    }
  }

  /** The unit of a metric of which nothing but a note says it; empty where none does. */
  unitOf(metric: CrossMetric): string {
    if (this.#units.length === 0) return '';
    const choice = chooseUnit(metric, { row: null, column: null, table: this.#units });
    return choice.ok ? choice.unit : '';
  }

  /** What the notes say against a figure. `places`: those of all figures of the table. */
  causeOf({ figure, series, isOfTitle }: NotedFigure, places: ReadonlySet<string>): Cause | null {
    for (const remark of this.#remarks) {
      const about = this.#placesIn(remark, places);
      if (about !== null && !about.has(figure.place)) continue;
      if (remark.isPlan) return { code: 'TITLE_OF_PLAN', given: remark.text, text: explainNote(remark.text) };
      if (remark.isBatch) return { code: 'UNCLEAR_REMARK', given: remark.text, text: explainBatch(remark.text) };
      const other =
        remark.of.find((sense) => isOther(sense, series.printed)) ??
        (isOfTitle ? remark.ofAll.find((sense) => isNot(sense, series)) : undefined);
      if (other) return { code: 'PERIOD_CONFLICT', given: `${figure.period} / ${remark.text}` };
      const until = remark.until.find((sense) => endsWithin(sense, series.printed));
      if (until) return { code: 'PERIOD_CONFLICT', given: `${figure.period} / ${until.text}` };
    }
    return figure.unit === '' ? null : this.#unitCause(figure.unit, series);
  }

  /** A note that names another currency leaves open which of the amounts are in it. */
  foreignCause(metric: CrossMetric): Cause | null {
    const own = nounOf(metric.unit);
    const foreign = isMoney(own) ? this.#units.find((unit) => isForeign(unit, own)) : undefined;
    return foreign ? unitMismatch(unitName(foreign), metric) : null;
  }

  #unitCause(unit: string, { metric, isUnitOpen }: Series): Cause | null {
    if (this.#units.length === 0) return null;
    const foreign = this.foreignCause(metric);
    if (foreign) return foreign;
    if (isUnitOpen) {
      // 人数单位为人次, below a column of 人 that says nothing of units.
      const choice = chooseUnit(metric, { row: null, column: null, table: this.#units });
      if (!choice.ok && choice.why === 'mismatch') return unitMismatch(choice.given, metric);
    }
    const other = this.#units
      .filter(({ noun }) => noun === nounOf(unit))
      .map(unitName)
      .find((name) => name !== unit);
    return other === undefined ? null : { code: 'CONFLICTING_UNITS', given: `${unit} / ${other}` };
  }

  /** 发耳镇数据截至10月底: the other places are what title and header say. */
  #placesIn(remark: TimeRemark, places: ReadonlySet<string>): ReadonlySet<string> | null {
    let about = this.#about.get(remark);
    if (about === undefined) {
      const named = [...places].filter((place) => place.length > 1 && remark.text.includes(place));
      const isOfAll = OF_OTHERS.test(remark.text) || named.length === 0 || named.some((place) => place === this.around);
      about = isOfAll ? null : new Set(named);
      this.#about.set(remark, about);
    }
    return about;
  }
}

/** Whether a day is before the end of a period that it lies in: 9月30日 in 2023年. */
function endsWithin(sense: PeriodSense, period: PrintedPeriod): boolean {
  const choice = refinePeriod(period, sense);
  if (!choice.ok) return false;
  const { end } = choice.period;
  return period.start <= end && end < period.end;
}

/** Whether a period does not have another one in: 2022年 below figures of 2023. */
function isOther(sense: PeriodSense, period: PrintedPeriod): boolean {
  const choice = refinePeriod(period, sense);
  return choice.ok && !isWithin(period, choice.period);
}

/** Whether a period is not that of a series: 1-9月 below figures of September. A whole year may be named for a part of it. */
function isNot(sense: PeriodSense, { printed, metric }: Series): boolean {
  const choice = refinePeriod(printed, sense);
  if (!choice.ok) return false;
  const { start, end } = choice.period;
  const isSame = end === printed.end && (start === printed.start || metric.nature === 'STOCK');
  return !isSame && !(isWholeYear(choice.period) && isWithin(printed, choice.period));
}

function explainBatch(note: string): Bilingual {
  return {
    en: `The note "${note}" says that the figures are of one batch, not of all. Put the figures of all batches in, or say in a layout (rows: heading) that it is about none of them.`,
    zh: `表注“${note}”说明数据只是其中一批，不是全部。请填报各批合计；如该说明与表中数据无关，请在版式中将该行设为 heading。`,
  };
}

function explainNote(note: string): Bilingual {
  return {
    en: `The note "${note}" says that figures of the table are planned, estimated or of an earlier period. Put the final figures in and clear the note; if it is about none of the figures, say so in a layout (rows: heading).`,
    zh: `表注“${note}”说明表中有计划数、估计数或以前时期的数。请改填当期实际数并删去该说明；如该说明与表中数据无关，请在版式中将该行设为 heading。`,
  };
}
