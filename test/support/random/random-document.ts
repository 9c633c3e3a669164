import type { GeneratorValue } from 'fast-check';
import fc from 'fast-check';
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

const DEPTH = 5;
const WIDTH = 4;

/** Texts that are usual, at the edge, or forged. */
const TEXTS = [
  ...['520200', '442000', '52', '520281123218', 'FISCAL_AID_FUNDS', 'P', 'CITY', 'ZS-LPS', 'XKB-A1', 'COLLABORATION'],
  ...['2021', '2021-08', '2021-01/2021-12', 'ALL', '0001', '9999', '2021-13', '2021-08-01T00:00:00Z', '-1', '0', ''],
  ...['\0', '山', '%', '_', "'", '\\\\', '9'.repeat(400), '__proto__', 'constructor', 'SCHOOL', 'SCHOOL-E', 'FIRM'],
];
/** Most of a scalar's texts have its form, so that most documents are executed. */
const FORMS: Readonly<Record<string, readonly string[]>> = {
  DivisionCode: ['520200', '442000', '52', '520000', '520203104', '442000118201', '999999', '440600'],
  Period: ['2021', '2021-08', '2021-01/2021-12', 'ALL', '0001', '9999', '0001/9999', '2021-Q3', '2021-02-28'],
  DateTime: ['2021-08-01T00:00:00Z', '0001-01-01T00:00:00Z', '9999-12-31T23:59:59.999Z'],
  LocalDate: ['2021-08-01', '0001-01-01', '9999-12-31'],
  Decimal: ['0', '-1', '1.5', '9'.repeat(40)],
};
const LISTS = [
  ...['divisions', 'sources', 'pairings', 'observations', 'changes', 'imports', 'activities', 'targets'],
  ...['institutions', 'enterprises', 'projects', 'tablePeriods', 'findings', 'reportObservations'],
];
const KEYS = [
  'Division:520200',
  'Metric:X',
  'Division:\0',
  'Pairing:CITY',
  'Observation:x',
  'Import:x',
  'Theme:\0',
  'X:y',
];

/** A document that the schema accepts in form, with arguments that it may refuse. */
export function randomDocument(schema: GraphQLSchema, gen: GeneratorValue): string {
  const root = schema.getQueryType();
  if (!root) throw new Error('the schema has no queries');
  return `{ ${selections(schema, root, gen, DEPTH)} }`;
}

function selections(schema: GraphQLSchema, type: GraphQLNamedType, gen: GeneratorValue, depth: number): string {
  if (isAbstractType(type)) {
    const possible = schema.getPossibleTypes(type);
    const one = pick(gen, possible);
    return `__typename ... on ${one.name} { ${selections(schema, one, gen, depth)} }`;
  }
  if (!isObjectType(type)) return '__typename';
  const fields = Object.values(type.getFields());
  const count = gen(fc.integer, { min: 1, max: WIDTH });
  const chosen = Array.from({ length: count }, () => pick(gen, fields));
  const written = chosen.map((field, index) => selection(schema, field, gen, { depth, alias: `a${index.toString()}` }));
  return ['__typename', ...written].join(' ');
}

function selection(
  schema: GraphQLSchema,
  field: GraphQLField<unknown, unknown>,
  gen: GeneratorValue,
  { depth, alias }: { readonly depth: number; readonly alias: string },
): string {
  const type = getNamedType(field.type);
  if (isCompositeType(type) && depth === 0) return '';
  const below = isCompositeType(type) ? ` { ${selections(schema, type, gen, depth - 1)} }` : '';
  return `${alias}: ${field.name}${argumentsOf(field, gen)}${below}`;
}

function argumentsOf(field: GraphQLField<unknown, unknown>, gen: GeneratorValue): string {
  const given = field.args.filter(({ type, defaultValue }) =>
    isNonNullType(type) && defaultValue === undefined ? true : gen(fc.boolean),
  );
  if (given.length === 0) return '';
  return `(${given.map(({ name, type }) => `${name}: ${valueOf(type, field.name, gen, 3)}`).join(', ')})`;
}

function valueOf(type: GraphQLInputType, of: string, gen: GeneratorValue, depth: number): string {
  if (isNonNullType(type)) return nonNull(type.ofType, of, gen, depth);
  return gen(fc.integer, { min: 0, max: 9 }) === 0 ? 'null' : nonNull(type, of, gen, depth);
}

function nonNull(type: GraphQLInputType, of: string, gen: GeneratorValue, depth: number): string {
  if (isListType(type)) {
    const length = gen(fc.integer, { min: 0, max: 3 });
    return `[${Array.from({ length }, () => valueOf(type.ofType, of, gen, depth)).join(', ')}]`;
  }
  if (isNonNullType(type)) return 'null';
  if (isEnumType(type)) return pick(gen, type.getValues()).name;
  if (isInputObjectType(type)) {
    if (depth === 0) return '{}';
    const fields = Object.values(type.getFields()).filter(({ type: inner }) => isNonNullType(inner) || gen(fc.boolean));
    return `{ ${fields.map((field) => `${field.name}: ${valueOf(field.type, of, gen, depth - 1)}`).join(', ')} }`;
  }
  switch (type.name) {
    case 'Int':
      return pick(gen, [-2147483648, -1, 0, 1, 7, 500, 501, 2147483647]).toString();
    case 'Float':
      return pick(gen, [-1, 0, 0.5, 1e308]).toString();
    case 'Boolean':
      return String(gen(fc.boolean));
    case '_Any':
      return `{ __typename: ${text(pick(gen, ['City', 'Metric', 'Query', 'Rollup', 'Nothing']))}, ${pick(gen, ['id', 'code'])}: ${text(pick(gen, TEXTS))} }`;
    case 'Cursor':
      return text(cursor(of, gen));
    case 'ID':
      return text(gen(fc.boolean) ? pick(gen, TEXTS) : encoded(pick(gen, KEYS)));
    default:
      return text(pick(gen, FORMS[type.name] ?? TEXTS));
  }
}

/** By index: a generator compares what it is asked for, and types of a schema refer to each other without end. */
function pick<T>(gen: GeneratorValue, from: readonly T[]): T {
  return from[gen(fc.nat, { max: from.length - 1 })] as T;
}

/** A cursor of the right form, often of the right list, whose position nobody was given. */
function cursor(of: string, gen: GeneratorValue): string {
  const part = (): string | number => pick(gen, ['', 'x', '\0', '1', '520200', '2021-08-01', -1, 0, 1e15, 2 ** 40]);
  const parts = Array.from({ length: gen(fc.integer, { min: 0, max: 3 }) }, part);
  return encoded(JSON.stringify([pick(gen, [of, ...LISTS]), ...parts]));
}

const encoded = (value: string): string => Buffer.from(value).toString('base64url');
const text = (value: string): string => JSON.stringify(value);
