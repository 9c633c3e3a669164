import { Field, Int, ObjectType } from 'type-graphql';
import { connectionTypes } from '../../kernel/connection.type.js';
import { DateTimeScalar } from '../../kernel/scalars.js';
import type { ImportKind } from '../fault/import-kind.js';
import { ImportKindEnum } from './import.type.js';

@ObjectType({ description: 'How many records of one kind an import has added or changed.' })
export class ChangedKind {
  @Field(() => ImportKindEnum, { description: 'The kind. Observations are listed individually in `changes`.' })
  kind!: ImportKind;

  @Field(() => Int, { description: 'Records that were added.' })
  new!: number;

  @Field(() => Int, { description: 'Records that were changed, such as a division that moved or ended.' })
  changed!: number;
}

@ObjectType({
  description: 'An import that has changed what observations refer to: divisions, pairings, institutions …',
})
export class CatalogueChange {
  @Field(() => DateTimeScalar, { description: 'When it was imported.' })
  at!: Date;

  @Field(() => [ChangedKind], { description: 'The changes by kind; never empty.' })
  kinds!: ChangedKind[];
}

export const { Connection: CatalogueChangeConnection } = connectionTypes('CatalogueChange', () => CatalogueChange);
