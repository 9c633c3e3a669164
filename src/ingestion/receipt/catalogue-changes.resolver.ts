import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../kernel/context.js';
import type { ImportKind } from '../fault/import-kind.js';
import { CatalogueChange, CatalogueChangeConnection } from './catalogue-change.type.js';
import { type CatalogueChangeModel, listCatalogueChanges } from './catalogue-changes.loader.js';
import { importById } from './import.loader.js';
import { Import, ImportKindEnum } from './import.type.js';

@Resolver(() => CatalogueChange)
export class CatalogueChangesResolver {
  @FieldResolver(() => Import, { description: 'The receipt of the import.' })
  import(@Root() { importId }: CatalogueChangeModel, @Ctx() context: RequestContext) {
    return importById(context).load(importId);
  }

  @Query(() => CatalogueChangeConnection, {
    description:
      'Every import that added or changed what observations refer to (divisions, successions, pairings, institutions, metrics …), in order: what to synchronize besides the observations listed in `changes`. Querying again with the last cursor misses nothing. A feed runs forward only: it has no `last` and no `before`. Errors: INVALID_CURSOR, and CURSOR_EXPIRED for a cursor from a future that a restore of the database has undone.',
  })
  catalogueChanges(
    @Arg('since', () => String, {
      nullable: true,
      description: 'Only what came after this cursor; everything if omitted.',
    })
    since: string | null,
    @Arg('kind', () => ImportKindEnum, { nullable: true, description: 'Only those that changed records of this kind.' })
    kind: ImportKind | null,
    @Arg('first', () => Int, { defaultValue: 500, description: 'How many at most: 0 to 500.' }) first: number,
    @Ctx() context: RequestContext,
  ) {
    // A replica may not have reached the cursor.
    context.readPrimary?.();
    return listCatalogueChanges(context, { kind: kind ?? null }, { first, after: since ?? null });
  }
}
