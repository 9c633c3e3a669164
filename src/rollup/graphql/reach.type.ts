import { Field, ObjectType } from 'type-graphql';
import { LocalDateScalar } from '../../kernel/scalars.js';
import { Metric } from '../../metric/metric.type.js';

@ObjectType({ description: 'That a metric has figures somewhere, and how far they reach.' })
export class MetricReach {
  @Field(() => Metric, { description: 'The metric.' })
  metric!: Metric;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The last day that any of its figures speaks about; null for a rate whose parts do not tell.',
  })
  latest!: string | null;
}
