import { Field, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';
import { connectionTypes } from '../kernel/connection.type.js';
import { Node, typeNameOf } from '../kernel/node.type.js';
import { LocalDateScalar } from '../kernel/scalars.js';
import { DivisionCodeScalar } from './division-code.scalar.js';
import { DIVISION_LEVELS, type DivisionLevel } from './division-level.js';
import { Party } from './party.type.js';

export const DivisionLevelEnum = Object.fromEntries(DIVISION_LEVELS.map((level) => [level, level]));
registerEnumType(DivisionLevelEnum, {
  name: 'DivisionLevel',
  description: 'Level of a division. A level can be missing: the towns of Zhongshan lie directly under the city.',
  valuesConfig: {
    COUNTRY: { description: 'The country, above all provinces; code CN.' },
    PROVINCE: { description: 'Province, autonomous region or municipality: 31 of them.' },
    CITY: { description: 'Prefecture-level city, prefecture, autonomous prefecture or league.' },
    DISTRICT: { description: 'County level: district, county, county-level city, banner, special district.' },
    TOWN: { description: 'Township level: town, township or street; see `kind`.' },
    VILLAGE: { description: 'Village or residential community.' },
  },
});

/** A division as its loaders return it. */
export interface DivisionModel {
  readonly __typename: string;
  readonly rowId: number;
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly officialName: string;
  readonly nameEn: string | null;
  readonly pinyin: string;
  readonly level: DivisionLevel;
  readonly kind: string;
  /** Null for the country alone. */
  readonly provinceId: number | null;
  readonly cityId: number | null;
  readonly districtId: number | null;
  readonly townId: number | null;
  readonly parentId: number | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

const TYPE_NAMES: Record<DivisionLevel, string> = {
  COUNTRY: 'Country',
  PROVINCE: 'Province',
  CITY: 'City',
  DISTRICT: 'District',
  TOWN: 'Town',
  VILLAGE: 'Village',
};

/** The GraphQL type of a division. */
export function divisionTypeName(level: DivisionLevel): string {
  return TYPE_NAMES[level];
}

@InterfaceType({
  implements: [Node, Party],
  description: 'An administrative division at any level: the Country, a Province, City, District, Town or Village.',
  resolveType: typeNameOf,
})
export abstract class Division extends Party {
  @Field(() => DivisionCodeScalar, {
    description:
      'Code of the division, the last one if it no longer exists. Codes change and are reused; `id` identifies the division.',
  })
  code!: string;

  @Field(() => String, { description: 'Name of the place in common use: 六枝特区, 贾西村.' })
  override name!: string;

  @Field(() => String, { description: 'Official name in the statistics: 贾西村村民委员会.' })
  officialName!: string;

  @Field(() => String, { nullable: true, description: 'English name, if the source gives one.' })
  nameEn!: string | null;

  @Field(() => String, { description: 'Pinyin of the name, without tones: "liu zhi te qu".' })
  pinyin!: string;

  @Field(() => DivisionLevelEnum, { description: 'Level of the division.' })
  level!: DivisionLevel;

  @Field(() => String, { description: 'Kind within its level: 街道, 镇, 民族乡, 县级市, 特区 …' })
  kind!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Earliest day on which the division can have existed; null if it predates the reference data.',
  })
  validFrom!: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Latest day on which the division can have existed; null while it exists.',
  })
  validTo!: string | null;
}

const implementing = { implements: [Node, Party, Division] };

@ObjectType({
  ...implementing,
  description:
    'The country, the root of all divisions: code CN. A figure of the whole country is a total of all below it.',
})
export class Country extends Division {}

@ObjectType({ ...implementing, description: 'A province, autonomous region or municipality.' })
export class Province extends Division {}

@ObjectType({ ...implementing, description: 'A prefecture-level city, prefecture, autonomous prefecture or league.' })
export class City extends Division {}

@ObjectType({ ...implementing, description: 'A district, county, county-level city, banner or special district.' })
export class District extends Division {}

@ObjectType({ ...implementing, description: 'A town, township or street.' })
export class Town extends Division {}

@ObjectType({ ...implementing, description: 'A village or residential community.' })
export class Village extends Division {}

export const { Connection: DivisionConnection } = connectionTypes('Division', () => Division);
export const { Connection: ProvinceConnection } = connectionTypes('Province', () => Province);
export const { Connection: CityConnection } = connectionTypes('City', () => City);
export const { Connection: DistrictConnection } = connectionTypes('District', () => District);
export const { Connection: TownConnection } = connectionTypes('Town', () => Town);
export const { Connection: VillageConnection } = connectionTypes('Village', () => Village);
