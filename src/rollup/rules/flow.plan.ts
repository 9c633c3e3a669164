import { type Bounded, minus, sum } from '../../kernel/bounded.js';
import { addDays, type Day } from '../../kernel/day.js';
import { contains, type Interval, overlaps } from '../../kernel/period.js';
import { settleClaims } from './claim.plan.js';
import { type Figure, seriesKey } from './figure.plan.js';
import type { Finding } from './finding.plan.js';

/** What a figure of a flow adds, and the stretch in which it adds it. */
export interface Flow {
  readonly figure: Figure;
  readonly stretch: Interval;
  readonly amount: Bounded;
}

export interface Flows {
  readonly flows: readonly Flow[];
  readonly findings: readonly Finding[];
}

/** Turns reported figures into flows that can be added: one claim each, cumulative figures as increments (rule 4). */
export function toFlows(figures: readonly Figure[]): Flows {
  const flows: Flow[] = [];
  const findings: Finding[] = [];
  for (const series of Map.groupBy(figures, seriesKey).values()) {
    const claims = settleClaims(series, (figure) => `${figure.basis}|${figure.start}|${figure.end}`);
    findings.push(...claims.findings);
    const isCumulative = (figure: Figure): boolean => figure.basis === 'CUMULATIVE';
    const chains = [...Map.groupBy(claims.counting.filter(isCumulative), (figure) => figure.start).values()];
    const increments = chains.flatMap((chain) => {
      const result = toIncrements(chain);
      findings.push(...result.findings);
      return result.flows;
    });
    const plain = claims.counting.filter((figure) => !isCumulative(figure)).map(asReported);
    const merged = mergeBases(plain, increments);
    flows.push(...merged.flows);
    findings.push(...merged.findings);
  }
  return { flows, findings };
}

function asReported(figure: Figure): Flow {
  return { figure, stretch: { start: figure.start, end: figure.end }, amount: figure.amount };
}

/** Cumulative figures of one start: each becomes the increment since the one before it, the first stands for itself. */
function toIncrements(chain: readonly Figure[]): Flows {
  const ordered = chain.toSorted((one, other) => compareDays(one.end, other.end));
  const findings: Finding[] = [];
  const flows = ordered.map((figure, index): Flow => {
    const before = ordered[index - 1];
    if (!before) return asReported(figure);
    const amount = minus(figure.amount, before.amount);
    if (amount.value.lt(0)) findings.push({ code: 'CUMULATIVE_FALL', figures: [figure.id, before.id] });
    return { figure, stretch: { start: addDays(before.end, 1), end: figure.end }, amount };
  });
  return { flows, findings };
}

/**
 * One series reported in both ways is a conflict, not a sum: an increment inside a cumulative stretch is a part of it, one
 * for the very same stretch or across two stretches gives way. Totals inside totals are adjusted later, by region.
 */
function mergeBases(plain: readonly Flow[], cumulative: readonly Flow[]): Flows {
  const findings: Finding[] = [];
  const inside = new Map<Flow, Flow[]>();
  const kept = plain.filter((flow) => {
    const rivals = cumulative.filter((rival) => overlaps(rival.stretch, flow.stretch));
    if (rivals.length === 0) return true;
    findings.push({ code: 'BASIS_CONFLICT', figures: [...rivals.map((rival) => rival.figure.id), flow.figure.id] });
    const [rival] = rivals;
    if (!rival || rivals.length > 1 || !isInside(flow.stretch, rival.stretch)) return false;
    if (flow.figure.scope === 'OWN') inside.set(rival, [...(inside.get(rival) ?? []), flow]);
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
