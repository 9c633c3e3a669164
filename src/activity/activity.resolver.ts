import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { divisionById } from '../division/division.loader.js';
import { optionalDivision } from '../division/division-required.loader.js';
import { DivisionCodeScalar } from '../division/division-code.scalar.js';
import { Division } from '../division/division.type.js';
import { PageArgs } from '../kernel/connection.type.js';
import type { RequestContext } from '../kernel/context.js';
import type { Period } from '../kernel/period.js';
import { PeriodScalar } from '../kernel/scalars.js';
import { pairingById, type PairingModel } from '../pairing/pairing.loader.js';
import { Pairing } from '../pairing/pairing.type.js';
import { sourcedResolver } from '../source/sourced.type.js';
import { type ActivityModel, listActivities } from './activity.loader.js';
import { Activity, ActivityConnection } from './activity.type.js';

@Resolver(() => Activity)
export class ActivityResolver extends sourcedResolver(() => Activity) {
  @FieldResolver(() => Division, {
    nullable: true,
    description: 'Division in which the participants set out; null if unknown.',
  })
  from(@Root() activity: ActivityModel, @Ctx() context: RequestContext) {
    return activity.fromId === null ? null : divisionById(context).load(activity.fromId);
  }

  @FieldResolver(() => Division, {
    nullable: true,
    description: 'Division in which the activity took place or to which it led; null if unknown.',
  })
  to(@Root() activity: ActivityModel, @Ctx() context: RequestContext) {
    return activity.toId === null ? null : divisionById(context).load(activity.toId);
  }

  @FieldResolver(() => Pairing, { nullable: true, description: 'Pairing that the activity belongs to; null if none.' })
  pairing(@Root() activity: ActivityModel, @Ctx() context: RequestContext) {
    return activity.pairingId === null ? null : pairingById(context).load(activity.pairingId);
  }

  @Query(() => ActivityConnection, { description: 'Activities, ordered by the day they began.' })
  async activities(
    @Arg('kind', () => String, { nullable: true, description: 'Only this kind.' }) kind: string | null,
    @Arg('within', () => DivisionCodeScalar, {
      nullable: true,
      description: 'Only from or to this division or one below it. Error: UNKNOWN_DIVISION.',
    })
    within: string | null,
    @Arg('period', () => PeriodScalar, {
      nullable: true,
      description: 'Only those that lie wholly within this period.',
    })
    period: Period | null,
    @Args() page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    const filter = {
      kind: kind ?? null,
      within: (await optionalDivision(context, within, 'within'))?.rowId ?? null,
      pairingId: null,
      from: period?.start ?? null,
      to: period?.end ?? null,
    };
    return listActivities(context, filter, page);
  }
}

@Resolver(() => Pairing)
export class PairingActivityResolver {
  @FieldResolver(() => ActivityConnection, {
    description: 'Activities of the pairing and of the pairings below it, ordered by the day they began.',
  })
  activities(@Root() pairing: PairingModel, @Args() page: PageArgs, @Ctx() context: RequestContext) {
    const filter = { kind: null, within: null, pairingId: pairing.rowId, from: null, to: null };
    return listActivities(context, filter, page);
  }
}
