import { ActivityEntity } from '../../activity/activity.entity.js';
import { CallerBudgetEntity } from '../../agency/budget.entity.js';
import { AuditEntity, AuditHeadEntity } from '../../agency/audit.entity.js';
import { ApiKeyEntity } from '../../agency/api-key.entity.js';
import { ClearanceEntity } from '../../agency/clearance.entity.js';
import { AccessTokenEntity } from '../../agency/access-token.entity.js';
import { ChangeSetEntity } from '../../changes/change-set.entity.js';
import { DivisionEntity, DivisionSuccessionEntity } from '../../division/division.entity.js';
import { PlaceVersionEntity } from '../../division/tree/place-version.entity.js';
import { EnterpriseEntity } from '../../enterprise/enterprise.entity.js';
import { CatalogueClockEntity, CatalogueVersionEntity } from '../../history/version.entity.js';
import { ImportEntity, ImportFileEntity, StoredFileEntity } from '../../ingestion/receipt/import.entity.js';
import { InstitutionEntity } from '../../institution/institution.entity.js';
import { MetricEntity } from '../../metric/metric.entity.js';
import { DisclosureCellEntity, DisclosureEntity } from '../../observation/disclosure.entity.js';
import { ObservationEntity } from '../../observation/observation.entity.js';
import { PreferenceEntity } from '../../observation/preference.entity.js';
import { ClusterEntity, ClusterMemberEntity } from '../../pairing/cluster.entity.js';
import { GroupEntity, GroupMemberEntity } from '../../pairing/group.entity.js';
import { PairingEntity } from '../../pairing/pairing.entity.js';
import { PairingVersionEntity } from '../../pairing/pairing-version.entity.js';
import { ProgramEntity, ThemeEntity } from '../../program/program.entity.js';
import { ProjectEnterpriseEntity, ProjectEntity } from '../../project/project.entity.js';
import { CubeVersionEntity } from '../../rollup/cube/cube-version.entity.js';
import { RollupCrossingEntity } from '../../rollup/cube/crossing.entity.js';
import { RollupCubeEntity, RollupSpanEntity } from '../../rollup/cube/cube.entity.js';
import {
  RollupAdjustmentEntity,
  RollupEntryEntity,
  RollupRegionEntity,
  RollupTotalEntity,
} from '../../rollup/cube/entry.entity.js';
import { RollupPairingEntity, RollupPlaceEntity } from '../../rollup/cube/position.entity.js';
import { SourceEntity } from '../../source/source.entity.js';
import { TargetEntity } from '../../target/target.entity.js';

/** All tables. Listed by hand, so that reviewers notice a new one. */
export const entities = [
  DivisionEntity,
  DivisionSuccessionEntity,
  PlaceVersionEntity,
  PairingVersionEntity,
  SourceEntity,
  MetricEntity,
  ProgramEntity,
  ThemeEntity,
  InstitutionEntity,
  EnterpriseEntity,
  ClusterEntity,
  ClusterMemberEntity,
  GroupEntity,
  GroupMemberEntity,
  PairingEntity,
  ProjectEntity,
  ProjectEnterpriseEntity,
  ObservationEntity,
  PreferenceEntity,
  DisclosureEntity,
  DisclosureCellEntity,
  RollupEntryEntity,
  RollupTotalEntity,
  RollupAdjustmentEntity,
  RollupRegionEntity,
  RollupCrossingEntity,
  RollupPlaceEntity,
  RollupPairingEntity,
  RollupCubeEntity,
  RollupSpanEntity,
  CubeVersionEntity,
  ActivityEntity,
  TargetEntity,
  ImportEntity,
  ImportFileEntity,
  StoredFileEntity,
  ChangeSetEntity,
  CatalogueVersionEntity,
  CatalogueClockEntity,
  AccessTokenEntity,
  ApiKeyEntity,
  ClearanceEntity,
  AuditEntity,
  AuditHeadEntity,
  CallerBudgetEntity,
];
