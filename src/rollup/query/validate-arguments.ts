import { CodedError } from '../../kernel/errors.js';
import { countSteps, type Grain, GREATEST_STEPS, stepsOf } from '../../kernel/grain.js';
import { formatPeriod, type Interval, type Period } from '../../kernel/period.js';

const MAX_METRICS = 100;
const MAX_COLUMNS = 600;

/** Throws LIMIT_EXCEEDED for more metrics than one field may ask for. */
export function validateMetricCount(codes: readonly string[]): void {
  if (codes.length > MAX_METRICS) throw tooMany('metrics', codes.length, MAX_METRICS);
}

/** Throws LIMIT_EXCEEDED for more columns than a table may have. */
export function validateColumnCount(columns: number): void {
  if (columns > MAX_COLUMNS) throw tooMany('columns', columns, MAX_COLUMNS);
}

/**
 * The months, quarters or years of an interval. Throws INVALID_PERIOD without both ends, LIMIT_EXCEEDED for too many
 * steps.
 */
export function validateSteps(from: Period, to: Period, grain: Grain): readonly Interval[] {
  if (from.start === null || to.end === null || from.start > to.end) {
    throw new CodedError(
      'INVALID_PERIOD',
      `from ${formatPeriod(from)} to ${formatPeriod(to)} is not an interval: expected two periods with ends, the first no later than the last.`,
      { subject: 'from', given: formatPeriod(from), expected: 'a period that starts no later than `to` ends' },
    );
  }
  const interval = { start: from.start, end: to.end };
  const steps = countSteps(interval, grain);
  if (steps > GREATEST_STEPS) throw tooMany('steps', steps, GREATEST_STEPS);
  return stepsOf(interval, grain);
}

function tooMany(subject: string, given: number, most: number): CodedError {
  return new CodedError(
    'LIMIT_EXCEEDED',
    `${given.toString()} ${subject} in one field: expected at most ${most.toString()}.`,
    {
      subject,
      given,
      expected: `at most ${most.toString()}`,
    },
  );
}
