import { Arg, Args, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { EnterpriseModel } from '../../enterprise/enterprise.loader.js';
import { Enterprise } from '../../enterprise/enterprise.type.js';
import type { InstitutionModel } from '../../institution/institution.loader.js';
import { Institution } from '../../institution/institution.type.js';
import type { RequestContext } from '../../kernel/context.js';
import { ALL, type Period } from '../../kernel/period.js';
import { PeriodScalar } from '../../kernel/scalars.js';
import type { ProjectModel } from '../../project/project.loader.js';
import { Project } from '../../project/project.type.js';
import { askRollup } from '../query/ask-rollup.loader.js';
import { METRIC_ARGUMENT, PERIOD_ARGUMENT } from '../query/rollup-arguments.js';
import { AsOfArgs } from './rollup-args.type.js';
import { Rollup } from './rollup.type.js';

const OWN_FIGURES = 'One metric over the figures that were reported about it.';

@Resolver(() => Institution)
export class InstitutionRollupResolver {
  @FieldResolver(() => Rollup, { description: OWN_FIGURES })
  rollup(
    @Root() institution: InstitutionModel,
    @Arg('metric', () => ID, { description: METRIC_ARGUMENT }) metric: string,
    @Arg('period', () => PeriodScalar, { nullable: true, defaultValue: ALL, description: PERIOD_ARGUMENT })
    period: Period | null,
    @Args() asOf: AsOfArgs,
    @Ctx() context: RequestContext,
  ) {
    return askRollup(
      context,
      { tree: 'SUBJECT', subject: `institution:${institution.rowId.toString()}` },
      metric,
      period,
      asOf,
    );
  }
}

@Resolver(() => Enterprise)
export class EnterpriseRollupResolver {
  @FieldResolver(() => Rollup, { description: OWN_FIGURES })
  rollup(
    @Root() enterprise: EnterpriseModel,
    @Arg('metric', () => ID, { description: METRIC_ARGUMENT }) metric: string,
    @Arg('period', () => PeriodScalar, { nullable: true, defaultValue: ALL, description: PERIOD_ARGUMENT })
    period: Period | null,
    @Args() asOf: AsOfArgs,
    @Ctx() context: RequestContext,
  ) {
    return askRollup(
      context,
      { tree: 'SUBJECT', subject: `enterprise:${enterprise.rowId.toString()}` },
      metric,
      period,
      asOf,
    );
  }
}

@Resolver(() => Project)
export class ProjectRollupResolver {
  @FieldResolver(() => Rollup, { description: OWN_FIGURES })
  rollup(
    @Root() project: ProjectModel,
    @Arg('metric', () => ID, { description: METRIC_ARGUMENT }) metric: string,
    @Arg('period', () => PeriodScalar, { nullable: true, defaultValue: ALL, description: PERIOD_ARGUMENT })
    period: Period | null,
    @Args() asOf: AsOfArgs,
    @Ctx() context: RequestContext,
  ) {
    return askRollup(
      context,
      { tree: 'SUBJECT', subject: `project:${project.rowId.toString()}` },
      metric,
      period,
      asOf,
    );
  }
}
