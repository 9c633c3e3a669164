import { find, propertyOf, type RowScope } from '../document/scope.js';
import { spotsIn } from '../document/spots.js';
import { QueryFailed } from '../execute.js';
import type { PlannedSheet } from '../plan-export.js';
import type { AnswerPage } from '../read-pages.js';

/** A metric that stands in the file. */
export interface MetricFact {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly unit: string;
  readonly nature: string;
}

/** A publication that figures in the file came from. */
export interface SourceFact {
  readonly code: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly url: string | null;
}

/** Whoever asks for the sources of more figures than this would wait longer for them than for the file. */
const MOST_FIGURES = 5_000;

/** Gathers what the last sheet explains, while the pages go by. */
export class FactCollector {
  readonly metrics = new Map<string, MetricFact>();
  readonly sources = new Map<string, SourceFact>();
  /** Whether some sources were left out, for there were too many figures or roll-ups. */
  isPartial = false;
  #figures = 0;

  async see(sheet: PlannedSheet, page: AnswerPage, scopes: readonly RowScope[]): Promise<void> {
    let figures = 0;
    for (const { way, keys, isRollup } of spotsIn(sheet.columns)) {
      for (const scope of scopes) {
        for (const owner of find(scope, way).values) {
          this.#note(owner);
          if (isRollup) figures += Number(propertyOf(owner, keys['observationCount'] ?? '') ?? 0);
        }
      }
    }
    if (!page.sources || figures === 0) return;
    this.#figures += figures;
    if (this.#figures > MOST_FIGURES) this.isPartial = true;
    else await this.#gatherSources(page.sources);
  }

  /** A page may just be within the limits of a request, and with its sources no longer. */
  async #gatherSources(ask: () => Promise<unknown>): Promise<void> {
    try {
      gather(await ask(), (owner) => {
        this.#note(owner);
      });
    } catch (error) {
      if (!(error instanceof QueryFailed) || !error.isFor('LIMIT_EXCEEDED')) throw error;
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
