import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { PageArgs } from '../kernel/connection.type.js';
import type { RequestContext } from '../kernel/context.js';
import { CodedError } from '../kernel/errors.js';
import { divisionsCalled } from './division-by-name.loader.js';
import { divisionByCode, type DivisionSearch, listDivisions } from './division.loader.js';
import { optionalDivision } from './division-required.loader.js';
import { DivisionCodeScalar } from './division-code.scalar.js';
import { COUNTRY_CODE } from './division-code.js';
import type { DivisionLevel } from './division-level.js';
import {
  City,
  Country,
  District,
  Division,
  DivisionConnection,
  DivisionLevelEnum,
  type DivisionModel,
  divisionTypeName,
  Province,
  Town,
  Village,
} from './division.type.js';

declare module '../kernel/errors.js' {
  interface ErrorCodes {
    /** A division of another level than the field is for. */
    WRONG_LEVEL: true;
  }
}

const CODE = 'Code in any accepted form.';

function atLevel(
  level: DivisionLevel,
  code: string,
  context: RequestContext,
): DivisionModel | null | Promise<DivisionModel | null> {
  const found = divisionByCode(context).load(code);
  return found instanceof Promise
    ? found.then((division) => requireLevel(level, code, division))
    : requireLevel(level, code, found);
}

function requireLevel(level: DivisionLevel, code: string, division: DivisionModel | null): DivisionModel | null {
  if (division && division.level !== level) {
    const name = divisionTypeName(division.level).toLowerCase();
    const field = division.level === 'COUNTRY' ? name : `${name}(code:)`;
    throw new CodedError(
      'WRONG_LEVEL',
      `${code} (${division.name}) is a ${division.level}, not a ${level}: use ${field} or division(code:).`,
      { subject: 'code', given: code, expected: `the code of a ${level}` },
    );
  }
  return division;
}

async function listSome(
  context: RequestContext,
  { within, name, ...search }: Pick<DivisionSearch, 'level' | 'name' | 'closed'> & { readonly within: string | null },
  page: PageArgs,
) {
  const place = await optionalDivision(context, within, 'within');
  const called = name == null ? [] : await divisionsCalled(context).load(name);
  return listDivisions(context, { ...search, within: place ?? undefined, name: name ?? null, called }, page);
}

@Resolver()
export class DivisionQuery {
  @Query(() => Division, {
    nullable: true,
    description: 'The division with this code, at any level; null if there is none.',
  })
  division(@Arg('code', () => DivisionCodeScalar, { description: CODE }) code: string, @Ctx() context: RequestContext) {
    return divisionByCode(context).load(code);
  }

  @Query(() => Country, { description: 'The country, the root of all divisions.' })
  country(@Ctx() context: RequestContext) {
    return divisionByCode(context).load(COUNTRY_CODE);
  }

  @Query(() => Province, {
    nullable: true,
    description: 'The province with this code; null if there is none. Error: WRONG_LEVEL.',
  })
  province(@Arg('code', () => DivisionCodeScalar, { description: CODE }) code: string, @Ctx() context: RequestContext) {
    return atLevel('PROVINCE', code, context);
  }

  @Query(() => City, {
    nullable: true,
    description: 'The city with this code; null if there is none. Error: WRONG_LEVEL.',
  })
  city(@Arg('code', () => DivisionCodeScalar, { description: CODE }) code: string, @Ctx() context: RequestContext) {
    return atLevel('CITY', code, context);
  }

  @Query(() => District, {
    nullable: true,
    description: 'The district with this code; null if there is none. Error: WRONG_LEVEL.',
  })
  district(@Arg('code', () => DivisionCodeScalar, { description: CODE }) code: string, @Ctx() context: RequestContext) {
    return atLevel('DISTRICT', code, context);
  }

  @Query(() => Town, {
    nullable: true,
    description: 'The town with this code; null if there is none. Error: WRONG_LEVEL.',
  })
  town(@Arg('code', () => DivisionCodeScalar, { description: CODE }) code: string, @Ctx() context: RequestContext) {
    return atLevel('TOWN', code, context);
  }

  @Query(() => Village, {
    nullable: true,
    description: 'The village with this code; null if there is none. Error: WRONG_LEVEL.',
  })
  village(@Arg('code', () => DivisionCodeScalar, { description: CODE }) code: string, @Ctx() context: RequestContext) {
    return atLevel('VILLAGE', code, context);
  }

  @Query(() => DivisionConnection, { description: 'Divisions, ordered by code.' })
  divisions(
    @Arg('level', () => DivisionLevelEnum, { nullable: true, description: 'Only this level; all levels if omitted.' })
    level: DivisionLevel | null,
    @Arg('within', () => DivisionCodeScalar, {
      nullable: true,
      description: 'Only below this division. Error: UNKNOWN_DIVISION.',
    })
    within: string | null,
    @Arg('name', () => String, {
      nullable: true,
      description:
        'Only those whose name contains this text, or who are commonly called by it: 黔东南州 for the prefecture of that name.',
    })
    name: string | null,
    @Arg('closed', () => Boolean, {
      defaultValue: false,
      description: 'Whether to include divisions that no longer exist.',
    })
    closed: boolean,
    @Args() page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    if (within === null && name === null) return listDivisions(context, { level, closed }, page);
    return listSome(context, { level, within, name, closed }, page);
  }
}
