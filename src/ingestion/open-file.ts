import { createHash } from 'node:crypto';
import { activityKind } from './activity.row.js';
import { clusterRow } from './cluster.row.js';
import { readCsv } from './csv-reader.js';
import { divisionColumns } from './division.row.js';
import { enterpriseKind } from './enterprise.row.js';
import type { ImportFile } from './import-file.js';
import type { ImportKind } from './import-kind.js';
import { institutionKind } from './institution.row.js';
import { metricRow } from './metric.row.js';
import { observationColumns } from './observation.row.js';
import { OpenedFile } from './opened-file.js';
import { pairingRow } from './pairing.row.js';
import { programKind } from './program.row.js';
import { projectRow } from './project.row.js';
import type { Columns } from './row.js';
import { readSheet } from './sheet.js';
import { sourceKind } from './source.row.js';
import { successionColumns } from './succession.row.js';
import { targetRow } from './target.row.js';
import { themeKind } from './theme.row.js';

/** The columns of every kind of file. */
const COLUMNS: Readonly<Record<ImportKind, Columns>> = {
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

/** Takes a file apart into rows under columns that its kind has; what stands in the cells is not looked at yet. */
export function openFile({ name, kind, content }: ImportFile): OpenedFile {
  const sha256 = createHash('sha256').update(content).digest('hex');
  const reading = readCsv(content);
  if (!reading.ok) {
    const file = new OpenedFile(name, kind, sha256, { columns: new Set(), rows: [] });
    file.report(reading.fault.line, reading.fault);
    return file;
  }
  const { sheet, faults } = readSheet(reading.table, COLUMNS[kind]);
  const file = new OpenedFile(name, kind, sha256, sheet);
  for (const { line, ...fault } of faults) file.report(line, fault);
  file.countUnread(reading.table.rows.length - sheet.rows.length);
  return file;
}
