import { ArgsType, Field, Resolver } from 'type-graphql';
import { Division } from '../division/division.type.js';
import { inDivisionResolver, KindArgs, locatedResolver } from '../located/located.type.js';
import { listInstitutions } from './institution.loader.js';
import { Institution, InstitutionConnection } from './institution.type.js';

@ArgsType()
class InstitutionArgs extends KindArgs {
  @Field(() => String, { nullable: true, description: 'Only those whose name contains this text.' })
  name?: string | null;
}

const FIELD = {
  type: () => Institution,
  field: 'institutions',
  label: 'Institutions',
  connection: () => InstitutionConnection,
  list: listInstitutions,
};

@Resolver(() => Institution)
export class InstitutionResolver extends locatedResolver({ ...FIELD, filter: InstitutionArgs }) {}

@Resolver(() => Division)
export class DivisionInstitutionResolver extends inDivisionResolver({ ...FIELD, filter: KindArgs }) {}
