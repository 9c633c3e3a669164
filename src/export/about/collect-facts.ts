import { find, propertyOf, type RowScope } from '../document/scope.js';
import { amountSpots } from '../document/spots.js';
import { QueryError } from '../execute.js';
import type { PlannedSheet } from '../plan-export.js';
import type { AnswerPage } from '../answer-pages.js';

/** A metric in the file. */
export interface MetricFact {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly unit: string;
  readonly nature: string;
}

/** A publication that observations in the file come from. */
export interface SourceFact {
  readonly code: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly url: string | null;
}

/** The sources of more observations than this would take longer to load than the file itself. */
const MAX_OBSERVATIONS = 5_000;

/** Collects what the last sheet explains, page by page. */
export class FactCollector {
  readonly metrics = new Map<string, MetricFact>();
  readonly sources = new Map<string, SourceFact>();
  /** Whether sources were left out because too many observations were involved. */
  isPartial = false;
  #observationCount = 0;

  async collect(sheet: PlannedSheet, page: AnswerPage, scopes: readonly RowScope[]): Promise<void> {
    let count = 0;
    for (const { path, keys, isRollup } of amountSpots(sheet.columns)) {
      for (const scope of scopes) {
        for (const owner of find(scope, path).values) {
          this.#note(owner);
          if (isRollup) count += Number(propertyOf(owner, keys['observationCount'] ?? '') ?? 0);
        }
      }
    }
    if (!page.sources || count === 0) return;
    this.#observationCount += count;
    if (this.#observationCount > MAX_OBSERVATIONS) this.isPartial = true;
    else await this.#gatherSources(page.sources);
  }

  /** A page within the limits of a request may exceed them once its sources are added. */
  async #gatherSources(ask: () => Promise<unknown>): Promise<void> {
    try {
      gather(await ask(), (owner) => {
        this.#note(owner);
      });
    } catch (error) {
      if (!(error instanceof QueryError) || !error.isFor('LIMIT_EXCEEDED')) throw error;
      this.isPartial = true;
    }
  }

  #note(owner: unknown): void {
    for (const key of ['metric', 'metric_']) {
      const metric = propertyOf(owner, key);
      if (hasTexts(metric, ['code', 'name', 'nameEn', 'unit', 'nature']))
        this.metrics.set(metric['code'] ?? '', metric as unknown as MetricFact);
    }
    for (const key of ['source', 'source_', 'sources', 'sources_']) {
      const found = propertyOf(owner, key);
      for (const source of Array.isArray(found) ? (found as unknown[]) : [found]) {
        if (hasTexts(source, ['code', 'title']))
          this.sources.set(source['code'] ?? '', source as unknown as SourceFact);
      }
    }
  }
}

function gather(value: unknown, note: (owner: unknown) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) note(value);
  for (const below of Object.values(value)) gather(below, note);
}

function hasTexts(value: unknown, names: readonly string[]): value is Record<string, string> {
  return names.every((name) => typeof propertyOf(value, name) === 'string');
}
