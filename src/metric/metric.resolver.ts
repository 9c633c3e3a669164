import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../kernel/context.js';
import { keyOf } from '../kernel/global-id.js';
import { describeMetric } from './metric.plan.js';
import { metricByCode, metricCatalogue } from './metric.loader.js';
import { Metric, type MetricModel } from './metric.type.js';

@Resolver(() => Metric)
export class MetricResolver {
  @FieldResolver(() => String, { description: 'Description: name, unit, how the metric adds up, remarks.' })
  async description(@Root() metric: MetricModel, @Ctx() context: RequestContext) {
    return describeMetric(metric, await metricCatalogue(context));
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Of a sensitive metric: the least count above zero that is shown without clearance, 10 unless the catalogue says otherwise. Null for other metrics.',
  })
  threshold(@Root() { sensitive, threshold }: MetricModel): number | null {
    return sensitive ? threshold : null;
  }

  @FieldResolver(() => Metric, {
    nullable: true,
    description: 'The whole of which this metric is a part ("of which", 其中).',
  })
  async partOf(@Root() metric: MetricModel, @Ctx() context: RequestContext) {
    return metric.partOfId === null ? null : (await metricCatalogue(context)).byId(metric.partOfId);
  }

  @FieldResolver(() => [Metric], { description: 'The parts of this metric ("of which", 其中).' })
  async parts(@Root() metric: MetricModel, @Ctx() context: RequestContext) {
    return (await metricCatalogue(context)).all.filter((one) => one.partOfId === metric.rowId);
  }

  @FieldResolver(() => Metric, { nullable: true, description: 'Numerator of a rate; null for other metrics.' })
  async numerator(@Root() metric: MetricModel, @Ctx() context: RequestContext) {
    return metric.numeratorId === null ? null : (await metricCatalogue(context)).byId(metric.numeratorId);
  }

  @FieldResolver(() => Metric, { nullable: true, description: 'Denominator of a rate; null for other metrics.' })
  async denominator(@Root() metric: MetricModel, @Ctx() context: RequestContext) {
    return metric.denominatorId === null ? null : (await metricCatalogue(context)).byId(metric.denominatorId);
  }

  @Query(() => [Metric], { description: 'The catalogue of metrics: everything that can be rolled up.' })
  async metrics(@Ctx() context: RequestContext) {
    return (await metricCatalogue(context)).all;
  }

  @Query(() => Metric, { nullable: true, description: 'The metric with this id or code; null if there is none.' })
  async metric(
    @Arg('code', () => ID, { description: 'Id, or code from `metrics`.' }) code: string,
    @Ctx() context: RequestContext,
  ) {
    return metricByCode(context, keyOf('Metric', code));
  }
}
