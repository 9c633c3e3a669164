import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../kernel/context.js';
import { divisionById } from './division.loader.js';
import { successionsOf, type SuccessionModel } from './succession.loader.js';
import { Division, type DivisionModel } from './division.type.js';
import { DivisionSuccession } from './succession.type.js';

@Resolver(() => DivisionSuccession)
export class DivisionSuccessionResolver {
  @FieldResolver(() => Division, { nullable: true, description: 'The division before the change.' })
  predecessor(@Root() change: SuccessionModel, @Ctx() context: RequestContext) {
    return divisionById(context).load(change.predecessorId);
  }

  @FieldResolver(() => Division, {
    nullable: true,
    description: 'The division after the change; null if the data do not say.',
  })
  successor(@Root() change: SuccessionModel, @Ctx() context: RequestContext) {
    return change.successorId === null ? null : divisionById(context).load(change.successorId);
  }
}

@Resolver(() => Division)
export class DivisionHistoryResolver {
  @FieldResolver(() => [DivisionSuccession], {
    description: 'The changes from which the division resulted, earliest first.',
  })
  async predecessors(@Root() division: DivisionModel, @Ctx() context: RequestContext) {
    const changes = await successionsOf(context).load(division.rowId);
    return changes.filter((change) => change.successorId === division.rowId);
  }

  @FieldResolver(() => [DivisionSuccession], {
    description: 'The changes that ended the division: one after a rename or merger, several after a split.',
  })
  async successors(@Root() division: DivisionModel, @Ctx() context: RequestContext) {
    const changes = await successionsOf(context).load(division.rowId);
    return changes.filter((change) => change.predecessorId === division.rowId);
  }
}
