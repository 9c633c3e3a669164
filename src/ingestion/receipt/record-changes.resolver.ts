import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../kernel/connection.type.js';
import type { RequestContext } from '../../kernel/context.js';
import { invalid } from '../../kernel/errors.js';
import type { ImportKind } from '../fault/import-kind.js';
import { CatalogueChange } from './catalogue-change.type.js';
import type { CatalogueChangeModel } from './catalogue-changes.loader.js';
import { importById } from './import.loader.js';
import { Import, ImportKindEnum } from './import.type.js';
import { RecordChange, RecordChangeConnection, RecordFieldChange } from './record-change.type.js';
import { listRecordChanges, loadChangedFields, type RecordChangeModel } from './record-changes.loader.js';

@Resolver(() => RecordChange)
export class RecordChangesResolver {
  @FieldResolver(() => ImportKindEnum, { description: 'The kind of record, as the kind of the files that bring it.' })
  kind(@Root() { kind }: RecordChangeModel) {
    return kind;
  }

  @FieldResolver(() => [RecordFieldChange], {
    description: 'What was changed; of a new record, all that it says. Derived columns are omitted.',
  })
  fields(@Root() change: RecordChangeModel, @Ctx() context: RequestContext) {
    return loadChangedFields(context, change);
  }

  @FieldResolver(() => Import, { nullable: true, description: 'The import that made it; null if unknown.' })
  import(@Root() { importId }: RecordChangeModel, @Ctx() context: RequestContext) {
    return importId === null ? null : importById(context).load(importId);
  }

  @Query(() => RecordChangeConnection, {
    description:
      'The history of a record of the catalogue, the earliest change first: who changed what, when. Empty for a record that is as it was when histories began. Errors: INVALID_ARGUMENT for observations, whose history is their own, and successions, which have no code.',
  })
  recordChanges(
    @Arg('kind', () => ImportKindEnum, { description: 'The kind of record.' }) kind: ImportKind,
    @Arg('code', () => ID, { description: 'Its code.' }) code: string,
    @Args() page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    if (kind === 'observations' || kind === 'successions')
      throw invalid('kind', kind.toUpperCase(), 'a kind of record with a code');
    return listRecordChanges(context, { importId: null, kind, code }, page);
  }
}

@Resolver(() => CatalogueChange)
export class ChangedRecordsResolver {
  @FieldResolver(() => RecordChangeConnection, {
    description:
      'The records that it added or changed, and what it changed of each, in the order in which that was done.',
  })
  records(
    @Root() { importId }: CatalogueChangeModel,
    @Arg('kind', () => ImportKindEnum, { nullable: true, description: 'Only records of this kind.' })
    kind: ImportKind | null,
    @Args() page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return listRecordChanges(context, { importId, kind: kind ?? null, code: null }, page);
  }
}
