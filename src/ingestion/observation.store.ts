import { addFileSources } from './file-source.store.js';
import { FigureIntake } from './figure.store.js';
import type { ImportRun } from './import-run.js';
import { loadMetricFacts, type MetricFacts } from './metric-facts.loader.js';
import { ObservationReader, type ObservationDraft } from './observation-draft.js';
import type { OpenedFile } from './opened-file.js';
import { referencesOf, type ResolvedFigure, resolveFigure } from './resolve-figure.js';
import { type ObservationLookups, settleObservation } from './settle-observation.js';
import { loadPartsSums, whyNotReconciled } from './reconcile-sums.loader.js';
import { resolveNames } from './resolve-names.loader.js';
import { loadSubjectPlaces } from './subject-place.loader.js';

/** Few enough to hold, enough that the statements of a batch are not what it costs. */
const BATCH_ROWS = 4_000;

/**
 * Figures have no codes: what they speak about tells them apart, and what they say may be corrected, never lost. While
 * the database takes in one batch the next one is read.
 */
export async function applyObservations(run: ImportRun, files: readonly OpenedFile[]): Promise<void> {
  const writer = new BatchWriter(run, await loadMetricFacts(run.db));
  let writing: Promise<void> = Promise.resolve();
  let drafts: ObservationDraft[] = [];
  const hand = async (): Promise<void> => {
    await writing;
    writing = writer.write(drafts);
    // Told by whoever waits for it; until then it must not count as unheard.
    writing.catch(() => undefined);
    drafts = [];
  };
  for (const file of files) {
    const reader = new ObservationReader(file);
    for await (const part of file.parts()) {
      reader.read(part, drafts);
      run.onRows(part.read);
      if (drafts.length >= BATCH_ROWS) await hand();
    }
  }
  await hand();
  await writing;
  await writer.writeSums();
  await writer.close();
}

/** A source that was named is known by its code now. */
function withOwnSource(draft: ObservationDraft): ObservationDraft {
  const { source } = draft.values;
  return source && source !== draft.source ? { ...draft, source } : draft;
}

class BatchWriter {
  readonly #intake: FigureIntake;
  readonly #subjectPlaces = new Map<string, number>();
  readonly #lookups: ObservationLookups;
  /** Rows of sums wait until all rows that they are the sums of are there. */
  readonly #sums: ResolvedFigure[] = [];

  constructor(
    private readonly run: ImportRun,
    metrics: ReadonlyMap<number, MetricFacts>,
  ) {
    this.#intake = new FigureIntake(run);
    const ords = new Map(run.files.map((file, ord) => [file, ord]));
    this.#lookups = {
      ...{ directory: run.directory, metrics, subjectPlaces: this.#subjectPlaces },
      fileOrd: (file) => ords.get(file) ?? 0,
    };
  }

  async write(given: readonly ObservationDraft[]): Promise<void> {
    const { run } = this;
    const { directory } = run;
    const drafts = (await resolveNames(run, given, ({ values }) => values.period.end)).map(withOwnSource);
    await directory.load(referencesOf(drafts));
    const known: ResolvedFigure[] = [];
    const withoutSource = new Set<OpenedFile>();
    for (const draft of drafts) {
      const resolved = resolveFigure(directory, draft);
      if (!resolved) continue;
      known.push(resolved);
      if (!draft.values.source) withoutSource.add(draft.file);
    }
    await addFileSources(run, withoutSource);
    await this.#loadSubjectPlaces(known);
    const items = known.filter(({ draft }) => draft.sum === null);
    for (const one of known) if (one.draft.sum !== null) this.#sums.push(one);
    await this.#intake.write(items.flatMap((one) => settleObservation(this.#lookups, one) ?? []));
  }

  /** Those that agree with their rows are totals of their place; the others are told and left out. */
  async writeSums(): Promise<void> {
    const sums = this.#sums.flatMap((one) => {
      const figure = settleObservation(this.#lookups, one);
      return figure ? [{ draft: one.draft, figure }] : [];
    });
    if (sums.length === 0) return;
    const figures = sums.map(({ figure: { parents, figure } }) => ({ ...parents, figure }));
    const parts = await loadPartsSums(this.run.db, figures);
    const agreed = sums.filter(({ draft: { file, line, sum } }, at) => {
      const sumFigure = figures[at];
      const wrong = sumFigure ? whyNotReconciled(sumFigure, parts[at] ?? null) : null;
      if (wrong === null) return true;
      file.leaveOut(line, 'TOTAL_LEFT_OUT', sum ?? '', wrong);
      return false;
    });
    await this.#intake.write(agreed.map(({ figure }) => figure));
  }

  close(): Promise<void> {
    return this.#intake.close();
  }

  async #loadSubjectPlaces(figures: readonly ResolvedFigure[]): Promise<void> {
    const missing = figures.flatMap(
      ({
        draft: {
          values: { subject },
        },
      }) => (subject && !this.#subjectPlaces.has(`${subject.kind}:${subject.code}`) ? [subject] : []),
    );
    if (missing.length === 0) return;
    const found = await loadSubjectPlaces(this.run.db, missing);
    for (const [subject, place] of found) this.#subjectPlaces.set(subject, place);
    await this.run.directory.loadDivisionsById(found.values());
  }
}
