import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  getNamedType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  parse,
  valueFromASTUntyped,
} from 'graphql';
import { subgraphSdl } from '../../src/federation/subgraph-sdl.js';
import { ROLES } from '../../src/access/caller.js';
import { buildApi } from '../../src/server/graphql/schema.js';
import { type KeyedApi, startKeyedApi, TOKEN } from '../access/support/keyed-api.js';

/** Who has a scope. */
const HOLDERS: Readonly<Record<string, readonly string[]>> = {
  'shanshui:write': ['IMPORTER', 'ADMINISTRATOR'],
  'shanshui:admin': ['ADMINISTRATOR'],
};

const SCALARS: Readonly<Record<string, string>> = {
  ...{
    DivisionCode: '"520200"',
    Period: '"2021"',
    Int: '1',
    Boolean: 'true',
    Float: '1',
    DateTime: '"2021-01-01T00:00:00Z"',
  },
};

/** A value for an argument: of inputs what must be there. */
function sample(type: GraphQLInputType): string {
  if (isNonNullType(type)) return sample(type.ofType);
  if (isListType(type)) return `[${sample(type.ofType)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (!isInputObjectType(type)) return SCALARS[type.name] ?? '"x"';
  const required = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
  return `{ ${required.map(({ name, type: of }) => `${name}: ${sample(of)}`).join(' ')} }`;
}

function documentFor(root: 'query' | 'mutation', { name, args, type }: GraphQLField<unknown, unknown>): string {
  const given = args.filter((one) => isNonNullType(one.type)).map((one) => `${one.name}: ${sample(one.type)}`);
  const selection = 'getFields' in getNamedType(type) ? ' { __typename }' : '';
  return `${root} { ${name}${given.length > 0 ? `(${given.join(', ')})` : ''}${selection} }`;
}

const named = (field: FieldDefinitionNode, name: string): readonly ConstDirectiveNode[] =>
  (field.directives ?? []).filter((one) => one.name.value === name);
const argumentOf = (directive: ConstDirectiveNode | undefined, name: string): any => {
  const value = directive?.arguments?.find((one) => one.name.value === name)?.value;
  return value && valueFromASTUntyped(value);
};

let schema: GraphQLSchema;
let keyed: KeyedApi;
let keys: Readonly<Record<string, string | null>>;
let published: ReadonlyMap<string, FieldDefinitionNode>;

beforeAll(async () => {
  schema = await buildApi();
  keyed = await startKeyedApi();
  const made = await Promise.all(
    ['AGENCY', 'ANALYST', 'IMPORTER'].map(async (role) => [role, (await keyed.makeKey(role, ['everything'])).text]),
  );
  keys = { PUBLIC: null, ...Object.fromEntries(made), ADMINISTRATOR: TOKEN };
  published = new Map(
    parse(subgraphSdl(schema)).definitions.flatMap((type) =>
      type.kind === Kind.OBJECT_TYPE_DEFINITION
        ? (type.fields ?? []).map((field) => [`${type.name.value}.${field.name.value}`, field] as const)
        : [],
    ),
  );
});
afterAll(() => keyed.stop());

describe('the published subgraph', () => {
  it('asks for a scope where the server refuses a role, and for none elsewhere', async () => {
    const roots = [
      ...Object.values(schema.getQueryType()?.getFields() ?? {}).map((field) => ['query', field] as const),
      ...Object.values(schema.getMutationType()?.getFields() ?? {}).map((field) => ['mutation', field] as const),
    ];
    expect(Object.keys(keys).toSorted()).toEqual([...ROLES].toSorted());
    const said = await Promise.all(
      roots.map(async ([root, field]) => {
        const name = `${root === 'query' ? 'Query' : 'Mutation'}.${field.name}`;
        const node = published.get(name);
        const scopes: string[][] = node ? (argumentOf(named(node, 'requiresScopes')[0], 'scopes') ?? []) : [];
        const allowed = await Promise.all(
          ROLES.map(async (role) => {
            const { errors = [] } = await keyed.ask(documentFor(root, field), keys[role] ?? null);
            const isRefused = errors.some(
              ({ extensions: { code, subject } }) =>
                code === 'UNAUTHENTICATED' || (code === 'FORBIDDEN' && subject === 'Authorization'),
            );
            return isRefused ? [] : [role];
          }),
        );
        return {
          name,
          allowed: allowed.flat(),
          published: scopes.length > 0 ? HOLDERS[scopes[0]?.[0] ?? ''] : [...ROLES],
        };
      }),
    );
    expect(said.map(({ name, allowed }) => ({ name, allowed }))).toEqual(
      said.map(({ name, published: allowed }) => ({ name, allowed })),
    );
    expect(said.filter(({ allowed }) => allowed.length < ROLES.length).length).toBeGreaterThan(5);
  });

  it('hides administration from routers, and tags what writes and what is about imports', () => {
    const having = (directive: string, tag?: string): string[] =>
      [...published]
        .filter(([, field]) =>
          named(field, directive).some((one) => tag === undefined || argumentOf(one, 'name') === tag),
        )
        .map(([name]) => name)
        .toSorted();
    expect(having('inaccessible')).toEqual([
      ...['Mutation.createApiKey', 'Mutation.revokeApiKey'],
      ...['Query.apiKeys', 'Query.audit', 'Query.auditCheck', 'Query.viewer'],
    ]);
    expect(having('tag', 'write')).toEqual(
      [...published.keys()].filter((name) => name.startsWith('Mutation.')).toSorted(),
    );
    expect(having('tag', 'internal')).toEqual(
      [
        ...having('inaccessible'),
        ...['Query.catalogueChanges', 'Query.import', 'Query.imports', 'Query.recordChanges'],
      ].toSorted(),
    );
  });

  it('says how long every list is, by either size of a page, and what costs more than a field', () => {
    const unsized = [...published].filter(([, field]) => {
      const sizes = (field.arguments ?? [])
        .map((one) => one.name.value)
        .filter((one) => ['first', 'last'].includes(one));
      const [size] = named(field, 'listSize');
      if (sizes.length === 0) return false;
      return JSON.stringify(argumentOf(size, 'slicingArguments')) !== JSON.stringify(sizes);
    });
    expect(unsized.map(([name]) => name)).toEqual([]);
    // The composition of Cosmo refuses an assumed size next to a default one.
    const assumed = [...published].filter(([, field]) =>
      (field.arguments ?? []).some(
        ({ name: { value }, defaultValue }) =>
          ['first', 'last'].includes(value) &&
          (defaultValue !== undefined) === (argumentOf(named(field, 'listSize')[0], 'assumedSize') !== undefined),
      ),
    );
    expect(assumed.map(([name]) => name)).toEqual([]);
    const weights = [...published].flatMap(([name, field]) =>
      (field.arguments ?? []).flatMap((argument) =>
        (argument.directives ?? [])
          .filter((one) => one.name.value === 'cost')
          .map(
            (one) =>
              `${name.startsWith('Query.') ? 'Query' : ''}.${argument.name.value} ${String(argumentOf(one, 'weight'))}`,
          ),
      ),
    );
    expect([...new Set(weights)].toSorted()).toEqual([
      '.asOf 2500',
      '.without 2000',
      'Query.asOf 2500',
      'Query.name 2000',
    ]);
    const counted = [...published].filter(([name]) => name.endsWith('Connection.totalCount'));
    expect(counted.length).toBeGreaterThan(10);
    for (const [, field] of counted) expect(argumentOf(named(field, 'cost')[0], 'weight')).toBe(10);
  });
});
