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
import { listEnterprises, type EnterpriseModel } from './enterprise.loader.js';
import { Enterprise, EnterpriseConnection } from './enterprise.type.js';

const SECTOR = 'Only this line of business.';

@Resolver(() => Enterprise)
export class EnterpriseResolver {
  @FieldResolver(() => Division, { description: 'The place where it stands, as precisely as is known.' })
  division(@Root() enterprise: EnterpriseModel, @Ctx() context: RequestContext) {
    return divisionById(context).load(enterprise.divisionId);
  }

  @FieldResolver(() => Source, { nullable: true, description: 'Where it is known from.' })
  source(@Root() enterprise: EnterpriseModel, @Ctx() context: RequestContext) {
    return enterprise.sourceId === null ? null : sourceById(context).load(enterprise.sourceId);
  }

  @Query(() => EnterpriseConnection, { description: 'Enterprises by code.' })
  async enterprises(
    @Arg('sector', () => String, { nullable: true, description: SECTOR }) sector: string | null,
    @Arg('within', () => DivisionCodeScalar, { nullable: true, description: 'Only in this place or below it.' })
    within: string | null,
    @Arg('name', () => String, { nullable: true, description: 'Only names that contain this text.' })
    name: string | null,
    @Args() page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    const place = await optionalDivision(context, within, 'within');
    const filter = { within: place?.rowId ?? null, self: false, sector: sector ?? null, name: name ?? null };
    return listEnterprises(context, filter, page);
  }
}

@Resolver(() => Division)
export class DivisionEnterpriseResolver {
  @FieldResolver(() => EnterpriseConnection, { description: 'Enterprises in this place, by code.' })
  enterprises(
    @Root() division: DivisionModel,
    @Arg('sector', () => String, { nullable: true, description: SECTOR }) sector: string | null,
    @Arg('scope', () => ScopeEnum, {
      nullable: true,
      defaultValue: 'SUBTREE',
      description: 'How far below the place to look.',
    })
    scope: Scope | null,
    @Args() page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    const filter = { within: division.rowId, self: scope === 'SELF', sector: sector ?? null, name: null };
    return listEnterprises(context, filter, page);
  }
}
