import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import { Party } from '../../division/party.type.js';
import type { RequestContext } from '../../kernel/context.js';
import { ZERO } from '../../kernel/decimal.js';
import { DecimalScalar, PeriodScalar } from '../../kernel/scalars.js';
import { observationById } from '../../observation/observation.loader.js';
import { Observation } from '../../observation/observation.type.js';
import { Pairing } from '../../pairing/pairing.type.js';
import { sourceById } from '../../source/source.loader.js';
import { Source } from '../../source/source.type.js';
import { loadExplanation } from '../explain/explanation.loader.js';
import type { ExplainQuestion, ExplanationModel } from '../explain/explanation.model.js';
import { loadExplanationText, loadPartPairing, loadPartParty } from '../explain/part-names.loader.js';
import type { RollupModel } from '../query/rollup.model.js';
import { displayAmount } from '../rules/display.plan.js';
import type { ExplainBy, Part } from '../rules/explain/fold.plan.js';
import type { OmittedFigure } from '../rules/explain/omission.plan.js';
import { boundsOf } from '../rules/overlap/amount.plan.js';
import { Contribution, ExplainByEnum, Explanation, Omission } from './explanation.type.js';
import { Rollup } from './rollup.type.js';

const LOCALE = 'Language tag: "zh" (the default) or "en".';

/** A part, and what it is a part of. */
interface ContributionModel {
  readonly part: Part;
  readonly question: ExplainQuestion;
}

@Resolver(() => Rollup)
class RollupExplanationResolver {
  @FieldResolver(() => Explanation, {
    nullable: true,
    description:
      'Takes the answer apart: each observation in reach counted, with the amount that it adds, or left out, with the reason. Null with an error: UNKNOWN_SOURCE, LIMIT_EXCEEDED.',
  })
  explain(
    @Root() rollup: RollupModel,
    @Arg('without', () => [ID], {
      nullable: true,
      description:
        'Ids or codes of sources, at most 100: explains what the value would be without them, with claims chosen anew.',
    })
    without: string[] | null,
    @Arg('by', () => ExplainByEnum, { nullable: true, defaultValue: 'PLACE', description: 'How to fold what counts.' })
    by: ExplainBy | null,
    @Ctx() context: RequestContext,
  ) {
    return loadExplanation(context, rollup, { by: by ?? 'PLACE', without: without ?? [] });
  }
}

@Resolver(() => Explanation)
class ExplanationResolver {
  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description: 'The value that is explained, in the unit of the roll-up; null if nothing counts.',
  })
  value(@Root() { total }: ExplanationModel) {
    return total?.value ?? null;
  }

  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description: 'Lower bound of the value; null if there is none.',
  })
  lower(@Root() { total }: ExplanationModel) {
    return total?.lower ?? null;
  }

  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description: 'Upper bound of the value; null if there is none.',
  })
  upper(@Root() { total }: ExplanationModel) {
    return total?.upper ?? null;
  }

  @FieldResolver(() => String, {
    description:
      'The explanation as a sentence for readers: "1.6775亿元 = 水城区 6000万元 + …". Numbers have at most four decimals, and "≈" where one of them is rounded.',
  })
  text(
    @Root() explanation: ExplanationModel,
    @Arg('locale', () => String, { nullable: true, defaultValue: 'zh', description: LOCALE }) locale: string | null,
    @Ctx() context: RequestContext,
  ) {
    return loadExplanationText(context, explanation, locale ?? 'zh');
  }

  @FieldResolver(() => [Contribution], {
    description:
      'What counts, the greatest first and totals of the node itself last. Empty for a rate: see `numerator` and `denominator`.',
  })
  counted(@Root() { counted, question }: ExplanationModel): readonly ContributionModel[] {
    return counted.map((part) => ({ part, question }));
  }

  @FieldResolver(() => [Omission], { description: 'What does not count: the first 500.' })
  leftOut(@Root() { leftOut }: ExplanationModel) {
    return leftOut;
  }

  @FieldResolver(() => Explanation, { nullable: true, description: 'Of a rate, its numerator; else null.' })
  numerator(@Root() { quotient }: ExplanationModel) {
    return quotient?.numerator ?? null;
  }

  @FieldResolver(() => Explanation, { nullable: true, description: 'Of a rate, its denominator; else null.' })
  denominator(@Root() { quotient }: ExplanationModel) {
    return quotient?.denominator ?? null;
  }
}

