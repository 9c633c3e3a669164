import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { divisionById } from '../division/division.loader.js';
import { Division } from '../division/division.type.js';
import type { RequestContext } from '../kernel/context.js';
import { DateTimeScalar, LocalDateScalar } from '../kernel/scalars.js';
import { sourcedResolver } from '../source/sourced.type.js';
import { allGroups, existedOn, groupByCode, type GroupModel, membersOfGroup } from './group.loader.js';
import { Group } from './group.type.js';

@Resolver(() => Group)
export class GroupResolver extends sourcedResolver(() => Group) {
  @FieldResolver(() => [Division], { description: 'Members, ordered by code.' })
  async members(
    @Root() group: GroupModel,
    @Arg('on', () => LocalDateScalar, {
      nullable: true,
      description: 'The members on this day: none before the group begins or after it ends. All if omitted.',
    })
    on: string | null,
    @Arg('asOf', () => DateTimeScalar, {
      nullable: true,
      description: 'The members as they were recorded at this time. As they are now if omitted.',
    })
    asOf: Date | null,
    @Ctx() context: RequestContext,
  ) {
    if (!existedOn(group, on ?? null)) return [];
    const ids = await membersOfGroup(context).load({ group: group.rowId, asOf: asOf ?? null });
    return Promise.all(ids.map(async (id) => divisionById(context).load(id)));
  }

  @Query(() => [Group], { description: 'All groups of divisions, ordered by code.' })
  groups(@Ctx() context: RequestContext) {
    return allGroups(context);
  }

  @Query(() => Group, { nullable: true, description: 'The group with this code; null if there is none.' })
  group(
    @Arg('code', () => String, { description: 'Code from `groups`.' }) code: string,
    @Ctx() context: RequestContext,
  ) {
    return groupByCode(context).load(code);
  }
}
