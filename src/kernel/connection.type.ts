import { ArgsType, type ClassType, Field, Int, ObjectType, Root } from 'type-graphql';
import type { PageArguments } from './page.js';

@ObjectType({ description: 'Position of a page in its list.' })
export class PageInfo {
  @Field(() => Boolean, {
    description:
      'Whether there is a next page, which starts with `after: endCursor`. Of a page that was asked for by `last`: whether `before` was given.',
  })
  hasNextPage!: boolean;

  @Field(() => Boolean, {
    description:
      'Whether there is a previous page, which ends with `before: startCursor`. Of a page that was asked for by `first`: whether `after` was given.',
  })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first edge; null on an empty page.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last edge; null on an empty page.' })
  endCursor!: string | null;
}

@ArgsType()
export class PageArgs implements PageArguments {
  @Field(() => Int, {
    nullable: true,
    description: 'Page size: 0 to 500, 50 if omitted. Error, also with `last`: INVALID_PAGE_SIZE.',
  })
  first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Start after this cursor, from a page of the same field with the same arguments.',
  })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Instead of `first`: this many from the end of the list, or before `before`. 0 to 500.',
  })
  last?: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'End before this cursor, from a page of the same field with the same arguments. Without `first`, `after` and `last` the 50 entries before it are returned.',
  })
  before?: string | null;
}

/** The edge and connection types of one node type. */
export function connectionTypes<Node extends object>(name: string, nodeType: () => ClassType<Node> | object) {
  @ObjectType(`${name}Edge`, { description: `Entry of type ${name} in a list, with its cursor.` })
  class Edge {
    @Field(() => String, { description: 'Pass it as `after` to continue after this entry.' })
    cursor!: string;

    @Field(nodeType as () => ClassType<Node>, { description: `The ${name}.` })
    node!: Node;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of type ${name}, in a stable order.` })
  class ConnectionType {
    @Field(() => [Edge], { description: 'Entries of this page, with their cursors.' })
    edges!: Edge[];

    @Field(() => [nodeType() as ClassType<Node>], { description: 'Entries of this page, without cursors.' })
    nodes!: Node[];

    @Field(() => PageInfo, { description: 'Position of this page in the list.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'Number of entries in the whole list. Counted only if selected.' })
    totalCount(@Root() connection: { count: () => Promise<number> | number }): Promise<number> | number {
      return connection.count();
    }
  }
  return { Edge, Connection: ConnectionType };
}
