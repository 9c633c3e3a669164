import { contains, overlaps } from '../../kernel/period.js';
import { toFlows } from './flow.plan.js';
import { ALWAYS, concerning, findAmong, type Ledger, type LedgerOptions } from './ledger.plan.js';
import type { Observation } from './observation.plan.js';
import { contribute } from './overlap/contributions.plan.js';
import { regionUnder } from './overlap/region.plan.js';
import { byNode } from './position-index.plan.js';

/** The ledger of a flow: what each observation contributes is the same whatever period is asked for. */
export function flowLedger(observations: readonly Observation[], options: LedgerOptions): Ledger {
  const { pieces, findings } = toFlows(observations);
  const contributions = contribute(pieces, regionUnder(options.boundaries), options.signed);
  const at = byNode(contributions.entries, ({ observation }) => observation, options.boundaries);
  const concerned = concerning(findings);
  return {
    options,
    contributionsAt: () => contributions,
    entriesAt: (node, period) => at(node).filter(({ interval }) => contains(period, interval)),
    pastAt: () => [],
    spanningAt: (node, period) => {
      const bounded = { start: period.start ?? ALWAYS.start, end: period.end ?? ALWAYS.end };
      return at(node)
        .filter(({ interval }) => overlaps(interval, bounded) && !contains(period, interval))
        .map(({ observation }) => observation);
    },
    findings: (_, view, spanning) => [
      ...concerned([...view.map(({ observation }) => observation), ...spanning]),
      ...findAmong(contributions, view),
    ],
  };
}
