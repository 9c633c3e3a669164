import { GraphQLScalarType, Kind } from 'graphql';
import { DateTimeResolver, LocalDateResolver } from 'graphql-scalars';
import { DECIMAL_FORM, type Decimal, formatDecimal, parseDecimal } from './decimal.js';
import { type ErrorCode, invalid } from './errors.js';
import { formatPeriod, parsePeriod, type Period, PERIOD_FORMS } from './period.js';

const IS_TEXT = 'isText';
/** Days (`full-date`) and times (`date-time`). */
const RFC_3339 = 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6';

export const LocalDateScalar = new GraphQLScalarType({ ...LocalDateResolver.toConfig(), specifiedByURL: RFC_3339 });
export const DateTimeScalar = new GraphQLScalarType({ ...DateTimeResolver.toConfig(), specifiedByURL: RFC_3339 });

export const DecimalScalar = textScalar<Decimal>({
  name: 'Decimal',
  description:
    'An exact decimal number as text, such as "167750000" or "68.75": never rounded, never floating point. Convert it to a floating-point number only to draw it.',
  specifiedByURL: 'https://www.w3.org/TR/xmlschema11-2/#decimal',
  code: 'INVALID_DECIMAL',
  expected: DECIMAL_FORM,
  parse: parseDecimal,
  format: formatDecimal,
});

export const PeriodScalar = textScalar<Period>({
  name: 'Period',
  description:
    'A period of whole days, both ends included: "2021", "2021-Q3", "2021-08", "2021-08-17", a range of two of these such as "2021-01/2021-08", or "ALL" for all time.',
  // ISO 8601-1; quarters and ALL are ours.
  specifiedByURL: 'https://www.iso.org/standard/70907.html',
  code: 'INVALID_PERIOD',
  expected: PERIOD_FORMS,
  parse: parsePeriod,
  format: formatPeriod,
});

interface TextScalar<T> {
  readonly name: string;
  readonly description: string;
  /** Where people read what its texts mean. */
  readonly specifiedByURL: string;
  readonly code: ErrorCode;
  readonly expected: string;
  readonly parse: (text: string) => T | null;
  readonly format: (value: T) => string;
}

/** Whether a scalar serializes every text as it is. */
export function isTextScalar({ extensions }: GraphQLScalarType): boolean {
  return extensions[IS_TEXT] === true;
}

/** A scalar in the form of text. Malformed input is refused with `code` and a message that states what is expected. */
export function textScalar<T>({ code, expected, parse, format, ...shown }: TextScalar<T>): GraphQLScalarType {
  const parseValue = (given: unknown): T => {
    const value = typeof given === 'string' ? parse(given) : null;
    if (value === null) throw invalid(shown.name, given, expected, { code });
    return value;
  };
  return new GraphQLScalarType({
    ...shown,
    extensions: { [IS_TEXT]: true },
    serialize: (value) => (typeof value === 'string' ? value : format(value as T)),
    parseValue,
    parseLiteral: (node) => {
      if (node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT) {
        return parseValue(node.kind === Kind.STRING ? node.value : Number(node.value));
      }
      return parseValue(node.kind);
    },
  });
}
