import type { CrossMetric } from './cross-metric.js';
import { similarity } from '../../../text/similarity.js';
import { GAP, nameKey } from './plain-text.js';
import { isSameCount, nounOf } from './unit-words.js';

export type MetricMatch =
  | { readonly kind: 'one'; readonly metric: CrossMetric }
  | { readonly kind: 'several'; readonly codes: readonly string[] }
  /** The name is that of a part, and nothing says of what. */
  | { readonly kind: 'part' }
  | { readonly kind: 'none' };

interface NamedMetric {
  readonly metric: CrossMetric;
  readonly isPartName: boolean;
}

/** Words behind a name that only say what is counted; each with the noun that it implies, null for any count. */
const TAILS: readonly (readonly [tail: string, noun: string | null])[] = [
  ['人次数', '人次'],
  ['总人数', '人'],
  ['人次', '人次'],
  ['人数', '人'],
  ['户数', '户'],
  ['家数', '家'],
  ['个数', '个'],
  ['次数', '次'],
  ['对数', '对'],
  ['总金额', '元'],
  ['金额', '元'],
  ['总额', '元'],
  ['额', '元'],
  ['总数', null],
  ['数量', null],
  ['数', null],
];

const PART = /^(?:其中|ofwhich)/u;

/** The catalogue of metrics by name. */
export class MetricNames {
  readonly #byKey = new Map<string, NamedMetric[]>();
  readonly #byCode = new Map<string, CrossMetric>();
  readonly #longestFirst: readonly { readonly metric: CrossMetric; readonly key: string }[];

  constructor(metrics: readonly CrossMetric[]) {
    const full: { metric: CrossMetric; key: string }[] = [];
    for (const metric of metrics) {
      this.#byCode.set(metric.code, metric);
      for (const name of new Set([...metric.names, metric.code])) {
        const whole = nameKey(name);
        const key = whole.replace(PART, '');
        const isPartName = key !== whole;
        const known = this.#byKey.get(key) ?? [];
        if (known.some((one) => one.metric === metric)) continue;
        this.#byKey.set(key, [...known, { metric, isPartName }]);
        if (!isPartName && name !== metric.code) full.push({ metric, key });
      }
    }
    this.#longestFirst = full.toSorted((one, other) => other.key.length - one.key.length);
  }

  byCode(code: string): CrossMetric | null {
    return this.#byCode.get(code) ?? null;
  }

  /** Whether any metric has the name, below a whole or without one. */
  has(name: string): boolean {
    return this.#named(name).length > 0;
  }

  /** The metric of a name. `wholes`: the metrics that it may be a part of here, the nearest first. */
  match(name: string, wholes: readonly string[]): MetricMatch {
    const named = this.#named(name);
    const [first] = named;
    if (first === undefined) return { kind: 'none' };
    if (named.length === 1 && !first.isPartName) return { kind: 'one', metric: first.metric };
    for (const whole of wholes) {
      const parts = named.filter(({ metric }) => metric.partOf === whole);
      const [part] = parts;
      if (parts.length === 1 && part && named.every((one) => one === part || one.isPartName))
        return { kind: 'one', metric: part.metric };
      if (parts.length > 0) return { kind: 'several', codes: parts.map(({ metric }) => metric.code) };
    }
    if (named.every(({ isPartName }) => isPartName)) return { kind: 'part' };
    return { kind: 'several', codes: named.map(({ metric }) => metric.code) };
  }

  /** The metrics whose names stand in a plain text, the longest names first, and what is left of the text without them. */
  inText(plain: string): { readonly found: readonly CrossMetric[]; readonly rest: string } {
    let rest = plain;
    let key = nameKey(plain);
    const found: CrossMetric[] = [];
    for (const one of this.#longestFirst) {
      if (one.key.length < 2 || !key.includes(one.key)) continue;
      const shorter = rest.replace(asWords(one.key), GAP);
      if (shorter === rest) continue;
      found.push(one.metric);
      rest = shorter;
      key = nameKey(rest);
    }
    return { found, rest };
  }

  /** Metrics whose names share the most with a word, two characters in a row at least. */
  nearest(word: string, most: number): readonly CrossMetric[] {
    const key = nameKey(word);
    return this.#longestFirst
      .map((one) => ({ metric: one.metric, shared: longestShared(key, one.key), near: similarity(key, one.key) }))
      .filter(({ shared }) => shared >= (/\p{Script=Han}/u.test(key) ? 2 : 5))
      .toSorted((one, other) => other.shared - one.shared || other.near - one.near)
      .slice(0, most)
      .map(({ metric }) => metric);
  }

  #named(name: string): readonly NamedMetric[] {
    const key = nameKey(name).replace(PART, '');
    const exact = this.#byKey.get(key);
    if (exact || key === '') return exact ?? [];
    for (const [tail, noun] of TAILS) {
      if (!key.endsWith(tail) || key.length === tail.length) continue;
      const known = this.#byKey.get(key.slice(0, -tail.length)) ?? [];
      const fitting = known.filter(({ metric }) => countsIn(metric, noun));
      if (fitting.length > 0) return fitting;
    }
    return [];
  }
}

/** Whether a metric is counted in what a word such as 人数 or 金额 implies; null is any count but money. */
export function countsIn(metric: CrossMetric, noun: string | null): boolean {
  const own = nounOf(metric.unit);
  return noun === null ? own !== '元' && own !== '%' : isSameCount(own, noun);
}

/** The length of the longest text that stands in both. */
function longestShared(one: string, other: string): number {
  let longest = 0;
  for (let from = 0; from < one.length; from++) {
    while (from + longest < one.length && other.includes(one.slice(from, from + longest + 1))) longest += 1;
  }
  return longest;
}

/** The letters of a key with anything but words between them; an English name does not begin or end within a word. */
function asWords(key: string): RegExp {
  const letters = [...key].map(escaped).join('[\\s\\p{P}]*');
  const [before, after] = [/^[a-z]/u.test(key) ? '(?<![a-z])' : '', /[a-z]$/u.test(key) ? '(?![a-z])' : ''];
  return new RegExp(`${before}${letters}${after}`, 'giu');
}

function escaped(character: string): string {
  return /[$()*+.?[\\\]^{|}]/.test(character) ? `\\${character}` : character;
}
