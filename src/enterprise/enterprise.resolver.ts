import { ArgsType, Field, Resolver } from 'type-graphql';
import { Division } from '../division/division.type.js';
import { inDivisionResolver, locatedResolver, SectorArgs } from '../located/located.type.js';
import { listEnterprises } from './enterprise.loader.js';
import { Enterprise, EnterpriseConnection } from './enterprise.type.js';

@ArgsType()
class EnterpriseArgs extends SectorArgs {
  @Field(() => String, { nullable: true, description: 'Only those whose name contains this text.' })
  name?: string | null;
}

const FIELD = {
  type: () => Enterprise,
  field: 'enterprises',
  label: 'Enterprises',
  connection: () => EnterpriseConnection,
  list: listEnterprises,
};

@Resolver(() => Enterprise)
export class EnterpriseResolver extends locatedResolver({ ...FIELD, filter: EnterpriseArgs }) {}

@Resolver(() => Division)
export class DivisionEnterpriseResolver extends inDivisionResolver({ ...FIELD, filter: SectorArgs }) {}
