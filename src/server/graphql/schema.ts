import type { GraphQLSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import { ActivityResolver, PairingActivityResolver } from '../../activity/activity.resolver.js';
import { ApiKeyResolver } from '../../agency/api-key.resolver.js';
import { AuditResolver } from '../../agency/audit.resolver.js';
import { ChangesResolver } from '../../changes/changes.resolver.js';
import { DivisionQuery } from '../../division/division.query.js';
import {
  CityResolver,
  DistrictResolver,
  DivisionResolver,
  CountryResolver,
  ProvinceResolver,
  TownResolver,
  VillageResolver,
} from '../../division/division.resolver.js';
import { City, Country, District, Province, Town, Village } from '../../division/division.type.js';
import { DivisionHistoryResolver, DivisionSuccessionResolver } from '../../division/succession.resolver.js';
import { DivisionEnterpriseResolver, EnterpriseResolver } from '../../enterprise/enterprise.resolver.js';
import { ImportResolver } from '../../ingestion/run/import.resolver.js';
import { ChangedRecordsResolver, RecordChangesResolver } from '../../ingestion/receipt/record-changes.resolver.js';
import { CatalogueChangesResolver } from '../../ingestion/receipt/catalogue-changes.resolver.js';
import { RevisionResolver } from '../../ingestion/revision/revision.resolver.js';
import { DivisionInstitutionResolver, InstitutionResolver } from '../../institution/institution.resolver.js';
import { MetricResolver } from '../../metric/metric.resolver.js';
import { NodeQuery } from '../../node/node.resolver.js';
import { ObservationResolver } from '../../observation/observation.resolver.js';
import { ClusterResolver } from '../../pairing/cluster.resolver.js';
import { GroupResolver } from '../../pairing/group.resolver.js';
import { Group } from '../../pairing/group.type.js';
import { Cluster } from '../../pairing/cluster.type.js';
import { PairingEdgeResolver, PairingResolver } from '../../pairing/pairing.resolver.js';
import { PartyResolver, ProgramPairingsResolver } from '../../pairing/party.resolver.js';
import { ProgramResolver, ThemeResolver } from '../../program/program.resolver.js';
import { DivisionProjectResolver, EnterpriseProjectResolver, ProjectResolver } from '../../project/project.resolver.js';
import { ChangeDisplayResolver, RollupChangeResolver } from '../../rollup/graphql/change.resolver.js';
import {
  ReportDefinitionResolver,
  ReportFamilyResolver,
  ReportQuery,
  ReportResolver,
} from '../../report/graph/report.resolver.js';
import { EXPLANATION_RESOLVERS } from '../../rollup/graphql/explanation.resolver.js';
import { LevelShareResolver } from '../../rollup/graphql/level-share.resolver.js';
import { RankingResolver } from '../../rollup/graphql/ranking.resolver.js';
import { FindingResolver, RollupResolver } from '../../rollup/graphql/rollup.resolver.js';
import { ROLLED_UP_TYPES } from '../../rollup/graphql/rolled-up-types.resolver.js';
import {
  TableColumnResolver,
  TableNoteResolver,
  TableQuery,
  TableResolver,
  TableRowResolver,
} from '../../rollup/graphql/table.resolver.js';
import { SearchResolver } from '../../search/search.resolver.js';
import { SourceQuery } from '../../source/source.resolver.js';
import { TargetResolver } from '../../target/target.resolver.js';
import { RollupTargetResolver, TargetProgressResolver } from '../../target/target-rollup.resolver.js';
import { usePlainResolvers } from './plain-resolvers.js';

/** Listed by hand, so that reviewers notice what is new. */
const RESOLVERS = [
  NodeQuery,
  DivisionQuery,
  DivisionResolver,
  CountryResolver,
  ProvinceResolver,
  CityResolver,
  DistrictResolver,
  TownResolver,
  VillageResolver,
  DivisionHistoryResolver,
  DivisionSuccessionResolver,
  InstitutionResolver,
  DivisionInstitutionResolver,
  EnterpriseResolver,
  DivisionEnterpriseResolver,
  SourceQuery,
  MetricResolver,
  ProgramResolver,
  ThemeResolver,
  ClusterResolver,
  GroupResolver,
  PairingResolver,
  PairingEdgeResolver,
  PartyResolver,
  ProgramPairingsResolver,
  ProjectResolver,
  DivisionProjectResolver,
  EnterpriseProjectResolver,
  ObservationResolver,
  ...ROLLED_UP_TYPES,
  RollupResolver,
  FindingResolver,
  ChangeDisplayResolver,
  RollupChangeResolver,
  ...EXPLANATION_RESOLVERS,
  LevelShareResolver,
  RankingResolver,
  TableQuery,
  TableResolver,
  TableColumnResolver,
  TableRowResolver,
  TableNoteResolver,
  ActivityResolver,
  PairingActivityResolver,
  TargetResolver,
  RollupTargetResolver,
  TargetProgressResolver,
  SearchResolver,
  ReportQuery,
  ReportDefinitionResolver,
  ReportResolver,
  ReportFamilyResolver,
  ImportResolver,
  CatalogueChangesResolver,
  ChangedRecordsResolver,
  RecordChangesResolver,
  RevisionResolver,
  ChangesResolver,
  AuditResolver,
  ApiKeyResolver,
] as const;

/** The whole API as clients see it. */
export async function buildApi(): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    validate: false,
    // The check answers a whole introspection, a third of a second of every start; the snapshot of the schema in
    // `npm run check` is printed from the same schema.
    skipCheck: true,
    orphanedTypes: [Country, Province, City, District, Town, Village, Cluster, Group],
    resolvers: RESOLVERS,
  });
  return usePlainResolvers(schema, RESOLVERS);
}
