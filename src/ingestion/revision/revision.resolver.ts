import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { WRITERS, AllowedTo } from '../../access/allowed-to.js';
import { requireWriter } from '../../access/require-role.js';
import type { RequestContext } from '../../kernel/context.js';
import { observationById } from '../../observation/observation.loader.js';
import { Observation } from '../../observation/observation.type.js';
import { correctObservation, retractObservation } from './correct-observation.store.js';
import type { Correction } from './correction.js';
import { preferObservation } from './prefer-observation.store.js';

@InputType({
  description:
    'The corrected content of an observation, in the form of an import file. Everything else stays the same.',
})
export class ObservationCorrection implements Correction {
  @Field(() => String, { description: 'The amount: an exact decimal, or in words such as 2000多 or 1.6775亿元.' })
  value!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Unit of the amount, such as 万元; by default that of the metric.',
  })
  unit?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'EXACT (the default), AT_LEAST, AT_MOST, ABOUT or BETWEEN with `upper`.',
  })
  qualifier?: string | null;

  @Field(() => String, { nullable: true, description: 'Upper bound of BETWEEN, in the same unit.' })
  upper?: string | null;

  @Field(() => String, { nullable: true, description: 'The figure as printed in the source, at most 200 characters.' })
  asPrinted?: string | null;

  @Field(() => String, { nullable: true, description: 'Location in the source; unchanged if omitted.' })
  locator?: string | null;

  @Field(() => String, { nullable: true, description: 'Other remarks; unchanged if omitted.' })
  note?: string | null;
}

const ID_OF = { description: 'Id of an observation that counts.' };
const REASON = { description: 'The reason, 1 to 1000 characters, which is stored with the observation.' };

@Resolver()
export class RevisionResolver {
  @Mutation(() => Observation, {
    description:
      'Replaces an observation by a corrected one; the old one stays on record and refers to the new one. Requires a token. Returns the new observation. Errors: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, CONFLICT for an observation that has already been corrected or retracted, INVALID_ARGUMENT.',
  })
  @AllowedTo(WRITERS)
  async correctObservation(
    @Arg('id', () => ID, ID_OF) id: string,
    @Arg('correction', () => ObservationCorrection, { description: 'The corrected content.' })
    correction: ObservationCorrection,
    @Arg('reason', () => String, REASON) reason: string,
    @Ctx() context: RequestContext,
  ) {
    const { database, caller } = requireWriter(context);
    const rowId = await correctObservation(database, id, correction, {
      now: context.now,
      actor: caller.name,
      caller,
      reason,
    });
    return observationById(context).load(rowId);
  }

  @Mutation(() => Observation, {
    description:
      'Retracts an observation: it stays on record but no longer counts. Requires a token. Errors: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, CONFLICT for an observation that has already been corrected or retracted, INVALID_ARGUMENT.',
  })
  @AllowedTo(WRITERS)
  async retractObservation(
    @Arg('id', () => ID, ID_OF) id: string,
    @Arg('reason', () => String, REASON) reason: string,
    @Ctx() context: RequestContext,
  ) {
    const { database, caller } = requireWriter(context);
    return observationById(context).load(
      await retractObservation(database, id, { now: context.now, actor: caller.name, caller, reason }),
    );
  }

  @Mutation(() => Observation, {
    description:
      'Prefers an observation among competing claims (same metric, place, subject, pairing, period and scope from several sources), or revokes that; without a preference, exact claims count before others and later publications before earlier ones. Preferring one revokes an earlier choice among them. Requires a token. Returns the observation; has no effect if nothing changes. Errors: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, CONFLICT for an observation that has already been corrected or retracted, INVALID_ARGUMENT.',
  })
  @AllowedTo(WRITERS)
  async preferObservation(
    @Arg('id', () => ID, ID_OF) id: string,
    @Arg('preferred', () => Boolean, {
      defaultValue: true,
      description: 'Whether it is preferred; false revokes the preference.',
    })
    preferred: boolean,
    @Arg('reason', () => String, REASON) reason: string,
    @Ctx() context: RequestContext,
  ) {
    const { database, caller } = requireWriter(context);
    return observationById(context).load(
      await preferObservation(database, id, preferred, { now: context.now, actor: caller.name, caller, reason }),
    );
  }
}
