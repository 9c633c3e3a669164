import { Field, ObjectType } from 'type-graphql';
import { LocalDateScalar } from '../../kernel/scalars.js';
import { Metric } from '../../metric/metric.type.js';

@ObjectType({ description: 'A metric with observations at a node or below it.' })
export class MetricReach {
  @Field(() => Metric, { description: 'The metric.' })
  metric!: Metric;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Last day that its observations cover; null for a rate of which it is unknown.',
  })
  latest!: string | null;
}
