import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Division } from '../division/division.type.js';
import { enterpriseById, type EnterpriseModel } from '../enterprise/enterprise.loader.js';
import { Enterprise, EnterpriseConnection } from '../enterprise/enterprise.type.js';
import { PageArgs } from '../kernel/connection.type.js';
import type { RequestContext } from '../kernel/context.js';
import { inDivisionResolver, KindArgs, locatedResolver } from '../located/located.type.js';
import { pairingById } from '../pairing/pairing.loader.js';
import { Pairing } from '../pairing/pairing.type.js';
import { listProjectEnterprises, listProjects, type ProjectModel } from './project.loader.js';
import { Project, ProjectConnection } from './project.type.js';

const FIELD = {
  type: () => Project,
  field: 'projects',
  label: 'Projects',
  connection: () => ProjectConnection,
  list: listProjects,
  filter: KindArgs,
};

@Resolver(() => Project)
export class ProjectResolver extends locatedResolver(FIELD) {
  @FieldResolver(() => Pairing, { nullable: true, description: 'Pairing that funds or runs the project.' })
  pairing(@Root() project: ProjectModel, @Ctx() context: RequestContext) {
    return project.pairingId === null ? null : pairingById(context).load(project.pairingId);
  }

  @FieldResolver(() => EnterpriseConnection, { description: 'Participating enterprises, ordered by code.' })
  async enterprises(@Root() project: ProjectModel, @Args() page: PageArgs, @Ctx() context: RequestContext) {
    const members = await listProjectEnterprises(context, { projectId: project.rowId }, page);
    const nodes = await Promise.all(members.nodes.map(({ rowId }) => enterpriseById(context).load(rowId)));
    return { ...members, nodes, edges: members.edges.map((edge, index) => ({ ...edge, node: nodes[index] })) };
  }
}

@Resolver(() => Division)
export class DivisionProjectResolver extends inDivisionResolver(FIELD) {}

@Resolver(() => Enterprise)
export class EnterpriseProjectResolver {
  @FieldResolver(() => ProjectConnection, {
    description: 'Projects in which the enterprise participates, ordered by code.',
  })
  projects(@Root() enterprise: EnterpriseModel, @Args() page: PageArgs, @Ctx() context: RequestContext) {
    return listProjects(context, { within: null, self: false, enterpriseId: enterprise.rowId }, page);
  }
}
