import { Division, type DivisionModel } from '../../division/division.type.js';
import { Enterprise } from '../../enterprise/enterprise.type.js';
import { Institution } from '../../institution/institution.type.js';
import { type GroupModel, placeOfGroup } from '../../pairing/group.loader.js';
import { Group } from '../../pairing/group.type.js';
import type { PairingModel } from '../../pairing/pairing.loader.js';
import { Pairing } from '../../pairing/pairing.type.js';
import type { Side } from '../../pairing/side.type.js';
import type { ProgramModel } from '../../program/program.loader.js';
import { Program } from '../../program/program.type.js';
import { Project } from '../../project/project.type.js';
import type { RollupPlace } from '../rules/question.plan.js';
import { AsOfArgs, PlaceArgs } from './rollup-args.type.js';
import { reachField, reachOfSides, rollupField, rollupListFields } from './rollup-fields.js';

const placeOf = (division: DivisionModel, side: Side | null): RollupPlace => ({
  tree: side ?? 'RECIPIENT',
  division: division.rowId,
});

const placeOfMembers = (group: GroupModel, side: Side | null): RollupPlace => ({
  tree: side ?? 'RECIPIENT',
  division: placeOfGroup(group),
});

const division = {
  type: () => Division,
  argsType: () => PlaceArgs,
  description:
    'One metric rolled up over this place and all below it. Error: UNKNOWN_METRIC. A metric that does not add up has a value only where it was reported.',
  placeOf: (model: DivisionModel, { side }: PlaceArgs) => placeOf(model, side),
};

const group = {
  type: () => Group,
  argsType: () => PlaceArgs,
  description:
    'One metric rolled up over the members and all below them, each once. `reported` is what was reported of the group itself.',
  placeOf: (model: GroupModel, { side }: PlaceArgs) => placeOfMembers(model, side),
};

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
  reachOfSides(division.type, placeOf),
  rollupField(group),
  rollupListFields(group),
  reachOfSides(group.type, placeOfMembers),
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
