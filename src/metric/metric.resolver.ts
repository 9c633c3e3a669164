import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../kernel/context.js';
import { describeMetric } from './metric.plan.js';
import { metricCatalogue } from './metric.loader.js';
import { Metric, type MetricModel } from './metric.type.js';

@Resolver(() => Metric)
export class MetricResolver {
  @FieldResolver(() => String, { description: 'What it means, how it adds up and what to mind.' })
  async description(@Root() metric: MetricModel, @Ctx() context: RequestContext) {
    return describeMetric(metric, await metricCatalogue(context));
  }

  @FieldResolver(() => Metric, { nullable: true, description: 'The metric that it is an "of which" (其中) of.' })
  async partOf(@Root() metric: MetricModel, @Ctx() context: RequestContext) {
    return metric.partOfId === null ? null : (await metricCatalogue(context)).byId(metric.partOfId);
  }

  @FieldResolver(() => [Metric], { description: 'The metrics that are an "of which" (其中) of it.' })
  async parts(@Root() metric: MetricModel, @Ctx() context: RequestContext) {
    return (await metricCatalogue(context)).all.filter((one) => one.partOfId === metric.rowId);
  }

  @FieldResolver(() => Metric, { nullable: true, description: 'Of a rate: what is divided.' })
  async numerator(@Root() metric: MetricModel, @Ctx() context: RequestContext) {
    return metric.numeratorId === null ? null : (await metricCatalogue(context)).byId(metric.numeratorId);
  }

  @FieldResolver(() => Metric, { nullable: true, description: 'Of a rate: what it is divided by.' })
  async denominator(@Root() metric: MetricModel, @Ctx() context: RequestContext) {
    return metric.denominatorId === null ? null : (await metricCatalogue(context)).byId(metric.denominatorId);
  }

  @Query(() => [Metric], { description: 'The catalogue: everything that can be rolled up.' })
  async metrics(@Ctx() context: RequestContext) {
    return (await metricCatalogue(context)).all;
  }

  @Query(() => Metric, { nullable: true, description: 'The metric with this code; null if there is none.' })
  async metric(
    @Arg('code', () => ID, { description: 'Code, as `metrics` lists it.' }) code: string,
    @Ctx() context: RequestContext,
  ) {
    return (await metricCatalogue(context)).byCode(code);
  }
}
