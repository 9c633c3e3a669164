import { type Bounded, minus, sum } from '../../kernel/bounded.js';
import { addDays, type Day } from '../../kernel/day.js';
import { contains, type Interval, overlaps } from '../../kernel/period.js';
import { chooseClaims } from './claim.plan.js';
import { type Observation, seriesKey } from './observation.plan.js';
import type { Finding } from './finding.plan.js';

/** What an observation of a flow adds, and the interval in which it adds it. */
export interface Flow {
  readonly observation: Observation;
  readonly interval: Interval;
  readonly amount: Bounded;
}

export interface Flows {
  readonly flows: readonly Flow[];
  readonly findings: readonly Finding[];
}

/** Turns reported observations into flows that can be added: one claim each, cumulative observations as increments (rule 4). */
export function toFlows(observations: readonly Observation[]): Flows {
  const flows: Flow[] = [];
  const findings: Finding[] = [];
  for (const series of Map.groupBy(observations, seriesKey).values()) {
    const claims = chooseClaims(
      series,
      (observation) => `${observation.basis}|${observation.start}|${observation.end}`,
    );
    findings.push(...claims.findings);
    const isCumulative = (observation: Observation): boolean => observation.basis === 'CUMULATIVE';
    const chains = [...Map.groupBy(claims.counting.filter(isCumulative), (observation) => observation.start).values()];
    const increments = chains.flatMap((chain) => {
      const result = toIncrements(chain);
      findings.push(...result.findings);
      return result.flows;
    });
    const plain = claims.counting.filter((observation) => !isCumulative(observation)).map(asReported);
    const merged = mergeBases(plain, increments);
    flows.push(...merged.flows);
    findings.push(...merged.findings);
  }
  return { flows, findings };
}

function asReported(observation: Observation): Flow {
  return { observation, interval: { start: observation.start, end: observation.end }, amount: observation.amount };
}

/** Cumulative observations of one start: each becomes the increment since the one before it, the first stands for itself. */
function toIncrements(chain: readonly Observation[]): Flows {
  const ordered = chain.toSorted((one, other) => compareDays(one.end, other.end));
  const findings: Finding[] = [];
  const flows = ordered.map((observation, index): Flow => {
    const before = ordered[index - 1];
    if (!before) return asReported(observation);
    const amount = minus(observation.amount, before.amount);
    if (amount.value.lt(0)) findings.push({ code: 'CUMULATIVE_FALL', observations: [observation.id, before.id] });
    return { observation, interval: { start: addDays(before.end, 1), end: observation.end }, amount };
  });
  return { flows, findings };
}

/**
 * One series reported in both ways is a conflict, not a sum: an increment inside a cumulative interval is a part of it, one
 * for the very same interval or across two intervals gives way. Totals inside totals are adjusted later, by region.
 */
function mergeBases(plain: readonly Flow[], cumulative: readonly Flow[]): Flows {
  const findings: Finding[] = [];
  const inside = new Map<Flow, Flow[]>();
  const kept = plain.filter((flow) => {
    const rivals = cumulative.filter((rival) => overlaps(rival.interval, flow.interval));
    if (rivals.length === 0) return true;
    findings.push({
      code: 'BASIS_CONFLICT',
      observations: [...rivals.map((rival) => rival.observation.id), flow.observation.id],
    });
    const [rival] = rivals;
    if (!rival || rivals.length > 1 || !isInside(flow.interval, rival.interval)) return false;
    if (flow.observation.scope === 'OWN') inside.set(rival, [...(inside.get(rival) ?? []), flow]);
    return true;
  });
  const rest = cumulative.map((flow) => ({
    ...flow,
    amount: minus(flow.amount, sum((inside.get(flow) ?? []).map((part) => part.amount))),
  }));
  return { flows: [...kept, ...rest], findings };
}

function isInside(inner: Interval, outer: Interval): boolean {
  return contains(outer, inner) && (inner.start !== outer.start || inner.end !== outer.end);
}

function compareDays(one: Day, other: Day): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
