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
import { ADMINISTRATORS, rolesOf } from '../access/allowed-to.js';
import { DEFAULT_PAGE } from '../kernel/page.js';
import { ENTITY_KEYS } from './entity-keys.js';
import { costOfArgument, COST_OF_COUNTING, COST_OF_EXPLAINING, USUAL_LENGTH, usualLength } from './usual-cost.js';

const IMPORTS = ['@key', '@shareable', '@cost', '@listSize', '@requiresScopes', '@tag', '@inaccessible'];
const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ${JSON.stringify(IMPORTS).replaceAll(',', ', ')})`;

/** Fields of entities that partners may return as well: what every register of their own has, too. */
const SHARED_FIELDS = new Set(['code', 'creditCode', 'name', 'nameEn', 'officialName', 'title', 'titleEn']);
/** Types that every Relay-style subgraph declares. */
const SHARED_TYPES = new Set(['PageInfo']);
const SHARED_QUERIES = new Set(['node', 'nodes']);
/** What tells callers who they are, which a router knows better. */
const ABOUT_CALLER = new Set(['viewer']);
/** How data came here, for those who work at the source of it: a contract for the public leaves it out. */
const ABOUT_IMPORTS = new Set(['catalogueChanges', 'import', 'imports', 'recordChanges']);

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
  const meaning = [...sharing(type, field), ...sizes(schema, type, field), ...permissions(schema, type, field)];
  const costed = field.arguments?.map((argument) => {
    const weight = costOfArgument(type.name.value, field.name.value, argument.name.value);
    const costs = weight === null ? [] : [directive('cost', { weight })];
    return costs.length === 0 ? argument : { ...argument, directives: [...(argument.directives ?? []), ...costs] };
  });
  return {
    ...field,
    ...(costed ? { arguments: costed } : {}),
    directives: [...(field.directives ?? []), ...meaning],
  };
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
  const cost = costOfField(type, name);
  const returned = schema.getType(print(field.type).replaceAll(/[[\]!]/g, ''));
  const isList = print(field.type).startsWith('[');
  const slicing = field.arguments?.filter((argument) => ['first', 'last'].includes(argument.name.value)) ?? [];
  if (slicing.length > 0) {
    // A size that is given by default is not assumed: Cosmo refuses both together.
    const hasDefault = slicing.some(({ defaultValue }) => defaultValue);
    const lists =
      !isList && isObjectType(returned) ? ['edges', 'nodes'].filter((one) => one in returned.getFields()) : [];
    return [
      ...cost,
      directive('listSize', {
        ...(hasDefault ? {} : { assumedSize: DEFAULT_PAGE }),
        slicingArguments: slicing.map((argument) => argument.name.value),
        ...(lists.length > 0 ? { sizedFields: lists } : {}),
        requireOneSlicingArgument: false,
      }),
    ];
  }
  // The page of a connection is sized where it is asked for.
  if (!isList || !isCompositeType(returned) || type.endsWith('Connection')) return cost;
  return [...cost, directive('listSize', { assumedSize: usualLength(type, name, true) ?? USUAL_LENGTH })];
}

function costOfField(type: string, name: string): ConstDirectiveNode[] {
  if (`${type}.${name}` === 'Rollup.explain') return [directive('cost', { weight: COST_OF_EXPLAINING })];
  const isCount = type.endsWith('Connection') && name === 'totalCount';
  return isCount ? [directive('cost', { weight: COST_OF_COUNTING })] : [];
}

/**
 * What a router asks of its caller before it asks us, by the roles that a field is for. Administration is done at the
 * server itself, so that a router does not show it. Tags let a contract leave out what writes and what is about imports.
 */
function permissions(
  schema: GraphQLSchema,
  { name: { value: type } }: ObjectTypeDefinitionNode,
  { name: { value: name } }: FieldDefinitionNode,
): ConstDirectiveNode[] {
  if (type !== 'Query' && type !== 'Mutation') return [];
  const root = type === 'Query' ? schema.getQueryType() : schema.getMutationType();
  const field = root?.getFields()[name];
  const roles = field ? rolesOf(field) : null;
  const forAdministrators = roles?.every((role) => ADMINISTRATORS.includes(role)) ?? false;
  const hidden = forAdministrators || ABOUT_CALLER.has(name) ? [directive('inaccessible')] : [];
  // On each of them: a contract without the tag leaves out the type of mutations as a whole.
  const isInternal = hidden.length > 0 || ABOUT_IMPORTS.has(name);
  const tags = [...(type === 'Mutation' ? ['write'] : []), ...(isInternal ? ['internal'] : [])];
  const scopes = roles ? [directive('requiresScopes', { scopes: [[scopeOf(forAdministrators)]] })] : [];
  return [...hidden, ...tags.map((tag) => directive('tag', { name: tag })), ...scopes];
}

/** The scope that a token has to have for a field that is not for everybody. */
const scopeOf = (forAdministrators: boolean): string => (forAdministrators ? 'shanshui:admin' : 'shanshui:write');

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
