import { ArgsType, Field } from 'type-graphql';
import { DateTimeScalar } from '../../kernel/scalars.js';
import { type Side, SideEnum } from '../../pairing/side.type.js';
import type { Boundaries } from '../rules/node.plan.js';
import { AS_OF_ARGUMENT, BOUNDARIES_ARGUMENT, SIDE_ARGUMENT } from './rollup-arguments.js';
import { BoundariesEnum } from './rollup.type.js';

/** When something is asked about: what pairings, programs and organizations take. */
@ArgsType()
export class AsOfArgs {
  @Field(() => DateTimeScalar, { nullable: true, description: AS_OF_ARGUMENT })
  asOf!: Date | null;
}

/** Also in which borders: what lists of places of any side take. */
@ArgsType()
export class BoundariesArgs extends AsOfArgs {
  @Field(() => BoundariesEnum, { nullable: true, defaultValue: 'CURRENT', description: BOUNDARIES_ARGUMENT })
  boundaries!: Boundaries | null;
}

/** Also on which side: what places take. */
@ArgsType()
export class PlaceArgs extends BoundariesArgs {
  @Field(() => SideEnum, { nullable: true, defaultValue: 'RECIPIENT', description: SIDE_ARGUMENT })
  side!: Side | null;
}
