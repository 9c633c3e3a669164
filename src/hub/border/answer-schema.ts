import {
  buildASTSchema,
  type DocumentNode,
  type GraphQLScalarType,
  type GraphQLSchema,
  Kind,
  parse,
  type TypeDefinitionNode,
} from 'graphql';
import { keysOf, typesOf } from '../compose/sdl-types.js';

/** What the answers of a service are checked by. */
export interface AnswerSchema {
  readonly schema: GraphQLSchema;
  /** Simple fields in the keys of a type, by its name. */
  readonly keys: ReadonlyMap<string, readonly string[]>;
  /** Scalars of the shared graph, which know their values. */
  readonly scalars: ReadonlyMap<string, GraphQLScalarType>;
}

/** The schema of a service with the fields of federation, from the SDL that composition made of it. */
export function answerSchema(sdl: string, scalars: ReadonlyMap<string, GraphQLScalarType>): AnswerSchema {
  const document = parse(sdl, { noLocation: true });
  const types = typesOf(document);
  const entities = [...types.values()].filter(
    (node) => node.kind === Kind.OBJECT_TYPE_DEFINITION && keysOf(node).length > 0,
  );
  const keys = new Map(
    entities.map((node) => [node.name.value, [...new Set(keysOf(node).flatMap((key) => key.split(' ')))]] as const),
  );
  return { schema: withEntities(document, entities), keys, scalars };
}

function withEntities(document: DocumentNode, entities: readonly TypeDefinitionNode[]): GraphQLSchema {
  const names = entities.map((node) => node.name.value);
  const added =
    names.length === 0
      ? 'scalar _Any'
      : `scalar _Any union _Entity = ${names.join(' | ')} ${document.definitions.some(isQuery) ? 'extend ' : ''}type Query { _entities(representations: [_Any!]!): [_Entity]! }`;
  return buildASTSchema(
    mergedDocument({ kind: Kind.DOCUMENT, definitions: [...document.definitions, ...parse(added).definitions] }),
    { assumeValid: true, assumeValidSDL: true },
  );
}

/** Definitions together with their extensions, which a schema is not built from. */
function mergedDocument(document: DocumentNode): DocumentNode {
  return { kind: Kind.DOCUMENT, definitions: [...typesOf(document).values()] };
}

function isQuery(node: DocumentNode['definitions'][number]): boolean {
  return node.kind === Kind.OBJECT_TYPE_DEFINITION && node.name.value === 'Query';
}
