import { addFileSources } from './file-source.store.js';
import { writeFigures } from './figure.store.js';
import type { ImportRun } from './import-run.js';
import { loadMetricFacts } from './metric-facts.loader.js';
import { type ObservationDraft, readObservations } from './observation-draft.js';
import type { OpenedFile } from './opened-file.js';
import { checkReferences, loadReferences } from './resolve-references.js';
import { type ObservationLookups, settleObservation } from './settle-observation.js';
import type { StagedFigure } from './staged-figure.js';
import { loadSubjectPlaces } from './subject-place.loader.js';
import { duplicateOf } from './thing-draft.js';

/** Figures have no codes: what they speak about tells them apart, and what they say may be corrected, never lost. */
export async function applyObservations(run: ImportRun, files: readonly OpenedFile[]): Promise<void> {
  const drafts: ObservationDraft[] = [];
  for (const file of files) {
    for await (const part of file.parts()) for (const draft of readObservations(file, part)) drafts.push(draft);
  }
  await loadReferences(run.directory, drafts);
  const known = drafts.filter((draft) => checkReferences(run.directory, draft, draft.values.period.end));
  await addFileSources(run, new Set(known.filter(({ values }) => !values.source).map(({ file }) => file)));
  const staged = settleAll(await loadLookups(run, known), known);
  const outcome = await writeFigures(run, [...staged.keys()]);
  for (const row of outcome.touched) run.changed.figures.push(row);
  for (const [figure, { file }] of staged) {
    if (outcome.fresh.has(figure.ord)) file.countNew(1);
    if (outcome.corrected.has(figure.ord)) file.countChanged(1);
  }
}

async function loadLookups(
  { db, directory }: ImportRun,
  drafts: readonly ObservationDraft[],
): Promise<ObservationLookups> {
  const subjectPlaces = await loadSubjectPlaces(
    db,
    drafts.flatMap(({ values }) => values.subject ?? []),
  );
  await directory.loadDivisionsById(subjectPlaces.values());
  return { directory, subjectPlaces, metrics: await loadMetricFacts(db) };
}

function settleAll(
  lookups: ObservationLookups,
  drafts: readonly ObservationDraft[],
): ReadonlyMap<StagedFigure, ObservationDraft> {
  const staged = new Map<StagedFigure, ObservationDraft>();
  const first = new Map<string, ObservationDraft>();
  for (const [ord, draft] of drafts.entries()) {
    const figure = settleObservation(lookups, ord, draft);
    if (!figure) continue;
    const earlier = first.get(figure.identity);
    if (earlier) {
      draft.file.report(draft.line, duplicateOf(null, `${figure.columns.as_printed} for the same figure`, earlier));
      continue;
    }
    first.set(figure.identity, draft);
    staged.set(figure, draft);
  }
  return staged;
}
