import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../kernel/context.js';
import { DateTimeScalar } from '../kernel/scalars.js';
import { observationById } from '../observation/observation.loader.js';
import { Observation } from '../observation/observation.type.js';
import { Change, ChangeConnection } from './change.type.js';
import { type ChangeModel, listChanges } from './changes.loader.js';

@Resolver(() => Change)
export class ChangesResolver {
  @FieldResolver(() => Observation, { description: 'The observation that changed, in its present state.' })
  observation(@Root() change: ChangeModel, @Ctx() context: RequestContext) {
    return observationById(context).load(change.observationId);
  }

  @Query(() => ChangeConnection, {
    description:
      'Every observation that was recorded, corrected, retracted or chosen among competing claims, in the order of the changes. Keep the last cursor and pass it as `since` next time: no change is missed or repeated. A feed runs forward only: it has no `last` and no `before`. Errors: INVALID_CURSOR, INVALID_PAGE_SIZE, and CURSOR_EXPIRED for a cursor from a future that a restore of the database has undone: make a full copy again.',
  })
  changes(
    @Arg('since', () => String, {
      nullable: true,
      description: 'Only changes after this cursor; all if omitted.',
    })
    since: string | null,
    @Arg('sinceTime', () => DateTimeScalar, {
      nullable: true,
      description:
        'For a first request: only changes from this time on, such as the time of a full copy. Changes shortly before it may be included; none after it is missed. Continue with `since`.',
    })
    sinceTime: Date | null,
    @Arg('first', () => Int, { defaultValue: 500, description: 'Page size: 0 to 500.' }) first: number,
    @Ctx() context: RequestContext,
  ) {
    // A replica may not have reached the cursor.
    context.readPrimary?.();
    return listChanges(context, { since: sinceTime ?? null }, { first, after: since ?? null });
  }
}
