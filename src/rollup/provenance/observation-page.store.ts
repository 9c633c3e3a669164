import type { RequestContext } from '../../kernel/context.js';
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
  { db }: Pick<RequestContext, 'db'>,
  questions: readonly ProvenanceQuestion[],
): Promise<readonly (readonly ObservationRef[])[]> {
  const pages = questions.map((): ObservationRef[] => []);
  if (questions.length > 0) {
    const { rows } = await observationPagesSql(scopeQuestions(questions)).execute(db);
    for (const { ord, ...observation } of rows) pages[ord]?.push(observation);
  }
  return pages;
}

/** Loads the sources of the observations of each answer, by one statement for all answers. */
export async function loadCubeSourceRefs(
  { db }: Pick<RequestContext, 'db'>,
  questions: readonly ProvenanceQuestion[],
): Promise<readonly SourceRefs[]> {
  const found = questions.map((): { ids: number[]; count: number } => ({ ids: [], count: 0 }));
  if (questions.length > 0) {
    const { rows } = await sourcesSql(scopeQuestions(questions)).execute(db);
    for (const { ord, sourceId, all } of rows) {
      const sources = found[ord];
      sources?.ids.push(sourceId);
      if (sources) sources.count = all;
    }
  }
  return found;
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
