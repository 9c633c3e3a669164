import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Division } from '../../division/division.type.js';
import { RANKING_ORDERS } from '../rules/ranking.plan.js';
import type { RankedModel } from '../table/ranking.loader.js';
import { Rollup } from './rollup.type.js';

export const RankingOrderEnum = Object.fromEntries(RANKING_ORDERS.map((order) => [order, order]));
registerEnumType(RankingOrderEnum, {
  name: 'RankingOrder',
  description: 'Order of a ranking.',
  valuesConfig: {
    DESC: { description: 'The greatest value first.' },
    ASC: { description: 'The least value first. Places without a value are omitted: missing is not zero.' },
  },
});

@ObjectType({ description: 'A place in a ranking.' })
export class RankedRollup {
  @Field(() => Int, {
    description: 'Rank, from 1. Equal values share a rank, and the next rank counts all before it: 1, 2, 2, 4.',
  })
  rank!: number;

  @Field(() => String, { description: 'Pass it as `after` to continue after this place.' })
  cursor!: string;

  @Field(() => Division, { description: 'The place.' })
  division!: RankedModel['division'];

  @Field(() => Rollup, { description: 'Roll-up of the place that it is ranked by.' })
  rollup!: RankedModel['rollup'];
}
