import { type DocumentNode, Kind, parse } from 'graphql';
import { hasDirective, hasFields, keysOf, type Types, typesOf } from './sdl-types.js';

const ROOT_NAMES = ['Query', 'Mutation', 'Subscription'];

/** The shared graph as partners extend it. */
export class OurGraph {
  readonly document: DocumentNode;
  readonly types: Types;

  constructor(readonly sdl: string) {
    this.document = parse(sdl, { noLocation: true });
    this.types = typesOf(this.document);
  }

  has(name: string): boolean {
    return this.types.has(name) && !ROOT_NAMES.includes(name);
  }

  /** Whether partners may add fields to a type: it has a key. */
  isEntity(name: string): boolean {
    return keysOf(this.types.get(name)).length > 0;
  }

  /** Whether several services may answer every field of a type, such as PageInfo. */
  isShareable(name: string): boolean {
    const node = this.types.get(name);
    if (!hasFields(node)) return false;
    return (
      node.kind === Kind.INTERFACE_TYPE_DEFINITION ||
      hasDirective(node, 'shareable') ||
      (node.fields ?? []).every((field) => hasDirective(field, 'shareable'))
    );
  }

  /** The object types that implement an interface of ours. */
  implementers(name: string): readonly string[] {
    return [...this.types].flatMap(([type, node]) =>
      node.kind === Kind.OBJECT_TYPE_DEFINITION && node.interfaces?.some((one) => one.name.value === name)
        ? [type]
        : [],
    );
  }
}
