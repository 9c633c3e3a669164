import type { Bounded } from '../../../src/kernel/bounded.js';
import { decimal, ZERO } from '../../../src/kernel/decimal.js';
import { parseInterval, parsePeriod, type Period } from '../../../src/kernel/period.js';
import type { Observation, ObservationPairing, Place } from '../../../src/rollup/rules/observation.plan.js';
import { flowLedger } from '../../../src/rollup/rules/flow-ledger.plan.js';
import { stockLedger } from '../../../src/rollup/rules/stock-ledger.plan.js';
import type { Boundaries, RollupNode } from '../../../src/rollup/rules/node.plan.js';
import { type Evidence, resolve, type Resolved } from '../../../src/rollup/rules/resolve.plan.js';
import { withEvidence } from './with-evidence.js';

/** A place that never changed: itself first, its province last. */
export function place(...path: readonly [number, ...number[]]): Place {
  return { id: path[0], path, canonical: path, current: path, mergedBy: null };
}

/** A pairing and the pairings above it, in the program 1, supported from a place. */
export function pairing(supporter: Place, ...path: readonly [number, ...number[]]): ObservationPairing {
  return { id: path[0], path: [...path, -1], supporter };
}

export function exactly(amount: number | string): Bounded {
  const value = decimal(amount);
  return { value, lower: value, upper: value };
}

/** "Over 2,000": no upper bound. */
export function over(amount: number): Bounded {
  return { ...exactly(amount), upper: null };
}

export function between(lower: number, value: number, upper: number): Bounded {
  return { value: decimal(value), lower: decimal(lower), upper: decimal(upper) };
}

interface Given extends Partial<Omit<Observation, 'amount' | 'start' | 'end'>> {
  readonly place: Place;
  readonly amount: number | Bounded;
}

let lastId = 0;

/** An own increment of a place over a period, unless given otherwise. */
export function observation(when: string, { amount, ...given }: Given): Observation {
  const interval = parseInterval(when);
  if (!interval) throw new Error(`${when} is not an interval`);
  return {
    id: String(++lastId),
    scope: 'OWN',
    basis: 'INCREMENT',
    ...interval,
    amount: typeof amount === 'number' ? exactly(amount) : amount,
    subject: null,
    pairing: null,
    sourceId: 1,
    sourceCode: 'S1',
    published: null,
    preferred: false,
    ...given,
  };
}

export function total(when: string, given: Given): Observation {
  return observation(when, { scope: 'TOTAL', ...given });
}

export function level(day: string, given: Given): Observation {
  return observation(day, { basis: 'STOCK', ...given });
}

export function levelTotal(day: string, given: Given): Observation {
  return observation(day, { basis: 'STOCK', scope: 'TOTAL', ...given });
}

export const at = (division: number): RollupNode => ({ tree: 'RECIPIENT', division });
export const from = (division: number): RollupNode => ({ tree: 'SUPPORTER', division });
export const through = (id: number): RollupNode => ({ tree: 'PAIRING', pairing: id });

/** Resolves flows or stocks, whichever the observations are. */
export function resolveAt(
  observations: readonly Observation[],
  node: RollupNode,
  period = 'ALL',
  boundaries: Boundaries = 'AS_REPORTED',
): Resolved & Evidence {
  const signed = observations.some(({ amount }) => amount.value.lt(ZERO));
  const ledger = observations.some(({ basis }) => basis === 'STOCK')
    ? stockLedger(observations, { boundaries, signed })
    : flowLedger(observations, { boundaries, signed });
  return withEvidence(resolve(ledger, node, parsePeriod(period) as Period));
}

/** The value alone, for examples about nothing else. */
export function valueOf(...question: Parameters<typeof resolveAt>): number | null {
  return resolveAt(...question).total?.value.toNumber() ?? null;
}

/** The numbers of an answer as a reader would write them down. */
export function amountsOf({ total: sum, basis, reported, itemized, gap, coverage }: Resolved): Record<string, unknown> {
  const plain = (amount: Resolved['reported']): number | null => amount?.value.toNumber() ?? null;
  return {
    value: sum?.value.toNumber() ?? null,
    basis,
    reported: plain(reported),
    itemized: plain(itemized),
    gap: plain(gap),
    coverage,
  };
}

export function codesOf({ findings }: Evidence): string[] {
  return findings.map(({ code }) => code).toSorted();
}
