import { sql } from 'kysely';
import { isEverything, isNothing } from '../access/caller.js';
import type { RequestContext } from '../kernel/context.js';
import { type Decimal, ZERO } from '../kernel/decimal.js';
import { metricCatalogue } from '../metric/metric.loader.js';

/** An observation with figures. */
interface Figures {
  readonly rowId: string;
  readonly metricId: number;
  readonly sensitive: boolean;
  readonly suppressed: boolean;
  readonly value: Decimal | null;
  readonly lower: Decimal | null;
  readonly upper: Decimal | null;
  readonly asPrinted: string | null;
  readonly note: string | null;
  readonly retractionReason: string | null;
  readonly exact: boolean;
}

/**
 * Observations without the figures that the caller may not see: small ones of sensitive metrics, those withheld beside
 * them, and those of which nothing was decided yet. Without a statement for a caller who sees everything, or where none is
 * sensitive.
 */
export async function withholdFigures<One extends Figures>(
  context: RequestContext,
  observations: readonly One[],
): Promise<readonly One[]> {
  const { clearance } = context.caller;
  if (isEverything(clearance)) return observations;
  const sensitive = observations.filter((one) => one.sensitive);
  if (sensitive.length === 0) return observations;
  const cleared = await clearedAmong(context, sensitive);
  const guarded = sensitive.filter(({ rowId }) => !cleared.has(rowId));
  if (guarded.length === 0) return observations;
  const catalogue = await metricCatalogue(context);
  const shown = await shownAmong(context, guarded);
  const withheld = new Set(
    guarded.filter(({ rowId, metricId, value }) => {
      const metric = catalogue.byId(metricId);
      const size = value?.abs() ?? ZERO;
      const isSmall = !metric || (size.lt(metric.threshold) && (metric.suppressZero || size.gt(ZERO)));
      return isSmall || !shown.has(rowId);
    }),
  );
  return observations.map((one) => (withheld.has(one) ? withoutFigures(one) : one));
}

/** A remark or a reason may repeat the figure. */
const withoutFigures = <One extends Figures>(observation: One): One => ({
  ...observation,
  ...{ suppressed: true, value: null, lower: null, upper: null, asPrinted: null },
  ...{ note: null, retractionReason: null, exact: true },
});

/** Those of the families, places and programs of the caller's clearance. */
async function clearedAmong(
  { db, caller: { clearance } }: RequestContext,
  observations: readonly Pick<Figures, 'rowId'>[],
): Promise<ReadonlySet<string>> {
  if (isNothing(clearance)) return new Set();
  const { families, divisions, programs } = clearance;
  const { rows } = await sql<{ id: string }>`
    select o.id::text as id from observation o join metric m on m.id = o.metric_id left join pairing p on p.id = o.pairing_id
    where o.id = any(${observations.map(({ rowId }) => rowId)}::bigint[])
      and (${families && [...families]}::text[] is null or m.family = any(${families && [...families]}::text[]))
      and (${programs && [...programs]}::int[] is null or coalesce(o.program_id, p.program_id) = any(${programs && [...programs]}::int[]))
      and extent_holds(o.division_id, ${divisions && [...divisions]}::int[])`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

async function shownAmong(
  { db }: RequestContext,
  observations: readonly Pick<Figures, 'rowId'>[],
): Promise<ReadonlySet<string>> {
  if (observations.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    select observation_id::text as id from disclosure
    where observation_id = any(${observations.map(({ rowId }) => rowId)}::bigint[]) and mark = 0`.execute(db);
  return new Set(rows.map(({ id }) => id));
}
