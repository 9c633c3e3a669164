import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../kernel/context.js';
import { CodedError } from '../kernel/errors.js';
import { Node } from '../kernel/node.type.js';
import { GREATEST_PAGE } from '../kernel/page.js';
import { loadNode } from './node.loader.js';

@Resolver()
export class NodeQuery {
  @Query(() => Node, {
    nullable: true,
    description: 'The object with this id; null if there is none. Error: INVALID_ID.',
  })
  node(@Arg('id', () => ID, { description: 'Global id, from an answer.' }) id: string, @Ctx() context: RequestContext) {
    return loadNode(context, id);
  }

  @Query(() => [Node], {
    nullable: 'items',
    description:
      'The objects with these ids, in the same order; null for an id without an object. Errors: INVALID_ID, LIMIT_EXCEEDED.',
  })
  nodes(
    @Arg('ids', () => [ID], { description: 'Global ids from answers, at most 500.' }) ids: string[],
    @Ctx() context: RequestContext,
  ) {
    if (ids.length > GREATEST_PAGE) {
      throw new CodedError(
        'LIMIT_EXCEEDED',
        `${ids.length.toString()} ids: expected at most ${GREATEST_PAGE.toString()}.`,
        {
          subject: 'ids',
          given: ids.length,
          expected: `at most ${GREATEST_PAGE.toString()}`,
        },
      );
    }
    // Async, so that a wrong id leaves no lookup of an earlier one without a handler: its failure would end the process.
    return Promise.all(ids.map(async (id) => loadNode(context, id)));
  }
}
