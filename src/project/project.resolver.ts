import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { divisionById } from '../division/division.loader.js';
import { optionalDivision } from '../division/division-required.loader.js';
import { DivisionCodeScalar } from '../division/division-code.scalar.js';
import { Division, type DivisionModel } from '../division/division.type.js';
import { type Scope, ScopeEnum } from '../division/scope.type.js';
import { enterpriseById, type EnterpriseModel } from '../enterprise/enterprise.loader.js';
import { Enterprise, EnterpriseConnection } from '../enterprise/enterprise.type.js';
import { PageArgs } from '../kernel/connection.type.js';
import type { RequestContext } from '../kernel/context.js';
import { pairingById } from '../pairing/pairing.loader.js';
import { Pairing } from '../pairing/pairing.type.js';
import { sourceById } from '../source/source.loader.js';
import { Source } from '../source/source.type.js';
import { listProjectEnterprises, listProjects, type ProjectModel } from './project.loader.js';
import { Project, ProjectConnection } from './project.type.js';

const KIND = 'Only this kind.';

@Resolver(() => Project)
export class ProjectResolver {
  @FieldResolver(() => Division, { description: 'The place where it stands, as precisely as is known.' })
  division(@Root() project: ProjectModel, @Ctx() context: RequestContext) {
    return divisionById(context).load(project.divisionId);
  }

  @FieldResolver(() => Pairing, { nullable: true, description: 'The pairing that funds or runs it.' })
  pairing(@Root() project: ProjectModel, @Ctx() context: RequestContext) {
    return project.pairingId === null ? null : pairingById(context).load(project.pairingId);
  }

  @FieldResolver(() => EnterpriseConnection, { description: 'The enterprises that take part, by code.' })
  async enterprises(@Root() project: ProjectModel, @Args() page: PageArgs, @Ctx() context: RequestContext) {
    const members = await listProjectEnterprises(context, { projectId: project.rowId }, page);
    const nodes = await Promise.all(members.nodes.map(({ rowId }) => enterpriseById(context).load(rowId)));
    return { ...members, nodes, edges: members.edges.map((edge, index) => ({ ...edge, node: nodes[index] })) };
  }

  @FieldResolver(() => Source, { nullable: true, description: 'Where it is known from.' })
  source(@Root() project: ProjectModel, @Ctx() context: RequestContext) {
    return project.sourceId === null ? null : sourceById(context).load(project.sourceId);
  }

  @Query(() => ProjectConnection, { description: 'Projects by code.' })
  async projects(
    @Arg('kind', () => String, { nullable: true, description: KIND }) kind: string | null,
    @Arg('within', () => DivisionCodeScalar, { nullable: true, description: 'Only in this place or below it.' })
    within: string | null,
    @Args() page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    const place = await optionalDivision(context, within, 'within');
    const filter = { within: place?.rowId ?? null, self: false, kind: kind ?? null, enterpriseId: null };
    return listProjects(context, filter, page);
  }
}

@Resolver(() => Division)
export class DivisionProjectResolver {
  @FieldResolver(() => ProjectConnection, { description: 'Projects in this place, by code.' })
  projects(
    @Root() division: DivisionModel,
    @Arg('kind', () => String, { nullable: true, description: KIND }) kind: string | null,
    @Arg('scope', () => ScopeEnum, {
      nullable: true,
      defaultValue: 'SUBTREE',
      description: 'How far below the place to look.',
    })
    scope: Scope | null,
    @Args() page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    const filter = { within: division.rowId, self: scope === 'SELF', kind: kind ?? null, enterpriseId: null };
    return listProjects(context, filter, page);
  }
}

@Resolver(() => Enterprise)
export class EnterpriseProjectResolver {
  @FieldResolver(() => ProjectConnection, { description: 'Projects that it takes part in, by code.' })
  projects(@Root() enterprise: EnterpriseModel, @Args() page: PageArgs, @Ctx() context: RequestContext) {
    return listProjects(context, { within: null, self: false, kind: null, enterpriseId: enterprise.rowId }, page);
  }
}
