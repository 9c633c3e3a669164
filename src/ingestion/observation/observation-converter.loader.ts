import { dayInChina } from '../../kernel/day.js';
import type { ImportRun } from '../lookup/import-run.js';
import { resolveNames } from '../lookup/resolve-names.loader.js';
import { loadSubjectPlaces } from '../lookup/subject-place.loader.js';
import type { MetricFacts } from '../measure/metric-facts.loader.js';
import type { FileProgress } from '../session/file-progress.js';
import { convertObservation, type ObservationLookups } from './convert-observation.js';
import type { FastPathObservation } from './fast-path/fast-path-observation.js';
import { loadPlaces } from './fast-path/fast-path.js';
import { addFileSources } from './file-source.store.js';
import { IncompleteObservations } from './incomplete-observations.loader.js';
import type { ObservationDraft } from './observation-draft.js';
import type { ObservationBatch } from './observation-parser.js';
import { findDisagreement, loadPartSums } from './reconcile-sums.loader.js';
import { referencesOf, type ResolvedObservation, resolveObservation } from './resolve-observation.js';
import type { StagedObservation } from './write/staged-observation.js';

/** Rows whose references have been looked up. */
interface ResolvedBatch {
  readonly fast: readonly FastPathObservation[];
  readonly resolved: readonly ResolvedObservation[];
}

/**
 * Converts rows to observations in two steps: `resolve` looks up everything that a batch refers to, `convert` needs no
 * database.
 */
export class ObservationConverter {
  readonly #subjectPlaces = new Map<string, number>();
  readonly #lookups: ObservationLookups;
  readonly #incomplete = new IncompleteObservations();
  /** Total rows, which are converted after all their items have been stored. */
  readonly #sums: ResolvedObservation[] = [];

  constructor(
    private readonly run: ImportRun,
    metrics: ReadonlyMap<number, MetricFacts>,
  ) {
    const { references, now } = run;
    this.#lookups = {
      ...{ references, metrics, subjectPlaces: this.#subjectPlaces },
      ...{ today: dayInChina(now), incomplete: this.#incomplete },
    };
  }

  async resolve({ fast: onFastPath, drafts: onSlowPath }: ObservationBatch): Promise<ResolvedBatch> {
    const { references } = this.run;
    // No batch is being resolved now, so the cache may be cleared.
    if (references.forgetManyDivisions()) this.#subjectPlaces.clear();
    await loadPlaces(onFastPath, references);
    const fast: FastPathObservation[] = [];
    const fallenBack: ObservationDraft[] = [];
    for (const row of onFastPath) {
      if (row.place.found) fast.push(row);
      else {
        const draft = row.parser.parseRow(row.row);
        if (draft !== null) fallenBack.push(draft);
      }
    }
    const drafts = fallenBack.length === 0 ? onSlowPath : [...onSlowPath, ...fallenBack].sort(inOrderOfFile);
    return { fast, resolved: drafts.length === 0 ? [] : await this.#resolve(drafts) };
  }

  /** Rows of the fast path need no conversion. */
  convert({ fast, resolved }: ResolvedBatch): readonly StagedObservation[] {
    const slow = resolved.flatMap((one) => convertObservation(this.#lookups, one) ?? []);
    if (slow.length === 0) return fast;
    return fast.length === 0 ? slow : [...fast, ...slow].sort(inOrderOfFile);
  }

  /** Converts the total rows that agree with their items; the others are left out with a notice. */
  async convertSums(): Promise<readonly StagedObservation[]> {
    await this.run.references.loadDivisionsById(this.#sums.flatMap(({ place }) => place ?? []));
    const sums = this.#sums.flatMap((one) => {
      const observation = convertObservation(this.#lookups, one);
      return observation ? [{ sum: one.draft.sum, observation }] : [];
    });
    if (sums.length === 0) return [];
    const parts = await loadPartSums(
      this.run.db,
      sums.map(({ observation }) => observation),
    );
    return sums.flatMap(({ sum, observation }, at) => {
      const wrong = findDisagreement(observation, parts[at] ?? null);
      if (wrong === null) return [observation];
      observation.file.leaveOut(observation.line, 'TOTAL_LEFT_OUT', sum ?? '', wrong);
      return [];
    });
  }

  /** Reports rows with errors that duplicate others. To be called when all observations are stored. */
  reportIncomplete(): Promise<void> {
    return this.#incomplete.reportDuplicates(this.run.db, this.run.id, this.run.files);
  }

  async #resolve(given: readonly ObservationDraft[]): Promise<readonly ResolvedObservation[]> {
    const { run } = this;
    const { references } = run;
    const drafts = (await resolveNames(run, given, ({ values }) => values.period?.end)).map(withOwnSource);
    await references.load(referencesOf(drafts));
    const known: ResolvedObservation[] = [];
    const withoutSource = new Set<FileProgress>();
    for (const draft of drafts) {
      known.push(resolveObservation(references, draft));
      if (draft.values.source === null && !draft.file.isRejected(draft.line)) withoutSource.add(draft.file);
    }
    if (withoutSource.size > 0) await addFileSources(run, withoutSource);
    await this.#loadSubjectPlaces(known);
    this.#sums.push(...known.filter(({ draft }) => draft.sum !== null));
    return known.filter(({ draft }) => draft.sum === null);
  }

  async #loadSubjectPlaces(observations: readonly ResolvedObservation[]): Promise<void> {
    const missing = observations.flatMap(
      ({
        draft: {
          values: { subject },
        },
      }) => (subject && !this.#subjectPlaces.has(`${subject.kind}:${subject.code}`) ? [subject] : []),
    );
    if (missing.length === 0) return;
    const found = await loadSubjectPlaces(this.run.db, missing);
    for (const [subject, place] of found) this.#subjectPlaces.set(subject, place);
    await this.run.references.loadDivisionsById(found.values());
  }
}

/** Updates the source of a draft whose source was resolved by name. */
function withOwnSource(draft: ObservationDraft): ObservationDraft {
  const { source } = draft.values;
  return source && source !== draft.source ? { ...draft, source } : draft;
}

interface InFile {
  readonly fileOrd: number;
  readonly line: number;
}

function inOrderOfFile(one: InFile, other: InFile): number {
  return one.fileOrd - other.fileOrd || one.line - other.line;
}
