import { Field, ObjectType } from 'type-graphql';
import { connectionTypes } from '../kernel/connection.type.js';
import { Node } from '../kernel/node.type.js';
import { LocalDateScalar, PeriodScalar } from '../kernel/scalars.js';

@ObjectType({ implements: Node, description: 'A publication or a file that observations come from.' })
export class Source extends Node {
  @Field(() => String, { description: 'Code chosen by the sender.' })
  code!: string;

  @Field(() => String, { description: 'Title, as printed.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'English title, if one was given.' })
  titleEn!: string | null;

  @Field(() => String, { nullable: true, description: 'Publisher.' })
  publisher!: string | null;

  @Field(() => PeriodScalar, {
    nullable: true,
    description: 'Date of publication, as precisely as known: a day, a month or a year.',
  })
  published!: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Latest day on which it can have been published. Among competing claims, the one published later counts.',
  })
  publishedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'Address (URL).' })
  url!: string | null;

  @Field(() => String, { nullable: true, description: 'Remarks that help to find or judge it.' })
  note!: string | null;
}

export const { Connection: SourceConnection } = connectionTypes('Source', () => Source);
