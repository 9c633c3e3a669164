import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type NameNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** Leads every alias of a client while the plan runs: it can meet no name of a field, and no name of the planner. */
const ALIAS = 'as_';

/** The response key of a field while the plan runs. */
export function plannedKey(node: FieldNode): string {
  const alias = node.alias?.value;
  return alias === undefined || alias === node.name.value ? node.name.value : `${ALIAS}${alias}`;
}

/**
 * The document that is planned: aliases under names of their own, and the type of whatever may be of several types, by
 * which the answer is put together.
 */
export function plannedDocument(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const info = new TypeInfo(schema);
  const typename: FieldNode = { kind: Kind.FIELD, name: nameNode('__typename') };
  return visit(
    document,
    visitWithTypeInfo(info, {
      SelectionSet: (node) =>
        isAbstractType(info.getParentType()) ? { ...node, selections: [typename, ...node.selections] } : undefined,
      Field: (node) => {
        const key = plannedKey(node);
        if (key === node.name.value) return node.alias ? { ...node, alias: undefined } : undefined;
        return { ...node, alias: nameNode(key) };
      },
    }),
  );
}

/** A path of the planned document in the words of the client. */
export function clientPath(path: readonly (string | number)[]): readonly (string | number)[] {
  return path.map((one) => (typeof one === 'string' && one.startsWith(ALIAS) ? one.slice(ALIAS.length) : one));
}

function nameNode(value: string): NameNode {
  return { kind: Kind.NAME, value };
}
