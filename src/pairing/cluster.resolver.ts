import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { divisionById } from '../division/division.loader.js';
import { City, Division } from '../division/division.type.js';
import type { RequestContext } from '../kernel/context.js';
import { sourcedResolver } from '../source/sourced.type.js';
import { type ClusterModel, membersOfCluster } from './cluster.loader.js';
import { Cluster } from './cluster.type.js';

@Resolver(() => Cluster)
export class ClusterResolver extends sourcedResolver(() => Cluster) {
  @FieldResolver(() => City, { description: 'The city that its towns belong to.' })
  city(@Root() cluster: ClusterModel, @Ctx() context: RequestContext) {
    return divisionById(context).load(cluster.cityId);
  }

  @FieldResolver(() => Division, { nullable: true, description: 'The member that leads it.' })
  lead(@Root() cluster: ClusterModel, @Ctx() context: RequestContext) {
    return cluster.leadId === null ? null : divisionById(context).load(cluster.leadId);
  }

  @FieldResolver(() => [Division], {
    description: 'Its known members, by code. Sources may name fewer than there are.',
  })
  async members(@Root() cluster: ClusterModel, @Ctx() context: RequestContext) {
    const ids = await membersOfCluster(context).load(cluster.rowId);
    return Promise.all(ids.map((id) => divisionById(context).load(id)));
  }
}
