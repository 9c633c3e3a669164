import { type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../kernel/context.js';
import { sourceById } from './source.loader.js';
import { Source } from './source.type.js';

/**
 * Base of the resolver of a type that names its source. Each resolver extends a base of its own, because type-graphql
 * adds the fields of a base to one class only.
 */
export function sourcedResolver(type: () => ClassType) {
  @Resolver(type)
  abstract class SourcedResolver {
    @FieldResolver(() => Source, { nullable: true, description: 'Source of this information.' })
    source(@Root() { sourceId }: { readonly sourceId: number | null }, @Ctx() context: RequestContext) {
      return sourceId === null ? null : sourceById(context).load(sourceId);
    }
  }
  return SourcedResolver;
}
