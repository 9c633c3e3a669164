import { Field, Int, ObjectType } from 'type-graphql';
import { connectionTypes } from '../../kernel/connection.type.js';
import { DateTimeScalar } from '../../kernel/scalars.js';
import type { ImportKind } from '../fault/import-kind.js';
import { ImportKindEnum } from './import.type.js';

@ObjectType({ description: 'How many things of one kind an import has added or changed.' })
export class ChangedKind {
  @Field(() => ImportKindEnum, { description: 'Of which kind. Figures are told one by one in `changes`.' })
  kind!: ImportKind;

  @Field(() => Int, { description: 'Things that were not stored before.' })
  new!: number;

  @Field(() => Int, { description: 'Things that now say something else, such as a division that moved or ended.' })
  changed!: number;
}

@ObjectType({ description: 'That an import has changed what figures speak about: places, pairings, institutions …' })
export class CatalogueChange {
  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: Date;

  @Field(() => [ChangedKind], { description: 'What it has changed, a kind each; never empty.' })
  kinds!: ChangedKind[];
}

export const { Connection: CatalogueChangeConnection } = connectionTypes('CatalogueChange', () => CatalogueChange);
