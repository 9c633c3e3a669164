import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { divisionById } from '../division/division.loader.js';
import { City, Division } from '../division/division.type.js';
import type { RequestContext } from '../kernel/context.js';
import { sourcedResolver } from '../source/sourced.type.js';
import type { ClusterModel } from './cluster.loader.js';
import { Cluster } from './cluster.type.js';

@Resolver(() => Cluster)
export class ClusterResolver extends sourcedResolver(() => Cluster) {
  @FieldResolver(() => City, { description: 'City of its towns.' })
  city(@Root() cluster: ClusterModel, @Ctx() context: RequestContext) {
    return divisionById(context).load(cluster.cityId);
  }

  @FieldResolver(() => Division, { nullable: true, description: 'Leading member; null if unknown.' })
  lead(@Root() cluster: ClusterModel, @Ctx() context: RequestContext) {
    return cluster.leadId === null ? null : divisionById(context).load(cluster.leadId);
  }

  @FieldResolver(() => [Division], {
    description: 'Known members, ordered by code. The sources may not name all of them.',
  })
  members(@Root() cluster: ClusterModel, @Ctx() context: RequestContext) {
    return cluster.memberIds.map((id) => divisionById(context).load(id));
  }
}
