import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { connectionOfArray } from '../kernel/connection.js';
import { PageArgs } from '../kernel/connection.type.js';
import type { RequestContext } from '../kernel/context.js';
import { readPage } from '../kernel/page.js';
import { Metric } from '../metric/metric.type.js';
import { observationById } from '../observation/observation.loader.js';
import { Observation, ObservationConnection } from '../observation/observation.type.js';
import { sourceById } from '../source/source.loader.js';
import { Source } from '../source/source.type.js';
import { displayFigure } from './display.plan.js';
import { expectedUnits } from './expected-units.loader.js';
import { findingsOf } from './finding.loader.js';
import { type Finding as FindingModel, tellFinding } from './finding.plan.js';
import { Finding } from './finding.type.js';
import { detailOf } from './rollup.loader.js';
import type { RollupModel } from './rollup.model.js';
import { Rollup } from './rollup.type.js';

const LOCALE = 'Language tag: "zh" (the default) or "en".';

@Resolver(() => Rollup)
export class RollupResolver {
  @FieldResolver(() => Metric, { description: 'What was rolled up.' })
  metric(@Root() rollup: RollupModel) {
    return rollup.answer.metric;
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
    return value === null ? '—' : displayFigure({ value, lower, upper }, rollup.unit, locale ?? 'zh');
  }

  @FieldResolver(() => Int, {
    description: 'How many nodes lie directly below and so could have reported: rule 6 of the domain.',
  })
  expectedUnits(@Root() rollup: RollupModel, @Ctx() context: RequestContext) {
    return expectedUnits(context).load(rollup.answer);
  }

  @FieldResolver(() => [Finding], { description: 'What the reader should know: falls, breaches, conflicts, splits.' })
  findings(@Root() rollup: RollupModel, @Ctx() context: RequestContext) {
    return findingsOf(context, rollup.answer);
  }

  @FieldResolver(() => ObservationConnection, { description: 'The figures that made it.' })
  async observations(@Root() rollup: RollupModel, @Args() page: PageArgs, @Ctx() context: RequestContext) {
    const figures = (await detailOf(context, rollup.answer)).figures.map(({ id }) => id);
    const chosen = connectionOfArray('rollupObservations', readPage('rollupObservations', page), figures);
    const nodes = await Promise.all(chosen.nodes.map((id) => observationById(context).load(id)));
    return { ...chosen, nodes, edges: chosen.edges.map((edge, index) => ({ ...edge, node: nodes[index] })) };
  }

  @FieldResolver(() => [Source], { description: 'Where the figures that made it came from.' })
  async sources(@Root() rollup: RollupModel, @Ctx() context: RequestContext) {
    const ids = new Set((await detailOf(context, rollup.answer)).figures.map(({ sourceId }) => sourceId));
    return Promise.all([...ids].map((id) => sourceById(context).load(id)));
  }
}

@Resolver(() => Finding)
export class FindingResolver {
  @FieldResolver(() => String, { description: 'The finding as a sentence.' })
  message(
    @Root() finding: FindingModel,
    @Arg('locale', () => String, { nullable: true, defaultValue: 'zh', description: LOCALE }) locale: string | null,
  ): string {
    return tellFinding(finding, locale ?? 'zh');
  }

  @FieldResolver(() => [Observation], {
    description: 'The figures concerned, the one that counts first where one does. At most 100.',
  })
  observations(@Root() finding: FindingModel, @Ctx() context: RequestContext) {
    return Promise.all(finding.figures.slice(0, 100).map((id) => observationById(context).load(id)));
  }
}
