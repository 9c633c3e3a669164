import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../kernel/connection.type.js';
import type { RequestContext } from '../../kernel/context.js';
import { GREATEST_PAGE } from '../../kernel/page.js';
import { Metric } from '../../metric/metric.type.js';
import { observationById } from '../../observation/observation.loader.js';
import { Observation, ObservationConnection } from '../../observation/observation.type.js';
import { Source } from '../../source/source.type.js';
import { loadObservationPage } from '../provenance/provenance.loader.js';
import { displayAmount } from '../rules/display.plan.js';
import { expectedUnits } from '../query/expected-units.loader.js';
import {
  loadFindingCounts,
  loadFirstFindings,
  loadSourceCount,
  loadFirstSources,
} from '../provenance/provenance-fields.loader.js';
import { type Finding as FindingModel, describeFinding } from '../rules/finding.plan.js';
import { Finding, FindingCount } from './finding.type.js';
import { reportingUnits } from '../query/reporting-units.loader.js';
import type { RollupModel } from '../query/rollup.model.js';
import { Rollup } from './rollup.type.js';

const MOST_FINDINGS = 50;
const FINDINGS_EACH = 'How many of each code at most: 0 to 500. `findingCounts` says how many there are.';
const LOCALE = 'Language tag: "zh" (the default) or "en".';

@Resolver(() => Rollup)
export class RollupResolver {
  @FieldResolver(() => Metric, { description: 'What was rolled up.' })
  metric(@Root() rollup: RollupModel) {
    return rollup.metric;
  }

  @FieldResolver(() => String, {
    description:
      'The value as it is read aloud: "1.6775亿元", "2000+人"; "—" when missing. At most four decimals: for people, not programs.',
  })
  display(
    @Root() rollup: RollupModel,
    @Arg('locale', () => String, { nullable: true, defaultValue: 'zh', description: LOCALE }) locale: string | null,
  ): string {
    const { value, lower, upper } = rollup;
    return value === null ? '—' : displayAmount({ value, lower, upper }, rollup.unit, locale ?? 'zh');
  }

  @FieldResolver(() => Int, { description: 'How many of the nodes directly below have a value.' })
  reportingUnits(@Root() rollup: RollupModel, @Ctx() context: RequestContext) {
    return reportingUnits(context, rollup);
  }

  @FieldResolver(() => Int, {
    description: 'How many nodes lie directly below and so could have reported: rule 6 of the domain.',
  })
  expectedUnits(@Root() rollup: RollupModel, @Ctx() context: RequestContext) {
    return expectedUnits(context).load(rollup);
  }

  @FieldResolver(() => [Finding], {
    description:
      'What the reader should know: falls, breaches, conflicts, splits. In the order of the codes, each from the earliest figure concerned.',
  })
  findings(
    @Root() rollup: RollupModel,
    @Arg('first', () => Int, { nullable: true, defaultValue: MOST_FINDINGS, description: FINDINGS_EACH })
    first: number | null,
    @Ctx() context: RequestContext,
  ) {
    return loadFirstFindings(context, rollup, first ?? MOST_FINDINGS);
  }

  @FieldResolver(() => [FindingCount], {
    description: 'How many findings of each code there are, listed or not; codes without any are left out.',
  })
  findingCounts(@Root() rollup: RollupModel, @Ctx() context: RequestContext) {
    return loadFindingCounts(context, rollup);
  }

  @FieldResolver(() => ObservationConnection, {
    description:
      "The figures that made it, in the order in which they were taken in; those of a rate's denominator after those of its numerator.",
  })
  observations(@Root() rollup: RollupModel, @Args() page: PageArgs, @Ctx() context: RequestContext) {
    return loadObservationPage(context, rollup, page);
  }

  @FieldResolver(() => [Source], {
    description: 'Where the figures that made it came from, in the order of the figures.',
  })
  sources(
    @Root() rollup: RollupModel,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: GREATEST_PAGE,
      description: 'How many at most: 0 to 500. `sourceCount` says how many there are.',
    })
    first: number | null,
    @Ctx() context: RequestContext,
  ) {
    return loadFirstSources(context, rollup, first ?? GREATEST_PAGE);
  }

  @FieldResolver(() => Int, { description: 'How many sources the figures that made it came from.' })
  sourceCount(@Root() rollup: RollupModel, @Ctx() context: RequestContext) {
    return loadSourceCount(context, rollup);
  }
}

@Resolver(() => Finding)
export class FindingResolver {
  @FieldResolver(() => String, { description: 'The finding as a sentence.' })
  message(
    @Root() finding: FindingModel,
    @Arg('locale', () => String, { nullable: true, defaultValue: 'zh', description: LOCALE }) locale: string | null,
  ): string {
    return describeFinding(finding, locale ?? 'zh');
  }

  @FieldResolver(() => Int, {
    description: 'How many figures it concerns: `observations` has the first hundred of them.',
  })
  observationCount(@Root() finding: FindingModel): number {
    return finding.concerned ?? finding.observations.length;
  }

  @FieldResolver(() => [Observation], {
    description: 'The figures concerned, the one that counts first where one does. At most 100.',
  })
  observations(@Root() finding: FindingModel, @Ctx() context: RequestContext) {
    return Promise.all(finding.observations.slice(0, 100).map((id) => observationById(context).load(id)));
  }
}
