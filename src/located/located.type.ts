import { Arg, Args, ArgsType, type ClassType, Ctx, Field, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { divisionById } from '../division/division.loader.js';
import { optionalDivision } from '../division/division-required.loader.js';
import { DivisionCodeScalar } from '../division/division-code.scalar.js';
import { Division, type DivisionModel } from '../division/division.type.js';
import { type Scope, ScopeEnum } from '../division/scope.type.js';
import type { LoadConnection } from '../kernel/connection.loader.js';
import { PageArgs } from '../kernel/connection.type.js';
import type { RequestContext } from '../kernel/context.js';
import { sourcedResolver } from '../source/sourced.type.js';
import type { LocatedFilter, LocatedModel } from './located.loader.js';

/** A list of located records, as the API offers it. */
export interface LocatedField<Own extends object, Model extends LocatedModel> {
  readonly type: () => ClassType;
  /** Name of the query, and of the field of a division. */
  readonly field: string;
  /** Subject of its descriptions: `Institutions`. */
  readonly label: string;
  readonly connection: () => ClassType;
  readonly list: LoadConnection<LocatedFilter<Own>, Model>;
  /** Arguments of its own: their names are keys of Own. */
  readonly filter: ClassType<Partial<Own>>;
}

@ArgsType()
export class KindArgs {
  @Field(() => String, { nullable: true, description: 'Only this kind.' })
  kind?: string | null;
}

@ArgsType()
export class SectorArgs {
  @Field(() => String, { nullable: true, description: 'Only this line of business.' })
  sector?: string | null;
}

/** Base of the resolver of a located type: the query that lists it, its division and its source. */
export function locatedResolver<Own extends object, Model extends LocatedModel>(options: LocatedField<Own, Model>) {
  const { type, field, label, connection, list } = options;

  @Resolver(type)
  abstract class LocatedResolver extends sourcedResolver(type) {
    @FieldResolver(() => Division, { description: 'The division in which it is located, as precisely as known.' })
    division(@Root() { divisionId }: LocatedModel, @Ctx() context: RequestContext) {
      return divisionById(context).load(divisionId);
    }

    @Query(connection, { name: field, description: `${label}, ordered by code.` })
    async everywhere(
      @Args(() => options.filter) filter: Partial<Own>,
      @Arg('within', () => DivisionCodeScalar, { nullable: true, description: 'Only in this division or below it.' })
      within: string | null,
      @Args() page: PageArgs,
      @Ctx() context: RequestContext,
    ) {
      const place = await optionalDivision(context, within, 'within');
      return list(context, { ...filter, within: place?.rowId ?? null, self: false }, page);
    }
  }
  return LocatedResolver;
}

/** Base of the resolver that adds the list to a division. */
export function inDivisionResolver<Own extends object, Model extends LocatedModel>(
  options: Omit<LocatedField<Own, Model>, 'type'>,
) {
  const { field, label, connection, list } = options;

  @Resolver(() => Division)
  abstract class InDivisionResolver {
    // Named for the field: type-graphql keeps apart by method name the fields that several classes add to one type.
    @FieldResolver(connection, { description: `${label} in this division, ordered by code.` })
    [field](
      @Root() division: DivisionModel,
      @Args(() => options.filter) filter: Partial<Own>,
      @Arg('scope', () => ScopeEnum, {
        nullable: true,
        defaultValue: 'SUBTREE',
        description: 'Whether to include everything below the division.',
      })
      scope: Scope | null,
      @Args() page: PageArgs,
      @Ctx() context: RequestContext,
    ) {
      return list(context, { ...filter, within: division.rowId, self: scope === 'SELF' }, page);
    }
  }
  return InDivisionResolver;
}
