import {
  type ConstDirectiveNode,
  type DocumentNode,
  GraphQLError,
  Kind,
  type OperationTypeDefinitionNode,
  parse,
  type TypeDefinitionNode,
  visit,
} from 'graphql';
import type { HubFault, HubRule } from '../partner/hub-fault.js';
import { type Types, textArgument, typesOf } from './sdl-types.js';

const LONGEST_SDL = 1_000_000;
const MOST_TOKENS = 200_000;
/** Fields and values of enums in an SDL, for which all clients wait while it goes live; ours has some thousand. */
const MOST_FIELDS = 5_000;
const LONGEST_NAME = 200;

/** Directives of Federation 2 that the hub composes. */
const COMPOSED = ['key', 'shareable', 'external', 'requires', 'provides', 'interfaceObject', 'inaccessible', 'tag'];
/** Directives that are understood, and that the policy refuses, or that say nothing to the hub. */
const UNDERSTOOD = [
  ...['override', 'extends', 'composeDirective', 'authenticated', 'requiresScopes', 'policy', 'context'],
  ...['fromContext', 'cost', 'listSize', 'link'],
];
const BUILT_IN = ['deprecated', 'specifiedBy', 'oneOf'];
const FEDERATION_TYPES = new Set(['_Entity', '_Any', '_Service', 'FieldSet', 'Any']);

export interface ReadSdl {
  /** The types with their extensions; directives under their own names, root types as Query, Mutation, Subscription. */
  readonly types: Types;
  readonly faults: readonly HubFault[];
}

/** Reads the SDL of a partner: whatever names its links give to directives, they come back under their own. */
export function readSdl(partner: string, sdl: string): ReadSdl {
  const faults: HubFault[] = [];
  const report = (rule: HubRule, message: string): void => {
    faults.push({ partner, rule, type: null, field: null, message });
  };
  if (sdl.length > LONGEST_SDL) {
    report('SYNTAX', `${sdl.length.toString()} characters were given, expected at most ${LONGEST_SDL.toString()}.`);
    return { types: new Map(), faults };
  }
  let document: DocumentNode;
  try {
    document = parse(sdl, { noLocation: true, maxTokens: MOST_TOKENS });
  } catch (error) {
    report('SYNTAX', error instanceof GraphQLError ? error.message : 'The SDL cannot be parsed.');
    return { types: new Map(), faults };
  }
  const { names, isFederation2, isEnforced } = linksOf(document);
  if (!isFederation2) {
    const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';
    report('FEDERATION_2', `no link to Federation 2 was given, expected ${link}.`);
  }
  for (const url of isEnforced) {
    report('FEDERATION_2', `the specification ${url} was linked to be enforced, which the hub does not know.`);
  }
  const types = withRoots(withNames(document, names), report);
  const { fields, isLong } = sizeOf(types);
  if (fields > MOST_FIELDS) {
    report('SIZE', `${fields.toString()} fields were given, expected at most ${MOST_FIELDS.toString()}.`);
  }
  if (isLong)
    report('SIZE', `a longer name was given, expected names of at most ${LONGEST_NAME.toString()} characters.`);
  // The other rules would name what is too long.
  return isLong || fields > MOST_FIELDS ? { types: new Map(), faults } : { types, faults };
}

function sizeOf(types: Types): { readonly fields: number; readonly isLong: boolean } {
  let fields = 0;
  let isLong = false;
  for (const node of types.values()) {
    const inside = 'fields' in node ? (node.fields ?? []) : 'values' in node ? (node.values ?? []) : [];
    fields += inside.length;
    isLong ||= [node, ...inside].some(({ name }) => name.value.length > LONGEST_NAME);
  }
  return { fields, isLong };
}

interface Links {
  /** Own names of the directives, by the names in this SDL. */
  readonly names: ReadonlyMap<string, string>;
  readonly isFederation2: boolean;
  /** Specifications that the SDL requires to be enforced. */
  readonly isEnforced: readonly string[];
}

function linksOf(document: DocumentNode): Links {
  const names = new Map<string, string>();
  const isEnforced: string[] = [];
  let isFederation2 = false;
  const links = document.definitions.flatMap((node) =>
    node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION
      ? (node.directives ?? []).filter((directive) => textArgument(directive, 'url') !== '')
      : [],
  );
  for (const link of links) {
    const url = textArgument(link, 'url');
    if (/\/link\/v1\.0$/.test(url)) continue;
    if (!/^https:\/\/specs\.apollo\.dev\/federation\/v2\.\d+$/.test(url)) {
      if (link.arguments?.some(({ name }) => name.value === 'for')) isEnforced.push(url.slice(0, 200));
      continue;
    }
    isFederation2 = true;
    const space = textArgument(link, 'as') || 'federation';
    for (const name of [...COMPOSED, ...UNDERSTOOD]) names.set(`${space}__${name}`, name);
    for (const [own, local] of importsOf(link)) names.set(local, own);
  }
  return { names, isFederation2, isEnforced };
}

function importsOf(link: ConstDirectiveNode): readonly (readonly [own: string, local: string])[] {
  const value = link.arguments?.find(({ name }) => name.value === 'import')?.value;
  if (value?.kind !== Kind.LIST) return [];
  const bare = (text: string): string => text.replace(/^@/, '');
  return value.values.flatMap((one): [string, string][] => {
    if (one.kind === Kind.STRING) return one.value.startsWith('@') ? [[bare(one.value), bare(one.value)]] : [];
    if (one.kind !== Kind.OBJECT) return [];
    const text = (name: string): string => {
      const found = one.fields.find((field) => field.name.value === name)?.value;
      return found?.kind === Kind.STRING ? found.value : '';
    };
    return text('name').startsWith('@') ? [[bare(text('name')), bare(text('as') || text('name'))]] : [];
  });
}

/** Directives under their own names, without those that the hub does not know; without the definitions of directives. */
function withNames(document: DocumentNode, names: ReadonlyMap<string, string>): DocumentNode {
  const known = new Set([...COMPOSED, ...UNDERSTOOD, ...BUILT_IN]);
  return visit(document, {
    DirectiveDefinition: () => null,
    Directive: (node) => {
      const own = names.get(node.name.value) ?? node.name.value;
      return known.has(own) ? { ...node, name: { ...node.name, value: own } } : null;
    },
  });
}

const ROOTS = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' } as const;

function withRoots(document: DocumentNode, report: (rule: HubRule, message: string) => void): Types {
  const operations = document.definitions.flatMap((node): readonly OperationTypeDefinitionNode[] =>
    node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION ? (node.operationTypes ?? []) : [],
  );
  const renamed = new Map<string, string>(
    operations.map(({ operation, type }) => [type.name.value, ROOTS[operation]] as const),
  );
  const types = new Map<string, TypeDefinitionNode>();
  for (const [name, node] of typesOf(document)) {
    if (FEDERATION_TYPES.has(name) || /^(federation|link|core|join)__/.test(name)) continue;
    const own = renamed.get(name) ?? name;
    if (types.has(own)) report('NAME', `the type ${own} was given twice, expected one.`);
    types.set(own, { ...node, name: { ...node.name, value: own } });
  }
  return types;
}
