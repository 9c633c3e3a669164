import type { RawBuilder } from 'kysely';
import { byMetric, type FigureContext } from '../../kernel/shards/by-metric.js';
import type { ObservationRef } from '../rules/provenance.plan.js';
import { observationPagesSql, sourcesSql } from './observation-page.sql.js';
import type { ScopeQuestion } from './entry-scope.sql.js';
import { nodeOf } from '../cube/read/read.store.js';
import type { CubeQuestion } from '../rules/question.plan.js';

/** The part and id of an observation. */
export type ObservationKeyset = readonly [part: number, id: string];

export interface ProvenanceQuestion {
  /** The question; for a rate, those of its numerator and denominator. */
  readonly parts: readonly (CubeQuestion & { readonly negativeKnots?: readonly string[] })[];
  readonly limit: number;
  readonly range?: ObservationRange | null;
}

/** Which observations a page is of; all if null. */
export interface ObservationRange {
  readonly after: ObservationKeyset | null;
  readonly before: ObservationKeyset | null;
  /** Whether the last of them are asked for, from the end. */
  readonly backward: boolean;
}

/** Before every observation. */
const START: ObservationKeyset = [-1, '0'];

export interface SourceRefs {
  readonly ids: readonly number[];
  readonly count: number;
}

/** Loads a page of the observations of each answer, by one statement for all answers. */
export async function loadCubeObservationRefs(
  context: FigureContext,
  questions: readonly ProvenanceQuestion[],
): Promise<readonly (readonly ObservationRef[])[]> {
  const pages = questions.map((): ObservationRef[] => []);
  if (questions.length > 0) {
    const rows = await readParts(context, scopeQuestions(questions), observationPagesSql);
    for (const { ord, fromPart: _fromPart, ...observation } of rows) pages[ord]?.push(observation);
  }
  if (!context.shards) return pages;
  return pages.map((page, ord) => {
    const { limit = 0, range = null } = questions[ord] ?? {};
    return (range?.backward ? page.toSorted((one, other) => other.part - one.part) : page).slice(0, limit);
  });
}

/** Loads the sources of the observations of each answer, by one statement for all answers. */
export async function loadCubeSourceRefs(
  context: FigureContext,
  questions: readonly ProvenanceQuestion[],
): Promise<readonly SourceRefs[]> {
  const found = questions.map((): { ids: number[]; count: number } => ({ ids: [], count: 0 }));
  if (questions.length === 0) return found;
  // Of two metrics that are divided all are read: only then is it known how many they have in common.
  const scoped = scopeQuestions(questions).map((one) => {
    return context.shards && (questions[one.ord]?.parts.length ?? 0) > 1 ? { ...one, lim: MOST_SOURCES } : one;
  });
  for (const { ord, sourceId, all } of await readParts(context, scoped, sourcesSql)) {
    const sources = found[ord];
    sources?.ids.push(sourceId);
    if (sources) sources.count = all;
  }
  return found.map((sources, ord) => {
    const { parts = [], limit = 0 } = questions[ord] ?? {};
    if (!context.shards || parts.length < 2) return sources;
    const ids = [...new Set(sources.ids)];
    return { ids: ids.slice(0, limit), count: ids.length };
  });
}

const MOST_SOURCES = 1_000_000;

/** Reads what the parts of questions are about, at once or metric by metric; then the rows of the first part come first. */
export async function readParts<Row extends { readonly ord: number }>(
  context: FigureContext,
  asked: readonly ScopeQuestion[],
  build: (asked: readonly ScopeQuestion[]) => RawBuilder<Row>,
): Promise<readonly (Row & { readonly fromPart?: number })[]> {
  if (!context.shards) return (await build(asked).execute(context.db)).rows;
  const rows = await byMetric(
    context,
    asked,
    ({ metric }) => metric,
    async (db, some) => {
      const parts = new Map(some.map(({ ord, part }) => [ord, part]));
      const found = await build(some).execute(db);
      return found.rows.map((row) => ({ ...row, fromPart: parts.get(row.ord) ?? 0 }));
    },
  );
  return rows.toSorted((one, other) => one.fromPart - other.fromPart);
}

/** The questions as rows for the statements. */
export function scopeQuestions(questions: readonly ProvenanceQuestion[]): readonly ScopeQuestion[] {
  return questions.flatMap(({ parts, limit, range }, ord) => {
    const [after_part, after_id] = range?.after ?? START;
    const [before_part, before_id] = range?.before ?? [null, null];
    return parts.map(({ place, metric, period, negativeKnots = [] }, part): ScopeQuestion => {
      const [tree, node] = place.tree === 'SUBJECT' ? [null, null] : nodeOf(place);
      const stock = metric.nature === 'STOCK';
      return {
        ...{ ord, part, tree, node, subject: place.tree === 'SUBJECT' ? place.subject : null },
        ...{ metric: metric.rowId, stock, since: stock ? null : period.start, until: period.end },
        negative: negativeKnots,
        ...{ lim: limit, after_part, after_id, before_part, before_id, backward: range?.backward ?? false },
      };
    });
  });
}
