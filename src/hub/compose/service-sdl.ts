import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type NameNode,
  parse,
  type TypeDefinitionNode,
  type TypeNode,
} from 'graphql';
import type { OurGraph } from './our-graph.js';
import {
  type FieldsNode,
  directivesOf,
  fieldOf,
  hasDirective,
  hasFields,
  isComposite,
  isScalar,
  keysOf,
  type Types,
} from './sdl-types.js';

const LINK = parse(
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@interfaceObject", "@inaccessible", "@tag"])',
  { noLocation: true },
).definitions;

/** Directives that are composed as the partner wrote them. */
const KEPT = new Set(['key', 'shareable', 'external', 'requires', 'interfaceObject', 'inaccessible', 'tag']);
const KEPT_OF_GRAPHQL = new Set(['deprecated', 'specifiedBy', 'oneOf']);

export interface ServiceSdl {
  /**
   * What is composed: the keys of shared types in the words of the shared graph, no field that the shared graph answers,
   * and null allowed wherever another service is asked, so that a service that fails costs its own fields only.
   */
  readonly composed: DocumentNode;
  /** What the answers of the partner are checked by: the same with null where the partner allows it. */
  readonly answered: DocumentNode;
}

/** The SDL of a partner as the hub uses it. Expects types that keep the policy. */
export function serviceSdl(types: Types, ours: OurGraph): ServiceSdl {
  const written = [...types.values()].flatMap((node) => rewritten(node, types, ours));
  const declared = new Set(written.map((node) => node.name.value));
  const missing = [...namesIn(written)].flatMap((name) => {
    const own = ours.types.get(name);
    return !declared.has(name) && own && !isComposite(own) ? [bare(own)] : [];
  });
  const definitions = [...written, ...missing];
  return {
    composed: documentOf([...LINK, ...definitions.map((node) => relaxed(node, types, ours))]),
    answered: documentOf(definitions),
  };
}

function documentOf(definitions: DocumentNode['definitions']): DocumentNode {
  return { kind: Kind.DOCUMENT, definitions };
}

function rewritten(node: TypeDefinitionNode, types: Types, ours: OurGraph): readonly TypeDefinitionNode[] {
  const name = node.name.value;
  const own = ours.types.get(name);
  if (name === 'Query') {
    const fields = (hasFields(node) ? (node.fields ?? []) : []).filter(
      (field) => !['_entities', '_service'].includes(field.name.value) && !fieldOf(own, field.name.value),
    );
    return fields.length === 0 || !hasFields(node) ? [] : [{ ...bare(node), fields: fields.map(keptField) }];
  }
  if (!own) return [withKept(node)];
  if (!hasFields(own) || !hasFields(node)) return [bare(own)];
  if (ours.isEntity(name)) return [entity(node, own, types)];
  const names = new Set(node.fields?.map((field) => field.name.value));
  const fields = (own.fields ?? []).filter((field) => names.has(field.name.value)).map((field) => bareField(field));
  const interfaces = (node.interfaces ?? []).filter((one) => types.has(one.name.value));
  return [
    {
      ...bare(own),
      interfaces,
      fields,
      directives: own.kind === Kind.OBJECT_TYPE_DEFINITION ? [SHAREABLE] : [],
    },
  ];
}

const SHAREABLE: ConstDirectiveNode = { kind: Kind.DIRECTIVE, name: nameNode('shareable') };

/**
 * A shared type as a partner extends it: one key that the shared graph has, in its words; the fields of the partner; and
 * those of the shared graph that the partner requires, which it never answers.
 */
