import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  type GraphQLLeafType,
  GraphQLString,
  isEnumType,
} from 'graphql';
import { isTextScalar } from '../../kernel/scalars.js';

type Serialize = (value: unknown) => unknown;

const GREATEST_INT = 2 ** 31 - 1;
/** Values of a scalar with a costly check that are remembered as good: days of a reference tree come in a few hundred. */
const KEPT_VALUES = 5_000;

/** How a leaf is serialized: as its type does, without a call where the value is good as it is. */
export function serializerOf(type: GraphQLLeafType): Serialize {
  const serialize: Serialize = (value) => type.serialize(value);
  switch (type.name) {
    case GraphQLString.name:
    case GraphQLID.name:
      return (value) => (typeof value === 'string' ? value : serialize(value));
    case GraphQLBoolean.name:
      return (value) => (typeof value === 'boolean' ? value : serialize(value));
    case GraphQLInt.name:
      return (value) =>
        typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= GREATEST_INT
          ? value
          : serialize(value);
    case GraphQLFloat.name:
      return (value) => (typeof value === 'number' && Number.isFinite(value) ? value : serialize(value));
    default:
      if (isEnumType(type)) return enumerated(serialize);
      return isTextScalar(type)
        ? (value) => (typeof value === 'string' ? value : serialize(value))
        : remembering(serialize);
  }
}

/** An enum has few values: each is looked up once. */
function enumerated(serialize: Serialize): Serialize {
  const names = new Map<unknown, unknown>();
  return (value) => {
    const known = names.get(value);
    if (known !== undefined) return known;
    const name = serialize(value);
    names.set(value, name);
    return name;
  };
}

/** Remembers texts that a scalar returns unchanged. */
function remembering(serialize: Serialize): Serialize {
  const good = new Set<string>();
  return (value) => {
    if (typeof value !== 'string') return serialize(value);
    if (good.has(value)) return value;
    const serialized = serialize(value);
    if (serialized === value) {
      if (good.size >= KEPT_VALUES) good.clear();
      good.add(value);
    }
    return serialized;
  };
}
