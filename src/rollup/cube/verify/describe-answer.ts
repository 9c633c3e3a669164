import type { BoundedSum } from '../../rules/overlap/amount.plan.js';
import type { Resolved } from '../../rules/resolve.plan.js';

/** Describes an answer completely in one line, so that two can be compared and shown. */
export function describeAnswer(answer: Resolved): string {
  const { total, basis, reported, itemized, gap, coverage, observationCount, latestEnd, reportingUnits } = answer;
  const amounts = Object.entries({ reported, itemized, gap }).map(([name, one]) => `${name} ${describeSum(one)}`);
  return [
    `${describeSum(total)} ${basis}`,
    ...amounts,
    `coverage ${coverage?.toString() ?? '-'}`,
    `observations ${observationCount.toString()}`,
    `latest ${latestEnd ?? '-'}`,
    `units ${reportingUnits?.toString() ?? '-'}`,
  ].join(', ');
}

const describeSum = (sum: BoundedSum | null): string =>
  sum === null
    ? '-'
    : `${sum.value.toFixed()} (${sum.lower?.toFixed() ?? 'open'} to ${sum.upper?.toFixed() ?? 'open'}${sum.exact ? '' : ', inexact'})`;
