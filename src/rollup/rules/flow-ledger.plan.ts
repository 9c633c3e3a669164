import { type Bounded, minus, NOTHING, sum } from '../../kernel/bounded.js';
import { contains, overlaps } from '../../kernel/period.js';
import type { Observation } from './observation.plan.js';
import { type Flow, toFlows } from './flow.plan.js';
import { ALWAYS, concerning, crossings, type Entry, type Ledger } from './ledger.plan.js';
import { byNode, byRegion } from './position-index.plan.js';
import { covers, coversTotalFlow } from './region.plan.js';

interface LocatedFlow extends Flow {
  readonly from: string;
}

export function flowLedger(observations: readonly Observation[]): Ledger {
  const resolved = toFlows(observations);
  const flows = resolved.flows.map((flow): LocatedFlow => ({ ...flow, from: flow.interval.start }));
  const totals = flows.filter((flow) => flow.observation.scope === 'TOTAL');
  const adjustment = adjustments(flows, totals);
  const flowOf = new Map<Entry, Flow>();
  const entries = flows.map((flow): Entry => {
    const entry: Entry = {
      observation: flow.observation,
      contribution: flow.observation.scope === 'TOTAL' ? adjustment(flow) : flow.amount,
      stated: flow.amount,
      liesIn: (outer) => coversTotalFlow(flowOf.get(outer) ?? flow, flow),
    };
    flowOf.set(entry, flow);
    return entry;
  });
  const intervalOf = (entry: Entry): Flow['interval'] => flowOf.get(entry)?.interval ?? entry.observation;
  const at = byNode(entries, ({ observation }) => observation);
  const concerned = concerning(resolved.findings);
  return {
    entriesAt: (node, period, boundaries) =>
      at(node, boundaries).filter((entry) => contains(period, intervalOf(entry))),
    spanningAt: (node, period, boundaries) => {
      const bounded = { start: period.start ?? ALWAYS.start, end: period.end ?? ALWAYS.end };
      return at(node, boundaries)
        .filter((entry) => overlaps(intervalOf(entry), bounded) && !contains(period, intervalOf(entry)))
        .map(({ observation }) => observation);
    },
    findings: (period, inScope) => [
      ...concerned(inScope),
      ...crossings(totals.filter((flow) => inScope.has(flow.observation) && contains(period, flow.interval))),
    ],
  };
}

/** adj(T) = value(T) − Σ own in region(T) − Σ adj(U) of the totals inside: smaller regions come first by recursion. */
function adjustments(flows: readonly LocatedFlow[], totals: readonly LocatedFlow[]): (total: LocatedFlow) => Bounded {
  const ownIn = byRegion(flows.filter((flow) => flow.observation.scope === 'OWN'));
  const totalsIn = byRegion(totals);
  const memo = new Map<Flow, Bounded>();
  const adjustment = (total: LocatedFlow): Bounded => {
    let result = memo.get(total);
    if (!result) {
      // Regions that lie in one another in a circle, as odd successions could make them, must not go round for ever.
      memo.set(total, NOTHING);
      const { start, end } = total.interval;
      const { place } = total.observation;
      const ownInside = ownIn(place, start, end).filter(
        (flow) => contains(total.interval, flow.interval) && covers(total.observation, flow.observation),
      );
      const totalsInside = totalsIn(place, start, end).filter((other) => coversTotalFlow(total, other));
      const said = sum([...ownInside.map((flow) => flow.amount), ...totalsInside.map(adjustment)]);
      result = minus(total.amount, said);
      memo.set(total, result);
    }
    return result;
  };
  return adjustment;
}
