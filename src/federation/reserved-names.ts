import { type GraphQLSchema, isInterfaceType, isObjectType, isScalarType, isSpecifiedScalarType } from 'graphql';
import { ENTITY_KEYS, type EntityKey } from './entity-keys.js';
import { isShared } from './subgraph-sdl.js';

interface ReservedFields {
  readonly keys: readonly EntityKey[];
  /** Fields of ours, whose names partners may not use. */
  readonly fields: readonly string[];
}

/** What partners may not use, and what they may: the policy of a composition, for people and for programs. */
interface ReservedNames {
  /** Types that no partner defines. */
  readonly types: readonly string[];
  /** Types that partners define in the same way: the interface Node, the page of Relay, our scalars. */
  readonly shared: readonly string[];
  /** Types that partners add fields to, by one of the keys. */
  readonly entities: Readonly<Record<string, ReservedFields>>;
  /** Root fields that no partner defines. */
  readonly queries: readonly string[];
  readonly mutations: readonly string[];
}

const SHARED = ['Node', 'PageInfo'];
const ROOTS = ['Query', 'Mutation'];

/** The names that a schema takes. */
export function reservedNames(schema: GraphQLSchema): ReservedNames {
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
  );
  const shared = [...SHARED, ...types.filter(isScalarType).map(({ name }) => name)].toSorted();
  const fieldsOf = (name: string): readonly string[] => {
    const type = schema.getType(name);
    const keys: readonly string[] = ENTITY_KEYS.get(name) ?? [];
    const fields = isObjectType(type) || isInterfaceType(type) ? Object.keys(type.getFields()) : [];
    return fields.filter((field) => !isShared(name, field) && !keys.includes(field)).toSorted();
  };
  const isOpen = (name: string): boolean => shared.includes(name) || ENTITY_KEYS.has(name) || ROOTS.includes(name);
  return {
    types: types
      .map(({ name }) => name)
      .filter((name) => !isOpen(name))
      .toSorted(),
    shared,
    entities: Object.fromEntries([...ENTITY_KEYS].map(([name, keys]) => [name, { keys, fields: fieldsOf(name) }])),
    queries: fieldsOf('Query'),
    mutations: fieldsOf('Mutation'),
  };
}
