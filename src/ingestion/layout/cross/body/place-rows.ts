import type { Cause } from '../cross-problem.js';
import type { TableWords } from '../words/header-text.js';
import { labelRole, leftOutReason, type LeftOutReason } from '../words/header-words.js';
import { type PeriodSense, readPeriodSense } from '../words/period-words.js';
import { type NoPlace, readNoPlace } from '../../../text/no-place.js';
import { isNoPlace, isPlaceCode, kindOfOwnLevel, readPlaceLabel } from '../words/place-text.js';
import { plainText, takeLabelApart } from '../words/plain-text.js';
import { readSum, type SumText } from '../words/sum-words.js';

/** The label of a place, whatever row it stands in. */
export interface PlaceName {
  readonly name: string;
  readonly isPart: boolean;
  readonly isOwn: boolean;
  readonly sum: SumText | null;
  /** Whether a narrower place might stand beside it, and does not. */
  readonly isOuter?: boolean;
  /** 增长%, 上年同期: a row of something else among the places. */
  readonly leftOut: LeftOutReason | null;
  readonly problem: Cause | null;
  /** Of 市直, 其他 and the like. */
  readonly noPlace?: NoPlace;
  /** Of 水城区（1-9月）, which periods its row is of. */
  readonly periods?: readonly PeriodSense[];
  /** Of 市本级 alone, what kind of place it is the own level of: 市. */
  readonly kind?: string;
}

/** More distinct labels than a table of one office has; a longer one is read again and again rather than held. */
const MOST_KEPT = 20_000;

export const NO_NAME: PlaceName = {
  ...{ name: '', isPart: false, isOwn: false, sum: null, leftOut: null },
  problem: { code: 'ROW_WITHOUT_LABEL', given: '' },
};

/** Reads the names of places, each of them once. */
export class PlaceNames {
  readonly #known = new Map<string, PlaceName>();

  constructor(private readonly words: TableWords) {}

  read(text: string): PlaceName {
    const known = this.#known.get(text);
    if (known) return known;
    if (this.#known.size >= MOST_KEPT) this.#known.clear();
    const read = readPlaceName(text, this.words);
    this.#known.set(text, read);
    return read;
  }
}

function readPlaceName(text: string, { metrics }: TableWords): PlaceName {
  const plain = plainText(text);
  const { name: whole, isPart } = takeLabelApart(plain);
  const { name: label, periods } = takePeriodApart(whole);
  const sum = readSum(label);
  if (sum) return { name: label, isPart, isOwn: false, sum, leftOut: null, problem: null };
  const reason = leftOutReason(label);
  if (reason !== null && reason !== 'INDEX' && reason !== 'CODE')
    return { name: label, isPart, isOwn: false, sum: null, leftOut: reason, problem: null };
  const { name, isOwn } = readPlaceLabel(label);
  const noPlace = isNoPlace(name) ? readNoPlace(name) : null;
  if (noPlace) {
    const problem: Cause = { code: 'NOT_A_PLACE', given: plain };
    // Where a person gives them a place, they are no total of it.
    return { name, isPart, isOwn: noPlace.is === 'organs', sum: null, leftOut: null, problem, noPlace };
  }
  const isOther =
    name !== '' &&
    (labelRole(name) !== null ||
      readPeriodSense(name) !== null ||
      metrics.has(name) ||
      (/^[\d.,%-]+$/.test(name) && !isPlaceCode(name)));
  const problem: Cause | null = isOther ? { code: 'NOT_A_PLACE', given: plain } : null;
  return { name, isPart, isOwn, sum: null, leftOut: null, problem, periods, kind: kindOfOwnLevel(label) };
}

/** 水城区（1-9月）: the place, and the period that its row is of. */
function takePeriodApart(label: string): { readonly name: string; readonly periods: readonly PeriodSense[] } {
  const [, name, inner] = /^([^()]+)\(([^()]+)\)$/u.exec(label) ?? [];
  const sense = inner === undefined ? null : readPeriodSense(inner);
  return name === undefined || sense === null ? { name: label, periods: [] } : { name, periods: [sense] };
}
