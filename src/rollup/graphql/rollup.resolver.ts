import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../kernel/connection.type.js';
import type { RequestContext } from '../../kernel/context.js';
import { localeOfTag } from '../../kernel/locale.js';
import { GREATEST_PAGE } from '../../kernel/page.js';
import { Metric } from '../../metric/metric.type.js';
import { observationById } from '../../observation/observation.loader.js';
import { Observation, ObservationConnection } from '../../observation/observation.type.js';
import { Source } from '../../source/source.type.js';
import { loadObservationPage } from '../provenance/provenance.loader.js';
import { displayAmount, type Displayed } from '../rules/display.plan.js';
import { periodUntilText } from '../rules/period-text.plan.js';
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
const FINDINGS_EACH = 'Greatest number of findings of each code: 0 to 500. For the number of all, see `findingCounts`.';
const LOCALE = 'Language tag: "zh" (the default) or "en".';
const DISPLAY_OF = (part: string): string =>
  `\`${part}\` with its bounds as text for readers, as \`display\` of the value.`;

function displayPart(
  value: Displayed['value'] | null,
  lower: Displayed['lower'],
  upper: Displayed['upper'],
  unit: string,
  locale: string | null,
): string {
  return value === null ? '—' : displayAmount({ value, lower, upper }, unit, locale ?? 'zh');
}

@Resolver(() => Rollup)
export class RollupResolver {
  @FieldResolver(() => Metric, { description: 'Metric that is rolled up.' })
  metric(@Root() rollup: RollupModel) {
    return rollup.metric;
  }

  @FieldResolver(() => String, {
    description:
      'Value as text for readers: "1.6775亿元", "2000余人", "约5万人", "不详" where only a lower bound of zero is known; "不予公布" where it is suppressed, "—" if there is none. Rounded to four decimals, so not for computing; a rounded bound never says more than the bound.',
  })
  display(
    @Root() rollup: RollupModel,
    @Arg('locale', () => String, { nullable: true, defaultValue: 'zh', description: LOCALE }) locale: string | null,
  ): string {
    const { status, value, lower, upper, unit } = rollup;
    if (status === 'SUPPRESSED') return localeOfTag(locale ?? 'zh') === 'en' ? 'suppressed' : '不予公布';
    return displayPart(value, lower, upper, unit, locale);
  }

  @FieldResolver(() => String, { description: DISPLAY_OF('reported') })
  reportedDisplay(
    @Root() { reported, reportedLower, reportedUpper, unit }: RollupModel,
    @Arg('locale', () => String, { nullable: true, defaultValue: 'zh', description: LOCALE }) locale: string | null,
  ): string {
    return displayPart(reported, reportedLower, reportedUpper, unit, locale);
  }

  @FieldResolver(() => String, { description: DISPLAY_OF('itemized') })
  itemizedDisplay(
    @Root() { itemized, itemizedLower, itemizedUpper, unit }: RollupModel,
    @Arg('locale', () => String, { nullable: true, defaultValue: 'zh', description: LOCALE }) locale: string | null,
  ): string {
    return displayPart(itemized, itemizedLower, itemizedUpper, unit, locale);
  }

  @FieldResolver(() => String, { description: DISPLAY_OF('gap') })
  gapDisplay(
    @Root() { gap, gapLower, gapUpper, unit }: RollupModel,
    @Arg('locale', () => String, { nullable: true, defaultValue: 'zh', description: LOCALE }) locale: string | null,
  ): string {
    return displayPart(gap, gapLower, gapUpper, unit, locale);
  }

  @FieldResolver(() => String, {
    description:
      'Period as text for readers, and until when its observations go: "2021年 · 截至8月", "2021 · until August". Only the period without observations, and where they cover a part of a year to its end.',
  })
  periodDisplay(
    @Root() { period, latestPeriodEnd }: RollupModel,
    @Arg('locale', () => String, { nullable: true, defaultValue: 'zh', description: LOCALE }) locale: string | null,
  ): string {
    return periodUntilText(period, latestPeriodEnd, localeOfTag(locale ?? 'zh') ?? 'zh');
  }

  @FieldResolver(() => Int, { description: 'Number of nodes directly below that have a value.' })
  reportingUnits(@Root() rollup: RollupModel, @Ctx() context: RequestContext) {
    return reportingUnits(context, rollup);
  }

  @FieldResolver(() => Int, {
    description: 'Number of nodes directly below that could have a value: of places, those that existed in the period.',
  })
  expectedUnits(@Root() rollup: RollupModel, @Ctx() context: RequestContext) {
    return expectedUnits(context).load(rollup);
  }

  @FieldResolver(() => [Finding], {
    description:
      'What the reader should know, such as falls, conflicts and splits. In the order of the codes, and within a code of the first observation concerned.',
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
    description: 'Number of findings of each code, listed or not; codes without findings are omitted.',
  })
  findingCounts(@Root() rollup: RollupModel, @Ctx() context: RequestContext) {
    return loadFindingCounts(context, rollup);
  }

  @FieldResolver(() => Observation, {
    nullable: true,
    description:
      'Of a rate, the observation that printed it for exactly this place and period: `reported` is its value. Null for other metrics and where none did.',
  })
  printed(@Root() { printed }: RollupModel, @Ctx() context: RequestContext) {
    return printed ? observationById(context).load(printed.observation) : null;
  }

  @FieldResolver(() => ObservationConnection, {
    description:
      'Observations that it is computed from, in the order in which they were recorded; for a rate, those of the numerator first.',
  })
  observations(@Root() rollup: RollupModel, @Args() page: PageArgs, @Ctx() context: RequestContext) {
    return loadObservationPage(context, rollup, page);
  }

  @FieldResolver(() => [Source], {
    description: 'Sources of its observations, in the order of the observations.',
  })
  sources(
    @Root() rollup: RollupModel,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: GREATEST_PAGE,
      description: 'Greatest number of sources: 0 to 500. For the number of all, see `sourceCount`.',
    })
    first: number | null,
    @Ctx() context: RequestContext,
  ) {
    return loadFirstSources(context, rollup, first ?? GREATEST_PAGE);
  }

  @FieldResolver(() => Int, { description: 'Number of sources of its observations.' })
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
    description: 'Number of observations concerned, of which `observations` lists at most 100.',
  })
  observationCount(@Root() finding: FindingModel): number {
    return finding.concerned ?? finding.observations.length;
  }

  @FieldResolver(() => [Observation], {
    description: 'Observations concerned, at most 100. If one of them counts, it is the first.',
  })
  observations(@Root() finding: FindingModel, @Ctx() context: RequestContext) {
    return Promise.all(finding.observations.slice(0, 100).map((id) => observationById(context).load(id)));
  }
}
