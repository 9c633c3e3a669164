import { printSchemaWithDirectives } from '@graphql-tools/utils';
import {
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  type InterfaceTypeDefinitionNode,
  lexicographicSortSchema,
  type ObjectTypeDefinitionNode,
  parse,
  parseConstValue,
  print,
  visit,
  Kind,
} from 'graphql';
import { ENTITY_KEYS } from './entity-keys.js';

const IMPORTS = ['@key', '@shareable'];
const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ${JSON.stringify(IMPORTS).replaceAll(',', ', ')})`;

/** Fields of entities that partners may return as well: what every register of their own has, too. */
const SHARED_FIELDS = new Set(['code', 'creditCode', 'name', 'nameEn', 'officialName', 'title', 'titleEn']);
/** Types that every Relay-style subgraph declares. */
const SHARED_TYPES = new Set(['PageInfo']);
const SHARED_QUERIES = new Set(['node', 'nodes']);

/** The SDL that partners compose with: our schema, sorted, with what it means in a federation. */
export function subgraphSdl(schema: GraphQLSchema): string {
  const document = parse(printSchemaWithDirectives(lexicographicSortSchema(schema)));
  const annotated = visit(document, {
    ObjectTypeDefinition: (type) => ({
      ...withKeys(type),
      fields: type.fields?.map((field) => withSharing(type, field)),
    }),
    InterfaceTypeDefinition: (type) => withKeys(type),
  });
  return `${LINK}\n\n${print(annotated).trim()}\n`;
}

function withKeys<Type extends ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode>(type: Type): Type {
  const keys = (ENTITY_KEYS.get(type.name.value) ?? []).map((key) => directive('key', { fields: key }));
  const shared = SHARED_TYPES.has(type.name.value) ? [directive('shareable')] : [];
  return { ...type, directives: [...(type.directives ?? []), ...keys, ...shared] };
}

function withSharing(type: ObjectTypeDefinitionNode, field: FieldDefinitionNode): FieldDefinitionNode {
  const shared =
    type.name.value === 'Query'
      ? SHARED_QUERIES.has(field.name.value)
      : ENTITY_KEYS.has(type.name.value) && SHARED_FIELDS.has(field.name.value);
  return shared ? { ...field, directives: [...(field.directives ?? []), directive('shareable')] } : field;
}

function directive(name: string, args: Readonly<Record<string, unknown>> = {}): ConstDirectiveNode {
  return {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: name },
    arguments: Object.entries(args).map(([key, value]) => ({
      kind: Kind.ARGUMENT,
      name: { kind: Kind.NAME, value: key },
      value: parseConstValue(JSON.stringify(value)),
    })),
  };
}
