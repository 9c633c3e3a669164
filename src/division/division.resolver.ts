import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../kernel/connection.type.js';
import type { RequestContext } from '../kernel/context.js';
import { divisionById, listDivisions } from './division.loader.js';
import type { DivisionLevel } from './division-level.js';
import {
  City,
  CityConnection,
  District,
  DistrictConnection,
  Division,
  DivisionConnection,
  DivisionLevelEnum,
  type DivisionModel,
  Province,
  Town,
  TownConnection,
  Village,
  VillageConnection,
} from './division.type.js';

const load = (id: number | null, context: RequestContext) => (id === null ? null : divisionById(context).load(id));

const CLOSED = 'Whether to list places that no longer exist too.';

@Resolver(() => Division)
export class DivisionResolver {
  @FieldResolver(() => Division, { nullable: true, description: 'The place that it stands directly under.' })
  parent(@Root() division: DivisionModel, @Ctx() context: RequestContext) {
    return load(division.parentId, context);
  }

  @FieldResolver(() => [Division], { description: 'The places that it lies in, the outermost first.' })
  ancestors(@Root() division: DivisionModel, @Ctx() context: RequestContext) {
    const above = [division.provinceId, division.cityId, division.districtId, division.townId].filter(
      (id): id is number => id !== null && id !== division.rowId,
    );
    return Promise.all(above.map((id) => divisionById(context).load(id)));
  }

  @FieldResolver(() => DivisionConnection, { description: 'The places directly under it, by code.' })
  children(
    @Root() parent: DivisionModel,
    @Args() page: PageArgs,
    @Arg('closed', () => Boolean, { defaultValue: false, description: CLOSED }) closed: boolean,
    @Ctx() context: RequestContext,
  ) {
    return listDivisions(context, { parent, closed }, page);
  }

  @FieldResolver(() => DivisionConnection, { description: 'All places below it at any depth, by code.' })
  descendants(
    @Root() within: DivisionModel,
    @Arg('level', () => DivisionLevelEnum, { nullable: true, description: 'Only this level; all levels if not given.' })
    level: DivisionLevel | null,
    @Args() page: PageArgs,
    @Arg('closed', () => Boolean, { defaultValue: false, description: CLOSED }) closed: boolean,
    @Ctx() context: RequestContext,
  ) {
    return listDivisions(context, { within, level, closed }, page);
  }
}

@Resolver(() => Province)
export class ProvinceResolver {
  @FieldResolver(() => CityConnection, { description: 'Its cities, by code.' })
  cities(@Root() within: DivisionModel, @Args() page: PageArgs, @Ctx() context: RequestContext) {
    return listDivisions(context, { within, level: 'CITY' }, page);
  }
}

@Resolver(() => City)
export class CityResolver {
  @FieldResolver(() => Province, { description: 'The province that it lies in.' })
  province(@Root() division: DivisionModel, @Ctx() context: RequestContext) {
    return load(division.provinceId, context);
  }

  @FieldResolver(() => DistrictConnection, { description: 'Its districts, by code; none in Zhongshan and its like.' })
  districts(@Root() within: DivisionModel, @Args() page: PageArgs, @Ctx() context: RequestContext) {
    return listDivisions(context, { within, level: 'DISTRICT' }, page);
  }

  @FieldResolver(() => TownConnection, { description: 'All its towns, in districts or directly under it, by code.' })
  towns(@Root() within: DivisionModel, @Args() page: PageArgs, @Ctx() context: RequestContext) {
    return listDivisions(context, { within, level: 'TOWN' }, page);
  }
}

@Resolver(() => District)
export class DistrictResolver {
  @FieldResolver(() => Province, { description: 'The province that it lies in.' })
  province(@Root() division: DivisionModel, @Ctx() context: RequestContext) {
    return load(division.provinceId, context);
  }

  @FieldResolver(() => City, { nullable: true, description: 'Its city; null where the province governs it directly.' })
  city(@Root() division: DivisionModel, @Ctx() context: RequestContext) {
    return load(division.cityId, context);
  }

  @FieldResolver(() => TownConnection, { description: 'Its towns, by code.' })
  towns(@Root() within: DivisionModel, @Args() page: PageArgs, @Ctx() context: RequestContext) {
    return listDivisions(context, { within, level: 'TOWN' }, page);
  }
}

@Resolver(() => Town)
export class TownResolver {
  @FieldResolver(() => Province, { description: 'The province that it lies in.' })
  province(@Root() division: DivisionModel, @Ctx() context: RequestContext) {
    return load(division.provinceId, context);
  }

  @FieldResolver(() => City, { nullable: true, description: 'Its city; null where there is none.' })
  city(@Root() division: DivisionModel, @Ctx() context: RequestContext) {
    return load(division.cityId, context);
  }

  @FieldResolver(() => District, { nullable: true, description: 'Its district; null in Zhongshan and its like.' })
  district(@Root() division: DivisionModel, @Ctx() context: RequestContext) {
    return load(division.districtId, context);
  }

  @FieldResolver(() => VillageConnection, { description: 'Its villages and communities, by code.' })
  villages(@Root() within: DivisionModel, @Args() page: PageArgs, @Ctx() context: RequestContext) {
    return listDivisions(context, { within, level: 'VILLAGE' }, page);
  }
}

@Resolver(() => Village)
export class VillageResolver {
  @FieldResolver(() => Province, { description: 'The province that it lies in.' })
  province(@Root() division: DivisionModel, @Ctx() context: RequestContext) {
    return load(division.provinceId, context);
  }

  @FieldResolver(() => City, { nullable: true, description: 'Its city; null where there is none.' })
  city(@Root() division: DivisionModel, @Ctx() context: RequestContext) {
    return load(division.cityId, context);
  }

  @FieldResolver(() => District, { nullable: true, description: 'Its district; null in Zhongshan and its like.' })
  district(@Root() division: DivisionModel, @Ctx() context: RequestContext) {
    return load(division.districtId, context);
  }

  @FieldResolver(() => Town, { nullable: true, description: 'The town that it lies in.' })
  town(@Root() division: DivisionModel, @Ctx() context: RequestContext) {
    return load(division.townId, context);
  }
}
