import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { divisionById } from '../division/division.loader.js';
import { optionalDivision } from '../division/division-required.loader.js';
import { Division, type DivisionModel } from '../division/division.type.js';
import { DivisionCodeScalar } from '../division/division-code.scalar.js';
import { type Scope, ScopeEnum } from '../division/scope.type.js';
import { PageArgs } from '../kernel/connection.type.js';
import type { RequestContext } from '../kernel/context.js';
import { Source } from '../source/source.type.js';
import { sourceById } from '../source/source.loader.js';
import { listInstitutions, type InstitutionModel } from './institution.loader.js';
import { Institution, InstitutionConnection } from './institution.type.js';

const KIND = 'Only this kind.';

@Resolver(() => Institution)
export class InstitutionResolver {
  @FieldResolver(() => Division, { description: 'The place where it stands, as precisely as is known.' })
  division(@Root() institution: InstitutionModel, @Ctx() context: RequestContext) {
    return divisionById(context).load(institution.divisionId);
  }

  @FieldResolver(() => Source, { nullable: true, description: 'Where it is known from.' })
  source(@Root() institution: InstitutionModel, @Ctx() context: RequestContext) {
    return institution.sourceId === null ? null : sourceById(context).load(institution.sourceId);
  }

  @Query(() => InstitutionConnection, { description: 'Institutions by code.' })
  async institutions(
    @Arg('kind', () => String, { nullable: true, description: KIND }) kind: string | null,
    @Arg('within', () => DivisionCodeScalar, { nullable: true, description: 'Only in this place or below it.' })
    within: string | null,
    @Arg('name', () => String, { nullable: true, description: 'Only names that contain this text.' })
    name: string | null,
    @Args() page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    const place = await optionalDivision(context, within, 'within');
    const filter = { within: place?.rowId ?? null, self: false, kind: kind ?? null, name: name ?? null };
    return listInstitutions(context, filter, page);
  }
}

@Resolver(() => Division)
export class DivisionInstitutionResolver {
  @FieldResolver(() => InstitutionConnection, { description: 'Institutions in this place, by code.' })
  institutions(
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
    const filter = { within: division.rowId, self: scope === 'SELF', kind: kind ?? null, name: null };
    return listInstitutions(context, filter, page);
  }
}
