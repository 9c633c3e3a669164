import type { GraphQLScalarType } from 'graphql';

const DEEPEST_SCALAR = 16;
const [LEAST_INT, GREATEST_INT] = [-2_147_483_648, 2_147_483_647];

/** A value that a service gave for a scalar, in its usual form; undefined if it is none of that scalar. */
export function checkScalar(
  type: GraphQLScalarType,
  value: unknown,
  ours: ReadonlyMap<string, GraphQLScalarType>,
): unknown {
  const is = (right: boolean): unknown => (right ? value : undefined);
  switch (type.name) {
    case 'Int':
      return is(isInt(value));
    case 'Float':
      return is(typeof value === 'number' && Number.isFinite(value));
    case 'Boolean':
      return is(typeof value === 'boolean');
    case 'String':
      return is(typeof value === 'string');
    case 'ID':
      return typeof value === 'number' && Number.isSafeInteger(value)
        ? value.toString()
        : is(typeof value === 'string');
    default:
  }
  const own = ours.get(type.name);
  if (!own) return is(isShallow(value));
  try {
    return own.serialize(own.parseValue(value));
  } catch {
    return undefined;
  }
}

function isInt(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= LEAST_INT && value <= GREATEST_INT;
}

/** Whether a value of a scalar of the partner is nested no deeper than is sensible. */
function isShallow(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST_SCALAR) return false;
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? (Object.values(one) as unknown[]) : []));
  }
  return true;
}
