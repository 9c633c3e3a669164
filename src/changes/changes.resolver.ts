import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../kernel/context.js';
import { CursorScalar, DateTimeScalar } from '../kernel/scalars.js';
import { observationById } from '../observation/observation.loader.js';
import { Observation } from '../observation/observation.type.js';
import { Change, ChangeConnection } from './change.type.js';
import { type ChangeModel, listChanges } from './changes.loader.js';

@Resolver(() => Change)
export class ChangesResolver {
  @FieldResolver(() => Observation, { description: 'The figure that it happened to, as it is now.' })
  observation(@Root() change: ChangeModel, @Ctx() context: RequestContext) {
    return observationById(context).load(change.observationId);
  }

  @Query(() => ChangeConnection, {
    description:
      'Every figure that came in, was corrected, was retracted or was chosen among competing claims, in the order in which it happened. Keep the last cursor: who asks again with it misses nothing and is told nothing twice. Error: INVALID_CURSOR.',
  })
  changes(
    @Arg('since', () => CursorScalar, { nullable: true, description: 'Only what came after this; all if left out.' })
    since: string | null,
    @Arg('sinceTime', () => DateTimeScalar, {
      nullable: true,
      description:
        'To begin with: only what happened from this time on, such as that of a copy of everything. What had just happened before may be told as well, nothing is left out. Then go on with `since`.',
    })
    sinceTime: Date | null,
    @Arg('first', () => Int, { defaultValue: 500, description: 'How many at most: 0 to 500.' }) first: number,
    @Ctx() context: RequestContext,
  ) {
    return listChanges(context, { since: sinceTime ?? null }, { first, after: since ?? null });
  }
}
