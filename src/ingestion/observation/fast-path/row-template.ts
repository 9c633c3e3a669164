import type { Day } from '../../../kernel/day.js';
import { ZERO } from '../../../kernel/decimal.js';
import { unitFactor } from '../../../metric/unit.js';
import { type KeyPlace, pairingKey, placeKeys } from '../../../observation/observation-key.js';
import type { Reference } from '../../column/reference.js';
import type { ObservationValues } from '../../kind/observation.row.js';
import type { Layout } from '../../layout/header.js';
import { isSum } from '../../layout/row-marks.js';
import { ownText, type SheetRow } from '../../layout/sheet-row.js';
import type { MetricFacts } from '../../measure/metric-facts.loader.js';
import type { ObservationParents, StagedObservation } from '../write/staged-observation.js';

/** What rows have in common that differ only in place, number and remarks. */
export interface RowTemplate {
  readonly parents: ObservationParents;
  readonly periodStart: Day;
  readonly periodEnd: Day;
  readonly basis: string;
  readonly scope: string;
  /** The unit of the number, as a power of ten of the unit of the metric. */
  readonly shift: number;
  /** The number of decimals of the metric. */
  readonly scale: number;
  /** The text to print after the number. */
  readonly unit: string;
  readonly keyOf: (place: KeyPlace) => string;
}

interface ConvertedRow {
  readonly source: Reference<'source'>;
  /** The text of the place in a total row; null for other rows. */
  readonly sum: string | null;
  readonly values: ObservationValues;
  readonly observation: StagedObservation;
  readonly metric: MetricFacts;
  /** The unit of the number. */
  readonly unit: string;
}

/** Makes a template from a converted row; null if its other attributes depend on its number or place. */
export function rowTemplateOf({ values, source, sum, observation, metric, unit }: ConvertedRow): RowTemplate | null {
  const { value, subject, upper, qualifier, pairing, program, place } = values;
  const isPlain =
    sum === null && !subject && (place !== null || !program) && !upper && (qualifier ?? 'EXACT') === 'EXACT';
  // Zero needs no unit, and the rows after it do.
  const isNumber = value.qualifier === null && value.unit === null && value.upper === null && !value.value.eq(ZERO);
  const shift = powerOfTen(unit, metric.unit);
  if (!isPlain || !isNumber || shift === null) return null;
  const { parents, periodStart, periodEnd, basis, scope } = observation;
  const identity = { metric: metric.code, pairing: pairingKey(pairing, program), source: source.code };
  return {
    parents,
    periodStart,
    periodEnd,
    basis,
    scope,
    shift,
    scale: metric.scale,
    unit,
    keyOf: placeKeys({ ...identity, periodStart, periodEnd, basis, scope }),
  };
}

/** The factor between two units as a power of ten, as all multiples are; null if it is not a positive one. */
function powerOfTen(unit: string, own: string): number | null {
  const factor = unitFactor(unit, own);
  return factor?.c.length === 1 && factor.c[0] === 1 && factor.e >= 0 ? factor.e : null;
}

/** Columns that usually differ from row to row. */
const VARYING = ['place', 'period', 'value', 'as_printed', 'locator', 'note'] as const;

/** Columns that must be empty on the fast path. */
const EMPTY = ['subject', 'upper'] as const;

/** With more templates than this the cache starts over, so that memory is bounded however long the file is. */
const MOST_TEMPLATES = 20_000;

/** Rows that have the same texts in all but the varying columns. */
interface Head {
  readonly texts: readonly string[];
  /** Templates by the text of the period. */
  readonly templates: Map<string, RowTemplate>;
}

/**
 * Caches templates for the rows of one sheet. It knows no rules: rows of the slow path add what they were converted to,
 * and rows with exactly the same texts find it.
 */
export class RowTemplateCache {
  /** Indexes of the varying columns; -1 for absent ones. */
  readonly at: Readonly<Record<(typeof VARYING)[number], number>>;
  readonly #headAt: readonly number[];
  readonly #emptyAt: readonly number[];
  readonly #unnamedAt: readonly number[];
  readonly #heads = new Map<string, Head>();
  #last: Head | null = null;
  #size = 0;

  constructor({ columnAt }: Layout) {
    const where = (matches: (column: string | null) => boolean): readonly number[] =>
      columnAt.flatMap((column, at) => (matches(column) ? [at] : []));
    const isOneOf = (columns: readonly string[]) => (column: string | null) => columns.includes(column ?? '');
    this.at = Object.fromEntries(VARYING.map((column) => [column, columnAt.indexOf(column)])) as RowTemplateCache['at'];
    this.#unnamedAt = where((column) => column === null);
    this.#emptyAt = where(isOneOf(EMPTY));
    this.#headAt = where((column) => column !== null && !isOneOf([...VARYING, ...EMPTY])(column));
  }

  /** Returns null without a matching template. */
  find(row: SheetRow): RowTemplate | null {
    if (!this.#isEligible(row)) return null;
    return this.#headOf(row)?.templates.get(row.texts[this.at.period] ?? '') ?? null;
  }

  add(row: SheetRow, template: RowTemplate): void {
    if (!this.#isEligible(row)) return;
    if (this.#size >= MOST_TEMPLATES) this.#clear();
    const head = this.#headOf(row) ?? this.#addHead(row);
    head?.templates.set(ownText(row.texts[this.at.period] ?? ''), template);
    this.#size += 1;
  }

  #isEligible({ texts }: SheetRow): boolean {
    for (const at of this.#emptyAt) if ((texts[at] ?? '') !== '') return false;
    for (const at of this.#unnamedAt) if (isSum(texts[at] ?? '')) return false;
    return true;
  }

  #headOf({ texts }: SheetRow): Head | null {
    if (this.#last !== null && this.#isSame(this.#last, texts)) return this.#last;
    const head = this.#heads.get(this.#joined(texts));
    // A cell may contain the separator, so that different rows have the same key.
    if (!head || !this.#isSame(head, texts)) return null;
    this.#last = head;
    return head;
  }

  #addHead({ texts }: SheetRow): Head | null {
    const joined = this.#joined(texts);
    if (this.#heads.has(joined)) return null;
    const head = {
      texts: this.#headAt.map((at) => ownText(texts[at] ?? '')),
      templates: new Map<string, RowTemplate>(),
    };
    this.#heads.set(ownText(joined), head);
    return head;
  }

  #isSame(head: Head, texts: readonly string[]): boolean {
    for (let nth = 0; nth < this.#headAt.length; nth++) {
      if (head.texts[nth] !== (texts[this.#headAt[nth] ?? -1] ?? '')) return false;
    }
    return true;
  }

  #joined(texts: readonly string[]): string {
    let joined = '';
    for (const at of this.#headAt) joined += `${texts[at] ?? ''}\n`;
    return joined;
  }

  #clear(): void {
    this.#heads.clear();
    this.#last = null;
    this.#size = 0;
  }
}
