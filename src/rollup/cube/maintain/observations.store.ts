import type { RequestContext } from '../../../kernel/context.js';
import { observationPagesSql, type ReachedObservation, sourcesSql } from '../observations.sql.js';
import type { AskedReach } from '../read/reach.sql.js';
import { nodeOf, type CubeQuestion } from '../read/read.store.js';

/** Where a page of observations ended. */
export type ObservationKeyset = readonly [part: number, id: string];

export interface BehindQuestion {
  /** What the answer is made of: one question, or of a rate the numerator's and the denominator's. */
  readonly parts: readonly CubeQuestion[];
  readonly limit: number;
  readonly after?: ObservationKeyset | null;
}

export interface SourcesBehind {
  readonly ids: readonly number[];
  readonly count: number;
}

/** Pages of the observations behind answers, by one statement however many answers. */
export async function readObservations(
  { db }: Pick<RequestContext, 'db'>,
  questions: readonly BehindQuestion[],
): Promise<readonly (readonly ReachedObservation[])[]> {
  const pages = questions.map((): ReachedObservation[] => []);
  if (questions.length > 0) {
    const { rows } = await observationPagesSql(askedReach(questions)).execute(db);
    for (const { ord, ...observation } of rows) pages[ord]?.push(observation);
  }
  return pages;
}

/** The sources of the observations behind answers, by one statement however many answers. */
export async function readSources(
  { db }: Pick<RequestContext, 'db'>,
  questions: readonly BehindQuestion[],
): Promise<readonly SourcesBehind[]> {
  const found = questions.map((): { ids: number[]; count: number } => ({ ids: [], count: 0 }));
  if (questions.length > 0) {
    const { rows } = await sourcesSql(askedReach(questions)).execute(db);
    for (const { ord, sourceId, all } of rows) {
      const sources = found[ord];
      sources?.ids.push(sourceId);
      if (sources) sources.count = all;
    }
  }
  return found;
}

/** Questions as the statements take them. */
export function askedReach(questions: readonly BehindQuestion[]): readonly AskedReach[] {
  return questions.flatMap(({ parts, limit, after }, ord) =>
    parts.map(({ place, metric, period }, part): AskedReach => {
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
