import type { Columns } from '../column/row.js';
import { IMPORT_KINDS, type ImportKind } from '../fault/import-kind.js';
import { activityKind } from '../kind/activity.row.js';
import { enterpriseKind } from '../kind/enterprise.row.js';
import { institutionKind } from '../kind/institution.row.js';
import { programKind } from '../kind/program.row.js';
import { themeKind } from '../kind/theme.row.js';
import type { ImportRun } from '../lookup/import-run.js';
import { applyObservations } from '../observation/observation.store.js';
import { updateCanonicalDivisions } from '../record/canonical-division.store.js';
import { storedClusterKind } from '../record/cluster.store.js';
import { applyDivisions } from '../record/division.store.js';
import { placeGroups, storedGroupKind } from '../record/group.store.js';
import { storedMetricKind } from '../record/metric.store.js';
import { derivePairingParents } from '../record/pairing-parent.store.js';
import { storedPairingKind } from '../record/pairing.store.js';
import { storedProjectKind } from '../record/project.store.js';
import { applyRecords } from '../record/record.store.js';
import { storedSourceKind } from '../record/source.store.js';
import type { StoredRecordKind } from '../record/stored-record-kind.js';
import { applySuccessions } from '../record/succession.store.js';
import { storedTargetKind } from '../record/target.store.js';
import type { ParsedFile } from '../session/parsed-file.js';

type Apply = (run: ImportRun, files: readonly ParsedFile[]) => Promise<void>;

const records =
  <C extends Columns>(kind: StoredRecordKind<C>): Apply =>
  (run, files) =>
    applyRecords(run, kind, files);

const APPLY: Readonly<Record<ImportKind, Apply>> = {
  divisions: applyDivisions,
  successions: applySuccessions,
  sources: records(storedSourceKind),
  metrics: records(storedMetricKind),
  programs: records(programKind),
  themes: records(themeKind),
  groups: records(storedGroupKind),
  clusters: records(storedClusterKind),
  institutions: records(institutionKind),
  enterprises: records(enterpriseKind),
  pairings: records(storedPairingKind),
  projects: records(storedProjectKind),
  observations: applyObservations,
  activities: records(activityKind),
  targets: records(storedTargetKind),
};

/** Imports files in the order of their kinds, and derives from their changes what depends on them. */
export async function applyKinds(run: ImportRun, files: readonly ParsedFile[]): Promise<void> {
  for (const kind of IMPORT_KINDS) {
    const ofKind = files.filter(({ progress }) => progress.kind === kind);
    if (ofKind.length > 0) await APPLY[kind](run, ofKind);
    const { history, places, programs } = run.changed;
    if (kind === 'successions' && history) await notingLateFaults(run, () => updateCanonicalDivisions(run, files));
    if (kind === 'successions' && (history || places)) await placeGroups(run.db);
    if (kind === 'pairings' && (places || programs.size > 0))
      await notingLateFaults(run, () => derivePairingParents(run, files));
  }
}

/** Errors that show only in derived data concern rows that have been written already: notes that in `run.changed`. */
async function notingLateFaults({ files, changed }: ImportRun, derive: () => Promise<void>): Promise<void> {
  const rejected = (): number => files.reduce((sum, file) => sum + file.rejectedRows.size, 0);
  const before = rejected();
  await derive();
  if (rejected() > before) changed.isWrong = true;
}
