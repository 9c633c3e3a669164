import { ArgsType, type ClassType, Directive, Field, Int, ObjectType, Root } from 'type-graphql';
import type { PageArguments } from './page.js';
import { CursorScalar } from './scalars.js';

@Directive('@shareable')
@ObjectType({ description: 'Where a page stands in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follows: ask again with `after: endCursor`.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether something came before: true when `after` was given.' })
  hasPreviousPage!: boolean;

  @Field(() => CursorScalar, { nullable: true, description: 'Cursor of the first edge; null on an empty page.' })
  startCursor!: string | null;

  @Field(() => CursorScalar, { nullable: true, description: 'Cursor of the last edge; null on an empty page.' })
  endCursor!: string | null;
}

@ArgsType()
export class PageArgs implements PageArguments {
  @Field(() => Int, { nullable: true, description: 'How many at most: 0 to 500, 50 if not given.' })
  first?: number | null;

  @Field(() => CursorScalar, {
    nullable: true,
    description: 'Start after this cursor, taken from a page of the same field with the same arguments.',
  })
  after?: string | null;
}

/** The edge and connection types of one node type. A field of `edgeFields` joins every edge (for example `counterpart`). */
export function connectionTypes<Node extends object>(name: string, nodeType: () => ClassType<Node> | object) {
  @ObjectType(`${name}Edge`, { description: `One ${name} in a list, with its cursor.` })
  class Edge {
    @Field(() => CursorScalar, { description: 'Continue after this edge with `after`.' })
    cursor!: string;

    @Field(nodeType as () => ClassType<Node>, { description: `The ${name} itself.` })
    node!: Node;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${name} entries in a stable order.` })
  class ConnectionType {
    @Field(() => [Edge], { description: 'The entries of this page with their cursors.' })
    edges!: Edge[];

    @Field(() => [nodeType() as ClassType<Node>], { description: 'The entries of this page, without cursors.' })
    nodes!: Node[];

    @Field(() => PageInfo, { description: 'Where this page stands in the list.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'How many there are in all pages together. Counted only when asked for.' })
    totalCount(@Root() connection: { count: () => Promise<number> | number }): Promise<number> | number {
      return connection.count();
    }
  }
  return { Edge, Connection: ConnectionType };
}
