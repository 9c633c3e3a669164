import { DivisionCodeScalar } from '../division/division-code.scalar.js';
import { invalid } from '../kernel/errors.js';
import { type Locale, LOCALES } from '../kernel/locale.js';
import type { Period } from '../kernel/period.js';
import { PeriodScalar } from '../kernel/scalars.js';
import type { Side } from '../pairing/side.type.js';
import type { ReportArguments } from './report.loader.js';
import { REPORT_FORMATS, type ReportFormat } from './report-file.js';

/** A request for a report outside GraphQL, by address or command. */
export interface ReportRequest extends ReportArguments {
  readonly format: ReportFormat;
  readonly locale: Locale;
}

const SIDES = ['RECIPIENT', 'SUPPORTER'] as const satisfies readonly Side[];
const NAMES = ['division', 'group', 'pairing', 'period', 'side', 'locale'] as const;

/**
 * Parses a request from texts: exactly one of `division` (by code or name), `group` and `pairing`, `period`, and optionally `side` (RECIPIENT or
 * SUPPORTER) and `locale` (zh or en). Throws INVALID_ARGUMENT, INVALID_PERIOD and INVALID_DIVISION_CODE.
 */
export function parseReportRequest(
  { code, format }: { readonly code: string; readonly format: string },
  given: Readonly<Record<string, unknown>>,
  locale: Locale,
): ReportRequest {
  const unknown = Object.keys(given).find((name) => !(NAMES as readonly string[]).includes(name));
  if (unknown !== undefined) throw invalid(unknown, unknown, `one of ${NAMES.join(', ')}`);
  const text = (name: (typeof NAMES)[number]): string | null => {
    const value = given[name];
    if (value === undefined || value === '') return null;
    if (typeof value !== 'string') throw invalid(name, JSON.stringify(value), 'one value');
    return value;
  };
  const [division, period] = [text('division'), text('period')];
  if (period === null) {
    const expected = 'a period such as 2021, 2021-Q3, 2021-01/2021-08 or ALL';
    throw invalid('period', null, expected, { code: 'INVALID_PERIOD' });
  }
  return {
    code,
    format: oneOf('format', format, REPORT_FORMATS),
    division: division === null ? null : codeOrName(division),
    group: text('group'),
    pairing: text('pairing'),
    period: PeriodScalar.parseValue(period) as Period,
    side: optionalOneOf('side', text('side'), SIDES),
    locale: optionalOneOf('locale', text('locale'), LOCALES) ?? locale,
  };
}

/** A name is looked up later. */
function codeOrName(division: string): string {
  return /\p{Script=Han}/u.test(division) ? division : (DivisionCodeScalar.parseValue(division) as string);
}

function optionalOneOf<T extends string>(subject: string, given: string | null, choices: readonly T[]): T | null {
  return given === null ? null : oneOf(subject, given, choices);
}

function oneOf<T extends string>(subject: string, given: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === given);
  if (found === undefined) throw invalid(subject, given, `one of ${choices.join(', ')}`);
  return found;
}
