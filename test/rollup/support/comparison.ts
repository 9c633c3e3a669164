import type { Figure } from '../../../src/rollup/rules/figure.plan.js';
import { flowLedger } from '../../../src/rollup/rules/flow-ledger.plan.js';
import type { Ledger } from '../../../src/rollup/rules/ledger.plan.js';
import { stockLedger } from '../../../src/rollup/rules/stock-ledger.plan.js';
import { BOUNDARIES } from '../../../src/rollup/rules/node.plan.js';
import { resolve, type Resolved } from '../../../src/rollup/rules/resolve.plan.js';
import { findingKey, flaws, naiveFindings } from './naive-findings.js';
import { four, naiveAnswer, naiveFlows, naiveStocks, whole } from './naive-rollup.js';
import { Random } from './random.js';
import type { Nature, World } from './random-world.js';

export interface Tally {
  answers: number;
  readonly seen: Map<string, number>;
}

export function ledgerOf(nature: Nature, figures: readonly Figure[]): Ledger {
  return nature === 'FLOW' ? flowLedger(figures) : stockLedger(figures);
}

/** The first question of a world that the two computations answer differently; null if there is none. */
export function firstDifference(world: World, figures: readonly Figure[], tally: Tally | null): string | null {
  const timed = world.nature === 'FLOW';
  // What is asked about arrives in another order than what it is compared with.
  const arrived = new Random(world.seed).shuffled(figures);
  const ledger = ledgerOf(world.nature, arrived);
  const flows = timed ? naiveFlows(figures) : null;
  const standing = flaws(figures, flows?.conflicts ?? []);
  for (const period of world.periods) {
    const pieces = flows?.pieces ?? naiveStocks(figures, period);
    for (const node of world.nodes) {
      for (const boundaries of BOUNDARIES) {
        const expected = naiveAnswer(pieces, node, period, boundaries, timed);
        const found = resolve(ledger, node, period, boundaries);
        // Most of a country is empty, and so is most of what is asked here.
        if (expected.reached.length + expected.spanning.length + found.figures.length + found.findings.length === 0) {
          if (tally) count(tally, [found.basis]);
          if (found.total === null && found.basis === 'NONE') continue;
        }
        const findings = naiveFindings(standing, expected.reached, expected.spanning, timed);
        if (tally) count(tally, [expected.basis, ...[...findings].map((finding) => finding.split(' ')[0] as string)]);
        const wanted = {
          total: expected.total?.join(' ') ?? null,
          basis: expected.basis,
          reported: expected.reported,
          itemized: expected.itemized,
          gap: expected.gap,
          coverage: expected.coverage,
          figures: expected.reached
            .map(({ figure }) => figure.id)
            .sort()
            .join(' '),
          latestEnd: expected.latestEnd,
          reportingUnits: expected.reportingUnits,
          findings: [...findings].sort().join(', '),
        };
        const difference = differenceOf(wanted, comparable(found));
        if (difference) return JSON.stringify({ node, period, boundaries }) + difference;
      }
    }
  }
  return null;
}

function comparable(found: Resolved): Record<string, unknown> {
  const exact = (amount: Resolved['reported']): number | null => (amount ? whole(amount) : null);
  return {
    total: found.total ? four(found.total).join(' ') : null,
    basis: found.basis,
    reported: exact(found.reported),
    itemized: exact(found.itemized),
    gap: exact(found.gap),
    coverage: found.coverage,
    figures: found.figures
      .map(({ id }) => id)
      .sort()
      .join(' '),
    latestEnd: found.latestEnd,
    reportingUnits: found.reportingUnits,
    findings: found.findings
      .map(({ code, figures }) => findingKey(code, figures))
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

/** A difference told with as few figures as still show it, so that a reader can work it out by hand. */
export function explain(world: World): string {
  let figures = world.figures;
  for (let at = 0; at < figures.length;) {
    const fewer = figures.filter((_, index) => index !== at);
    if (fewer.length > 0 && firstDifference(world, fewer, null)) {
      figures = fewer;
      at = 0;
    } else at++;
  }
  const lines = figures.map(({ amount: { value, lower, upper, open }, ...rest }) =>
    JSON.stringify({ ...rest, amount: [value.toFixed(), lower.toFixed(), upper.toFixed(), open].join(' ') }),
  );
  return [`seed ${world.seed.toString()}, ${world.nature}`, firstDifference(world, figures, null), ...lines].join('\n');
}
