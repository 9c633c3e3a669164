import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Division, type DivisionModel } from '../../division/division.type.js';
import { Enterprise } from '../../enterprise/enterprise.type.js';
import { Institution } from '../../institution/institution.type.js';
import type { RequestContext } from '../../kernel/context.js';
import type { PairingModel } from '../../pairing/pairing.loader.js';
import { Pairing } from '../../pairing/pairing.type.js';
import { type Side, SideEnum } from '../../pairing/side.type.js';
import type { ProgramModel } from '../../program/program.loader.js';
import { Program } from '../../program/program.type.js';
import { Project } from '../../project/project.type.js';
import { loadReach } from '../query/reach.loader.js';
import type { RollupPlace } from '../rules/question.plan.js';
import { MetricReach } from './reach.type.js';
import { AsOfArgs, PlaceArgs } from './rollup-args.type.js';
import { REACH, SIDE_ARGUMENT } from './rollup-arguments.js';
import { reachField, rollupField, rollupListFields } from './rollup-fields.js';

const placeOf = (division: DivisionModel, side: Side | null): RollupPlace => ({
  tree: side ?? 'RECIPIENT',
  division: division.rowId,
});

const division = {
  type: () => Division,
  argsType: () => PlaceArgs,
  description:
    'One metric rolled up over this place and all below it. Error: UNKNOWN_METRIC. A metric that does not add up has a value only where it was reported.',
  placeOf: (model: DivisionModel, { side }: PlaceArgs) => placeOf(model, side),
};

/** The field `reach` of a place, which alone has a side. */
@Resolver(() => Division)
class DivisionReachResolver {
  @FieldResolver(() => [MetricReach], { description: REACH })
  reach(
    @Root() model: DivisionModel,
    @Arg('side', () => SideEnum, { nullable: true, defaultValue: 'RECIPIENT', description: SIDE_ARGUMENT })
    side: Side | null,
    @Ctx() context: RequestContext,
  ) {
    return loadReach(context, placeOf(model, side));
  }
}

const pairing = {
  type: () => Pairing,
  argsType: () => AsOfArgs,
  description: 'One metric rolled up over this pairing and every pairing below it.',
  placeOf: ({ rowId }: PairingModel): RollupPlace => ({ tree: 'PAIRING', pairing: rowId }),
};

const program = {
  type: () => Program,
  argsType: () => AsOfArgs,
  description: 'One metric rolled up over the whole program: the sum of its topmost pairings.',
  placeOf: ({ rowId }: ProgramModel): RollupPlace => ({ tree: 'PROGRAM', program: rowId }),
};

const OWN_OBSERVATIONS = 'One metric rolled up over the observations about it.';

const subject = (kind: 'institution' | 'enterprise' | 'project') => ({
  argsType: () => AsOfArgs,
  description: OWN_OBSERVATIONS,
  placeOf: ({ rowId }: { readonly rowId: number }): RollupPlace => ({
    tree: 'SUBJECT',
    subject: `${kind}:${rowId.toString()}`,
  }),
});

/** The resolvers of all fields of roll-ups, type by type. */
export const ROLLED_UP_TYPES = [
  rollupField(division),
  rollupListFields(division),
  DivisionReachResolver,
  rollupField(pairing),
  rollupListFields(pairing),
  reachField(pairing.type, pairing.placeOf),
  rollupField(program),
  rollupListFields(program),
  reachField(program.type, program.placeOf),
  rollupField({ type: () => Institution, ...subject('institution') }),
  rollupField({ type: () => Enterprise, ...subject('enterprise') }),
  rollupField({ type: () => Project, ...subject('project') }),
] as const;
