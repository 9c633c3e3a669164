import type { Columns } from '../column/row.js';
import type { ImportKind } from '../fault/import-kind.js';
import { activityKind } from './activity.row.js';
import { clusterKind } from './cluster.row.js';
import { divisionColumns } from './division.row.js';
import { enterpriseKind } from './enterprise.row.js';
import { groupKind } from './group.row.js';
import { institutionKind } from './institution.row.js';
import { metricKind } from './metric.row.js';
import { observationColumns } from './observation.row.js';
import { pairingKind } from './pairing.row.js';
import { programKind } from './program.row.js';
import { projectKind } from './project.row.js';
import { sourceKind } from './source.row.js';
import { successionColumns } from './succession.row.js';
import { targetKind } from './target.row.js';
import { themeKind } from './theme.row.js';

/** The columns of each kind of file. */
export const COLUMNS: Readonly<Record<ImportKind, Columns>> = {
  divisions: divisionColumns,
  successions: successionColumns,
  sources: sourceKind.columns,
  metrics: metricKind.columns,
  programs: programKind.columns,
  themes: themeKind.columns,
  groups: groupKind.columns,
  clusters: clusterKind.columns,
  institutions: institutionKind.columns,
  enterprises: enterpriseKind.columns,
  pairings: pairingKind.columns,
  projects: projectKind.columns,
  observations: observationColumns,
  activities: activityKind.columns,
  targets: targetKind.columns,
};
