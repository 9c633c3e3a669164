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
    'An exact decimal number as text, for example "167750000" or "68.75": never rounded, never floating point. Convert it only for drawing.',
  code: 'INVALID_DECIMAL',
  expected: DECIMAL_FORM,
  parse: parseDecimal,
  format: formatDecimal,
});

export const PeriodScalar = textScalar<Period>({
  name: 'Period',
  description:
    'A stretch of whole days: "2021", "2021-Q3", "2021-08", "2021-08-17", a range of two of these such as "2021-01/2021-08", or "ALL" for all time. Both ends are included.',
  code: 'INVALID_PERIOD',
  expected: PERIOD_FORMS,
  parse: parsePeriod,
  format: formatPeriod,
});

export const CursorScalar = textScalar<string>({
  name: 'Cursor',
  description: 'A place in a list, opaque: take it from `pageInfo` or an edge and give it back as `after`.',
  code: 'INVALID_CURSOR',
  expected: 'a cursor taken from an answer',
  parse: (text) => text,
  format: (text) => text,
});

interface TextScalar<T> {
  readonly name: string;
  readonly description: string;
  readonly code: ErrorCode;
  readonly expected: string;
  readonly parse: (text: string) => T | null;
  readonly format: (value: T) => string;
}

/** A scalar that travels as text and refuses anything malformed with a code that says what was expected. */
export function textScalar<T>({ name, description, code, expected, parse, format }: TextScalar<T>): GraphQLScalarType {
  const read = (given: unknown): T => {
    const value = typeof given === 'string' ? parse(given) : null;
    if (value === null) throw invalid(name, given, expected, { code });
    return value;
  };
  return new GraphQLScalarType({
    name,
    description,
    serialize: (value) => (typeof value === 'string' ? value : format(value as T)),
    parseValue: read,
    parseLiteral: (node) => {
      if (node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT) {
        return read(node.kind === Kind.STRING ? node.value : Number(node.value));
      }
      return read(node.kind);
    },
  });
}
