import type { Resolved } from '../../rules/resolve.plan.js';

/** All of an answer in one line, so that two can be compared and shown. */
export function describeAnswer(answer: Resolved): string {
  const { total, basis, reported, itemized, gap, coverage, observationCount, latestEnd, reportingUnits } = answer;
  const amounts = Object.entries({ reported, itemized, gap }).map(([name, one]) => `${name} ${one?.toFixed() ?? '-'}`);
  const bounds = total
    ? `${total.value.toFixed()} (${total.lower.toFixed()} to ${total.upper.toFixed()}, ${total.open.toString()} open)`
    : 'missing';
  return [
    `${bounds} ${basis}`,
    ...amounts,
    `coverage ${coverage?.toString() ?? '-'}`,
    `observations ${observationCount.toString()}`,
    `latest ${latestEnd ?? '-'}`,
    `units ${reportingUnits?.toString() ?? '-'}`,
  ].join(', ');
}
