import { ArgsType, Field } from 'type-graphql';
import { DateTimeScalar } from '../../kernel/scalars.js';
import { type Side, SideEnum } from '../../pairing/side.type.js';
import type { Boundaries } from '../rules/node.plan.js';
import { AS_OF_ARGUMENT, BOUNDARIES_ARGUMENT, SIDE_ARGUMENT } from './rollup-arguments.js';
import { BoundariesEnum } from './rollup.type.js';

/** The arguments of pairings, programs and organizations. */
@ArgsType()
export class AsOfArgs {
  @Field(() => DateTimeScalar, { nullable: true, description: AS_OF_ARGUMENT })
  asOf!: Date | null;
}

/** The same with boundaries. */
@ArgsType()
export class BoundariesArgs extends AsOfArgs {
  @Field(() => BoundariesEnum, { nullable: true, defaultValue: 'CURRENT', description: BOUNDARIES_ARGUMENT })
  boundaries!: Boundaries | null;
}

/** The same with a side: the arguments of places. */
@ArgsType()
export class PlaceArgs extends BoundariesArgs {
  @Field(() => SideEnum, { nullable: true, defaultValue: 'RECIPIENT', description: SIDE_ARGUMENT })
  side!: Side | null;
}
