import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { PageArgs } from '../kernel/connection.type.js';
import type { RequestContext } from '../kernel/context.js';
import { listSources } from './source.loader.js';
import { SourceConnection } from './source.type.js';

@Resolver()
export class SourceQuery {
  @Query(() => SourceConnection, {
    description: 'Publications and files that observations come from, ordered by code.',
  })
  sources(@Args() page: PageArgs, @Ctx() context: RequestContext) {
    return listSources(context, { all: true }, page);
  }
}
