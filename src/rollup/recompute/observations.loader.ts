import { sql } from 'kysely';
import { tablesAsOf } from '../../history/as-of.fragment.js';
import type { RequestContext } from '../../kernel/context.js';
import { byMetric } from '../../kernel/shards/by-metric.js';
import { decimal } from '../../kernel/decimal.js';
import { CodedError } from '../../kernel/errors.js';
import { lastDayOf } from '../../kernel/partial-date.js';
import { placingTables } from './placing-tables.loader.js';
import type { Observation, ObservationPairing, Place } from '../rules/observation.plan.js';
import type { ObservationScope } from './observation-scope.js';
import {
  type ObservationColumns,
  type ObservationRow,
  observationsSql,
  GREATEST_OBSERVATIONS,
} from './observations.sql.js';

export interface LocatedObservation extends Observation {
  readonly metricId: number;
  /** The revision that replaced it; null if none did. */
  readonly supersededBy: string | null;
  readonly isRetracted: boolean;
}

/**
 * Loads the observations in scope, and those out of scope that a total in scope covers, without which its adjustment
 * would be wrong; all as they were at `asOf`. One statement for any scope. Observations share the objects of their places and pairings.
 */
export async function loadObservations(
  context: RequestContext,
  scope: ObservationScope,
): Promise<LocatedObservation[]> {
  const past = scope.asOf && tablesAsOf(await placingTables(context, scope.asOf), scope.asOf);
  const rows = await byMetric(
    context,
    scope.metrics,
    ({ metric }) => metric,
    async (db, metrics) => (await observationsSql({ ...scope, metrics }, past ?? sql``).execute(db)).rows,
  );
  const observations = rows.flatMap((row) => row.observations ?? []);
  if (observations.reduce((count, { ids }) => count + ids.length, 0) > GREATEST_OBSERVATIONS) throw tooMany();
  return rows.flatMap((row) => {
    const shared = sharedOf(row);
    return (row.observations ?? []).flatMap((columns) => toObservations(columns, shared));
  });
}

interface Shared {
  readonly places: ReadonlyMap<number, Place>;
  readonly edges: ReadonlyMap<number, ObservationPairing>;
  readonly sources: ReadonlyMap<number, Pick<Observation, 'sourceCode' | 'published'>>;
}

function sharedOf(rows: ObservationRow): Shared {
  const places = new Map(
    (rows.places ?? []).map(([id, path, canonical, current, mergedBy, shared]) => [
      id,
      { id, path, canonical: canonical ?? path, current: current ?? path, mergedBy, shared },
    ]),
  );
  const edges = new Map(
    (rows.edges ?? []).map(([id, path, program, supporterId]) => {
      const supporter = supporterId === null ? null : (places.get(supporterId) ?? null);
      // The table stores the root first; a position starts at the observation. Of a program itself there is no path.
      return [id, { id, path: [...path.toReversed(), -program], supporter }] as const;
    }),
  );
  const sources = new Map(
    (rows.sources ?? []).map(([id, sourceCode, date]) => [id, { sourceCode, published: lastDayOf(date) }]),
  );
  return { places, edges, sources };
}

function toObservations(columns: ObservationColumns, { places, edges, sources }: Shared): LocatedObservation[] {
  return columns.ids.map((id, at): LocatedObservation => {
    const edge = edges.get(columns.pairings[at] ?? 0) ?? null;
    const [value, lower, upper] = [columns.values[at] ?? '0', columns.lowers[at], columns.uppers[at]];
    const exact = decimal(value);
    const sourceId = columns.sources[at] ?? 0;
    return {
      id: id.toString(),
      metricId: columns.metricId,
      scope: columns.totals[at] ? 'TOTAL' : 'OWN',
      basis: columns.bases[at] as Observation['basis'],
      start: columns.starts[at] ?? '',
      end: columns.ends[at] ?? '',
      // In an exact observation the three are one object, so that such sums are computed once.
      amount: {
        value: exact,
        lower: lower == null ? exact : decimal(lower),
        upper: upper == null ? exact : upper === '' ? null : decimal(upper),
      },
      place: places.get(columns.divisions[at] ?? -1) ?? NOWHERE,
      subject: columns.subjects[at] ?? null,
      pairing: edge,
      sourceId,
      ...(sources.get(sourceId) ?? UNKNOWN_SOURCE),
      preferred: columns.preferred[at] ?? false,
      supersededBy: columns.successors?.[at]?.toString() ?? null,
      isRetracted: columns.retracted?.[at] ?? false,
    };
  });
}

const UNKNOWN_SOURCE = { sourceCode: '', published: null };
const NOWHERE: Place = { id: 0, path: [], canonical: [], current: [], mergedBy: null };

function tooMany(): CodedError {
  const most = `at most ${GREATEST_OBSERVATIONS.toString()} observations`;
  return new CodedError(
    'LIMIT_EXCEEDED',
    `This \`asOf\` or these boundaries require more observations than fit: expected ${most}. Request narrower places, fewer metrics or a shorter period.`,
    { subject: 'asOf', expected: most },
  );
}
