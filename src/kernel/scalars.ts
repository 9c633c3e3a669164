import { GraphQLScalarType, Kind } from 'graphql';
import { DateTimeResolver, LocalDateResolver } from 'graphql-scalars';
import { DECIMAL_FORM, type Decimal, formatDecimal, parseDecimal } from './decimal.js';
import { type ErrorCode, invalid } from './errors.js';
import { formatPeriod, parsePeriod, type Period, PERIOD_FORMS } from './period.js';

export const LocalDateScalar = LocalDateResolver;
export const DateTimeScalar = DateTimeResolver;

export const DecimalScalar = textScalar<Decimal>({
  name: 'Decimal',
  description:
    'An exact decimal number as text, such as "167750000" or "68.75": never rounded, never floating point. Convert it to a floating-point number only to draw it.',
  code: 'INVALID_DECIMAL',
  expected: DECIMAL_FORM,
  parse: parseDecimal,
  format: formatDecimal,
});

export const PeriodScalar = textScalar<Period>({
  name: 'Period',
  description:
    'A period of whole days, both ends included: "2021", "2021-Q3", "2021-08", "2021-08-17", a range of two of these such as "2021-01/2021-08", or "ALL" for all time.',
  code: 'INVALID_PERIOD',
  expected: PERIOD_FORMS,
  parse: parsePeriod,
  format: formatPeriod,
});

interface TextScalar<T> {
  readonly name: string;
  readonly description: string;
  readonly code: ErrorCode;
  readonly expected: string;
  readonly parse: (text: string) => T | null;
  readonly format: (value: T) => string;
}

/** A scalar in the form of text. Malformed input is refused with `code` and a message that states what is expected. */
export function textScalar<T>({ name, description, code, expected, parse, format }: TextScalar<T>): GraphQLScalarType {
  const parseValue = (given: unknown): T => {
    const value = typeof given === 'string' ? parse(given) : null;
    if (value === null) throw invalid(name, given, expected, { code });
    return value;
  };
  return new GraphQLScalarType({
    name,
    description,
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
