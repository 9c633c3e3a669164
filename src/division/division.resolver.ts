import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../kernel/connection.type.js';
import type { RequestContext } from '../kernel/context.js';
import { divisionById, listDivisions } from './division.loader.js';
import type { DivisionLevel } from './division-level.js';
import { COUNTRY_ID } from './root-id.js';
import {
  City,
  CityConnection,
  Country,
  District,
  DistrictConnection,
  Division,
  DivisionConnection,
  DivisionLevelEnum,
  type DivisionModel,
  Province,
  ProvinceConnection,
  Town,
  TownConnection,
  Village,
  VillageConnection,
} from './division.type.js';

const load = (id: number | null, context: RequestContext) => (id === null ? null : divisionById(context).load(id));

const CLOSED = 'Whether to include divisions that no longer exist.';

@Resolver(() => Division)
export class DivisionResolver {
  @FieldResolver(() => Division, {
    nullable: true,
    description: 'The division directly above: the country for a province; null for the country.',
  })
  parent(@Root() division: DivisionModel, @Ctx() context: RequestContext) {
    return load(division.parentId, context);
  }

  @FieldResolver(() => [Division], { description: 'The divisions that contain this one, the country first.' })
  ancestors(@Root() division: DivisionModel, @Ctx() context: RequestContext) {
    const known = context.places?.current?.ancestors(division);
    if (known) return known;
    const above = [COUNTRY_ID, division.provinceId, division.cityId, division.districtId, division.townId].filter(
      (id): id is number => id !== null && id !== division.rowId,
    );
    return above.map((id) => divisionById(context).load(id));
  }

  @FieldResolver(() => DivisionConnection, { description: 'The divisions directly below, ordered by code.' })
  children(
    @Root() parent: DivisionModel,
    @Args() page: PageArgs,
    @Arg('closed', () => Boolean, { defaultValue: false, description: CLOSED }) closed: boolean,
    @Ctx() context: RequestContext,
  ) {
    return listDivisions(context, { parent, closed }, page);
  }

  @FieldResolver(() => DivisionConnection, { description: 'The divisions below at any depth, ordered by code.' })
  descendants(
    @Root() within: DivisionModel,
    @Arg('level', () => DivisionLevelEnum, { nullable: true, description: 'Only this level; all levels if omitted.' })
    level: DivisionLevel | null,
    @Args() page: PageArgs,
    @Arg('closed', () => Boolean, { defaultValue: false, description: CLOSED }) closed: boolean,
    @Ctx() context: RequestContext,
  ) {
    return listDivisions(context, { within, level, closed }, page);
  }
}

@Resolver(() => Country)
export class CountryResolver {
  @FieldResolver(() => ProvinceConnection, { description: 'Provinces of the country, ordered by code.' })
  provinces(@Root() within: DivisionModel, @Args() page: PageArgs, @Ctx() context: RequestContext) {
    return listDivisions(context, { within, level: 'PROVINCE' }, page);
  }
}

@Resolver(() => Province)
export class ProvinceResolver {
  @FieldResolver(() => CityConnection, { description: 'Cities of the province, ordered by code.' })
  cities(@Root() within: DivisionModel, @Args() page: PageArgs, @Ctx() context: RequestContext) {
    return listDivisions(context, { within, level: 'CITY' }, page);
  }
}

@Resolver(() => City)
export class CityResolver {
  @FieldResolver(() => Province, { description: 'Province of the division.' })
  province(@Root() division: DivisionModel, @Ctx() context: RequestContext) {
    return load(division.provinceId, context);
  }

  @FieldResolver(() => DistrictConnection, {
    description: 'Districts of the city, ordered by code; none in cities without districts, such as Zhongshan.',
  })
  districts(@Root() within: DivisionModel, @Args() page: PageArgs, @Ctx() context: RequestContext) {
    return listDivisions(context, { within, level: 'DISTRICT' }, page);
  }

  @FieldResolver(() => TownConnection, {
    description: 'Towns of the city, in its districts or directly under it, ordered by code.',
  })
  towns(@Root() within: DivisionModel, @Args() page: PageArgs, @Ctx() context: RequestContext) {
    return listDivisions(context, { within, level: 'TOWN' }, page);
  }
}

@Resolver(() => District)
export class DistrictResolver {
  @FieldResolver(() => Province, { description: 'Province of the division.' })
  province(@Root() division: DivisionModel, @Ctx() context: RequestContext) {
    return load(division.provinceId, context);
  }

  @FieldResolver(() => City, {
    nullable: true,
    description: 'City of the district; null if the province governs it directly.',
  })
  city(@Root() division: DivisionModel, @Ctx() context: RequestContext) {
    return load(division.cityId, context);
  }

  @FieldResolver(() => TownConnection, { description: 'Towns of the district, ordered by code.' })
  towns(@Root() within: DivisionModel, @Args() page: PageArgs, @Ctx() context: RequestContext) {
    return listDivisions(context, { within, level: 'TOWN' }, page);
  }
}

@Resolver(() => Town)
export class TownResolver {
  @FieldResolver(() => Province, { description: 'Province of the division.' })
  province(@Root() division: DivisionModel, @Ctx() context: RequestContext) {
    return load(division.provinceId, context);
  }

  @FieldResolver(() => City, {
    nullable: true,
    description: 'City of the division; null if the province governs its district directly.',
  })
  city(@Root() division: DivisionModel, @Ctx() context: RequestContext) {
    return load(division.cityId, context);
  }

  @FieldResolver(() => District, {
    nullable: true,
    description: 'District of the division; null in cities without districts, such as Zhongshan.',
  })
  district(@Root() division: DivisionModel, @Ctx() context: RequestContext) {
    return load(division.districtId, context);
  }

  @FieldResolver(() => VillageConnection, { description: 'Villages and communities of the town, ordered by code.' })
  villages(@Root() within: DivisionModel, @Args() page: PageArgs, @Ctx() context: RequestContext) {
    return listDivisions(context, { within, level: 'VILLAGE' }, page);
  }
}

@Resolver(() => Village)
export class VillageResolver {
  @FieldResolver(() => Province, { description: 'Province of the division.' })
  province(@Root() division: DivisionModel, @Ctx() context: RequestContext) {
    return load(division.provinceId, context);
  }

  @FieldResolver(() => City, {
    nullable: true,
    description: 'City of the division; null if the province governs its district directly.',
  })
  city(@Root() division: DivisionModel, @Ctx() context: RequestContext) {
    return load(division.cityId, context);
  }

  @FieldResolver(() => District, {
    nullable: true,
    description: 'District of the division; null in cities without districts, such as Zhongshan.',
  })
  district(@Root() division: DivisionModel, @Ctx() context: RequestContext) {
    return load(division.districtId, context);
  }

  @FieldResolver(() => Town, { nullable: true, description: 'Town of the village.' })
  town(@Root() division: DivisionModel, @Ctx() context: RequestContext) {
    return load(division.townId, context);
  }
}