@Resolver(() => Contribution)
class ContributionResolver {
  @FieldResolver(() => DecimalScalar, {
    description:
      'What it adds to the value, in the unit of the roll-up, below zero for what it takes off. A total adds what its parts do not say already: 0 if they say it all.',
  })
  amount(@Root() { part }: ContributionModel) {
    return part.amount.value;
  }

  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description:
      'Lower bound of the amount alone; null if there is none. Bounds of one observation cancel between contributions, so those of the value may be narrower than their sum.',
  })
  lower(@Root() { part }: ContributionModel) {
    return boundsOf(part.amount, true).lower;
  }

  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description: 'Upper bound of the amount alone; null if there is none.',
  })
  upper(@Root() { part }: ContributionModel) {
    return boundsOf(part.amount, true).upper;
  }

  @FieldResolver(() => Int, { description: '1 if it adds, -1 if it takes off, 0 if its parts say all that it says.' })
  sign(@Root() { part }: ContributionModel): number {
    return part.amount.value.cmp(ZERO);
  }

  @FieldResolver(() => String, { description: 'The amount as text for readers, as `display` of a roll-up.' })
  display(
    @Root() { part, question }: ContributionModel,
    @Arg('locale', () => String, { nullable: true, defaultValue: 'zh', description: LOCALE }) locale: string | null,
  ): string {
    return displayAmount(boundsOf(part.amount, true), question.metric.unit, locale ?? 'zh');
  }

  @FieldResolver(() => Int, { description: 'Number of observations that it is the sum of.' })
  figures(@Root() { part }: ContributionModel): number {
    return part.figures;
  }

  @FieldResolver(() => Observation, {
    nullable: true,
    description: 'The observation, if it is one; null if several are folded.',
  })
  observation(@Root() { part }: ContributionModel, @Ctx() context: RequestContext) {
    return part.figure && observationById(context).load(part.figure.id);
  }

  @FieldResolver(() => Party, {
    nullable: true,
    description:
      'The place that it belongs to, on the side asked; of pairings and programs, the recipient. Null for several places and for organizations and projects.',
  })
  of(@Root() { part, question }: ContributionModel, @Ctx() context: RequestContext) {
    return loadPartParty(context, question, part);
  }

  @FieldResolver(() => Pairing, {
    nullable: true,
    description: 'The pairing that it belongs to, if a pairing or a program is explained; else null.',
  })
  pairing(@Root() { part, question }: ContributionModel, @Ctx() context: RequestContext) {
    return loadPartPairing(context, question, part);
  }

  @FieldResolver(() => Source, { nullable: true, description: 'Its source; null for several.' })
  source(@Root() { part }: ContributionModel, @Ctx() context: RequestContext) {
    return part.sourceId === null ? null : sourceById(context).load(part.sourceId);
  }

  @FieldResolver(() => PeriodScalar, {
    nullable: true,
    description:
      'The days that it counts for: January to August after January to June counts for July and August. Null for several intervals.',
  })
  period(@Root() { part }: ContributionModel) {
    return part.interval;
  }

  @FieldResolver(() => [Contribution], {
    description: 'What it is the sum of; empty for an observation, and where there are too many to be listed.',
  })
  parts(@Root() { part, question }: ContributionModel): readonly ContributionModel[] {
    return part.parts.map((one) => ({ part: one, question }));
  }
}

@Resolver(() => Omission)
class OmissionResolver {
  @FieldResolver(() => Observation, { description: 'The observation.' })
  observation(@Root() { id }: OmittedFigure, @Ctx() context: RequestContext) {
    return observationById(context).load(id);
  }

  @FieldResolver(() => Observation, {
    nullable: true,
    description:
      'What counts instead: the claim, the correction, the later reading, the total or what it crosses; null for other reasons.',
  })
  by(@Root() { by }: OmittedFigure, @Ctx() context: RequestContext) {
    return by === null ? null : observationById(context).load(by);
  }
}

/** The resolvers of an explanation and of what it consists of. */
export const EXPLANATION_RESOLVERS = [
  RollupExplanationResolver,
  ExplanationResolver,
  ContributionResolver,
  OmissionResolver,
] as const;
