import type { Observation } from '../../../src/rollup/rules/observation.plan.js';
import { flowLedger } from '../../../src/rollup/rules/flow-ledger.plan.js';
import type { Ledger } from '../../../src/rollup/rules/ledger.plan.js';
import { stockLedger } from '../../../src/rollup/rules/stock-ledger.plan.js';
import { type Boundaries, BOUNDARIES } from '../../../src/rollup/rules/node.plan.js';
import { type Evidence, resolve, type Resolved } from '../../../src/rollup/rules/resolve.plan.js';
import { findingKey, flaws, naiveFindings } from './naive-findings.js';
import { contribute, naiveAnswer } from './naive-rollup.js';
import { type Bounds, naiveFlows, naiveStocks, wholeOf } from './naive-series.js';
import { Random } from './random.js';
import type { Nature, World } from './random-world.js';
import { withEvidence } from './with-evidence.js';

export interface Tally {
  answers: number;
  readonly seen: Map<string, number>;
}

export function ledgerOf(nature: Nature, observations: readonly Observation[], boundaries: Boundaries): Ledger {
  const options = { boundaries, signed: false };
  return nature === 'FLOW' ? flowLedger(observations, options) : stockLedger(observations, options);
}

/** The first question of a world that the two computations answer differently; null if there is none. */
export function firstDifference(
  world: World,
  observations: readonly Observation[],
  tally: Tally | null,
): string | null {
  const timed = world.nature === 'FLOW';
  // What is asked about arrives in another order than what it is compared with.
  const arrived = new Random(world.seed).shuffled(observations);
  for (const boundaries of BOUNDARIES) {
    const ledger = ledgerOf(world.nature, arrived, boundaries);
    for (const period of world.periods) {
      const pieces = timed ? naiveFlows(observations) : naiveStocks(observations, period);
      const tied = contribute(pieces, boundaries);
      const standing = flaws(observations, pieces);
      for (const node of world.nodes) {
        const expected = naiveAnswer(pieces, node, period, boundaries, timed);
        const found = withEvidence(resolve(ledger, node, period));
        // Most of a country is empty, and so is most of what is asked here.
        const isEmpty = expected.scoped.length + expected.spanning.length + found.observations.length === 0;
        if (isEmpty && found.findings.length === 0 && found.total === null && found.basis === 'NONE') {
          if (tally) count(tally, [found.basis]);
          continue;
        }
        const findings = naiveFindings(
          standing,
          pieces.filter(({ ended }) => !ended),
          expected,
          boundaries,
          timed,
        );
        if (tally) count(tally, [expected.basis, ...[...findings].map((finding) => finding.split(' ')[0] as string)]);
        const show = (one: Bounds | null): string | null => describe(one, tied || expected.tied);
        const wanted = {
          total: show(expected.total),
          exact: expected.exact,
          basis: expected.basis,
          reported: show(expected.reported),
          itemized: show(expected.itemized),
          gap: show(expected.gap),
          coverage: expected.coverage,
          observations: expected.scoped
            .map(({ observation }) => observation.id)
            .sort()
            .join(' '),
          latestEnd: expected.latestEnd,
          reportingUnits: expected.reportingUnits,
          findings: [...findings].sort().join(', '),
        };
        const difference = differenceOf(wanted, comparable(found, tied || expected.tied));
        if (difference) return JSON.stringify({ node, period, boundaries }) + difference;
      }
    }
  }
  return null;
}

/** Where a choice could have been another with the same sum, only the sum is defined. */
const describe = (one: Bounds | null, tied: boolean): string | null =>
  one && (tied ? String(one[0]) : one.map(String).join(' '));

function comparable(found: Resolved & Evidence, tied: boolean): Record<string, unknown> {
  const show = (amount: Resolved['total']): string | null =>
    amount &&
    describe(
      [wholeOf(amount.value), amount.lower && wholeOf(amount.lower), amount.upper && wholeOf(amount.upper)],
      tied,
    );
  return {
    total: show(found.total),
    exact: found.total?.exact ?? true,
    basis: found.basis,
    reported: show(found.reported),
    itemized: show(found.itemized),
    gap: show(found.gap),
    coverage: found.coverage,
    observations: found.observations
      .map(({ id }) => id)
      .sort()
      .join(' '),
    latestEnd: found.latestEnd,
    reportingUnits: found.reportingUnits,
    findings: found.findings
      .map(({ code, observations }) => findingKey(code, observations))
      .sort()
      .join(', '),
  };
}

function differenceOf(wanted: Record<string, unknown>, found: Record<string, unknown>): string | null {
  const lines = Object.entries(wanted)
    .filter(([name, value]) => !same(value, found[name]))
    .map(([name, value]) => `\n  ${name}: by definition ${String(value)}, resolved ${String(found[name])}`);
  return lines.length > 0 ? lines.join('') : null;
}

/** A coverage is rounded for its reader; everything else is exact. */
function same(one: unknown, other: unknown): boolean {
  return one === other || (typeof one === 'number' && typeof other === 'number' && Math.abs(one - other) <= 5.1e-7);
}

function count(tally: Tally, names: readonly string[]): void {
  tally.answers++;
  for (const name of names) tally.seen.set(name, (tally.seen.get(name) ?? 0) + 1);
}

/** A difference described with as few observations as still show it, so that a reader can work it out by hand. */
export function explain(world: World): string {
  let observations = world.observations;
  for (let at = 0; at < observations.length;) {
    const fewer = observations.filter((_, index) => index !== at);
    if (fewer.length > 0 && firstDifference(world, fewer, null)) {
      observations = fewer;
      at = 0;
    } else at++;
  }
  const lines = observations.map(({ amount: { value, lower, upper }, ...rest }) =>
    JSON.stringify({ ...rest, amount: [value, lower, upper].map((one) => one?.toFixed() ?? 'open').join(' ') }),
  );
  return [`seed ${world.seed.toString()}, ${world.nature}`, firstDifference(world, observations, null), ...lines].join(
    '\n',
  );
}
