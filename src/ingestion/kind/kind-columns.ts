import { activityKind } from './activity.row.js';
import { clusterRow } from './cluster.row.js';
import { divisionColumns } from './division.row.js';
import { enterpriseKind } from './enterprise.row.js';
import { institutionKind } from './institution.row.js';
import { metricRow } from './metric.row.js';
import { observationColumns } from './observation.row.js';
import { pairingRow } from './pairing.row.js';
import { programKind } from './program.row.js';
import { projectRow } from './project.row.js';
import { sourceKind } from './source.row.js';
import { successionColumns } from './succession.row.js';
import { targetRow } from './target.row.js';
import { themeKind } from './theme.row.js';
import type { ImportKind } from '../fault/import-kind.js';
import type { Columns } from '../column/row.js';

/** The columns of every kind of file. */
export const COLUMNS: Readonly<Record<ImportKind, Columns>> = {
  divisions: divisionColumns,
  successions: successionColumns,
  sources: sourceKind.columns,
  metrics: metricRow.columns,
  programs: programKind.columns,
  themes: themeKind.columns,
  clusters: clusterRow.columns,
  institutions: institutionKind.columns,
  enterprises: enterpriseKind.columns,
  pairings: pairingRow.columns,
  projects: projectRow.columns,
  observations: observationColumns,
  activities: activityKind.columns,
  targets: targetRow.columns,
};
