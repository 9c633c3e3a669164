import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../kernel/context.js';
import { CursorScalar } from '../../kernel/scalars.js';
import type { ImportKind } from '../fault/import-kind.js';
import { CatalogueChange, CatalogueChangeConnection } from './catalogue-change.type.js';
import { type CatalogueChangeModel, listCatalogueChanges } from './catalogue-changes.loader.js';
import { importById } from './import.loader.js';
import { Import, ImportKindEnum } from './import.type.js';

@Resolver(() => CatalogueChange)
export class CatalogueChangesResolver {
  @FieldResolver(() => Import, { description: 'The receipt of the import that did it.' })
  import(@Root() { importId }: CatalogueChangeModel, @Ctx() context: RequestContext) {
    return importById(context).load(importId);
  }

  @Query(() => CatalogueChangeConnection, {
    description:
      'Every import that added or changed what figures speak about (divisions, successions, pairings, institutions, metrics …), in the order in which it happened: what to read again beside `changes`, which tells figures. Keep the last cursor: who asks again with it misses nothing. Error: INVALID_CURSOR.',
  })
  catalogueChanges(
    @Arg('since', () => CursorScalar, { nullable: true, description: 'Only what came after this; all if left out.' })
    since: string | null,
    @Arg('kind', () => ImportKindEnum, { nullable: true, description: 'Only those that changed things of this kind.' })
    kind: ImportKind | null,
    @Arg('first', () => Int, { defaultValue: 500, description: 'How many at most: 0 to 500.' }) first: number,
    @Ctx() context: RequestContext,
  ) {
    return listCatalogueChanges(context, { kind: kind ?? null }, { first, after: since ?? null });
  }
}
