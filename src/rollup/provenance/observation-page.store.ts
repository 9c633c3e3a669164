import type { RequestContext } from '../../kernel/context.js';
import type { ObservationRef } from '../rules/provenance.plan.js';
import { observationPagesSql, sourcesSql } from './observation-page.sql.js';
import type { ScopeQuestion } from './entry-scope.sql.js';
import { nodeOf, type CubeQuestion } from '../cube/read/read.store.js';

/** Where a page of observations ended. */
export type ObservationKeyset = readonly [part: number, id: string];

export interface ProvenanceQuestion {
  /** What the answer is made of: one question, or of a rate the numerator's and the denominator's. */
  readonly parts: readonly CubeQuestion[];
  readonly limit: number;
  readonly after?: ObservationKeyset | null;
}

export interface SourceRefs {
  readonly ids: readonly number[];
  readonly count: number;
}

/** Pages of the observations behind answers, by one statement however many answers. */
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

/** The sources of the observations behind answers, by one statement however many answers. */
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

/** Questions as the statements take them. */
export function scopeQuestions(questions: readonly ProvenanceQuestion[]): readonly ScopeQuestion[] {
  return questions.flatMap(({ parts, limit, after }, ord) =>
    parts.map(({ place, metric, period }, part): ScopeQuestion => {
      const [tree, node] = place.tree === 'SUBJECT' ? [null, null] : nodeOf(place);
      const stock = metric.nature === 'STOCK';
      return {
        ...{ ord, part, tree, node, subject: place.tree === 'SUBJECT' ? place.subject : null },
        ...{ metric: metric.rowId, stock, since: stock ? null : period.start, until: period.end },
        ...{ lim: limit, after_part: after?.[0] ?? -1, after_id: after?.[1] ?? '0' },
      };
    }),
  );
}
