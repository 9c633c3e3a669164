import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type NameNode,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';
import type { AnswerSchema } from './answer-schema.js';

/** Leads the names of what the hub itself asks for. */
export const OWN_ALIAS = 'hub_';
/** Names under which keys come back beside the fields that were asked for. */
export const KEY_ALIAS = `${OWN_ALIAS}key_`;
/** Name under which the type of an entity comes back. */
export const TYPE_ALIAS = `${OWN_ALIAS}type`;

/** The operation of a document made by the planner, which has one. */
export function operationIn(document: DocumentNode): OperationDefinitionNode | undefined {
  return document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
}

export function isEntities(node: SelectionNode): node is FieldNode {
  return node.kind === Kind.FIELD && node.name.value === '_entities';
}

/**
 * The document as it is sent: with type and key of every entity, so that an answer in another order or of another entity
 * is noticed.
 */
export function withKeys(document: DocumentNode, { keys }: AnswerSchema): DocumentNode {
  return {
    ...document,
    definitions: document.definitions.map((node) => {
      if (node.kind !== Kind.OPERATION_DEFINITION) return node;
      const selections = node.selectionSet.selections.map((one) => (isEntities(one) ? entities(one, keys) : one));
      return { ...node, selectionSet: { ...node.selectionSet, selections } };
    }),
  };
}

function entities(node: FieldNode, keys: AnswerSchema['keys']): FieldNode {
  const selections = (node.selectionSet?.selections ?? []).map((one): SelectionNode => {
    if (one.kind !== Kind.INLINE_FRAGMENT) return one;
    const ofType = keys.get(one.typeCondition?.name.value ?? '') ?? [];
    const added = [field('__typename', TYPE_ALIAS), ...ofType.map((key) => field(key, `${KEY_ALIAS}${key}`))];
    return { ...one, selectionSet: { ...one.selectionSet, selections: [...added, ...one.selectionSet.selections] } };
  });
  return { ...node, selectionSet: { kind: Kind.SELECTION_SET, selections } };
}

function field(name: string, alias?: string): FieldNode {
  return { kind: Kind.FIELD, name: nameNode(name), ...(alias === undefined ? {} : { alias: nameNode(alias) }) };
}

function nameNode(value: string): NameNode {
  return { kind: Kind.NAME, value };
}
