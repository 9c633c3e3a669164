import {
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** What stands for an argument: by the field and the argument, or by the argument alone. */
export type Samples = Readonly<Record<string, readonly string[]>>;

export interface SchemaPath {
  /** `division.institutions.pairings` */
  readonly name: string;
  /** The selection below the root. */
  readonly text: string;
}

interface Step {
  readonly field: string;
  readonly call: string;
  /** The type that the step leads to, where an interface has to be narrowed. */
  readonly on: string | null;
}

/**
 * Every path from the root to a protected type, up to a number of objects in a row; connections and their edges count as
 * one with what they list. With `edges`, only the shortest path over each field of each type. Throws for a required argument without a sample, so that a path added tomorrow is not left out.
 */
export function pathsTo(
  schema: GraphQLSchema,
  isProtected: (type: string) => boolean,
  samples: Samples,
  depth: number,
  only: 'all' | 'edges' = 'all',
): readonly SchemaPath[] {
  const query = schema.getQueryType();
  if (!query) throw new Error('no queries');
  const found: SchemaPath[] = [];
  const seen = new Set<string>();
  const open: { readonly type: GraphQLObjectType; readonly steps: readonly Step[]; readonly objects: number }[] = [
    { type: query, steps: [], objects: 0 },
  ];
  // Breadth first, so that the first path over a field is the shortest.
  for (let next = open.shift(); next; next = open.shift()) {
    const { type, steps, objects } = next;
    if (steps.length > 0 && isProtected(type.name)) found.push(pathOf(steps, type));
    if (objects === depth) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.name.startsWith('_')) continue;
      const named = getNamedType(field.type);
      if (isLeafType(named)) continue;
      const targets = isObjectType(named)
        ? [named]
        : isAbstractType(named)
          ? representatives(schema.getPossibleTypes(named).filter(isObjectType))
          : [];
      for (const call of callsOf(type, field, samples)) {
        for (const target of targets) {
          const on = isObjectType(named) ? null : target.name;
          const isWrapper = /(Connection|Edge)$/.test(target.name);
          // Of the same list by its edges and by its nodes, the nodes.
          if (field.name === 'edges') continue;
          const edge = `${type.name}.${call}.${target.name}`;
          if (only === 'edges' && seen.has(edge)) continue;
          seen.add(edge);
          open.push({
            type: target,
            steps: [...steps, { field: field.name, call, on }],
            objects: objects + (isWrapper ? 0 : 1),
          });
        }
      }
    }
  }
  return found;
}

function callsOf(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>, samples: Samples): readonly string[] {
  const required = field.args.filter((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined);
  const given = samples[`${type.name}.${field.name}`];
  if (given) return given.map((args) => `${field.name}${args}`);
  if (required.length === 0) return [field.name];
  const args = required.map(({ name }) => {
    const [sample] = samples[name] ?? [];
    if (sample === undefined) throw new Error(`no sample for ${type.name}.${field.name}(${name}:)`);
    return `${name}: ${sample}`;
  });
  return [`${field.name}(${args.join(', ')})`];
}

function pathOf(steps: readonly Step[], type: GraphQLObjectType): SchemaPath {
  const leaves = Object.values(type.getFields())
    .filter(({ type: of, args }) => isLeafType(getNamedType(of)) && args.every(({ type: one }) => !isNonNullType(one)))
    .map(({ name }) => name);
  const text = steps.reduceRight(
    (inner, { call, on }) => `${call} { ${on === null ? inner : `... on ${on} { ${inner} }`} }`,
    `__typename ${leaves.join(' ')}`,
  );
  return { name: steps.map(({ field, on }) => (on === null ? field : `${field}<${on}>`)).join('.'), text };
}

/** Places of all levels have the same fields, answered by the same code: one of them stands for all. */
function representatives(types: readonly GraphQLObjectType[]): readonly GraphQLObjectType[] {
  const isPlace = (type: GraphQLObjectType): boolean => type.getInterfaces().some(({ name }) => name === 'Division');
  const place = types.find((type) => type.name === 'District');
  return [...types.filter((type) => !isPlace(type)), ...(place ? [place] : [])];
}
