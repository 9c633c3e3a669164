import { Field, ObjectType } from 'type-graphql';
import { connectionTypes } from '../kernel/connection.type.js';
import { Node } from '../kernel/node.type.js';
import { LocalDateScalar, PeriodScalar } from '../kernel/scalars.js';

@ObjectType({ implements: Node, description: 'The publication or the file that figures came from.' })
export class Source extends Node {
  @Field(() => String, { description: 'Code chosen by whoever sent it.' })
  code!: string;

  @Field(() => String, { description: 'Title as printed.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Title in English, where one was given.' })
  titleEn!: string | null;

  @Field(() => String, { nullable: true, description: 'Who published it.' })
  publisher!: string | null;

  @Field(() => PeriodScalar, {
    nullable: true,
    description: 'When it was published, as precisely as is known: a day, a month or a year.',
  })
  published!: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Last day on which it can have been published. Of competing claims the later published counts.',
  })
  publishedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it can be read.' })
  url!: string | null;

  @Field(() => String, { nullable: true, description: 'Anything else that helps to find or judge it.' })
  note!: string | null;
}

export const { Connection: SourceConnection } = connectionTypes('Source', () => Source);
