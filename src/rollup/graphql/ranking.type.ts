import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Division } from '../../division/division.type.js';
import { RANKING_ORDERS } from '../rules/ranking.plan.js';
import type { RankedModel } from '../table/ranking.loader.js';
import { Rollup } from './rollup.type.js';

export const RankingOrderEnum = Object.fromEntries(RANKING_ORDERS.map((order) => [order, order]));
registerEnumType(RankingOrderEnum, {
  name: 'RankingOrder',
  description: 'Which end of a ranking comes first.',
  valuesConfig: {
    DESC: { description: 'The greatest value first.' },
    ASC: { description: 'The least value first. Places without a value are not there at all: missing is not zero.' },
  },
});

@ObjectType({ description: 'A place in a ranking.' })
export class RankedRollup {
  @Field(() => Int, {
    description: 'Counted from 1. Equal values share a rank and the next counts all before it: 1, 2, 2, 4.',
  })
  rank!: number;

  @Field(() => Division, { description: 'The place.' })
  division!: RankedModel['division'];

  @Field(() => Rollup, { description: 'Its value, and all that is known about it.' })
  rollup!: RankedModel['rollup'];
}
