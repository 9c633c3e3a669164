import { printSchemaWithDirectives } from '@graphql-tools/utils';
import {
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  isCompositeType,
  isObjectType,
  type InterfaceTypeDefinitionNode,
  lexicographicSortSchema,
  type ObjectTypeDefinitionNode,
  parse,
  parseConstValue,
  print,
  visit,
  Kind,
} from 'graphql';
import { DEFAULT_PAGE } from '../kernel/page.js';
import { ENTITY_KEYS } from './entity-keys.js';
import { COST_OF_EXPLAINING, USUAL_LENGTH, usualLength } from './usual-cost.js';

const IMPORTS = ['@key', '@shareable', '@cost', '@listSize', '@requiresScopes', '@tag', '@inaccessible'];
const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ${JSON.stringify(IMPORTS).replaceAll(',', ', ')})`;

/** Fields of entities that partners may return as well: what every register of their own has, too. */
const SHARED_FIELDS = new Set(['code', 'creditCode', 'name', 'nameEn', 'officialName', 'title', 'titleEn']);
/** Types that every Relay-style subgraph declares. */
const SHARED_TYPES = new Set(['PageInfo']);
const SHARED_QUERIES = new Set(['node', 'nodes']);
/** Administration is done at the server itself: a router does not show it. */
const ADMINISTRATION = new Set(['apiKeys', 'audit', 'auditCheck', 'createApiKey', 'revokeApiKey', 'viewer']);

/** The SDL that partners compose with: our schema, sorted, with what it means in a federation. */
export function subgraphSdl(schema: GraphQLSchema): string {
  const document = parse(printSchemaWithDirectives(lexicographicSortSchema(schema)));
  const annotated = visit(document, {
    ObjectTypeDefinition: (type) => ({
      ...withKeys(type),
      fields: type.fields?.map((field) => withMeaning(schema, type, field)),
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

function withMeaning(
  schema: GraphQLSchema,
  type: ObjectTypeDefinitionNode,
  field: FieldDefinitionNode,
): FieldDefinitionNode {
  const meaning = [...sharing(type, field), ...sizes(schema, type, field), ...permissions(type, field)];
  return meaning.length === 0 ? field : { ...field, directives: [...(field.directives ?? []), ...meaning] };
}

function sharing(
  { name: { value: type } }: ObjectTypeDefinitionNode,
  field: FieldDefinitionNode,
): ConstDirectiveNode[] {
  return isShared(type, field.name.value) && !SHARED_TYPES.has(type) ? [directive('shareable')] : [];
}

/** Whether a partner may resolve this field of ours as well. */
export function isShared(type: string, field: string): boolean {
  if (SHARED_TYPES.has(type)) return true;
  return type === 'Query' ? SHARED_QUERIES.has(field) : ENTITY_KEYS.has(type) && SHARED_FIELDS.has(field);
}

/** How long lists are, and what costs more than a field: routers that limit the cost of a query count with it. */
function sizes(
  schema: GraphQLSchema,
  { name: { value: type } }: ObjectTypeDefinitionNode,
  field: FieldDefinitionNode,
): ConstDirectiveNode[] {
  const name = field.name.value;
  const cost = `${type}.${name}` === 'Rollup.explain' ? [directive('cost', { weight: COST_OF_EXPLAINING })] : [];
  const returned = schema.getType(print(field.type).replaceAll(/[[\]!]/g, ''));
  const isList = print(field.type).startsWith('[');
  if (field.arguments?.some((argument) => argument.name.value === 'first') === true) {
    const lists =
      !isList && isObjectType(returned) ? ['edges', 'nodes'].filter((one) => one in returned.getFields()) : [];
    return [
      ...cost,
      directive('listSize', {
        assumedSize: DEFAULT_PAGE,
        slicingArguments: ['first'],
        ...(lists.length > 0 ? { sizedFields: lists } : {}),
        requireOneSlicingArgument: false,
      }),
    ];
  }
  // The page of a connection is sized where it is asked for.
  if (!isList || !isCompositeType(returned) || type.endsWith('Connection')) return cost;
  return [...cost, directive('listSize', { assumedSize: usualLength(type, name, true) ?? USUAL_LENGTH })];
}

/** What a router asks of its caller before it asks us; tags let it leave out what writes. */
function permissions({ name }: ObjectTypeDefinitionNode, field: FieldDefinitionNode): ConstDirectiveNode[] {
  if (!['Query', 'Mutation'].includes(name.value)) return [];
  const hidden = ADMINISTRATION.has(field.name.value) ? [directive('inaccessible')] : [];
  if (name.value === 'Query') return hidden;
  // The tag is on each of them: a contract without it leaves out the type as a whole.
  return [
    ...hidden,
    directive('tag', { name: 'write' }),
    directive('requiresScopes', { scopes: [['shanshui:write']] }),
  ];
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
