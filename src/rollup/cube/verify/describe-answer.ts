import type { Bounded } from '../../../kernel/bounded.js';
import type { Resolved } from '../../rules/resolve.plan.js';

/** An answer, with what is reported, itemized and left over as amounts with bounds. */
export interface Described extends Omit<Resolved, 'reported' | 'itemized' | 'gap'> {
  readonly reported: Bounded | null;
  readonly itemized: Bounded | null;
  readonly gap: Bounded | null;
}

/** Describes an answer completely in one line, so that two can be compared and shown. */
export function describeAnswer(answer: Described): string {
  const { total, basis, reported, itemized, gap, coverage, observationCount, latestEnd, reportingUnits } = answer;
  const amounts = Object.entries({ reported, itemized, gap }).map(([name, one]) => `${name} ${describeSum(one)}`);
  return [
    `${describeSum(total)}${(total?.exact ?? true) ? '' : ', inexact'} ${basis}`,
    ...amounts,
    `coverage ${coverage?.toString() ?? '-'}`,
    `observations ${observationCount.toString()}`,
    `latest ${latestEnd ?? '-'}`,
    `units ${reportingUnits?.toString() ?? '-'}`,
  ].join(', ');
}

const describeSum = (sum: Bounded | null): string =>
  sum === null
    ? '-'
    : `${sum.value.toFixed()} (${sum.lower?.toFixed() ?? 'open'} to ${sum.upper?.toFixed() ?? 'open'})`;
