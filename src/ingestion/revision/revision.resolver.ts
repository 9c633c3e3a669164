import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { type RequestContext, requireWriter } from '../../kernel/context.js';
import { observationById } from '../../observation/observation.loader.js';
import { Observation } from '../../observation/observation.type.js';
import { correctObservation, retractObservation } from './correct-observation.store.js';
import type { Correction } from './correction.js';
import { preferObservation } from './prefer-observation.store.js';

@InputType({ description: 'What a figure says now, in the words of an import file. All else about it stays.' })
export class ObservationCorrection implements Correction {
  @Field(() => String, { description: 'The amount: an exact decimal, or as offices write it, such as 2000多.' })
  value!: string;

  @Field(() => String, {
    nullable: true,
    description: "Unit of the amount, such as 万元; the metric's own if left out.",
  })
  unit?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'EXACT (the default), AT_LEAST, AT_MOST, ABOUT or BETWEEN with `upper`.',
  })
  qualifier?: string | null;

  @Field(() => String, { nullable: true, description: 'Upper end of BETWEEN, in the same unit.' })
  upper?: string | null;

  @Field(() => String, { nullable: true, description: 'The figure as it is printed, at most 200 characters.' })
  asPrinted?: string | null;

  @Field(() => String, { nullable: true, description: 'Where in the source it stands; as before if left out.' })
  locator?: string | null;

  @Field(() => String, { nullable: true, description: 'Anything else to know; as before if left out.' })
  note?: string | null;
}

const ID_OF = { description: 'Id of an observation that counts.' };
const REASON = { description: 'Why, in 1 to 1000 characters: kept with the figure.' };

@Resolver()
export class RevisionResolver {
  @Mutation(() => Observation, {
    description:
      'Puts another figure in the place of one, which stays and names it. Needs a token. Gives the new figure. Errors: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, CONFLICT for a figure that was corrected or retracted before, INVALID_ARGUMENT.',
  })
  async correctObservation(
    @Arg('id', () => ID, ID_OF) id: string,
    @Arg('correction', () => ObservationCorrection, { description: 'What it says now.' })
    correction: ObservationCorrection,
    @Arg('reason', () => String, REASON) reason: string,
    @Ctx() context: RequestContext,
  ) {
    const { database, actor } = await requireWriter(context);
    const rowId = await correctObservation(database, id, correction, { now: context.now, actor, reason });
    return observationById(context).load(rowId);
  }

  @Mutation(() => Observation, {
    description:
      'Withdraws a figure: it stays on record and counts no longer. Needs a token. Errors: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, CONFLICT for a figure that was corrected or retracted before, INVALID_ARGUMENT.',
  })
  async retractObservation(
    @Arg('id', () => ID, ID_OF) id: string,
    @Arg('reason', () => String, REASON) reason: string,
    @Ctx() context: RequestContext,
  ) {
    const { database, actor } = await requireWriter(context);
    return observationById(context).load(await retractObservation(database, id, { now: context.now, actor, reason }));
  }

  @Mutation(() => Observation, {
    description:
      'Lets a figure count among competing claims (same metric, place, subject, pairing, period and scope from several sources), or takes that back, after which the exact one counts, then the later published. To choose one takes back an earlier choice among them. Needs a token. Gives the figure; nothing happens where it is as asked already. Errors: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, CONFLICT for a figure that was corrected or retracted before, INVALID_ARGUMENT.',
  })
  async preferObservation(
    @Arg('id', () => ID, ID_OF) id: string,
    @Arg('preferred', () => Boolean, { defaultValue: true, description: 'Whether it is chosen, or no longer.' })
    preferred: boolean,
    @Arg('reason', () => String, REASON) reason: string,
    @Ctx() context: RequestContext,
  ) {
    const { database, actor } = await requireWriter(context);
    return observationById(context).load(
      await preferObservation(database, id, preferred, { now: context.now, actor, reason }),
    );
  }
}