function entity(node: FieldsNode, own: FieldsNode, types: Types): FieldsNode {
  const wanted = keysOf(node);
  const key = wanted.find((one) => one === 'code') ?? wanted[0] ?? '';
  const inKey = key.split(' ');
  const at = wanted.indexOf(key);
  const fields = (node.fields ?? []).flatMap((field): readonly FieldDefinitionNode[] => {
    const ourField = fieldOf(own, field.name.value);
    if (inKey.includes(field.name.value)) return [];
    if (!ourField) return [keptField(field)];
    return hasDirective(field, 'external')
      ? [{ ...bareField(ourField), directives: directivesOf(field, 'external') }]
      : [];
  });
  const keyFields = inKey.flatMap((name) => {
    const ourField = fieldOf(own, name);
    return ourField ? [bareField(ourField)] : [];
  });
  const directives = [
    ...directivesOf(node, 'key').slice(at, at + 1),
    ...directivesOf(node, 'interfaceObject').slice(0, 1),
  ];
  const interfaces = (node.interfaces ?? []).filter(
    (one) => types.has(one.name.value) && !own.interfaces?.some((ourOne) => ourOne.name.value === one.name.value),
  );
  return { ...bare(node), interfaces, directives, fields: [...keyFields, ...fields] };
}

/** A definition without descriptions and directives, which the shared graph alone gives to its types. */
function bare<N extends TypeDefinitionNode>(node: N): N {
  const values =
    'values' in node
      ? { values: node.values?.map((value) => ({ ...value, description: undefined, directives: [] })) }
      : {};
  return { ...node, ...values, description: undefined, directives: [] };
}

function bareField(field: FieldDefinitionNode): FieldDefinitionNode {
  return { ...field, description: undefined, directives: [], arguments: field.arguments };
}

function isKept({ name }: ConstDirectiveNode): boolean {
  return KEPT.has(name.value) || KEPT_OF_GRAPHQL.has(name.value);
}

function keptField(field: FieldDefinitionNode): FieldDefinitionNode {
  return { ...field, directives: field.directives?.filter(isKept) };
}

function withKept(node: TypeDefinitionNode): TypeDefinitionNode {
  const directives = node.directives?.filter(isKept);
  return hasFields(node) ? { ...node, directives, fields: node.fields?.map(keptField) } : { ...node, directives };
}

/** Allows null where another service may fail: at fields of entities and of the root, and at every shared place. */
function relaxed(node: TypeDefinitionNode, types: Types, ours: OurGraph): TypeDefinitionNode {
  if (!hasFields(node)) return node;
  const name = node.name.value;
  if (ours.has(name) && !ours.isEntity(name)) return node;
  const isOpen = name === 'Query' || keysOf(node).length > 0 || node.kind === Kind.INTERFACE_TYPE_DEFINITION;
  const inKeys = new Set(keysOf(node).flatMap((key) => key.split(' ')));
  const fixed = (node.interfaces ?? []).flatMap((one) => {
    const ourOne = ours.types.get(one.name.value);
    return hasFields(ourOne) ? (ourOne.fields ?? []).map((field) => field.name.value) : [];
  });
  const fields = (node.fields ?? []).map((field) => {
    const isFixed = inKeys.has(field.name.value) || fixed.includes(field.name.value) || hasDirective(field, 'external');
    if (isFixed) return field;
    const isShared = isComposite(ours.types.get(namedType(field.type)));
    const isEntity = keysOf(types.get(namedType(field.type))).length > 0;
    return {
      ...field,
      type: isShared || isEntity ? nullable(field.type) : isOpen ? unwrapped(field.type) : field.type,
    };
  });
  return { ...node, fields };
}

function unwrapped(type: TypeNode): TypeNode {
  return type.kind === Kind.NON_NULL_TYPE ? type.type : type;
}

/** A type with null allowed at every level. */
function nullable(type: TypeNode): TypeNode {
  const inner = unwrapped(type);
  return inner.kind === Kind.LIST_TYPE ? { ...inner, type: nullable(inner.type) } : inner;
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

function namesIn(nodes: readonly TypeDefinitionNode[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const node of nodes) {
    if (isScalar(node) || !('fields' in node)) continue;
    for (const field of node.fields ?? []) {
      names.add(namedType(field.type));
      const args = 'arguments' in field ? (field.arguments ?? []) : [];
      for (const argument of args) names.add(namedType(argument.type));
    }
  }
  return names;
}

function nameNode(value: string): NameNode {
  return { kind: Kind.NAME, value };
}
