import { formatDecimal } from '../../kernel/decimal.js';
import { CodedError } from '../../kernel/errors.js';
import { formatPeriod } from '../../kernel/period.js';
import { parseRow } from '../column/row.js';
import { describeFault } from '../fault/describe-fault.js';
import type { RowFault } from '../fault/fault.js';
import { checkObservation, observationColumns } from '../kind/observation.row.js';
import { NO_CONTEXT } from '../layout/sheet-context.js';
import type { MetricFacts } from '../measure/metric-facts.loader.js';
import { interpretObservation } from '../observation/interpret-observation.plan.js';

/** The corrected content of an observation, in the form of an import file. */
export interface Correction {
  readonly value: string;
  readonly unit?: string | null;
  readonly qualifier?: string | null;
  readonly upper?: string | null;
  readonly asPrinted?: string | null;
  readonly locator?: string | null;
  readonly note?: string | null;
}

interface CorrectedAmount {
  readonly value: string;
  readonly lower: string;
  readonly upper: string | null;
  readonly asPrinted: string;
}

interface PeriodAndScope {
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly basis: string;
  readonly scope: string;
}

/** Parses a correction like a row of a file. Throws INVALID_ARGUMENT with the errors that a receipt would list. */
export function parseCorrection(before: PeriodAndScope, metric: MetricFacts, correction: Correction): CorrectedAmount {
  const cells: Record<string, string> = {
    metric: metric.code,
    // Any place: a correction does not change it.
    place: '100000',
    period: formatPeriod({ start: before.periodStart, end: before.periodEnd }),
    basis: before.basis,
    scope: before.scope,
    value: correction.value,
    unit: correction.unit ?? '',
    qualifier: correction.qualifier ?? '',
    upper: correction.upper ?? '',
    as_printed: correction.asPrinted ?? '',
    locator: correction.locator ?? '',
    note: correction.note ?? '',
  };
  const row = parseRow(observationColumns, cells, NO_CONTEXT);
  if (!row.ok) throw refused(row.faults);
  const contradictions = checkObservation(row.values);
  if (contradictions.length > 0) throw refused(contradictions);
  const interpretation = interpretObservation(row.values, metric, NO_CONTEXT);
  if (!interpretation.ok) throw refused(interpretation.faults);
  const { value, lower, upper, asPrinted } = interpretation.observation;
  return {
    value: formatDecimal(value),
    lower: formatDecimal(lower),
    upper: upper === null ? null : formatDecimal(upper),
    asPrinted,
  };
}

function refused(faults: readonly RowFault[]): CodedError {
  const [first] = faults;
  const messages = faults.map((fault) => describeFault({ file: '', sheet: null, row: null }, fault).message);
  return new CodedError('INVALID_ARGUMENT', messages.join('; '), {
    subject: first?.column ?? 'correction',
    given: first?.given,
    expected: first?.expected ?? '',
  });
}
